import { expect, test } from 'vitest';
import { fromPage } from './page-messages';

test.each([
  [{ kind: 'page-here', profile: 'demo', pageKind: 'invoice', invoiceId: '1042' }, true],
  [{ kind: 'page-here', profile: 'demo', pageKind: 'client', invoiceId: null }, true],
  [{ kind: 'pay', profile: 'demo' }, true],
  [{ kind: 'page-gone' }, true],
  [{ kind: 'page-starts' }, true],
  [{ kind: 'page-answers', answer: { any: 'thing' } }, true],
  [{ kind: 'page-here', profile: 'demo', pageKind: 'invoice' }, false],
  [{ kind: 'page-here', profile: 'demo', pageKind: 'invoice', invoiceId: { evil: 1 } }, false],
  [{ kind: 'page-here', profile: 'x'.repeat(201), pageKind: 'invoice', invoiceId: null }, false],
  [{ kind: 'pay', profile: 'de\u0000mo' }, false],
  [{ kind: 'page-rows', profile: 'p', invoiceIds: ['1', '2'] }, true],
  [{ kind: 'page-rows', profile: 'p', invoiceIds: Array.from({ length: 201 }, () => '1') }, false],
  [{ kind: 'page-rows', profile: 'p', invoiceIds: ['a\nb'] }, false],
  [{ kind: 'pay-row', profile: 'p', invoiceId: '7' }, true],
  [{ kind: 'pay-row', profile: 'p', invoiceId: 7 }, false],
  [{ kind: 'charge', captureId: 'x' }, false], // a page never speaks for the panel
  [undefined, false],
])('%o is a message of a page: %s', (message, is) => {
  expect(fromPage(message) !== null).toBe(is);
});
