import { expect, test } from 'vitest';
import { keepFirst, takeFirst } from './first';
import { meadow } from './testing';

test('the first question waits for the script of the page, and is taken once', () => {
  const where = { kind: 'drive', verb: 'where', profile: meadow };
  keepFirst({ kind: 'ours', first: where });
  expect(takeFirst()).toEqual(where);
  expect(takeFirst()).toBeNull();
});

test('a page of a person has none', () => {
  for (const answer of [
    null,
    undefined,
    { kind: 'ours' },
    { kind: 'ours', first: { kind: 'drive', verb: 'evil' } },
  ])
    keepFirst(answer);
  expect(takeFirst()).toBeNull();
});
