import type { OtherInvoices, Shown, TypedInvoice } from '../protocol/protocol';
import { attempt, type Counter, setWindow } from './counter';
import { Refused } from './link';
import type { PageSource, Show } from './memory';
import type { Page } from './pages';

/** How a reading is made. */
export interface Wanted {
  /** Anew from the PIMS, whatever the page still shows. */
  fresh: boolean;
  /** The client's other open invoices are waited for. */
  others: boolean;
}

const AS_SHOWN: Wanted = { fresh: false, others: false };

/** Reads the invoice of a page and shows it in a window's panel. Returns the reading, or null where it failed. */
export async function showPage(
  counter: Counter,
  windowId: number,
  page: Page,
  wanted: Wanted = AS_SHOWN,
): Promise<Show | null> {
  setWindow(counter, windowId, { focus: { kind: 'reading', tabId: page.tabId }, refusal: null });
  const source: PageSource = { kind: 'page', tabId: page.tabId, page: page.handle, profile: page.profile };
  const show = await read(counter, windowId, source, page.invoiceId, wanted);
  if (!show) return null;
  rememberSeen(counter, show.shown, page.address);
  await backToOwnPayment(counter, windowId, show.shown);
  return show;
}

/** An invoice that this desk is just charging: there is nothing to charge, so its payment is shown again. */
async function backToOwnPayment(counter: Counter, windowId: number, shown: Shown): Promise<void> {
  const { facts, link, preferences } = counter;
  const state = shown.invoices[0]?.state;
  if (!state?.paymentId || (state.mark !== 'BEING_PAID' && state.mark !== 'NOT_SURE')) return;
  const { paymentId } = state;
  const payment =
    facts.payment(paymentId) ??
    (await link.call('payment.show', { payment: paymentId }).catch(() => null))?.view;
  if (payment?.desk !== preferences.get().deskName) return;
  facts.putPayment(payment);
  setWindow(counter, windowId, { focus: { kind: 'payment', payment: paymentId, since: counter.now() } });
}

/** Shows an invoice that was typed in by hand. */
export async function showTyped(
  counter: Counter,
  windowId: number,
  typed: TypedInvoice,
): Promise<Show | null> {
  const shown = await attempt(counter, windowId, () => counter.link.call('checkout.type', typed));
  return shown && put(counter, windowId, shown, { kind: 'typed', typed });
}

/** Reads once more what a show was made from. */
export async function showAgain(
  counter: Counter,
  windowId: number,
  source: Show['source'],
  wanted: Wanted = AS_SHOWN,
): Promise<Show | null> {
  if (source.kind === 'typed') return showTyped(counter, windowId, source.typed);
  const page = counter.pages.find(source.page) ?? counter.pages.ofTab(source.tabId);
  if (page) return showPage(counter, windowId, page, wanted);
  setWindow(counter, windowId, { focus: { kind: 'page' } });
  return null;
}

/** What the service says of a client's other open invoices, as an answer or as an event. */
export function putOthers(counter: Counter, others: OtherInvoices): void {
  const show = counter.memory.show(others.captureId);
  if (!show) return;
  counter.memory.putShow({ ...show, others, lookingForOthers: false });
  counter.changed();
}

async function read(
  counter: Counter,
  windowId: number,
  source: PageSource,
  invoiceId: string | null,
  wanted: Wanted,
): Promise<Show | null> {
  try {
    const { page, profile } = source;
    const shown = await counter.link.call('checkout.show', { page, profile, fresh: wanted.fresh });
    const show = put(counter, windowId, shown, source);
    const looking = lookForOthers(counter, shown.captureId);
    if (!wanted.others) return show;
    await looking;
    return counter.memory.show(shown.captureId);
  } catch (failure) {
    if (failure instanceof Refused) {
      const { tabId, page } = source;
      const { text } = failure;
      setWindow(counter, windowId, { focus: { kind: 'unreadable', tabId, page, invoiceId, text } });
    } else {
      setWindow(counter, windowId, { focus: { kind: 'page' } });
    }
    return null;
  }
}

function put(counter: Counter, windowId: number, shown: Shown, source: Show['source']): Show {
  const lookingForOthers = source.kind === 'page';
  const show: Show = { shown, others: null, lookingForOthers, activityId: counter.newId(), source };
  counter.memory.putShow(show);
  setWindow(counter, windowId, { focus: { kind: 'shown', captureId: shown.captureId }, refusal: null });
  return show;
}

/** Charge never waits for these: they fill in after. */
function lookForOthers(counter: Counter, captureId: string): Promise<void> {
  return counter.link.call('checkout.others', { captureId }).then(
    (others) => putOthers(counter, others),
    (failure) => {
      const problem = failure instanceof Refused ? failure.text : null;
      putOthers(counter, { captureId, invoices: [], problem });
    },
  );
}

function rememberSeen(counter: Counter, shown: Shown, address: string): void {
  const [first] = shown.invoices;
  if (!first) return;
  const { pims, clientName, patients, readAt } = shown;
  const { invoiceId, number, due } = first;
  counter.memory.addSeen({ pims, invoiceId, number, clientName, patients, due, address, at: readAt });
}
