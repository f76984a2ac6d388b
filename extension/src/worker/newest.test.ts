import { expect, test } from 'vitest';
import { Newest } from './newest';

/** A store whose writes end when they are told to. */
class SlowStore {
  readonly written: unknown[] = [];
  #end: (() => void)[] = [];

  remove(_key: string): Promise<void> {
    return this.set(_key, 'removed');
  }

  set(_key: string, value: unknown): Promise<void> {
    this.written.push(value);
    return new Promise((end) => this.#end.push(end));
  }

  async end(): Promise<void> {
    this.#end.shift()?.();
    await turn();
  }
}

const turn = () => new Promise((done) => setTimeout(done));

test('changes of one turn are one write of the last', async () => {
  const store = new SlowStore();
  let value = 0;
  const newest = new Newest(store, 'key', () => value);
  for (value = 1; value < 5; value++) newest.changed();
  await turn();
  expect(store.written).toEqual([5]);
});

test('what changes while a write is under way is written once more, as it is then', async () => {
  const store = new SlowStore();
  let value = 'first';
  const newest = new Newest(store, 'key', () => value);
  newest.changed();
  await turn();
  for (value of ['second', 'third']) newest.changed();
  await turn();
  expect(store.written).toEqual(['first']);
  await store.end();
  expect(store.written).toEqual(['first', 'third']);
  await store.end();
  expect(store.written).toEqual(['first', 'third']);
});

test('what is no more is removed, also while it is being written', async () => {
  const store = new SlowStore();
  let value: string | undefined = 'there';
  const newest = new Newest(store, 'key', () => value);
  newest.changed();
  await turn();
  value = undefined;
  newest.changed();
  await store.end();
  expect(store.written).toEqual(['there', 'removed']);
});

test('a store that is full stops nothing', async () => {
  const written: unknown[] = [];
  const full = {
    remove: async () => {},
    set: async (_key: string, value: unknown) => {
      written.push(value);
      throw new Error('full');
    },
  };
  const newest = new Newest(full, 'key', () => written.length);
  newest.changed();
  await turn();
  newest.changed();
  await turn();
  expect(written).toEqual([0, 1]);
});
