import { expect, test } from 'vitest';
import { clean } from './text';

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
