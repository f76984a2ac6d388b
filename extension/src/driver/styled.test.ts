import { expect, test } from 'vitest';
import { isStyled, styled } from './styled';

/** A page that loads still, with one style sheet. */
class Loading extends EventTarget {
  readyState: DocumentReadyState = 'interactive';
  sheet: object | null = null;
  querySelectorAll = () => [{ sheet: this.sheet }];
  readonly document = this as unknown as Document;
}

test('a page whose style sheet is on its way is not read yet: what is hidden would look as if it were shown', async () => {
  const page = new Loading();
  let read = false;
  const waiting = styled(page.document, 60_000).then(() => {
    read = true;
  });
  page.dispatchEvent(new Event('load'));
  await new Promise((turn) => setTimeout(turn));
  expect(read).toBe(false);
  page.sheet = {};
  page.dispatchEvent(new Event('load'));
  await waiting;
  expect(read).toBe(true);
});

test('a style sheet that never came does not hold up a page that has given it up', async () => {
  const page = new Loading();
  const waiting = styled(page.document, 60_000);
  page.readyState = 'complete';
  page.dispatchEvent(new Event('readystatechange'));
  await waiting;
  expect(isStyled(page.document)).toBe(true);
});

test('nor does it hold up anybody for longer than he wants to wait', async () => {
  const page = new Loading();
  await styled(page.document, 1);
  expect(isStyled(page.document)).toBe(false);
});
