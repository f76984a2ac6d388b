import { expect, test } from 'vitest';
import { isStyled } from './styled';

/** A page with one style sheet. */
function page(readyState: DocumentReadyState, sheet: object | null): Document {
  return { readyState, querySelectorAll: () => [{ sheet }] } as unknown as Document;
}

test('a page whose style sheet is on its way is not styled: what is hidden looks as if it were shown', () => {
  expect(isStyled(page('interactive', null))).toBe(false);
  expect(isStyled(page('interactive', {}))).toBe(true);
});

test('a style sheet that never came does not count when the page has given it up', () => {
  expect(isStyled(page('complete', null))).toBe(true);
});
