import { afterEach, expect, test, vi } from 'vitest';
import type { PanelState } from '../core/state';
import { PanelLine } from './own-pages';

afterEach(() => vi.unstubAllGlobals());

/** Chrome's port to the worker; gives what says a state as the worker does. */
function workerPort() {
  let told: (message: unknown) => void = () => {};
  vi.stubGlobal('chrome', {
    windows: { getCurrent: async () => ({ id: 7 }) },
    runtime: {
      connect: () => ({
        onMessage: { addListener: (listener: typeof told) => (told = listener) },
        onDisconnect: { addListener: () => {} },
        postMessage: () => {},
      }),
    },
  });
  return (version: string) => told({ kind: 'state', state: { version } as PanelState });
}

test('a screen that is drawn slowly still gets what the worker said meanwhile', async () => {
  const say = workerPort();
  const line = new PanelLine();
  const first: string[] = [];
  const stop = line.listen((state) => {
    stop();
    first.push(state.version);
  });
  await line.open();
  say('reading');
  say('shown');
  const drawn: string[] = [];
  line.listen((state) => drawn.push(state.version));
  say('paid');
  expect(first).toEqual(['reading']);
  expect(drawn).toEqual(['shown', 'paid']);
});
