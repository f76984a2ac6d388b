import type { OtherInvoices, Shown, Text, TypedInvoice } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import { attempt, type Counter, setWindow } from './counter';
import { Refused } from './link';
import type { PageSource, Show, WindowFocus } from './memory';
import type { Page } from './pages';

/** How a reading is made. */
export interface Wanted {
  /** Anew from the PIMS, whatever the page still shows. */
  fresh: boolean;
  /** The client's other open invoices are waited for. */
  others: boolean;
}

const AS_SHOWN: Wanted = { fresh: false, others: false };
/** A reading that broke off later than this is not made again by itself: the person may be elsewhere. */
const AGAIN_MILLIS = 10_000;

type Reading = Extract<WindowFocus, { kind: 'reading' }>;

/** Reads the invoice of a page and shows it in a window's panel. Returns the reading, or null where it failed. */
export async function showPage(
  counter: Counter,
  windowId: number,
  page: Page,
  wanted: Wanted = AS_SHOWN,
): Promise<Show | null> {
  const { tabId, handle, profile, invoiceId } = page;
  const reading = { kind: 'reading' as const, tabId, page: handle, invoiceId, since: counter.now() };
  setWindow(counter, windowId, { focus: reading, refusal: null });
  const source: PageSource = { kind: 'page', tabId, page: handle, profile };
  await counter.told(page);
  const show = await read(counter, windowId, source, reading, wanted);
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
  if (!shown) return null;
  const show = remember(counter, shown, { kind: 'typed', typed });
  front(counter, windowId, show);
  return show;
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
  reading: Reading,
  wanted: Wanted,
): Promise<Show | null> {
  try {
    const shown = await ask(counter, source, reading, wanted);
    const show = remember(counter, shown, source);
    if (isStill(counter, windowId, reading)) front(counter, windowId, show);
    const looking = lookForOthers(counter, shown.captureId);
    if (!wanted.others) return show;
    await looking;
    return counter.memory.show(shown.captureId);
  } catch (failure) {
    if (!isStill(counter, windowId, reading)) return null;
    const { tabId, page, invoiceId } = reading;
    const text = failure instanceof Refused ? failure.text : brokenOff(counter);
    setWindow(counter, windowId, { focus: { kind: 'unreadable', tabId, page, invoiceId, text } });
    return null;
  }
}

/** Asks the service to read a page; once more where the connection just broke: reading changes nothing. */
async function ask(counter: Counter, source: PageSource, reading: Reading, wanted: Wanted): Promise<Shown> {
  const { page, profile } = source;
  const once = () => counter.link.call('checkout.show', { page, profile, fresh: wanted.fresh });
  try {
    return await once();
  } catch (failure) {
    if (failure instanceof Refused || counter.now() - reading.since > AGAIN_MILLIS) throw failure;
    const known = counter.pages.find(page);
    if (known) await counter.told(known);
    return once();
  }
}

/** A press that came later has the panel; the answer to this one comes too late to be shown. */
function isStill({ memory }: Counter, windowId: number, { page, since }: Reading): boolean {
  const { focus } = memory.window(windowId);
  return focus.kind === 'reading' && focus.page === page && focus.since === since;
}

function remember(counter: Counter, shown: Shown, source: Show['source']): Show {
  const lookingForOthers = source.kind === 'page';
  const show: Show = { shown, others: null, lookingForOthers, activityId: counter.newId(), source };
  counter.memory.putShow(show);
  return show;
}

function front(counter: Counter, windowId: number, { shown }: Show): void {
  setWindow(counter, windowId, { focus: { kind: 'shown', captureId: shown.captureId }, refusal: null });
}

function brokenOff({ facts, browser }: Counter): Text {
  const say = wordsOf(facts.desk?.language ?? browser.language);
  return { code: 'NO_ANSWER', cause: say('readBroke'), money: '', remedy: say('readBrokeRemedy') };
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
