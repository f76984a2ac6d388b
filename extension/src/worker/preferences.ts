import type { Store } from '../browser/browser';
import type { Preferences } from '../core/state';

const KEY = 'preferences';
const ASK_AGAIN_AFTER_MILLIS = 30 * 60_000;

/** What this browser remembers of its desk, on this PC. */
export class PreferenceStore {
  #lastUse: number;

  private constructor(
    private readonly store: Store,
    private current: Preferences,
    now: number,
  ) {
    this.#lastUse = now;
  }

  static async load(store: Store, deskName: string, now: number): Promise<PreferenceStore> {
    const defaults: Preferences = { deskName, personId: null, readerId: null, sound: true };
    return new PreferenceStore(store, { ...defaults, ...(await store.get<Partial<Preferences>>(KEY)) }, now);
  }

  get(): Preferences {
    return this.current;
  }

  async change(change: Partial<Preferences>): Promise<void> {
    this.current = { ...this.current, ...change };
    await this.store.set(KEY, this.current);
  }

  /** A person is at work now. Returns whether the desk stood idle so long that somebody else may have come. */
  used(now: number): boolean {
    const idle = now - this.#lastUse > ASK_AGAIN_AFTER_MILLIS;
    this.#lastUse = now;
    return idle;
  }
}
