import type { Store } from '../browser/browser';
import type {
  PageClose,
  PageDo,
  PageDone,
  PageOpen,
  PageOpened,
  PageRead,
  PageTried,
  PageTry,
  PageValues,
  PageVisit,
  ProfileView,
} from '../protocol/protocol';
import { isPageDone, isPageTried, isPageValues } from '../protocol/protocol';
import { Awaited } from './awaited';
import { type Drive, isWhere, type Where } from './messages';
import { handle, isOf, ownTab } from './own-tab';
import { untried } from './tried';

/** What the driver needs of the browser. */
export interface TabBrowser {
  readonly session: Pick<Store, 'get' | 'set'>;
  /** Opens a tab beside the others without showing it. */
  openBehind(address: string): Promise<number | null>;
  closeTab(tabId: number): Promise<void>;
  /** The answer of the script in a tab (its main frame, or one document of it); null when nobody is there. */
  drive(tabId: number, documentId: string | null, message: Drive): Promise<unknown>;
  pause(millis: number): Promise<void>;
  now(): number;
}

/** Where the pages of people are. */
export interface PersonsPages {
  find(handle: string): { tabId: number } | null;
}

const KEY = 'own-tabs';
/** A look costs a message; each one too late is time that a person waits. */
const LOOK_MILLIS = 25;
/** Nobody is there before a page's script says so; to ask a tab that is being made holds up the making. */
const UNHEARD_MILLIS = 400;
/** A program may flash its sign-in page before it knows that one is signed in. */
const SIGN_IN_MILLIS = 1_500;
const MOST_TABS = 12;
const CLOSE_AFTER_MILLIS = 500;
const MAKING_MILLIS = 2_000;

/** A visit ends with its reading; what is opened for the service stays until the service closes it. */
type Purpose = 'visit' | 'stay';
type Destination = Pick<PageVisit, 'profile' | 'address' | 'pageKind' | 'timeoutMillis'>;

/** The tabs that are opened for reading and posting: ours alone, never shown, always closed again. */
export class OwnTabs {
  readonly #tabs: Map<number, Purpose>;
  readonly #awaited = new Awaited();
  /** Tabs that were read and only wait to be closed: they keep nobody from opening another. */
  readonly #closing = new Set<number>();

  private constructor(
    private readonly browser: TabBrowser,
    private readonly profiles: () => readonly ProfileView[],
    private readonly pages: PersonsPages,
    tabs: readonly [number, Purpose][],
  ) {
    this.#tabs = new Map(tabs);
  }

  static async load(
    browser: TabBrowser,
    profiles: () => readonly ProfileView[],
    pages: PersonsPages,
  ): Promise<OwnTabs> {
    const kept = (await browser.session.get<[number, Purpose][]>(KEY)) ?? [];
    const own = new OwnTabs(browser, profiles, pages, kept);
    // Whoever waited for what such a tab shows was told nothing, and asks again.
    for (const [tabId, purpose] of kept) if (purpose === 'visit') own.#closeAfter(tabId, 0);
    return own;
  }

  /** Whether a tab is one of ours, of which nothing is told to people. */
  has(tabId: number): boolean {
    return this.#tabs.has(tabId);
  }

  /** [has], also of a tab that is just being made. */
  async owns(tabId: number): Promise<boolean> {
    await this.#awaited.known(() => this.browser.pause(MAKING_MILLIS));
    return this.has(tabId);
  }

  /** What the page of a tab will be asked as soon as it stands there. */
  first(tabId: number): Drive | null {
    return this.#awaited.wanted(tabId);
  }

  async open(ask: PageOpen): Promise<PageOpened> {
    const fault = (why: PageOpened['fault']): PageOpened => ({
      page: '',
      address: ask.address.slice(0, 2_000),
      pageKind: null,
      invoiceId: null,
      fault: why,
    });
    const seen = await this.#goTo(ask, 'stay', (_, profile) => ({ kind: 'drive', verb: 'where', profile }));
    return 'fault' in seen ? fault(seen.fault) : { page: handle(seen.tabId), ...seen.answer, fault: null };
  }

