import type { Store } from '../browser/browser';
import type { Seen } from '../core/state';
import type { OtherInvoices, Shown, Text, TypedInvoice } from '../protocol/protocol';
import { Newest } from './newest';

/** A reading that is shown, where it came from, and the id that its one charge will have. */
export interface Show {
  shown: Shown;
  others: OtherInvoices | null;
  lookingForOthers: boolean;
  /** Made when the amount was shown, used for one charge. */
  activityId: string;
  source: PageSource | { kind: 'typed'; typed: TypedInvoice };
}

export interface PageSource {
  kind: 'page';
  tabId: number;
  page: string;
  profile: string;
}

/** What the panel of one window is about. */
export type WindowFocus =
  | { kind: 'page' }
  /** Pay was pressed on a document of which the worker does not know yet what it shows. */
  | { kind: 'waiting'; tabId: number; page: string; profile: string; row: string | null; since: number }
  | { kind: 'reading'; tabId: number; page: string; invoiceId: string | null; since: number }
  | { kind: 'unreadable'; tabId: number; page: string; invoiceId: string | null; text: Text }
  | { kind: 'shown'; captureId: string }
  | { kind: 'payment'; payment: string; since: number };

export interface WindowMemory {
  focus: WindowFocus;
  refusal: Text | null;
}

interface Kept {
  shows: Show[];
  windows: [number, WindowMemory][];
  seen: Seen[];
}

const KEY = 'memory';
const SHOWS_KEPT = 30;
const SEEN_KEPT = 60;

/** What the worker remembers between its lives; nothing of it is money that moved. */
export class Memory {
  #shows = new Map<string, Show>();
  #windows = new Map<number, WindowMemory>();
  #seen: Seen[] = [];

  readonly #kept: Newest;

  private constructor(store: Store) {
    this.#kept = new Newest(store, KEY, () => this.#all());
  }

  static async load(store: Store): Promise<Memory> {
    const memory = new Memory(store);
    const kept = await store.get<Kept>(KEY);
    for (const show of kept?.shows ?? []) memory.#shows.set(show.shown.captureId, show);
    for (const [id, window] of kept?.windows ?? []) memory.#windows.set(id, window);
    memory.#seen = kept?.seen ?? [];
    return memory;
  }

  show(captureId: string): Show | null {
    return this.#shows.get(captureId) ?? null;
  }

  shows(): Show[] {
    return [...this.#shows.values()];
  }

  putShow(show: Show): void {
    this.#shows.delete(show.shown.captureId);
    this.#shows.set(show.shown.captureId, show);
    const [oldest] = this.#shows.keys();
    if (this.#shows.size > SHOWS_KEPT && oldest !== undefined) this.#shows.delete(oldest);
    this.#save();
  }

  window(id: number): WindowMemory {
    return this.#windows.get(id) ?? { focus: { kind: 'page' }, refusal: null };
  }

  windows(): [number, WindowMemory][] {
    return [...this.#windows];
  }

  setWindow(id: number, change: Partial<WindowMemory>): void {
    this.#windows.set(id, { ...this.window(id), ...change });
    this.#save();
  }

  forgetWindow(id: number): void {
    this.#windows.delete(id);
    this.#save();
  }

  seen(today: string): Seen[] {
    return this.#seen.filter((each) => localDay(each.at) === today);
  }

  addSeen(seen: Seen): void {
    const others = this.#seen.filter((each) => each.pims !== seen.pims || each.invoiceId !== seen.invoiceId);
    this.#seen = [seen, ...others].slice(0, SEEN_KEPT);
    this.#save();
  }

  #save(): void {
    this.#kept.changed();
  }

  #all(): Kept {
    return { shows: this.shows(), windows: this.windows(), seen: this.#seen };
  }
}

/** The calendar day of an instant where this PC stands. */
export function localDay(instant: string | number): string {
  return new Date(instant).toDateString();
}
