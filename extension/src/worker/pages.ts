import type { Store } from '../browser/browser';
import { originMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';
import { Newest } from './newest';

/** A document that a profile recognises. Its handle is Chrome's id of the document: stable while the page lives. */
export interface Page {
  handle: string;
  tabId: number;
  windowId: number;
  frameId: number;
  origin: string;
  address: string;
  profile: string;
  pageKind: string;
  invoiceId: string | null;
}

/** Where a message came from, as Chrome names it. */
export interface Sender {
  extensionId: string | undefined;
  tabId: number | undefined;
  windowId: number | undefined;
  frameId: number | undefined;
  documentId: string | undefined;
  origin: string | undefined;
  url: string | undefined;
}

/** A sender that is one of our scripts on a page of one of these profiles; the page's own word is not asked. */
export interface PageSender {
  handle: string;
  tabId: number;
  windowId: number;
  frameId: number;
  origin: string;
  address: string;
  profiles: ProfileView[];
}

export function pageSender(
  sender: Sender,
  ourId: string,
  profiles: readonly ProfileView[],
): PageSender | null {
  const { extensionId, tabId, windowId, frameId, documentId, origin, url } = sender;
  if (extensionId !== ourId || tabId === undefined || windowId === undefined) return null;
  if (!documentId || !origin || !url || frameId === undefined) return null;
  const fitting = profiles.filter((profile) =>
    profile.origins.some((pattern) => originMatches(pattern, origin)),
  );
  return { handle: documentId, tabId, windowId, frameId, origin, address: url, profiles: fitting };
}

const KEY = 'pages';

/** The pages that are recognised now, by handle. Documents outlive the worker, so it remembers them. */
export class Pages {
  #pages = new Map<string, Page>();

  readonly #kept: Newest;

  private constructor(store: Store) {
    // A page that is forgotten is found again when its script is asked.
    this.#kept = new Newest(store, KEY, () => this.all());
  }

  static async load(store: Store): Promise<Pages> {
    const pages = new Pages(store);
    for (const page of (await store.get<Page[]>(KEY)) ?? []) pages.#pages.set(page.handle, page);
    return pages;
  }

  put(page: Page): void {
    this.#pages.set(page.handle, page);
    this.#kept.changed();
  }

  find(handle: string): Page | null {
    return this.#pages.get(handle) ?? null;
  }

  remove(handle: string): Page | null {
    const page = this.find(handle);
    this.#pages.delete(handle);
    this.#kept.changed();
    return page;
  }

  /** The page of a tab that names an invoice; else any recognised page of it. */
  ofTab(tabId: number): Page | null {
    const pages = this.ofWholeTab(tabId);
    return pages.find((page) => page.invoiceId !== null) ?? pages[0] ?? null;
  }

  /** The pages in all frames of a tab. */
  ofWholeTab(tabId: number): Page[] {
    return this.all().filter((page) => page.tabId === tabId);
  }

  all(): Page[] {
    return [...this.#pages.values()];
  }
}