  /** Opens, reads in the moment in which the page is the wanted one, and closes when nobody waits any more. */
  async visit(ask: PageVisit): Promise<PageValues> {
    const { profile: id, guard, fields, timeoutMillis } = ask;
    const seen = await this.#goTo(ask, 'visit', (tabId, profile) => {
      const reading: PageRead = { page: handle(tabId), profile: id, guard, fields, timeoutMillis };
      return { kind: 'drive', verb: 'read', profile, ask: reading };
    });
    if ('fault' in seen) return this.#unread('', seen.fault);
    this.#closeAfter(seen.tabId, CLOSE_AFTER_MILLIS);
    return isPageValues(seen.answer) ? seen.answer : this.#unread('', 'PAGE_GONE');
  }

  async read(ask: PageRead): Promise<PageValues> {
    const profile = this.#profile(ask.profile);
    if (!profile) return this.#unread(ask.page, 'UNKNOWN_PROFILE');
    const end = this.browser.now() + ask.timeoutMillis;
    const message: Drive = { kind: 'drive', verb: 'read', profile, ask };
    const answer = await this.#send(ask.page, message);
    if (isPageValues(answer)) return answer;
    if (!(await this.#reach(ask.page, profile, end))) return this.#unread(ask.page, 'PAGE_GONE');
    const second = await this.#send(ask.page, message);
    return isPageValues(second) ? second : this.#unread(ask.page, 'PAGE_GONE');
  }

  /** Reads a page that is open already by two versions of a profile. Never waits, and never opens anything. */
  async try(ask: PageTry): Promise<PageTried> {
    const answer = await this.#send(ask.page, { kind: 'drive', verb: 'try', ask });
    return isPageTried(answer) ? answer : { inUse: untried('PAGE_GONE'), onTrial: untried('PAGE_GONE') };
  }

  #unread(page: string, fault: PageValues['fault']): PageValues {
    return {
      page,
      address: '',
      pageKind: null,
      invoiceId: null,
      fields: [],
      readAt: new Date(this.browser.now()).toISOString(),
      visibility: 'hidden',
      fault,
    };
  }

  async do(ask: PageDo): Promise<PageDone> {
    const profile = this.#profile(ask.profile);
    const done = (tried: boolean, fault: PageDone['fault']): PageDone => ({
      page: ask.page,
      address: '',
      value: null,
      visibility: 'hidden',
      tried,
      fault,
    });
    if (!profile) return done(false, 'UNKNOWN_PROFILE');
    const effects = ask.verb === 'press' || ask.verb === 'set' || ask.verb === 'choose';
    const end = this.browser.now() + ask.timeoutMillis;
    for (;;) {
      const reached = await this.#reach(ask.page, profile, end);
      if (!reached) return done(false, 'PAGE_GONE');
      const timeoutMillis = Math.max(1, end - this.browser.now());
      const message: Drive = { kind: 'drive', verb: 'do', profile, ask: { ...ask, timeoutMillis } };
      const answer = await this.#send(ask.page, message);
      if (isPageDone(answer)) return answer;
      // The page went away while it was asked. A press may well be what sent it away; what was only looked for is
      // looked for on the next page.
      if (effects) return done(true, ask.verb === 'press' ? null : 'PAGE_GONE');
      if (this.browser.now() >= end) return done(false, 'TOO_SLOW');
    }
  }

  async close(ask: PageClose): Promise<Record<string, never>> {
    const tabId = ownTab(ask.page);
    // A person's page is never closed, whatever is asked.
    if (tabId !== null && this.#tabs.has(tabId)) await this.#close(tabId);
    return {};
  }

  /** A tab was closed by whomever. */
  async gone(tabId: number): Promise<void> {
    if (!this.#tabs.delete(tabId)) return;
    this.#awaited.over(tabId);
    await this.#save();
  }

  /**
   * The script of a page in a tab runs now: who waits for it looks at once.
   *
   * @param answer what it found as the answer to the first question; null when it had not heard it
   */
  spoke(tabId: number, answer: unknown): void {
    this.#awaited.spoke(tabId, answer);
  }

  /** A new tab behind the others, and what its page answers as soon as it is of the wanted kind. */
  async #goTo(
    { profile: id, address, pageKind, timeoutMillis }: Destination,
    purpose: Purpose,
    message: (tabId: number, profile: ProfileView) => Drive,
  ): Promise<{ tabId: number; answer: Where } | { fault: PageOpened['fault'] }> {
    const profile = this.#profile(id);
    if (!profile || !isOf(profile, address)) return { fault: 'UNKNOWN_PROFILE' };
    if (this.#tabs.size - this.#closing.size >= MOST_TABS) return { fault: 'TOO_SLOW' };
    const end = this.browser.now() + timeoutMillis;
    const opened = this.browser.openBehind(address).then((made) => {
      if (made !== null) this.#tabs.set(made, purpose);
      return made;
    });
    const tabId = await this.#awaited.made(opened, (made) => message(made, profile));
    if (tabId === null) return { fault: 'PAGE_GONE' };
    const kept = this.#save();
    const seen = await this.#await(tabId, pageKind, end);
    this.#awaited.over(tabId);
    await kept;
    if ('fault' in seen) await this.#close(tabId);
    return { tabId, ...seen };
  }

  async #await(
    tabId: number,
    pageKind: string,
    end: number,
  ): Promise<{ answer: Where } | { fault: 'SIGN_IN' | 'TOO_SLOW' | 'PAGE_GONE' }> {
    let signInSince: number | null = null;
    let told = await this.#rest(tabId, Math.min(UNHEARD_MILLIS, end - this.browser.now()));
    while (this.browser.now() < end) {
      const wanted = this.#awaited.wanted(tabId);
      if (!wanted || !this.#tabs.has(tabId)) return { fault: 'PAGE_GONE' };
      const answer = told ?? (await this.browser.drive(tabId, null, wanted));
      if (isWhere(answer) && answer.pageKind === pageKind) return { answer };
      if (isWhere(answer) && answer.pageKind === 'sign-in') {
        signInSince ??= this.browser.now();
        if (this.browser.now() - signInSince >= SIGN_IN_MILLIS) return { fault: 'SIGN_IN' };
      } else {
        signInSince = null;
      }
      told = await this.#rest(tabId, LOOK_MILLIS);
    }
    return { fault: signInSince === null ? 'TOO_SLOW' : 'SIGN_IN' };
  }

  /** Waits until the script of the page answers: a tab of ours may just be loading its next page. */
  async #reach(page: string, profile: ProfileView, end: number): Promise<boolean> {
    for (;;) {
      const answer = await this.#send(page, { kind: 'drive', verb: 'where', profile });
      if (isWhere(answer)) return true;
      const tabId = ownTab(page);
      if (tabId === null || !this.#tabs.has(tabId) || this.browser.now() >= end) return false;
      await this.browser.pause(LOOK_MILLIS);
    }
  }

  #rest(tabId: number, millis: number): Promise<unknown> {
    return this.#awaited.rest(tabId, this.browser.pause(millis));
  }

  async #send(page: string, message: Drive): Promise<unknown> {
    const tabId = ownTab(page);
    if (tabId !== null) return this.#tabs.has(tabId) ? this.browser.drive(tabId, null, message) : null;
    const shown = this.pages.find(page);
    return shown ? this.browser.drive(shown.tabId, page, message) : null;
  }

  #profile(id: string): ProfileView | null {
    return this.profiles().find((profile) => profile.id === id) ?? null;
  }

  /** To close a tab keeps the browser as busy as to open one, while a person waits for what was read. */
  async #closeAfter(tabId: number, millis: number): Promise<void> {
    this.#closing.add(tabId);
    try {
      if (millis > 0) await this.browser.pause(millis);
      if (this.#tabs.has(tabId)) await this.#close(tabId);
    } catch {
      // The store is full: the next worker finds the tab there as one to be closed, if it is there still.
    } finally {
      this.#closing.delete(tabId);
    }
  }

  async #close(tabId: number): Promise<void> {
    await this.browser.closeTab(tabId);
    this.#tabs.delete(tabId);
    await this.#save();
  }

  async #save(): Promise<void> {
    await this.browser.session.set(KEY, [...this.#tabs]);
  }
}
