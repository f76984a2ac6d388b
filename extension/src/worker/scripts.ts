import type { Browser, Tab } from '../browser/browser';
import { addressMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';

/** Keeps our script on the pages of the profiles, where the person has allowed it, and on no others. */
export class Scripts {
  #granted: string[] = [];
  /** Tabs whose page was there before this extension and cannot be reached. */
  #orphans = new Set<number>();

  /** The documents in the main frames of tabs that have asked how they are read, since their tab began to load. */
  readonly #asked = new Map<number, string>();
  /** One at a time, in order: the last word counts. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #reaching = new Map<number, Promise<void>>();

  constructor(private readonly browser: Browser) {}

  /** What a worker that wakes knows at once: the profiles of the one before it. */
  async know(profiles: readonly ProfileView[]): Promise<void> {
    // Whoever asked before was told what held before.
    this.#asked.clear();
    this.#granted = await this.browser.granted([...new Set(profiles.flatMap((profile) => profile.origins))]);
  }

  /** Profiles or permissions changed: register anew, and bring the script into tabs that are already open. */
  sync(profiles: readonly ProfileView[]): Promise<void> {
    const done = this.#turn.then(() => this.#sync(profiles));
    this.#turn = done.catch(() => {});
    return done;
  }

  async #sync(profiles: readonly ProfileView[]): Promise<void> {
    await this.know(profiles);
    await this.browser.registerScript(this.#granted);
    const tabs = await this.browser.tabs(this.#granted);
    await Promise.all(tabs.map((tab) => this.reach(tab)));
  }

  /**
   * Makes sure that our script of this version answers in a tab, and asks how its pages are read now. Whoever else
   * reaches for the same tab waits, or the script would be brought in twice.
   */
  async reach(tab: Tab): Promise<void> {
    const before = this.#reaching.get(tab.id) ?? Promise.resolve();
    const done = before.then(() => this.#reach(tab));
    const turn = done.catch(() => {});
    this.#reaching.set(tab.id, turn);
    await done;
    if (this.#reaching.get(tab.id) === turn) this.#reaching.delete(tab.id);
  }

  async #reach(tab: Tab): Promise<void> {
    if (!this.covers(tab.url)) return;
    if (await this.#answers(tab.id)) await this.ask(tab.id, null);
    else if (!(await this.#inject(tab.id))) {
      this.#orphans.add(tab.id);
      return;
    }
    this.#orphans.delete(tab.id);
  }

  /** Has the script in a document, or in all of a tab, ask how it is read and say what it shows. */
  async ask(tabId: number, documentId: string | null): Promise<void> {
    await this.browser.tellPage(tabId, documentId, { kind: 'ask-again' });
  }

  /** A document has asked how it is read, so our script runs there. */
  asked(tabId: number, frameId: number, documentId: string): void {
    if (frameId === 0) this.#asked.set(tabId, documentId);
  }

  /** A tab begins to load: whatever was there is going. */
  loading(tabId: number): void {
    this.#asked.delete(tabId);
  }

  /** The document in the main frame of a tab that has asked since the tab began to load. */
  heard(tabId: number): string | null {
    return this.#asked.get(tabId) ?? null;
  }

  /** Whether our script belongs on a page of this address. */
  covers(url: string): boolean {
    return addressMatches(this.#granted, url);
  }

  async #inject(tabId: number): Promise<boolean> {
    try {
      await this.browser.injectScript(tabId);
    } catch {
      // A page that is just going away, or one that Chrome keeps to itself.
      return false;
    }
    return this.#answers(tabId);
  }

  isOrphan(tabId: number): boolean {
    return this.#orphans.has(tabId);
  }

  forget(tabId: number): void {
    this.#orphans.delete(tabId);
    this.#asked.delete(tabId);
  }

  /** The profile whose page this tab may show, and which is not allowed yet. */
  missing(tab: Tab, profiles: readonly ProfileView[]): { profile: ProfileView; origins: string[] } | null {
    for (const profile of profiles) {
      const origins = profile.origins.filter(
        (pattern) => addressMatches([pattern], tab.url) && !this.#granted.includes(pattern),
      );
      if (origins.length > 0) return { profile, origins };
    }
    return null;
  }

  async #answers(tabId: number): Promise<boolean> {
    const answer = await this.browser.tellPage(tabId, null, {
      kind: 'are-you-there',
      version: this.browser.version,
    });
    return answer === this.browser.version;
  }
}
