import type { Browser, Tab } from '../browser/browser';
import { addressMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';

/** Keeps our script on the pages of the profiles, where the person has allowed it, and on no others. */
export class Scripts {
  #granted: string[] = [];
  #wanted: string[] = [];
  /** Tabs whose page was there before this extension and cannot be reached. */
  #orphans = new Set<number>();

  constructor(private readonly browser: Browser) {}

  /** Profiles or permissions changed: register anew, and bring the script into tabs that are already open. */
  async sync(profiles: readonly ProfileView[]): Promise<void> {
    this.#wanted = [...new Set(profiles.flatMap((profile) => profile.origins))];
    this.#granted = await this.browser.granted(this.#wanted);
    await this.browser.registerScript(this.#granted);
    const tabs = await this.browser.tabs(this.#granted);
    await Promise.all(tabs.map((tab) => this.reach(tab)));
  }

  /** Makes sure that our script of this version answers in a tab. */
  async reach(tab: Tab): Promise<void> {
    if (!addressMatches(this.#granted, tab.url)) return;
    if (await this.#answers(tab.id)) {
      this.#orphans.delete(tab.id);
      return;
    }
    try {
      await this.browser.injectScript(tab.id);
    } catch {
      // A page that is just going away, or one that Chrome keeps to itself: the next look tells.
    }
    if (await this.#answers(tab.id)) this.#orphans.delete(tab.id);
    else this.#orphans.add(tab.id);
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
