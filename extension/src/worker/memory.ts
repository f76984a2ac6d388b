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

const SHOW = 'show/';
const WINDOWS = 'windows';
const SEEN = 'seen';
const SHOWS_KEPT = 30;
const SEEN_KEPT = 60;

/** A show, and its place in the order in which they were put. */
interface KeptShow {
  show: Show;
  at: number;
}

/** What the worker remembers between its lives; nothing of it is money that moved. */
export class Memory {
  #shows = new Map<string, KeptShow>();
  #windows = new Map<number, WindowMemory>();
  #seen: Seen[] = [];

  // Each show apart, because a press changes one of many, and what a write costs grows with its length.
  readonly #keptShows = new Map<string, Newest>();
  readonly #keptWindows: Newest;
  readonly #keptSeen: Newest;

  private constructor(private readonly store: Store) {
    this.#keptWindows = new Newest(store, WINDOWS, () => this.windows());
    this.#keptSeen = new Newest(store, SEEN, () => this.#seen);
  }

  static async load(store: Store): Promise<Memory> {
    const memory = new Memory(store);
    const [shows, windows, seen] = await Promise.all([
      store.under<KeptShow>(SHOW),
      store.get<[number, WindowMemory][]>(WINDOWS),
      store.get<Seen[]>(SEEN),
    ]);
    shows.sort((one, other) => one.at - other.at);
    for (const kept of shows) memory.#shows.set(kept.show.shown.captureId, kept);
    for (const [id, window] of windows ?? []) memory.#windows.set(id, window);
    memory.#seen = seen ?? [];
    return memory;
  }

  show(captureId: string): Show | null {
    return this.#shows.get(captureId)?.show ?? null;
  }

  /** In the order in which they were put. */
  shows(): Show[] {
    return [...this.#shows.values()].map(({ show }) => show);
  }

  putShow(show: Show): void {
    const { captureId } = show.shown;
    const newest = [...this.#shows.values()].at(-1)?.at ?? 0;
    this.#shows.delete(captureId);
    this.#shows.set(captureId, { show, at: newest + 1 });
    this.#keptShow(captureId).changed();
    const surplus = [...this.#shows.keys()].slice(0, -SHOWS_KEPT);
    for (const oldest of surplus) this.#dropShow(oldest);
  }

  window(id: number): WindowMemory {
    return this.#windows.get(id) ?? { focus: { kind: 'page' }, refusal: null };
  }

  windows(): [number, WindowMemory][] {
    return [...this.#windows];
  }

  setWindow(id: number, change: Partial<WindowMemory>): void {
    this.#windows.set(id, { ...this.window(id), ...change });
    this.#keptWindows.changed();
  }

  forgetWindow(id: number): void {
    this.#windows.delete(id);
    this.#keptWindows.changed();
  }

  seen(today: string): Seen[] {
    return this.#seen.filter((each) => localDay(each.at) === today);
  }

  addSeen(seen: Seen): void {
    const others = this.#seen.filter((each) => each.pims !== seen.pims || each.invoiceId !== seen.invoiceId);
    this.#seen = [seen, ...others].slice(0, SEEN_KEPT);
    this.#keptSeen.changed();
  }

  #keptShow(captureId: string): Newest {
    const kept =
      this.#keptShows.get(captureId) ??
      new Newest(this.store, SHOW + captureId, () => this.#shows.get(captureId));
    this.#keptShows.set(captureId, kept);
    return kept;
  }

  #dropShow(captureId: string): void {
    this.#shows.delete(captureId);
    this.#keptShow(captureId).changed();
    this.#keptShows.delete(captureId);
  }
}

/** The calendar day of an instant where this PC stands. */
export function localDay(instant: string | number): string {
  return new Date(instant).toDateString();
}
