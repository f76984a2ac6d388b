import { afterEach, expect, test, vi } from 'vitest';
import { isStyled, styled } from './styled';

const arrived = new Set<Element>();
vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState);
Object.defineProperty(HTMLLinkElement.prototype, 'sheet', {
  get(this: Element) {
    return arrived.has(this) ? {} : null;
  },
});
let readyState: DocumentReadyState = 'interactive';

afterEach(() => {
  readyState = 'interactive';
  document.head.innerHTML = '';
});

/** Links a sheet that is on its way. */
function link(attributes: Record<string, string> = {}): Element {
  const element = document.createElement('link');
  for (const [name, value] of Object.entries({ rel: 'stylesheet', ...attributes }))
    element.setAttribute(name, value);
  document.head.append(element);
  return element;
}

test('a page whose style sheet is on its way is not read yet: what is hidden would look as if it were shown', async () => {
  const sheet = link();
  let read = false;
  const waiting = styled(window, 60_000).then(() => {
    read = true;
  });
  sheet.dispatchEvent(new Event('load'));
  await new Promise((turn) => setTimeout(turn));
  expect(read).toBe(false);
  arrived.add(sheet);
  sheet.dispatchEvent(new Event('load'));
  await waiting;
  expect(read).toBe(true);
});

test('a style sheet that never came does not hold up a page that is complete without it', async () => {
  link();
  const waiting = styled(window, 60_000);
  readyState = 'complete';
  document.dispatchEvent(new Event('readystatechange'));
  await waiting;
  expect(isStyled(window)).toBe(true);
});

test('nor does it hold up anybody for longer than he wants to wait', async () => {
  link();
  await styled(window, 1);
  expect(isStyled(window)).toBe(false);
});

test.each([
  [{}, false],
  [{ rel: 'STYLESHEET' }, false],
  [{ media: 'screen' }, false],
  [{ media: 'print' }, true],
  [{ rel: 'alternate stylesheet' }, true],
  [{ disabled: '' }, true],
  [{ rel: 'icon' }, true],
])('a sheet on its way with %o leaves the page as people see it: %s', (attributes, is) => {
  link(attributes);
  expect(isStyled(window)).toBe(is);
});
