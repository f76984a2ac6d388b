import { expect, test } from 'vitest';
import { isIntent } from './intent';

test.each([
  [{ kind: 'next' }, true],
  [{ kind: 'stop', payment: 'x' }, true],
  [{ kind: 'preferences', change: { sound: false } }, true],
  [{ kind: 'stop' }, false],
  [{ kind: 'stop', payment: 7 }, false],
  [{ kind: 'toString' }, false],
  [{ kind: 'preferences', change: { admin: true } }, false],
  [
    {
      kind: 'charge',
      captureId: 'c',
      rows: [{ invoiceId: '1', amount: { minorUnits: 1.5, currency: 'USD' } }],
      readerId: 'r',
      partReason: null,
      secondReason: null,
      receiptTo: null,
      way: null,
      noted: null,
      card: null,
      kept: null,
    },
    false,
  ],
  [null, false],
  ['next', false],
])('%o is a message of the panel: %s', (message, is) => {
  expect(isIntent(message)).toBe(is);
});
