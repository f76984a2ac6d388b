import {
  type Amount,
  type BankAgreement,
  type CardWish,
  type ChargeRow,
  type GiveBackRow,
  type Is,
  isAmount,
  isBankAgreement,
  isCardWish,
  isChargeRow,
  isGiveBackRow,
  isNotedMoney,
  isWayToPay,
  type NotedMoney,
  type WayToPay,
} from '../protocol/protocol';
import type { Preferences } from './state';

type Shape = Record<string, unknown>;
const text: Is<string> = (value): value is string => typeof value === 'string' && value.length <= 500;
const longText: Is<string> = (value): value is string => typeof value === 'string' && value.length <= 1000;
const whole: Is<number> = (value): value is number => Number.isSafeInteger(value);
const flag: Is<boolean> = (value): value is boolean => typeof value === 'boolean';
const textOrNull: Is<string | null> = (value): value is string | null => value === null || text(value);
const rows: Is<ChargeRow[]> = (value): value is ChargeRow[] =>
  Array.isArray(value) && value.every(isChargeRow);
const backRows: Is<GiveBackRow[]> = (value): value is GiveBackRow[] =>
  Array.isArray(value) && value.length <= 50 && value.every(isGiveBackRow);
const notedOrNull: Is<NotedMoney | null> = (value): value is NotedMoney | null =>
  value === null || isNotedMoney(value);
const cardOrNull: Is<CardWish | null> = (value): value is CardWish | null =>
  value === null || isCardWish(value);
const wayOrNull: Is<WayToPay | null> = (value): value is WayToPay | null =>
  value === null || isWayToPay(value);
const agreementOrNull: Is<BankAgreement | null> = (value): value is BankAgreement | null =>
  value === null || isBankAgreement(value);
const amountOrNull: Is<Amount | null> = (value): value is Amount | null => value === null || isAmount(value);
const list: Is<'needsYou' | 'toEnter'> = (value): value is 'needsYou' | 'toEnter' =>
  value === 'needsYou' || value === 'toEnter';

const PREFERENCES: { [K in keyof Preferences]: Is<Preferences[K]> } = {
  deskName: text,
  personId: textOrNull,
  readerId: textOrNull,
  sound: flag,
};
const preferences: Is<Partial<Preferences>> = (value): value is Partial<Preferences> =>
  isShape(value) &&
  Object.entries(value).every(([name, each]) => (PREFERENCES as Record<string, Is<unknown>>)[name]?.(each));

/** What a person can do in the panel, with the guard of each part of the message. */
const INTENTS = {
  charge: {
    captureId: text,
    rows,
    readerId: textOrNull,
    partReason: textOrNull,
    secondReason: textOrNull,
    receiptTo: textOrNull,
    way: wayOrNull,
    noted: notedOrNull,
    card: cardOrNull,
    kept: amountOrNull,
  },
  /** Charge the same once more: after a refusal of the card, nobody tapping, or a card reader in use. */
  again: { payment: text, readerId: textOrNull },
  /** Read the invoice again and charge what is open, if that is the amount that the button named. */
  'charge-open': { payment: text, expected: whole },
  /** What a payment link for this reading would be. */
  'link-offer': { captureId: text },
  'link-back': {},
  'link-start': {
    captureId: text,
    rows,
    partReason: textOrNull,
    secondReason: textOrNull,
    mail: textOrNull,
    number: textOrNull,
    agreed: flag,
    message: longText,
    bank: agreementOrNull,
  },
  /** Takes money that is held on a card before its time. */
  'take-now': { payment: text },
  /** The address of an open link, to show and to copy. */
  'link-show': { payment: text },
  stop: { payment: text },
  /** Bring the page to the front on which the card is typed. */
  'card-page': { payment: text },
  look: { payment: text },
  'put-in': { payment: text, postingId: textOrNull },
  entered: { postingId: text },
  'is-the-payment': { postingId: text, yes: flag },
  /** What may be given back of a payment. */
  'give-back-offer': { payment: text },
  'give-back': {
    payment: text,
    activityId: text,
    amount: isAmount,
    rows: backRows,
    reason: text,
    note: textOrNull,
    personId: text,
    pin: text,
  },
  'give-back-seen': { payment: text, refund: text },
  print: { payment: text },
  /** Send the receipt to this address. */
  mail: { payment: text, address: text },
  'support-text': { payment: text },
  'show-payment': { payment: text },
  'pay-page': {},
  refresh: {},
  'type-in': { number: text, client: text, minorUnits: whole },
  'open-seen': { pims: text, invoiceId: text },
  search: { query: text },
  list: { list },
  next: {},
  'dismiss-refusal': {},
  connect: {},
  pair: {},
  'pair-cancel': {},
  granted: {},
  'reload-page': { tabId: whole },
  preferences: { change: preferences },
} as const;

type Intents = typeof INTENTS;
type Guarded<G> = G extends Is<infer T> ? T : never;

/** What a person does in the panel, as the worker hears it. */
export type Intent = {
  [K in keyof Intents]: { kind: K } & { [P in keyof Intents[K]]: Guarded<Intents[K][P]> };
}[keyof Intents];

/** Whether a message is one of the table, whole and with nothing of another kind in it. */
export function isIntent(message: unknown): message is Intent {
  if (!isShape(message) || typeof message.kind !== 'string' || !Object.hasOwn(INTENTS, message.kind))
    return false;
  const guards: Record<string, Is<unknown>> = INTENTS[message.kind as keyof Intents];
  return Object.entries(guards).every(([name, guard]) => guard(message[name]));
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
