import type {
  Amount,
  AttentionItem,
  DeskView,
  GiveBackOffer,
  LinkOffer,
  LinkShown,
  OtherInvoices,
  PaymentView,
  Shown,
  Text,
} from '../protocol/protocol';

/** How the browser stands with the service on this PC. */
export type Connection =
  | { kind: 'connecting' }
  | { kind: 'ready' }
  | { kind: 'not-running' }
  | { kind: 'not-paired' }
  | { kind: 'pairing'; digits: string | null }
  | { kind: 'pairing-failed'; why: PairingFailure }
  | { kind: 'revoked' }
  | { kind: 'too-old'; who: 'extension' | 'service' };

/** Why this browser could not be connected. */
export type PairingFailure = 'closed' | 'refused' | 'too-late' | 'ticket' | 'broken';

/** What the tab in front shows. */
export type PageSituation =
  | { kind: 'none' }
  | { kind: 'permission'; pimsName: string; origins: string[]; site: string }
  | { kind: 'needs-reload'; tabId: number }
  | { kind: 'invoice'; invoiceId: string | null; pimsName: string; invoiceWord: string };

/** What the panel of a window is about. */
export type Focus =
  | { kind: 'page' }
  | { kind: 'reading' }
  | { kind: 'unreadable'; text: Text }
  | { kind: 'shown'; shown: Shown; others: OtherInvoices | null; lookingForOthers: boolean }
  | { kind: 'payment'; payment: PaymentView; ours: boolean };

/** An invoice that was shown in this browser today. */
export interface Seen {
  pims: string;
  invoiceId: string;
  number: string;
  clientName: string;
  patients: string[];
  due: Amount;
  /** Where it stood, to go back to it. */
  address: string;
  at: string;
}

/** What this browser remembers of its desk. */
export interface Preferences {
  deskName: string;
  personId: string | null;
  readerId: string | null;
  sound: boolean;
}

/** What may be given back, and the id of that one giving back: made when the amounts were shown, used once. */
export interface GiveBackSheet {
  activityId: string;
  offer: GiveBackOffer;
}

/** A list that was asked for; null while it is being fetched. */
export interface Lists {
  needsYou: AttentionItem[] | null;
  toEnter: PaymentView[] | null;
  found: PaymentView[] | null;
}

/** All that the panel of one window shows, but for what its person is just typing. Sent whole by the worker. */
export interface PanelState {
  connection: Connection;
  language: string;
  version: string;
  /** A browser that is older than the versions that were tested with this one. */
  oldBrowser: boolean;
  desk: DeskView | null;
  /** The shared database is away: nothing may be charged, and what runs is kept on this computer. */
  away: Text | null;
  preferences: Preferences;
  /** The person was chosen long ago and should be asked again. */
  askPerson: boolean;
  page: PageSituation;
  focus: Focus;
  /** Charge was pressed and the answer is not there yet. */
  starting: boolean;
  /** Why the last press was refused. */
  refusal: Text | null;
  seen: Seen[];
  lists: Lists;
  /** The story of the focused payment without personal data, once it was asked for. */
  forSupport: string | null;
  /** What may be given back of the focused payment, once it was asked for. */
  giveBack: GiveBackSheet | null;
  /** What a payment link for the shown reading would be, once it was asked for. */
  linkOffer: { captureId: string; offer: LinkOffer } | null;
  /** The address of the focused payment's link, once it was asked for. */
  linkShown: LinkShown | null;
}
