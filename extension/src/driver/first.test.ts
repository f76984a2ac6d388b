import { expect, test } from 'vitest';
import { keepFirst, takeFirst } from './first';
import { meadow } from './testing';

test('the first question waits for the script of the page, and is taken once', async () => {
  const where = { kind: 'drive', verb: 'where', profile: meadow };
  keepFirst(Promise.resolve({ kind: 'ours', first: where }));
  expect(await takeFirst()).toEqual(where);
  expect(takeFirst()).toBeNull();
});

test('a page of a person has none', async () => {
  for (const answer of [
    null,
    undefined,
    { kind: 'ours' },
    { kind: 'ours', first: { kind: 'drive', verb: 'evil' } },
  ]) {
    keepFirst(Promise.resolve(answer));
    expect(await takeFirst()).toBeNull();
  }
  keepFirst(Promise.reject(new Error('the worker was ended')));
  expect(await takeFirst()).toBeNull();
});
