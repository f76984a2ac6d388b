import type { Drive } from './messages';

/** The tabs whose pages somebody waits for: what is wanted of each, and what its page says meanwhile. */
export class Awaited {
  /** Tabs that are just being made: their pages may begin before we are told their ids. */
  readonly #making = new Set<Promise<unknown>>();
  readonly #wanted = new Map<number, Drive>();
  readonly #resting = new Map<number, (answer: unknown) => void>();

  /** Waits for a tab that is being made, and knows from that moment on what is wanted of its page. */
  async made(tab: Promise<number | null>, wanted: (tabId: number) => Drive): Promise<number | null> {
    const known = tab.then((tabId) => {
      if (tabId !== null) this.#wanted.set(tabId, wanted(tabId));
      return tabId;
    });
    const settled = known.catch(() => null);
    this.#making.add(settled);
    try {
      return await known;
    } finally {
      this.#making.delete(settled);
    }
  }

  /** Returns when all tabs that are being made now have their ids; a browser that makes none holds nobody up for ever. */
  async known(pause: () => Promise<void>): Promise<void> {
    if (this.#making.size > 0) await Promise.race([Promise.all(this.#making), pause()]);
  }

  /** What is wanted of a tab's page; null when nobody waits for it. */
  wanted(tabId: number): Drive | null {
    return this.#wanted.get(tabId) ?? null;
  }

  /** Waits so long, or until the tab's page speaks; what it said, if that is an answer. */
  async rest(tabId: number, pause: Promise<void>): Promise<unknown> {
    const spoken = new Promise<unknown>((wake) => this.#resting.set(tabId, wake));
    const told = await Promise.race([spoken, pause]);
    this.#resting.delete(tabId);
    return told ?? null;
  }

  /** @param answer to what is wanted; null when the page had not heard of that */
  spoke(tabId: number, answer: unknown): void {
    this.#resting.get(tabId)?.(answer);
  }

  over(tabId: number): void {
    this.#wanted.delete(tabId);
    this.spoke(tabId, null);
  }
}
