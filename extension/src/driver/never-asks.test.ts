import { expect, test } from 'vitest';
import { neverAsks } from './never-asks';

test('a page in a tab of ours is left without a question; a person’s page asks as it always did', () => {
  const hears = neverAsks(window);
  let asked = 0;
  const ask = () => void asked++;
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  window.addEventListener('beforeunload', ask);
  leave();
  expect(asked).toBe(1);
  for (const other of [null, 'ours', { kind: 'profiles', profiles: [] }]) hears(other);
  leave();
  expect(asked).toBe(2);
  hears({ kind: 'ours' });
  leave();
  expect(asked).toBe(2);
  window.removeEventListener('beforeunload', ask);
});
