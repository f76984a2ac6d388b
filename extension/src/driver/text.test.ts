import { expect, test } from 'vitest';
import { clean, owes } from './text';

test.each([
  ['  Balance \t\r\n due\v\f: ', 'Balance due :'],
  ['a\u0000b\u001bc\u007fd', 'abcd'],
  ['\u200e$\u00a0184.20\u202c', '$ 184.20'],
  ['Pass\u00adword', 'Password'],
  ['Beløb \u2003 i alt', 'Beløb i alt'],
  ['a\u0001 \u0002b', 'a b'],
  ['', ''],
])('%j is meant as %j', (raw, meant) => {
  expect(clean(raw)).toBe(meant);
});

test.each([
  ['0.00', false],
  ['$0,00', false],
  ['0', false],
  ['184.20', true],
  ['0.05', true],
  ['USD 1.000,00', true],
  ['-12.00', false],
  ['$ −12.00', false],
  ['-$12.00', false],
  ['(12.00)', false],
  ['12.00-', false],
  ['', true],
  ['see below', true],
])('%j owes something: %j', (amount, something) => {
  expect(owes(amount)).toBe(something);
});
