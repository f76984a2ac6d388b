import { sum } from '../core/money';
import { personAt } from '../core/person';
import type {
  Amount,
  CardWish,
  ChargeRow,
  ChargeStart,
  NotedMoney,
  PaymentView,
  WayToPay,
} from '../protocol/protocol';
import { wordsOf } from '../words/words';
import type { Charges } from './charges';
import { type Counter, setWindow } from './counter';
import type { Show } from './memory';
import { payTab } from './paying';
import { showAgain } from './showing';

/** What Charge sends from a panel. */
export interface ChargeOrder {
  captureId: string;
  rows: ChargeRow[];
  /** The card reader; null where the way to pay needs none. */
  readerId: string | null;
  partReason: string | null;
  secondReason: string | null;
  /** Where the receipt is mailed to; empty: nowhere; null: as the location says. */
  receiptTo: string | null;
  /** How the client pays; null: on a card reader. */
  way: WayToPay | null;
  /** What is noted of money that a person took. */
  noted: NotedMoney | null;
  /** The saved card that is charged, or that a card is kept. */
  card: CardWish | null;
  /** What is paid beyond the invoices and kept as a deposit. */
  kept: Amount | null;
}

/** Charges what is shown, once: a second press finds the id already used. */
export async function charge(
  counter: Counter,
  charges: Charges,
  windowId: number,
  order: ChargeOrder,
): Promise<void> {
  const show = counter.memory.show(order.captureId);
  if (!show || charges.isStarting(windowId)) return;
  await start(counter, charges, windowId, { ...order, activityId: show.activityId });
}

/** Charges the same once more, after a charge of which it is certain that nothing moved. */
export async function chargeAgain(
  counter: Counter,
  charges: Charges,
  windowId: number,
  payment: string,
  readerId: string | null,
): Promise<void> {
  const before = charges.of(payment);
  if (!before || charges.isStarting(windowId)) return;
  const again = { ...before, readerId: readerId ?? before.readerId, activityId: counter.newId() };
  await start(counter, charges, windowId, again);
}

/** Windows whose invoice is being read for a charge; a second press there is the same one. */
const opening = new Set<number>();

/**
 * Reads the invoice anew from the PIMS and charges what the payment left open on it: at once where that still is what
 * the button named, else after the person has seen the new amount.
 */
export async function chargeOpen(
  counter: Counter,
  charges: Charges,
  windowId: number,
  payment: string,
  expected: number,
): Promise<void> {
  const before = charges.of(payment);
  const view = counter.facts.payment(payment);
  if (!before || !view || charges.isStarting(windowId) || opening.has(windowId)) return;
  opening.add(windowId);
  try {
    const source = counter.memory.show(before.captureId)?.source;
    if (!source) return await payTab(counter, windowId, await counter.browser.activeTab(windowId));
    const wanted = { fresh: true, others: before.rows.length > 1 };
    const show = await showAgain(counter, windowId, source, wanted);
    const rows = show?.shown.ready ? openRows(show, view, before) : null;
    if (!show || !rows) return;
    const total = sum(
      rows.map((row) => row.amount),
      rows[0]?.amount.currency ?? '',
    );
    if (total.minorUnits !== expected) return;
    const { readerId, partReason, receiptTo, way } = before;
    await charge(counter, charges, windowId, {
      captureId: show.shown.captureId,
      rows,
      readerId,
      partReason,
      secondReason: null,
      receiptTo,
      way,
      // What was noted was of another amount.
      noted: null,
      card: before.card,
      // What is left is for the invoices alone.
      kept: null,
    });
  } finally {
    opening.delete(windowId);
  }
}

/**
 * What a payment left open on its invoices; null where the fresh reading leaves something else open. Of a payment that
 * was meant as a part, only the rest of that part.
 */
function openRows(show: Show, payment: PaymentView, before: ChargeStart): ChargeRow[] | null {
  const fresh = [...show.shown.invoices, ...(show.others?.invoices ?? [])];
  const rows: ChargeRow[] = [];
  for (const { invoiceId, open } of payment.invoices) {
    if (open.minorUnits <= 0) continue;
    const chargeable = fresh.find((each) => each.invoiceId === invoiceId)?.chargeable;
    if (chargeable?.currency !== open.currency) return null;
    const meant = before.partReason !== null && chargeable.minorUnits > open.minorUnits;
    if (chargeable.minorUnits !== open.minorUnits && !meant) return null;
    rows.push({ invoiceId, amount: open });
  }
  return rows.length > 0 ? rows : null;
}

async function start(
  counter: Counter,
  charges: Charges,
  windowId: number,
  order: ChargeOrder & { activityId: string },
): Promise<void> {
  // Nothing is kept to be charged once the service is back: the client may be gone by then.
  const { kind } = counter.link.connection;
  if (kind !== 'ready' && kind !== 'connecting') return;
  const preferences = counter.preferences.get();
  const personId = personAt(counter.facts.desk, preferences)?.id ?? null;
  const { activityId, captureId, rows, readerId, secondReason, receiptTo, way, noted, card, kept } = order;
  const partReason = order.partReason ?? restReason(counter, captureId, rows);
  setWindow(counter, windowId, { refusal: null });
  const started = charges.start(
    {
      activityId,
      captureId,
      rows,
      readerId,
      desk: preferences.deskName,
      personId,
      partReason,
      secondReason,
      receiptTo,
      way,
      noted,
      card,
      kept,
    },
    windowId,
  );
  counter.changed();
  await started;
}

/**
 * All that may be charged can be less than what the PIMS says is due, while an earlier part is on its way there: that
 * needs no reason of the person, so it says itself what it is.
 */
function restReason(
  { memory, facts, browser }: Counter,
  captureId: string,
  rows: ChargeRow[],
): string | null {
  const show = memory.show(captureId);
  const invoices = [...(show?.shown.invoices ?? []), ...(show?.others?.invoices ?? [])];
  const leavesOpen = rows.some(({ invoiceId, amount }) => {
    const invoice = invoices.find((each) => each.invoiceId === invoiceId);
    return invoice !== undefined && amount.minorUnits < invoice.due.minorUnits;
  });
  return leavesOpen ? wordsOf(facts.desk?.language ?? browser.language)('theRest') : null;
}
