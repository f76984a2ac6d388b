import { expect, test } from 'vitest';
import { ulid } from './ulid';

test('the time stands first, so that later ids sort later', () => {
  const zeros = new Uint8Array(10);
  const ones = new Uint8Array(10).fill(255);
  expect(ulid(1_469_918_176_385, zeros)).toBe('01ARYZ6S410000000000000000');
  expect(ulid(1_469_918_176_385, ones)).toBe('01ARYZ6S41ZZZZZZZZZZZZZZZZ');
  expect(ulid(1_000, ones) < ulid(1_001, zeros)).toBe(true);
});
