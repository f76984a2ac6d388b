import type { Browser } from '../browser/browser';
import type { Facts } from './facts';
import { type Link, Refused } from './link';
import type { Memory, WindowMemory } from './memory';
import type { Page, Pages } from './pages';
import type { PreferenceStore } from './preferences';
import type { Scripts } from './scripts';

/** What everything in the worker works with. */
export interface Counter {
  browser: Browser;
  link: Link;
  facts: Facts;
  memory: Memory;
  preferences: PreferenceStore;
  pages: Pages;
  scripts: Scripts;
  now(): number;
  /** A new activity id. */
  newId(): string;
  /** Comes back once the service knows a page, as far as it can be told. */
  told(page: Page): Promise<void>;
  /** Something that panels show has changed. */
  changed(): void;
}

export function setWindow(counter: Counter, windowId: number, change: Partial<WindowMemory>): void {
  counter.memory.setWindow(windowId, change);
  counter.changed();
}

/**
 * Does something that the service may refuse; a refusal is shown in the window. Where only the connection broke, the
 * panel shows that by itself.
 */
export async function attempt<T>(
  counter: Counter,
  windowId: number,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof Refused) setWindow(counter, windowId, { refusal: failure.text });
    return null;
  }
}
