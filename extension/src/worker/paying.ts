import type { Tab } from '../browser/browser';
import { type Counter, setWindow } from './counter';
import { showPage } from './showing';

/** Invoices that are shown as soon as the page opened for them is recognised, by tab. */
const awaited = new Map<number, string>();

/** Pay was pressed for what a tab shows. */
export async function payTab(counter: Counter, windowId: number, tab: Tab | null): Promise<void> {
  const page = tab && counter.pages.ofTab(tab.id);
  if (page && page.invoiceId !== null) {
    await showPage(counter, windowId, page);
    return;
  }
  setWindow(counter, windowId, { focus: { kind: 'page' }, refusal: null });
}

/** Goes back to an invoice that was seen today: to its tab, or to a new tab of its address. */
export async function openSeen(
  counter: Counter,
  windowId: number,
  pims: string,
  invoiceId: string,
): Promise<void> {
  const { browser, facts, memory, pages } = counter;
  const family = new Set(facts.profiles.filter((each) => each.pims === pims).map((each) => each.id));
  const page = pages.all().find((each) => each.invoiceId === invoiceId && family.has(each.profile));
  if (page) {
    await browser.showTab(page.tabId);
    await showPage(counter, windowId, page);
    return;
  }
  const seen = memory
    .seen(new Date(counter.now()).toDateString())
    .find((each) => each.pims === pims && each.invoiceId === invoiceId);
  const tab = seen && (await browser.openTab(seen.address));
  if (tab) awaited.set(tab.id, invoiceId);
}

/** Whether a page that was just recognised is one that a person asked for; asked once. */
export function takeAwaited(tabId: number, invoiceId: string | null): boolean {
  if (invoiceId === null || awaited.get(tabId) !== invoiceId) return false;
  return awaited.delete(tabId);
}
