import { expect, test } from 'vitest';
import { desk, frontInUse, state } from '../../gallery/desk';
import { payment } from '../../gallery/payments';
import { calls } from './calls';

const running = (...payments: ReturnType<typeof payment>[]) => state({ desk: desk({ running: payments }) });

test('a payment that cannot go on alone calls once', () => {
  const before = running(payment());
  const after = running(payment({ screen: 'NOT_SURE' }));
  expect(calls(before, after, null)).toBe(true);
  expect(calls(after, after, null)).toBe(false);
});

test('a payment that ends well is quiet', () => {
  expect(calls(running(payment()), running(payment({ screen: 'PAID' })), null)).toBe(false);
});

test('payments that were there before the panel opened are quiet', () => {
  expect(calls(running(), running(payment({ screen: 'NOT_SURE' })), null)).toBe(false);
});

test('the card reader that was waited for calls when it is free', () => {
  const busy = state({ desk: desk({ readers: frontInUse }) });
  expect(calls(busy, state(), 'front')).toBe(true);
  expect(calls(busy, state(), null)).toBe(false);
});
