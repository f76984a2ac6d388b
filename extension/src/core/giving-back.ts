import type { Amount, GiveBackOffer, GiveBackRow } from '../protocol/protocol';
import { parseAmount, sum } from './money';
import type { BackForm } from './ui';

/** What is chosen on the screen for giving back, as far as it is plain. */
export interface Chosen {
  /** Null while it is no amount that may be given back. */
  amount: Amount | null;
  /** What goes off each invoice; null while the parts do not make the amount. */
  rows: GiveBackRow[] | null;
}

export function chosen(form: BackForm, offer: GiveBackOffer, language: string): Chosen {
  const amount = form.part ? typed(form.amount, offer.most, language) : offer.most;
  return { amount, rows: amount && rows(form, offer, amount, language) };
}

function typed(text: string, most: Amount, language: string): Amount | null {
  const amount = parseAmount(text, most.currency, language);
  return amount && amount.minorUnits > 0 && amount.minorUnits <= most.minorUnits ? amount : null;
}

/** How much of it goes off the deposit, which is on no invoice. */
export function offDeposit(offer: GiveBackOffer, amount: Amount): number {
  return offer.held ? 0 : Math.min(amount.minorUnits, offer.deposit?.minorUnits ?? 0);
}

/** What the deposit does not cover: the newest invoice first, as far as each reaches. */
export function newestFirst(offer: GiveBackOffer, amount: Amount): GiveBackRow[] {
  let rest = amount.minorUnits - offDeposit(offer, amount);
  return offer.rows.map((row) => {
    const off = Math.min(rest, row.left.minorUnits);
    rest -= off;
    return { ...row, amount: { ...row.left, minorUnits: off } };
  });
}

function rows(form: BackForm, offer: GiveBackOffer, amount: Amount, language: string): GiveBackRow[] | null {
  const standard = newestFirst(offer, amount);
  if (Object.keys(form.rows).length === 0) return standard.filter((row) => row.amount.minorUnits > 0);
  const chosenRows: GiveBackRow[] = [];
  for (const row of standard) {
    const text = form.rows[row.invoiceId];
    const part = text === undefined ? row.amount : parseAmount(text, amount.currency, language);
    if (!part || part.minorUnits > row.left.minorUnits) return null;
    if (part.minorUnits > 0) chosenRows.push({ ...row, amount: part });
  }
  const whole = sum(
    chosenRows.map((row) => row.amount),
    amount.currency,
  );
  const onNone = amount.minorUnits - whole.minorUnits;
  return onNone >= 0 && onNone <= (offer.deposit?.minorUnits ?? 0) ? chosenRows : null;
}
