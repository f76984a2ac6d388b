import type { Tab } from '../browser/browser';
import { matchAddress } from '../core/address';
import type { ProfileView } from '../protocol/protocol';
import type { Charges } from './charges';
import { type Counter, setWindow } from './counter';
import type { Page } from './pages';
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

/**
 * Another tab is in front: what was shown beside it before, and not charged since, is shown again. After *Next client*
 * nothing comes back by itself.
 */
export function comeBack(counter: Counter, charges: Charges, windowId: number, tabId: number): void {
  const { memory, pages } = counter;
  if (memory.window(windowId).focus.kind !== 'shown') return;
  const before = memory.shows().findLast(({ source }) => source.kind === 'page' && source.tabId === tabId);
  if (before?.source.kind !== 'page' || charges.of(before.activityId) !== null) return;
  const { captureId, invoices } = before.shown;
  if (pages.find(before.source.page)?.invoiceId !== invoices[0]?.invoiceId) return;
  setWindow(counter, windowId, { focus: { kind: 'shown', captureId } });
}

/** Goes back to an invoice that was seen today: to its tab, or to a new tab of its address. */
export async function openSeen(
  counter: Counter,
  windowId: number,
  pims: string,
  invoiceId: string,
): Promise<void> {
  const seen = counter.memory
    .seen(new Date(counter.now()).toDateString())
    .find((each) => each.pims === pims && each.invoiceId === invoiceId);
  await openInvoice(counter, windowId, pims, invoiceId, seen?.address ?? null);
}

/** Pay was pressed beside an invoice of a list: its own page is read, never the list. */
export async function openListed(
  counter: Counter,
  windowId: number,
  list: Page,
  invoiceId: string,
): Promise<void> {
  const profile = counter.facts.profiles.find((each) => each.id === list.profile);
  if (!profile) return;
  const address = invoiceAddress(profile, list, invoiceId);
  await openInvoice(counter, windowId, profile.pims, invoiceId, address);
}

/** Where an invoice of a list has its page: the words of the list's address and the invoice's id, in its pattern. */
export function invoiceAddress(profile: ProfileView, list: Page, invoiceId: string): string | null {
  const invoice = profile.pages.find((each) => each.kind === 'invoice');
  const here = profile.pages.find((each) => each.kind === list.pageKind);
  if (!invoice || !here) return null;
  const words = { ...matchAddress(here.address, list.address), id: invoiceId } as Record<string, string>;
  const path = invoice.address.replaceAll('*', '').replace(/\{([^}]*)\}/gu, (_, word) => words[word] ?? '');
  const address = list.origin + path;
  return matchAddress(invoice.address, address)?.id === invoiceId ? address : null;
}

/** Goes to the tab that shows an invoice, or opens a new one; the person's own tab stays as it is. */
async function openInvoice(
  counter: Counter,
  windowId: number,
  pims: string,
  invoiceId: string,
  address: string | null,
): Promise<void> {
  const { browser, facts, pages } = counter;
  const family = new Set(facts.profiles.filter((each) => each.pims === pims).map((each) => each.id));
  const page = pages.all().find((each) => each.invoiceId === invoiceId && family.has(each.profile));
  if (page) {
    await browser.showTab(page.tabId);
    await showPage(counter, windowId, page);
    return;
  }
  const tab = address === null ? null : await browser.openTab(address);
  if (tab) awaited.set(tab.id, invoiceId);
}

/** Whether a page that was just recognised is one that a person asked for; asked once. */
export function takeAwaited(tabId: number, invoiceId: string | null): boolean {
  if (invoiceId === null || awaited.get(tabId) !== invoiceId) return false;
  return awaited.delete(tabId);
}
