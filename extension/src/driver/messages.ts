import {
  isPageDo,
  isPageRead,
  isPageTry,
  isProfileView,
  type PageDo,
  type PageRead,
  type PageTry,
  type ProfileView,
} from '../protocol/protocol';

/** What the worker has the script on a page do. The profile comes along, so that both mean the same one. */
export type Drive =
  | { kind: 'drive'; verb: 'where'; profile: ProfileView }
  | { kind: 'drive'; verb: 'read'; profile: ProfileView; ask: PageRead }
  | { kind: 'drive'; verb: 'do'; profile: ProfileView; ask: PageDo }
  | Try;

/** Reads by two versions of a profile, and can do nothing else. */
export type Try = { kind: 'drive'; verb: 'try'; ask: PageTry };

/** What the page is now. */
export interface Where {
  address: string;
  pageKind: string | null;
  invoiceId: string | null;
}

export function isDrive(message: unknown): message is Drive {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, verb, profile, ask } = message as Record<string, unknown>;
  if (kind !== 'drive') return false;
  if (verb === 'try') return isPageTry(ask);
  if (!isProfileView(profile)) return false;
  return verb === 'where' || (verb === 'read' && isPageRead(ask)) || (verb === 'do' && isPageDo(ask));
}

export function isWhere(answer: unknown): answer is Where {
  if (typeof answer !== 'object' || answer === null) return false;
  const { address, pageKind, invoiceId } = answer as Record<string, unknown>;
  return typeof address === 'string' && isText(pageKind) && isText(invoiceId);
}

function isText(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.length <= 200);
}
