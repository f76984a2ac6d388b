import { originMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';

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

/** The pages that are recognised now, by handle. */
export class Pages {
  #pages = new Map<string, Page>();

  put(page: Page): void {
    this.#pages.set(page.handle, page);
  }

  find(handle: string): Page | null {
    return this.#pages.get(handle) ?? null;
  }

  remove(handle: string): Page | null {
    const page = this.find(handle);
    this.#pages.delete(handle);
    return page;
  }

  /** The page of a tab that names an invoice; else any recognised page of it. */
  ofTab(tabId: number): Page | null {
    const pages = this.all().filter((page) => page.tabId === tabId);
    return pages.find((page) => page.invoiceId !== null) ?? pages[0] ?? null;
  }

  all(): Page[] {
    return [...this.#pages.values()];
  }
}
