import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

/** Where the browser itself may be spoken to. */
const ADAPTERS = ['browser/', 'driver/', 'bridge/chromium.ts'];

/** What each room may import of the others. */
const ARROWS: Record<string, string[]> = {
  core: ['protocol', 'words'],
  words: [],
  protocol: [],
  panel: ['core', 'protocol', 'words'],
  worker: ['browser', 'core', 'protocol', 'words'],
};

test('the scan finds the rooms that it judges', () => {
  expect(files.length).toBeGreaterThan(60);
  for (const room of Object.keys(ARROWS))
    expect(
      files.some(({ name }) => name.startsWith(`${room}/`)),
      room,
    ).toBe(true);
});

test('only the adapters speak to the browser', () => {
  const speaking = files.filter(({ text }) => /\bchrome\.[a-z]/i.test(text)).map(({ name }) => name);
  expect(speaking.filter((name) => !ADAPTERS.some((adapter) => name.startsWith(adapter)))).toEqual([]);
});

test('rooms import only what stands below them', () => {
  const wrong = files.flatMap(({ name, text }) => {
    const [room = ''] = name.split('/');
    const allowed = ARROWS[room];
    if (!allowed) return [];
    const imported = [...text.matchAll(/from '((?:\.\.\/)+)([a-z]+)\//g)].map(([, , other = '']) => other);
    const foreign = imported.filter(
      (other) => other in ARROWS || ['browser', 'bridge', 'driver', 'entrypoints'].includes(other),
    );
    return foreign
      .filter((other) => other !== room && !allowed.includes(other))
      .map((other) => `${name} -> ${other}`);
  });
  expect(wrong).toEqual([]);
});

test('files stay small', () => {
  const long = files.filter(
    ({ name, text }) => name !== 'protocol/protocol.ts' && text.split('\n').length > 320,
  );
  expect(long.map(({ name }) => name)).toEqual([]);
});
