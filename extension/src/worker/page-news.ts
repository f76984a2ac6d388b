import type { FromPage } from '../core/page-messages';
import { type Counter, setWindow } from './counter';
import type { Marks } from './marks';
import type { Page, PageSender } from './pages';
import { openListed, takeAwaited } from './paying';
import { showPage } from './showing';

/** Follows what the scripts on pages say, and what becomes of tabs. */
export class PageNews {
  constructor(
    private readonly counter: Counter,
    private readonly marks: Marks,
  ) {}

  async message(sender: PageSender, message: FromPage): Promise<void> {
    const { counter } = this;
    switch (message.kind) {
      case 'page-ready': {
        const { tabId, handle, profiles } = sender;
        await counter.browser.tellPage(tabId, handle, { kind: 'profiles', profiles });
        return;
      }
      case 'page-here': {
        const page = await this.marks.here(sender, message);
        if (!page) return;
        this.#dropOther(page.tabId, page);
        if (takeAwaited(page.tabId, page.invoiceId)) await showPage(counter, page.windowId, page);
        return;
      }
      case 'page-rows': {
        const page = counter.pages.find(sender.handle);
        if (page?.profile === message.profile) await this.marks.rows(page, message.invoiceIds);
        return;
      }
      case 'pay-row': {
        const page = counter.pages.find(sender.handle);
        if (page?.profile !== message.profile || !this.marks.lists(page, message.invoiceId)) return;
        counter.link.connect();
        await openListed(counter, sender.windowId, page, message.invoiceId);
        return;
      }
      case 'page-gone':
        if (sender.frameId === 0) this.#dropOther(sender.tabId, null);
        await this.marks.replaced(sender);
        await this.marks.gone(sender.handle);
        return;
      case 'pay': {
        const page = counter.pages.find(sender.handle);
        if (page?.profile !== message.profile || page.invoiceId === null) return;
        counter.link.connect();
        await showPage(counter, sender.windowId, page);
        return;
      }
    }
  }

  /** A tab was closed. */
  async tabGone(tabId: number): Promise<void> {
    const { pages, scripts } = this.counter;
    scripts.forget(tabId);
    this.#dropOther(tabId, null);
    await Promise.all(pages.ofWholeTab(tabId).map((page) => this.marks.gone(page.handle)));
  }

  /** A tab has loaded something: pages of it that no longer answer are gone. */
  async tabReady(tabId: number, windowId: number, url: string): Promise<void> {
    const { browser, pages, scripts } = this.counter;
    const ask = { kind: 'are-you-there', version: browser.version } as const;
    const covered = scripts.covers(url);
    if (!covered) this.#dropOther(tabId, null);
    for (const page of pages.ofWholeTab(tabId)) {
      if (!covered || (await browser.tellPage(tabId, page.handle, ask)) === null)
        await this.marks.gone(page.handle);
    }
    await scripts.reach({ id: tabId, windowId, url });
    this.counter.changed();
  }

  /** An invoice is charged only beside the page that shows it: another one there ends its screen. */
  #dropOther(tabId: number, page: Page | null): void {
    const invoiceId = page?.invoiceId ?? null;
    const { memory } = this.counter;
    const toPage = { focus: { kind: 'page' as const }, refusal: null };
    for (const [windowId, { focus }] of memory.windows()) {
      if (focus.kind === 'unreadable' && focus.tabId === tabId) {
        // The same page, told once more by its script, is as unreadable as before; one that was loaded anew may not be.
        const same = focus.page === page?.handle && focus.invoiceId === invoiceId;
        if (!same) setWindow(this.counter, windowId, toPage);
      }
      if (focus.kind !== 'shown') continue;
      const show = memory.show(focus.captureId);
      if (show?.source.kind !== 'page' || show.source.tabId !== tabId) continue;
      if (show.shown.invoices[0]?.invoiceId !== invoiceId) setWindow(this.counter, windowId, toPage);
    }
  }
}
