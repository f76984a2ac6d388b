import type { NotedWay } from './noted';

/** What a person is just doing in one panel: nothing of it outlives the panel, and nothing of it is money that moved. */
export interface Ui {
  overlay: Overlay | null;
  /** What was chosen on each reading, by its id: it is there again when the person comes back to that page. */
  sheets: Readonly<Record<string, Sheet>>;
  query: string;
  searched: string | null;
  typed: TypedForm;
  back: BackForm;
  /** The card reader that the person waits for. */
  waitingFor: string | null;
  /** The last value that went to the clipboard. */
  copied: string | null;
  /** The address that a receipt is to go to, while it is being typed. */
  mailTo: string | null;
  /** The desk's name while it is being typed. */
  deskName: string | null;
  /** A permission was asked for and not given. */
  denied: boolean;
}

export type Overlay =
  | 'reader'
  | 'ways'
  | 'person'
  | 'settings'
  | 'needs-you'
  | 'to-enter'
  | 'type-in'
  | 'help'
  | 'give-back';

/** The choices made on one reading. */
export interface Sheet {
  ticked: string[] | null;
  part: boolean;
  amounts: Record<string, string>;
  /** Whether more than is due may be typed, and what is over is kept as a deposit. */
  keep: boolean;
  partReason: string | null;
  secondReason: string;
  /** Where the receipt is to go, as it is being typed; null: as the location says. */
  receiptTo: string | null;
  /** The address and the message of a payment link, as they are being typed; null: as they were offered. */
  linkMail: string | null;
  linkText: string | null;
  /** How the client agrees to a bank payment; null: the link is paid with a card. */
  bank: 'ON_THE_PAGE' | 'COMPANY' | 'ON_THE_PHONE' | null;
  /** The same by text message: how it goes, number, message, and whether the client agrees. */
  linkBy: 'mail' | 'text' | null;
  linkNumber: string | null;
  linkSms: string | null;
  linkAgreed: boolean;
  /** What is being noted of money that the person took; null while a card is to be charged. */
  note: NoteForm | null;
  /** Whether the client agreed that the card that is typed is kept. */
  keepCard: boolean;
}

/** Money that a person took, as it is being typed. */
export interface NoteForm {
  way: NotedWay;
  given: string;
  number: string;
  who: string | null;
  last4: string;
  why: string;
  tried: boolean;
}

const SHEETS_KEPT = 20;

export interface TypedForm {
  number: string;
  client: string;
  amount: string;
  tried: boolean;
}

/** What is just being chosen on the screen for giving back. The PIN goes with the screen. */
export interface BackForm {
  part: boolean;
  amount: string;
  rows: Readonly<Record<string, string>>;
  reason: string | null;
  note: string;
  personId: string | null;
  pin: string;
  tried: boolean;
}

export const freshBack: BackForm = {
  part: false,
  amount: '',
  rows: {},
  reason: null,
  note: '',
  personId: null,
  pin: '',
  tried: false,
};

export const freshSheet: Sheet = {
  ticked: null,
  part: false,
  amounts: {},
  keep: false,
  partReason: null,
  secondReason: '',
  receiptTo: null,
  linkMail: null,
  linkText: null,
  bank: null,
  linkBy: null,
  linkNumber: null,
  linkSms: null,
  linkAgreed: false,
  note: null,
  keepCard: false,
};

const freshForm: TypedForm = { number: '', client: '', amount: '', tried: false };

export const freshUi: Ui = {
  overlay: null,
  sheets: {},
  query: '',
  searched: null,
  typed: freshForm,
  back: freshBack,
  waitingFor: null,
  copied: null,
  mailTo: null,
  deskName: null,
  denied: false,
};

export type UiEvent =
  | { kind: 'open'; overlay: Overlay }
  | { kind: 'close' }
  | { kind: 'sheet'; captureId: string; change: Partial<Sheet> }
  | { kind: 'query'; query: string }
  | { kind: 'searched'; query: string | null }
  | { kind: 'typed'; change: Partial<TypedForm> }
  | { kind: 'back'; change: Partial<BackForm> }
  | { kind: 'wait'; readerId: string }
  | { kind: 'copied'; what: string }
  | { kind: 'mail-to'; address: string | null }
  | { kind: 'desk-name'; deskName: string }
  | { kind: 'denied' }
  /** The panel is about something else now: nothing of the client before may be seen. */
  | { kind: 'clean' };

/** What was chosen on one reading; another reading starts with a clean sheet. */
export function sheetOf(ui: Ui, captureId: string): Sheet {
  return ui.sheets[captureId] ?? freshSheet;
}

export function reduce(ui: Ui, event: UiEvent): Ui {
  switch (event.kind) {
    case 'open':
      return { ...ui, overlay: event.overlay, copied: null, back: freshBack };
    case 'close':
      return { ...ui, overlay: null, copied: null, typed: freshForm, back: freshBack };
    case 'sheet': {
      const others = Object.entries(ui.sheets).filter(([id]) => id !== event.captureId);
      const changed = [event.captureId, { ...sheetOf(ui, event.captureId), ...event.change }] as const;
      return { ...ui, sheets: Object.fromEntries([...others.slice(1 - SHEETS_KEPT), changed]) };
    }
    case 'query':
      return { ...ui, query: event.query };
    case 'searched':
      return { ...ui, searched: event.query };
    case 'typed':
      return { ...ui, typed: { ...ui.typed, ...event.change } };
    case 'back':
      return { ...ui, back: { ...ui.back, ...event.change } };
    case 'wait':
      return { ...ui, waitingFor: event.readerId };
    case 'copied':
      return { ...ui, copied: event.what };
    case 'mail-to':
      return { ...ui, mailTo: event.address };
    case 'desk-name':
      return { ...ui, deskName: event.deskName };
    case 'denied':
      return { ...ui, denied: true };
    case 'clean':
      return { ...freshUi, sheets: ui.sheets };
  }
}
