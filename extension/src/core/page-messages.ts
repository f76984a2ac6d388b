import type { InvoiceState, ProfileView } from '../protocol/protocol';

/**
 * What the script on a page tells the worker. The page is hostile ground: the worker takes the tab, the document and
 * the origin from the sender that Chrome names, never from the message.
 */
export type FromPage =
  /** A document begins in a tab; nothing stands there yet. */
  | { kind: 'page-starts' }
  /** In a tab of ours: what was found as the answer to the first question, which came with `ours`. */
  | { kind: 'page-answers'; answer: unknown }
  /** The script runs and wants the profiles of its origin. */
  | { kind: 'page-ready' }
  /** A profile recognises what the page shows; `invoiceId` is null where no invoice is named. */
  | { kind: 'page-here'; profile: string; pageKind: string; invoiceId: string | null }
  /** The page lists these invoices, and a button stands beside each. */
  | { kind: 'page-rows'; profile: string; invoiceIds: string[] }
  /** A person (a trusted event) pressed the button beside a listed invoice. */
  | { kind: 'pay-row'; profile: string; invoiceId: string }
  /** The page shows nothing known any more. */
  | { kind: 'page-gone' }
  /** A person (a trusted event) pressed the button. */
  | { kind: 'pay'; profile: string };

/** What the worker tells the script on a page. Verbs of `page.*` travel beside these, in the driver's own messages. */
export type ToPage =
  /**
   * The answer to `page-ready`: how pages of this origin are read, now; and whether `page-gone` is to be said where none
   * fits, because something is still known of what stood there before.
   */
  | { kind: 'profiles'; profiles: ProfileView[]; tellGone: boolean }
  /** How pages are read may have changed, or what the page shows is not known: say `page-ready` again. */
  | { kind: 'ask-again' }
  /**
   * This page stands in a tab that we opened and shall close: it must not ask a person anything. `first` is what the
   * driver will ask as soon as the page stands there.
   */
  | { kind: 'ours'; first?: unknown }
  /** What the button says now. `stale` is the time of a payment that this page does not show yet ("10:42"). */
  | { kind: 'mark'; state: InvoiceState | null; stale: string | null; language: string }
  /** What the buttons beside listed invoices say now. */
  | { kind: 'row-marks'; states: InvoiceState[]; language: string }
  /** Are you there? The script answers with its own version; an orphan of an earlier one cannot answer. */
  | { kind: 'are-you-there'; version: string };

const TEXT = /^[^\p{Cc}]{1,200}$/u;

/** Reads a message of a page script; null when it is none of ours. */
export function fromPage(message: unknown): FromPage | null {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null;
  const { kind } = message;
  if (kind === 'page-starts' || kind === 'page-ready' || kind === 'page-gone') return { kind };
  if (kind === 'page-answers') return { kind, answer: (message as Record<string, unknown>).answer };
  const profile = textOf(message, 'profile');
  if (profile === null) return null;
  if (kind === 'pay') return { kind, profile };
  if (kind === 'page-rows') {
    const invoiceIds = rowsOf(message);
    return invoiceIds && { kind, profile, invoiceIds };
  }
  if (kind === 'pay-row') {
    const invoiceId = textOf(message, 'invoiceId');
    return invoiceId === null ? null : { kind, profile, invoiceId };
  }
  if (kind !== 'page-here') return null;
  const pageKind = textOf(message, 'pageKind');
  const invoiceId = textOf(message, 'invoiceId');
  const namesNone = (message as Record<string, unknown>).invoiceId === null;
  if (pageKind === null || (invoiceId === null && !namesNone)) return null;
  return { kind, profile, pageKind, invoiceId };
}

/** More listed invoices than this are not told. */
const MOST_ROWS = 200;

function rowsOf(message: object): string[] | null {
  const { invoiceIds } = message as Record<string, unknown>;
  const good =
    Array.isArray(invoiceIds) &&
    invoiceIds.length <= MOST_ROWS &&
    invoiceIds.every((id) => typeof id === 'string' && TEXT.test(id));
  return good ? invoiceIds : null;
}

function textOf(message: object, name: string): string | null {
  const value = (message as Record<string, unknown>)[name];
  return typeof value === 'string' && TEXT.test(value) ? value : null;
}
