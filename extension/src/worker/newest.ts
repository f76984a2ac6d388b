import type { Store } from '../browser/browser';

/**
 * Keeps the newest value of something in a store. Changes of one turn are one write, and while a write is under way
 * those that come wait, and only the last of them is made: what changes often costs what one write costs.
 */
export class Newest {
  #due = false;
  #writing = false;

  /** @param value what is to be kept, as it is now, or undefined for nothing; losing it must be bearable */
  constructor(
    private readonly store: Pick<Store, 'set' | 'remove'>,
    private readonly key: string,
    private readonly value: () => unknown,
  ) {}

  changed(): void {
    if (this.#due) return;
    this.#due = true;
    if (!this.#writing) queueMicrotask(() => this.#write());
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#due) {
      this.#due = false;
      // A full store is not worth a word: what is kept here only spares a person a press.
      await this.#keep(this.value()).catch(() => {});
    }
    this.#writing = false;
  }

  #keep(value: unknown): Promise<void> {
    return value === undefined ? this.store.remove(this.key) : this.store.set(this.key, value);
  }
}
