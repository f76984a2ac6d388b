import { sum } from '../core/money';
import { personAt } from '../core/person';
import type { ChargeRow, ChargeStart } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import type { Charges } from './charges';
import { type Counter, setWindow } from './counter';
import type { Show } from './memory';
import { showAgain } from './showing';

/** What Charge sends from a panel. */
export interface ChargeOrder {
  captureId: string;
  rows: ChargeRow[];
  readerId: string;
  partReason: string | null;
  secondReason: string | null;
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

/**
 * Reads the invoice again and charges what is open on it now: at once where that is what the button named, else after
 * the person has seen the new amount.
 */
export async function chargeOpen(
  counter: Counter,
  charges: Charges,
  windowId: number,
  payment: string,
  expected: number,
): Promise<void> {
  const before = charges.of(payment);
  const source = before && counter.memory.show(before.captureId)?.source;
  if (!before || !source || charges.isStarting(windowId)) return;
  const show = await showAgain(counter, windowId, source);
  const rows = show && openRows(show, before);
  if (!show || !rows) return;
  const total = sum(
    rows.map((row) => row.amount),
    rows[0]?.amount.currency ?? '',
  );
  if (!show.shown.ready || total.minorUnits !== expected) return;
  const { readerId } = before;
  const order = { captureId: show.shown.captureId, rows, readerId, partReason: null, secondReason: null };
  await charge(counter, charges, windowId, order);
}

/** What is open on the invoices that were charged; null when one of them is not part of the fresh reading. */
function openRows(show: Show, before: ChargeStart): ChargeRow[] | null {
  const rows: ChargeRow[] = [];
  for (const { invoiceId } of before.rows) {
    const invoice = show.shown.invoices.find((each) => each.invoiceId === invoiceId);
    if (!invoice) return null;
    if (invoice.chargeable.minorUnits > 0) rows.push({ invoiceId, amount: invoice.chargeable });
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
  const { activityId, captureId, rows, readerId, secondReason } = order;
  const partReason = order.partReason ?? restReason(counter, captureId, rows);
  setWindow(counter, windowId, { refusal: null });
  const started = charges.start(
    { activityId, captureId, rows, readerId, desk: preferences.deskName, personId, partReason, secondReason },
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
