import type {
  Amount,
  ChargeRow,
  DeskView,
  OtherInvoices,
  ReaderView,
  Shown,
  ShownInvoice,
  Text,
} from '../protocol/protocol';
import { parseAmount, plain, sum } from './money';
import { type Sheet, sheetOf, type Ui } from './ui';

/** One invoice in the list, with what the person chose for it. */
export interface CapturedRow {
  invoice: ShownInvoice;
  ticked: boolean;
  /** It has something to charge and nobody is charging it. */
  free: boolean;
  /** What is typed for it while only part is paid. */
  typed: string;
  /** What would be charged on it; null while what is typed is no amount. */
  amount: Amount | null;
  tooMuch: boolean;
  /** What is typed beyond what may be charged on it, where that is kept as a deposit. */
  over: Amount | null;
}

export interface Order {
  captureId: string;
  rows: ChargeRow[];
  partReason: string | null;
  /** What is paid beyond the invoices and kept as a deposit. */
  kept: Amount | null;
  /** With the deposit. */
  total: Amount;
}

/** What the screen before a charge shows and what Charge would send. */
export interface Captured {
  rows: CapturedRow[];
  total: Amount | null;
  part: boolean;
  /** What is kept as a deposit, said before charging. */
  kept: Amount | null;
  /** A deposit is kept only when the invoices are paid whole. */
  keptBesidePart: boolean;
  /** Less than everything is charged, so a reason is asked. */
  isPart: boolean;
  reader: ReaderView | null;
  blocks: Text[];
  /** What is charged by a way to pay that needs no card reader; null while it may not be. */
  order: Order | null;
  /** What Charge sends; null while it may not be pressed. */
  charge: (Order & { readerId: string }) | null;
  /** What may be noted as taken by a person: it needs neither a card reader nor the internet. */
  note: Order | null;
}

export function captured(
  shown: Shown,
  others: OtherInvoices | null,
  desk: DeskView | null,
  ui: Ui,
  readerId: string | null,
  language: string,
): Captured {
  const sheet = sheetOf(ui, shown.captureId);
  const invoices = allInvoices(shown, others);
  const currency = invoices[0]?.chargeable.currency ?? desk?.currency ?? 'USD';
  const ticked = sheet.ticked ?? firstFree(shown);
  const rows = invoices.map((invoice) => row(invoice, ticked, sheet, language));
  const chosen = rows.filter((each) => each.ticked);
  const amounts = chosen.map((each) => each.amount);
  const whole = amounts.every((amount) => amount !== null && amount.currency === currency);
  const over = chosen.flatMap((each) => (each.over ? [each.over] : []));
  const kept = over.length > 0 ? sum(over, currency) : null;
  const total = whole ? sum([...(amounts as Amount[]), ...over], currency) : null;
  const isPart = chosen.some(
    (each) => each.amount !== null && each.amount.minorUnits < each.invoice.chargeable.minorUnits,
  );
  const reader = chooseReader(desk, readerId);
  const right = chosen.every((each) => each.amount !== null && !each.tooMuch && each.amount.minorUnits > 0);
  const keptBesidePart = isPart && kept !== null;
  const reasonGiven = !isPart || sheet.partReason !== null;
  const note =
    shown.ready && chosen.length > 0 && right && reasonGiven && !keptBesidePart && total !== null
      ? {
          captureId: shown.captureId,
          rows: chosen.map((each) => ({ invoiceId: each.invoice.invoiceId, amount: each.amount as Amount })),
          partReason: isPart ? sheet.partReason : null,
          kept,
          total,
        }
      : null;
  const order = desk?.internet === true ? note : null;
  return {
    rows,
    total,
    part: sheet.part,
    kept,
    keptBesidePart,
    isPart,
    reader,
    blocks: [...blocksOf(shown, rows), ...chosen.flatMap((each) => each.invoice.blocks)],
    order,
    charge: order && reader ? { ...order, readerId: reader.id } : null,
    note,
  };
}

/** What stands in the way of every charge; what stands beside its own invoice is not said twice. */
function blocksOf(shown: Shown, rows: CapturedRow[]): Text[] {
  const beside = rows.filter((each) => !each.ticked).flatMap((each) => each.invoice.blocks);
  return shown.blocks.filter(
    (text) => !beside.some((it) => it.code === text.code && it.cause === text.cause),
  );
}

function allInvoices(shown: Shown, others: OtherInvoices | null): ShownInvoice[] {
  const known = new Set(shown.invoices.map((invoice) => invoice.invoiceId));
  return [...shown.invoices, ...(others?.invoices ?? []).filter((invoice) => !known.has(invoice.invoiceId))];
}

function isFree(invoice: ShownInvoice): boolean {
  const { mark } = invoice.state;
  const elsewhere = mark === 'BEING_PAID' || mark === 'NOT_SURE';
  return invoice.chargeable.minorUnits > 0 && invoice.blocks.length === 0 && !elsewhere;
}

function firstFree(shown: Shown): string[] {
  const [first] = shown.invoices;
  return first && isFree(first) ? [first.invoiceId] : [];
}

function row(invoice: ShownInvoice, ticked: string[], sheet: Sheet, language: string): CapturedRow {
  const free = isFree(invoice);
  const isTicked = free && ticked.includes(invoice.invoiceId);
  const typed = sheet.amounts[invoice.invoiceId] ?? plain(invoice.chargeable, language);
  const { currency, minorUnits: most } = invoice.chargeable;
  const meant = sheet.part ? parseAmount(typed, currency, language) : invoice.chargeable;
  const beyond = meant !== null && meant.minorUnits > most ? meant.minorUnits - most : 0;
  const keeps = sheet.part && sheet.keep && beyond > 0;
  return {
    invoice,
    ticked: isTicked,
    free,
    typed,
    amount: keeps ? invoice.chargeable : meant,
    tooMuch: beyond > 0 && !keeps,
    over: keeps ? { minorUnits: beyond, currency } : null,
  };
}

/** The card reader that this desk used last, else the one that is ready, else the first. */
export function chooseReader(desk: DeskView | null, readerId: string | null): ReaderView | null {
  const readers = desk?.readers ?? [];
  return (
    readers.find((reader) => reader.id === readerId) ??
    readers.find((reader) => reader.state === 'READY') ??
    readers[0] ??
    null
  );
}
