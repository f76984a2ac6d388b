import type { FromPage, ToPage } from '../core/page-messages';
import { type Counter, setWindow } from './counter';
import type { Marks } from './marks';
import type { WindowFocus } from './memory';
import type { PageSender } from './pages';
import { takeAwaited } from './paying';
import type { Presses } from './presses';
import { showPage } from './showing';

/** Follows what the scripts on pages say, and what becomes of tabs. */
export class PageNews {
  constructor(
    private readonly counter: Counter,
    private readonly marks: Marks,
    private readonly presses: Presses,
  ) {}

  /** The answer to a message of a page, where it gets one. */
  async message(sender: PageSender, message: FromPage): Promise<ToPage | null> {
    const { counter, marks, presses } = this;
    const { handle, tabId, frameId, windowId, profiles } = sender;
    switch (message.kind) {
      case 'page-starts':
      case 'page-answers':
        // Only of use in a tab of our own.
        return null;
      case 'page-ready': {
        counter.scripts.asked(tabId, frameId, handle);
        return { kind: 'profiles', profiles, tellGone: this.#isSpokenOf(tabId) };
      }
      case 'page-here': {
        const page = marks.here(sender, message);
        if (!page) return null;
        this.#dropOthers(tabId, handle);
        const told = marks.tell(page);
        if (takeAwaited(tabId, page.invoiceId)) await showPage(counter, page.windowId, page);
        await presses.known(page);
        await told;
        return null;
      }
      case 'page-rows': {
        const page = counter.pages.find(handle);
        if (page?.profile !== message.profile) return null;
        const told = marks.rows(page, message.invoiceIds);
        await presses.known(page);
        await told;
        return null;
      }
      case 'page-gone': {
        const gone = Promise.all([marks.replaced(sender), marks.gone(handle)]);
        this.#dropOthers(tabId, handle);
        await gone;
        return null;
      }
      case 'pay':
      case 'pay-row': {
        const row = message.kind === 'pay-row' ? message.invoiceId : null;
        // A worker that has just been started may not know any profile yet.
        const { length } = counter.facts.profiles;
        const known = length === 0 || profiles.some((each) => each.id === message.profile);
        if (known) await presses.pressed({ windowId, tabId, page: handle, profile: message.profile, row });
        return null;
      }
    }
  }

  /** A tab was closed. */
  async tabGone(tabId: number): Promise<void> {
    const { pages, scripts } = this.counter;
    scripts.forget(tabId);
    this.presses.tabGone(tabId);
    const gone = pages.ofWholeTab(tabId).map((page) => this.marks.gone(page.handle));
    this.#dropOthers(tabId, null);
    await Promise.all(gone);
  }

  /** A tab has loaded something: pages of it that no longer answer are gone. */
  async tabReady(tabId: number, windowId: number, url: string): Promise<void> {
    const { browser, pages, scripts } = this.counter;
    const ask = { kind: 'are-you-there', version: browser.version } as const;
    const covered = scripts.covers(url);
    const heard = covered ? scripts.heard(tabId) : null;
    for (const page of pages.ofWholeTab(tabId)) {
      if (page.handle === heard) continue;
      if (!covered || (await browser.tellPage(tabId, page.handle, ask)) === null)
        await this.marks.gone(page.handle);
    }
    this.#dropOthers(tabId, heard);
    // What asked by itself while the tab loaded has its answer; it is not to be asked on every page once more.
    if (heard === null) await scripts.reach({ id: tabId, windowId, url });
    this.counter.changed();
  }

  /** Whether something of a tab is known or shown, which a page of nothing known in it would end. */
  #isSpokenOf(tabId: number): boolean {
    const { memory, pages } = this.counter;
    if (pages.ofWholeTab(tabId).length > 0) return true;
    return memory.windows().some(([, { focus }]) => {
      if (focus.kind !== 'shown') return 'tabId' in focus && focus.tabId === tabId;
      const source = memory.show(focus.captureId)?.source;
      return source?.kind === 'page' && source.tabId === tabId;
    });
  }

  /**
   * An invoice is charged only beside the page that shows it: another one there ends its screen.
   *
   * @param speaker the document that has just said something
   */
  #dropOthers(tabId: number, speaker: string | null): void {
    const { memory } = this.counter;
    for (const [windowId, { focus }] of memory.windows())
      if (this.#isOver(focus, tabId, speaker))
        setWindow(this.counter, windowId, { focus: { kind: 'page' }, refusal: null });
  }

  #isOver(focus: WindowFocus, tabId: number, speaker: string | null): boolean {
    const { memory, pages } = this.counter;
    switch (focus.kind) {
      case 'page':
      case 'payment':
        return false;
      case 'waiting':
        return focus.tabId === tabId && speaker === null;
      case 'reading':
        return focus.tabId === tabId && pages.find(focus.page)?.invoiceId !== focus.invoiceId;
      case 'unreadable': {
        if (focus.tabId !== tabId) return false;
        // The same page, told once more by its script, is as unreadable as before; one loaded anew may not be.
        const there = pages.find(focus.page);
        return there
          ? there.invoiceId !== focus.invoiceId
          : focus.invoiceId !== null || speaker !== focus.page;
      }
      case 'shown': {
        const show = memory.show(focus.captureId);
        if (show?.source.kind !== 'page' || show.source.tabId !== tabId) return false;
        const invoiceId = show.shown.invoices[0]?.invoiceId;
        return !pages.ofWholeTab(tabId).some((page) => page.invoiceId === invoiceId);
      }
    }
  }
}
