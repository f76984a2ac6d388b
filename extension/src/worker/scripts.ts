import type { Browser, Tab } from '../browser/browser';
import { addressMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';

/** Keeps our script on the pages of the profiles, where the person has allowed it, and on no others. */
export class Scripts {
  #profiles: readonly ProfileView[] = [];
  #granted: string[] = [];
  /** Tabs whose page was there before this extension and cannot be reached. */
  #orphans = new Set<number>();

  constructor(private readonly browser: Browser) {}

  /** Profiles or permissions changed: register anew, and bring the script into tabs that are already open. */
  async sync(profiles: readonly ProfileView[]): Promise<void> {
    this.#profiles = profiles;
    this.#granted = await this.browser.granted([...new Set(profiles.flatMap((profile) => profile.origins))]);
    await this.browser.registerScript(this.#granted);
    const tabs = await this.browser.tabs(this.#granted);
    await Promise.all(tabs.map((tab) => this.reach(tab)));
  }

  /** Makes sure that our script of this version answers in a tab, and knows how its pages are read now. */
  async reach(tab: Tab): Promise<void> {
    if (!this.covers(tab.url)) return;
    const reached = (await this.#answers(tab.id)) || (await this.#inject(tab.id));
    if (!reached) {
      this.#orphans.add(tab.id);
      return;
    }
    this.#orphans.delete(tab.id);
    const profiles = this.#profiles.filter((profile) => addressMatches(profile.origins, tab.url));
    await this.browser.tellPage(tab.id, null, { kind: 'profiles', profiles });
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
