// Generated from the wire records of shared-protocol. Do not edit; renew with
//   mvn test -pl shared-protocol -Dtest=GeneratedFilesTest -Dtillbridge.renew=true

export const PROTOCOL = {
  version: 1,
  oldestVersion: 1,
  fixedPorts: [48732, 48733, 48734],
  bridgePath: '/bridge',
  pairPath: '/pair',
  maxFrame: 262144,
  handshakeMillis: 5000,
  missedPings: 2,
  pairingMillis: 120000,
  extensionId: 'jgahdikgeooagjckcfjhaiekjijopjma',
} as const;

/** Why the service closed a connection. */
export const CLOSE = {
  /** a frame was malformed, too deep, unknown or out of turn: update Tillbridge and the extension */
  BAD_FRAME: 4400,
  /** this client was never connected here: connect this browser */
  UNKNOWN_CLIENT: 4401,
  /** the signature does not fit the transcript: connect this browser */
  WRONG_PROOF: 4402,
  /** this client's access was taken away: ask whoever looks after Tillbridge, then connect again */
  REVOKED: 4403,
  /** the door is not for this origin: install the extension from its own source */
  WRONG_ORIGIN: 4404,
  /** the address is not this service's own: use 127.0.0.1 */
  WRONG_HOST: 4405,
  /** the handshake took too long: try again */
  TIMED_OUT: 4408,
  /** nobody has opened pairing: open pairing with `tillbridge pair` or in the console */
  PAIRING_CLOSED: 4409,
  /** the person said that the digits differ, or the ticket was not good: start pairing again */
  PAIRING_REFUSED: 4410,
  /** another browser is being connected just now: wait two minutes */
  PAIRING_BUSY: 4411,
  /** a frame was longer than allowed: send less at once */
  TOO_LARGE: 4413,
  /** the same client connected again: nothing; the newer connection goes on */
  REPLACED: 4417,
  /** no protocol version in common: update the older side */
  TOO_OLD: 4426,
  /** too many connections or frames: wait a few seconds */
  BUSY: 4429,
  /** something went wrong inside the service: try again; the log of the service says more */
  INTERNAL: 4500,
  /** the service is stopping: connect again when it is back */
  SHUTTING_DOWN: 4503,
} as const;

/** The rows of the error table. */
export type ProblemCode =
  | 'INTERNAL_ERROR'
  | 'BAD_MESSAGE'
  | 'UNKNOWN_METHOD'
  | 'NO_RIGHT'
  | 'TOO_MANY_REQUESTS'
  | 'DATABASE_LOCKED'
  | 'DATABASE_FULL'
  | 'DATABASE_CORRUPT'
  | 'DATABASE_NEWER'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_OLDER'
  | 'DATABASE_CERTIFICATE_CHANGED'
  | 'DATABASE_LEFT'
  | 'DATABASE_MOVED_AWAY'
  | 'MOVE_UNSOUND'
  | 'MOVE_NOT_VERIFIED'
  | 'MOVE_PAYMENTS_CLASH'
  | 'MOVE_HISTORY_THERE'
  | 'MOVE_MIXES_PRACTICE'
  | 'MOVE_OTHER_ACCOUNT'
  | 'MOVE_ACCOUNT_UNFINISHED'
  | 'MOVE_UNDECIDED'
  | 'MOVE_DATABASE_BEHIND'
  | 'MOVE_STILL_ASKABLE'
  | 'MOVE_NOT_DECIDABLE'
  | 'MOVE_NOT_CONFIRMED'
  | 'MOVE_NEEDS_REASON'
  | 'MOVE_NONE_PENDING'
  | 'MOVE_BACK_REFUSED'
  | 'MOVE_BACK_KEPT'
  | 'SAME_ID_OTHER_CONTENT'
  | 'STEP_BROKE_OFF'
  | 'STEP_NOT_RECORDED'
  | 'PLAN_STUCK'
  | 'DATABASE_AWAY'
  | 'AWAY_NOTHING_CHANGED'
  | 'AWAY_PAUSED'
  | 'AWAY_WAITING'
  | 'AWAY_NOBODY'
  | 'AWAY_PAID'
  | 'AWAY_NOT_PAID'
  | 'AWAY_HELD'
  | 'KEPT_FILE_DAMAGED'
  | 'KEPT_RESULT_DIFFERS'
  | 'KEPT_RESULT_FITS_NOTHING'
  | 'PORT_TAKEN'
  | 'SERVICE_NOT_RUNNING'
  | 'SERVICE_NOT_OURS'
  | 'SERVICE_OTHER_VERSION'
  | 'SERVICE_BUSY'
  | 'CONNECTION_LOST'
  | 'NO_ANSWER_IN_TIME'
  | 'PRIVATE_FILE_UNUSABLE'
  | 'BROWSER_NOT_CONNECTED'
  | 'BROWSER_NO_ANSWER'
  | 'PAIRING_CLOSED'
  | 'PAIRING_BUSY'
  | 'GIVE_BACK_RUNNING'
  | 'GIVE_BACK_NOT_SURE_PAID'
  | 'GIVE_BACK_NOT_PAID'
  | 'GIVE_BACK_DIFFERS'
  | 'GIVE_BACK_NOT_HERE'
  | 'GIVE_BACK_OTHER_ACCOUNT'
  | 'GIVE_BACK_ALL_GONE'
  | 'MORE_THAN_LEFT'
  | 'GIVE_BACK_LIMIT'
  | 'NOT_AN_AMOUNT'
  | 'GIVE_BACK_NEEDS_REASON'
  | 'GIVE_BACK_REFUSED'
  | 'GIVE_BACK_UNREACHABLE'
  | 'GIVE_BACK_TOO_LATE'
  | 'GIVE_BACK_IN_DOUBT'
  | 'GIVE_BACK_UNKNOWN'
  | 'BACK_DECISION_NEEDS_REASON'
  | 'GIVEN_BACK_NEEDS_REFERENCE'
  | 'NOT_GIVEN_BACK_NEEDS_PROOF'
  | 'BACK_NOT_PROVEN_YET'
  | 'DECIDED_NOT_GIVEN_BACK'
  | 'GIVE_BACK_NEVER_WENT'
  | 'GIVE_BACK_WENT_AFTER_ALL'
  | 'GIVEN_BACK_ELSEWHERE'
  | 'GIVE_BACK_CAME_BACK'
  | 'TAKE_OUT_BY_HAND'
  | 'TAKE_OUT_UNDONE'
  | 'ALREADY_BEING_PAID'
  | 'MORE_THAN_DUE'
  | 'DEPOSIT_LEAVES_PART'
  | 'DEPOSIT_NEEDS_CLIENT'
  | 'OUTCOME_UNKNOWN'
  | 'ANSWER_DIFFERS'
  | 'CARD_NUMBER_REFUSED'
  | 'CODE_NAMES_TWO'
  | 'SAME_AMOUNT_AGAIN'
  | 'LIVE_DATA_REFUSES_PRACTICE'
  | 'PRACTICE_MONEY_NEEDS_PRACTICE_PIMS'
  | 'NOTHING_TO_DECIDE'
  | 'DECISION_NEEDS_REASON'
  | 'PAID_NEEDS_REFERENCE'
  | 'DIFFERENCE_NEEDS_REFERENCE'
  | 'DIFFERENCE_CANNOT_COUNT'
  | 'NOT_PAID_NEEDS_PROOF'
  | 'OTHER_INSTALLATION'
  | 'ACCOUNT_NOT_CHECKED'
  | 'CUT_OVER_NEEDS_REASON'
  | 'CHARGE_NOT_IN_BOOKS'
  | 'CHARGE_MAY_BE_TAKEN'
  | 'FOUND_CHARGE_NEEDS_REASON'
  | 'NEWS_NOT_TAKEN_IN'
  | 'READER_BUSY'
  | 'WAY_NOT_SET_UP'
  | 'NOTED_NEEDS_PERSON'
  | 'NOTED_TOO_LITTLE'
  | 'NOTED_WHO_FINANCES'
  | 'NOTED_LONG_NUMBER'
  | 'NOTED_NEEDS_APPROVAL'
  | 'LINK_OPEN'
  | 'LINK_EXPIRED'
  | 'LINK_OFF'
  | 'HOLD_LET_GO'
  | 'HOLD_EXPIRED'
  | 'HOLD_NOT_TAKEN'
  | 'HOLD_ONLY_WHOLE'
  | 'HOLD_TAKEN_FIRST'
  | 'LINK_NOT_OPEN'
  | 'LINK_TEXT_REFUSED'
  | 'LINK_NOT_REPLACED'
  | 'LINK_PAID_LATE'
  | 'LINK_PAID_TWICE'
  | 'BANK_CAME_BACK'
  | 'BANK_NOT_PROVED'
  | 'BANK_ONLY_USD'
  | 'BANK_RETURNED'
  | 'BANK_BLOCKED'
  | 'READER_OFFLINE'
  | 'CARD_DECLINED'
  | 'NOBODY_TAPPED'
  | 'PAGE_RAN_OUT'
  | 'CARD_REMOVED'
  | 'CARD_OF_ANOTHER_CLIENT'
  | 'CARD_NEEDS_CLIENT'
  | 'CARD_TOO_LATE'
  | 'CARDS_NOT_SAVED'
  | 'CARD_IN_USE'
  | 'PROCESSOR_UNREACHABLE'
  | 'PROCESSOR_SILENT'
  | 'PROCESSOR_NOT_REACHED'
  | 'PROCESSOR_BUSY'
  | 'PROCESSOR_REFUSED'
  | 'PROCESSOR_KEY_REFUSED'
  | 'PROCESSOR_ANSWER_ODD'
  | 'READER_SILENT'
  | 'READER_FAULTY'
  | 'READER_CODE_REFUSED'
  | 'READER_LOCATION_NEEDED'
  | 'PAGE_FIELD_MISSING'
  | 'PAGE_FIELD_AMBIGUOUS'
  | 'PAGE_FIELD_UNREADABLE'
  | 'PAGE_NOT_READY'
  | 'PAGE_SHOWS_OTHER'
  | 'PAGE_CLOSED'
  | 'PIMS_WANTS_SIGN_IN'
  | 'NO_BROWSER_REACHES_PIMS'
  | 'BROWSER_LACKS_PROFILE'
  | 'PROFILE_UNKNOWN'
  | 'PROFILE_WRONG'
  | 'PROFILE_VERSION_TAKEN'
  | 'PROFILE_OTHER_PIMS'
  | 'PROFILE_NOT_ON_TRIAL'
  | 'PROFILE_TRIAL_DIFFERED'
  | 'PROFILE_NEVER_TRIED'
  | 'PROFILE_PAYMENTS_IN_THE_WAY'
  | 'PROFILE_NONE_BEFORE'
  | 'PIMS_ADDRESS_FOREIGN'
  | 'INVOICE_PAGE_NOT_SHOWN'
  | 'PIMS_TAKES_NO_ENTRY'
  | 'POSTING_TOO_SLOW'
  | 'INVOICE_DRAFT'
  | 'INVOICE_VOIDED'
  | 'INVOICE_ALREADY_PAID'
  | 'NOTHING_TO_PAY'
  | 'INVOICE_TWO_CURRENCIES'
  | 'INVOICE_STATUS_UNKNOWN'
  | 'LINES_DO_NOT_ADD_UP'
  | 'PAID_DOES_NOT_ADD_UP'
  | 'CLIENT_NOT_SHOWN'
  | 'WRONG_CLIENT'
  | 'LINES_NOT_SHOWN'
  | 'TAX_NOT_SHOWN'
  | 'PAID_NOT_SHOWN'
  | 'DUE_NOT_SHOWN'
  | 'PAYMENTS_NOT_SHOWN'
  | 'CLIENT_BY_NAME_ONLY'
  | 'READ_FROM_LIST'
  | 'INVOICE_CHANGED'
  | 'CAPTURE_GONE'
  | 'OTHER_CLIENT'
  | 'INVOICE_NOT_THE_SAME'
  | 'NOTHING_DUE'
  | 'TWO_CURRENCIES'
  | 'PART_NEEDS_REASON'
  | 'TYPED_TEXT_REFUSED'
  | 'PROCESSOR_OFFLINE'
  | 'STOPPED'
  | 'READER_LOST'
  | 'TOO_LATE_TO_ASK'
  | 'DESK_GONE'
  | 'DECIDED_NOT_PAID'
  | 'DECISION_CONTRADICTED'
  | 'PAID_BEFORE_STOP'
  | 'ENTER_BY_HAND'
  | 'ENTER_ON_ACCOUNT'
  | 'MAY_BE_IN_PIMS'
  | 'WAITS_FOR_DESK'
  | 'NOT_IN_PIMS_AFTER_ENTRY'
  | 'IS_THIS_THE_PAYMENT'
  | 'LESS_DUE_THAN_PAID'
  | 'INVOICE_NOT_OPEN_ANY_MORE'
  | 'OTHER_INVOICE_THERE'
  | 'PIMS_HAS_OTHER_AMOUNT'
  | 'PIMS_HAS_IT_TWICE'
  | 'ENTRY_UNDER_WAY'
  | 'NOTHING_TO_PUT_IN'
  | 'ENTERED_BUT_STILL_DUE'
  | 'SETTINGS_BAD'
  | 'SECRET_MALFORMED'
  | 'PROCESSOR_NOT_SET_UP'
  | 'NO_READER_YET'
  | 'LIVE_KEY_PRACTICE_ADDRESS'
  | 'WRONG_PIN'
  | 'LOCKED_OUT'
  | 'NO_PIN'
  | 'PIN_REFUSED'
  | 'NAME_TAKEN'
  | 'NAME_REFUSED'
  | 'LAST_MANAGER'
  | 'SETTING_UNKNOWN'
  | 'DAY_NOT_THERE'
  | 'DAY_CLOSED'
  | 'DAY_NOT_CLOSED'
  | 'DAY_SEEN_CHANGED'
  | 'DAY_MONEY_HELD'
  | 'DAY_NEEDS_NOTE'
  | 'DAY_PIMS_UNKNOWN'
  | 'DAY_PIMS_NO_LIST'
  | 'DAY_FILE_REFUSED'
  | 'DAY_TOO_LARGE'
  | 'SETTING_REFUSED'
  | 'RECEIPT_TOO_LARGE'
  | 'MAIL_ADDRESS_MALFORMED'
  | 'MAIL_ADDRESS_REFUSED'
  | 'MAIL_REFUSED'
  | 'MAIL_MAY_BE_SENT'
  | 'MAIL_NOT_SET_UP'
  | 'MAIL_PASSWORD_MISSING'
  | 'MAIL_PASSWORD_REFUSED'
  | 'MAIL_SERVER_NO_TLS'
  | 'MAIL_SERVER_NOT_TRUSTED'
  | 'MAIL_SERVER_UNREACHABLE'
  | 'TEXT_NUMBER_MALFORMED'
  | 'TEXT_NUMBER_LANDLINE'
  | 'TEXT_OPTED_OUT'
  | 'TEXT_CONSENT_NEEDED'
  | 'TEXT_NOT_SET_UP'
  | 'TEXT_SECRET_MISSING'
  | 'TEXT_SECRET_REFUSED'
  | 'TEXT_PRACTICE_ONLY'
  | 'TEXT_REFUSED'
  | 'TEXT_UNREACHABLE'
  | 'TEXT_MAY_BE_SENT'
  | 'TEXT_NEVER_TAKEN'
  | 'TEXT_NOT_ARRIVED'
  | 'FILE_NOT_WRITTEN'
  | 'PAYMENT_TYPE_MISSING'
  | 'EMPLOYEE_MISSING'
  | 'SERVER_WITHOUT_TLS'
  | 'SERVER_TOO_OLD'
  | 'SERVER_FULL'
  | 'SERVER_ROOM_SCARCE'
  | 'SERVER_LOGIN_REFUSED'
  | 'SERVER_LOGIN_UNPROVEN'
  | 'SERVER_LOGIN_TOO_WEAK'
  | 'SERVER_ADDRESS_REFUSED'
  | 'DATABASE_NAME_TAKEN'
  | 'JOIN_CODE_MALFORMED'
  | 'JOIN_CODE_REFUSED'
  | 'LOCATION_NOT_SHARED'
  | 'LOCATION_ALREADY_SHARED'
  | 'LOCATION_CHANGE_TAKEN_BACK'
  | 'DESK_HAS_HISTORY'
  | 'DESK_REVOKED'
  | 'DESK_IS_THIS_ONE'
  | 'DESK_HAS_NO_ACCOUNT'
  | 'REJOIN_ELSEWHERE'
  | 'PAYMENT_RUNNING'
  | 'DESKS_NOT_SAID'
  | 'DESKS_NEED_SHARED_DATABASE'
  | 'KEYS_AWAITED'
  | 'KEYS_BEHIND'
  | 'KEYS_DIFFER'
  | 'KEY_ACCOUNT_UNFINISHED'
  | 'KEY_OF_ANOTHER_ACCOUNT'
  | 'KEY_NOT_TAKEN'
  | 'KEY_REFUSED'
  | 'KEY_PLACE_TAKEN'
  | 'NOT_FOUND';

/** Whether a value that came from outside is what it must be. */
export type Is<T> = (value: unknown) => value is T;

const text =
  (most: number): Is<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most;

const integer: Is<number> = (value): value is number => Number.isSafeInteger(value);

const flag: Is<boolean> = (value): value is boolean => typeof value === 'boolean';

const anything: Is<unknown> = (value): value is unknown => value !== undefined;

const orNull =
  <T>(guard: Is<T>): Is<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

const list =
  <T>(guard: Is<T>, most: number): Is<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every(guard);

const oneOf =
  <T extends string>(values: readonly T[]): Is<T> =>
  (value): value is T =>
    (values as readonly unknown[]).includes(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dictionary =
  <T>(guard: Is<T>, most: number): Is<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.keys(value).length <= most && Object.values(value).every(guard);

/** Exactly these fields, no more and no fewer. */
const record = <T>(fields: { [K in keyof T]-?: Is<T[K]> }): Is<T> => {
  const guards = Object.entries(fields) as [string, Is<unknown>][];
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).length === guards.length &&
    guards.every(([name, guard]) => Object.hasOwn(value, name) && guard(value[name]));
};

const union =
  <T extends { type: string }>(guards: { [K in T['type']]: Is<Extract<T, { type: K }>> }): Is<T> =>
  (value): value is T =>
    isObject(value) &&
    typeof value.type === 'string' &&
    Object.hasOwn(guards, value.type) &&
    guards[value.type as T['type']](value);

export type Right = 'READ' | 'PAY' | 'SETTLE' | 'ADMIN';
export const isRight: Is<Right> = /* @__PURE__ */ oneOf<Right>(['READ', 'PAY', 'SETTLE', 'ADMIN']);

export interface Hello {
  type: 'hello';
  protocolMin: number;
  protocolMax: number;
  instanceId: string;
  serviceNonce: string;
  version: string;
}
export const isHello: Is<Hello> = /* @__PURE__ */ record<Hello>({
  type: oneOf<'hello'>(['hello']),
  protocolMin: integer,
  protocolMax: integer,
  instanceId: text(4000),
  serviceNonce: text(4000),
  version: text(4000),
});

export interface Welcome {
  type: 'welcome';
  proof: string;
  rights: Right[];
  log: string;
  head: number;
  snapshot: boolean;
}
export const isWelcome: Is<Welcome> = /* @__PURE__ */ record<Welcome>({
  type: oneOf<'welcome'>(['welcome']),
  proof: text(4000),
  rights: list(isRight, 1000),
  log: text(4000),
  head: integer,
  snapshot: flag,
});

export interface PairHello {
  type: 'pairHello';
  protocolMin: number;
  protocolMax: number;
  instanceId: string;
  version: string;
  commit: string;
}
export const isPairHello: Is<PairHello> = /* @__PURE__ */ record<PairHello>({
  type: oneOf<'pairHello'>(['pairHello']),
  protocolMin: integer,
  protocolMax: integer,
  instanceId: text(4000),
  version: text(4000),
  commit: text(4000),
});

export interface PairServiceReveal {
  type: 'pairServiceReveal';
  publicKey: string;
  nonce: string;
}
export const isPairServiceReveal: Is<PairServiceReveal> = /* @__PURE__ */ record<PairServiceReveal>({
  type: oneOf<'pairServiceReveal'>(['pairServiceReveal']),
  publicKey: text(4000),
  nonce: text(4000),
});

export interface PairResult {
  type: 'pairResult';
  clientId: string;
  rights: Right[];
  proof: string;
  ticketProof: string | null;
}
export const isPairResult: Is<PairResult> = /* @__PURE__ */ record<PairResult>({
  type: oneOf<'pairResult'>(['pairResult']),
  clientId: text(4000),
  rights: list(isRight, 1000),
  proof: text(4000),
  ticketProof: orNull(text(4000)),
});

export interface Response {
  type: 'response';
  id: string;
  result: unknown;
}
export const isResponse: Is<Response> = /* @__PURE__ */ record<Response>({
  type: oneOf<'response'>(['response']),
  id: text(4000),
  result: anything,
});

export interface Text {
  code: string;
  cause: string;
  money: string;
  remedy: string;
}
export const isText: Is<Text> = /* @__PURE__ */ record<Text>({
  code: text(4000),
  cause: text(4000),
  money: text(4000),
  remedy: text(4000),
});

export interface Failure {
  type: 'failure';
  id: string;
  problem: Text;
  details: Record<string, string>;
}
export const isFailure: Is<Failure> = /* @__PURE__ */ record<Failure>({
  type: oneOf<'failure'>(['failure']),
  id: text(4000),
  problem: isText,
  details: dictionary(text(4000), 1000),
});

export type Screen = 'CHECKING' | 'CHARGING' | 'HELD' | 'LETTING_GO' | 'LET_GO' | 'LINK_OPEN' | 'LINK_CLOSING' | 'LINK_EXPIRED' | 'BANK_ON_ITS_WAY' | 'BANK_CAME_BACK' | 'PAID' | 'ENTER_IT' | 'NOT_ACCEPTED' | 'NOBODY_TAPPED' | 'PARTLY_PAID' | 'READER_IN_USE' | 'READER_OFFLINE' | 'CHANGED' | 'NOT_SURE' | 'STOPPED' | 'REFUSED' | 'GIVING_BACK' | 'GIVE_BACK_NOT_SURE' | 'GIVEN_BACK' | 'NOT_GIVEN_BACK' | 'TAKE_OUT';
export const isScreen: Is<Screen> = /* @__PURE__ */ oneOf<Screen>(['CHECKING', 'CHARGING', 'HELD', 'LETTING_GO', 'LET_GO', 'LINK_OPEN', 'LINK_CLOSING', 'LINK_EXPIRED', 'BANK_ON_ITS_WAY', 'BANK_CAME_BACK', 'PAID', 'ENTER_IT', 'NOT_ACCEPTED', 'NOBODY_TAPPED', 'PARTLY_PAID', 'READER_IN_USE', 'READER_OFFLINE', 'CHANGED', 'NOT_SURE', 'STOPPED', 'REFUSED', 'GIVING_BACK', 'GIVE_BACK_NOT_SURE', 'GIVEN_BACK', 'NOT_GIVEN_BACK', 'TAKE_OUT']);

export type Progress = 'READING_INVOICE' | 'SENT' | 'WAITING_FOR_CARD' | 'READING_CARD' | 'PAID' | 'IN_PIMS';
export const isProgress: Is<Progress> = /* @__PURE__ */ oneOf<Progress>(['READING_INVOICE', 'SENT', 'WAITING_FOR_CARD', 'READING_CARD', 'PAID', 'IN_PIMS']);

export interface Amount {
  minorUnits: number;
  currency: string;
}
export const isAmount: Is<Amount> = /* @__PURE__ */ record<Amount>({
  minorUnits: integer,
  currency: text(4000),
});

export interface Line {
  state: string;
  text: string;
  since: string | null;
  todo: string | null;
}
export const isLine: Is<Line> = /* @__PURE__ */ record<Line>({
  state: text(4000),
  text: text(4000),
  since: orNull(text(40)),
  todo: orNull(text(4000)),
});

export interface PaymentInvoice {
  invoiceId: string;
  number: string;
  amount: Amount;
  open: Amount;
  posting: string;
  postingId: string | null;
  question: boolean;
  inPims: Line;
}
export const isPaymentInvoice: Is<PaymentInvoice> = /* @__PURE__ */ record<PaymentInvoice>({
  invoiceId: text(4000),
  number: text(4000),
  amount: isAmount,
  open: isAmount,
  posting: text(4000),
  postingId: orNull(text(4000)),
  question: flag,
  inPims: isLine,
});

export type WayToPay = 'CARD_READER' | 'PAYMENT_LINK' | 'CARD_BY_PHONE' | 'BANK_PAYMENT' | 'SAVED_CARD' | 'CASH' | 'CHECK' | 'FINANCING' | 'OTHER_TERMINAL';
export const isWayToPay: Is<WayToPay> = /* @__PURE__ */ oneOf<WayToPay>(['CARD_READER', 'PAYMENT_LINK', 'CARD_BY_PHONE', 'BANK_PAYMENT', 'SAVED_CARD', 'CASH', 'CHECK', 'FINANCING', 'OTHER_TERMINAL']);

export interface CardView {
  brand: string;
  last4: string;
  entry: string;
  approval: string | null;
  processorReference: string | null;
}
export const isCardView: Is<CardView> = /* @__PURE__ */ record<CardView>({
  brand: text(4000),
  last4: text(4000),
  entry: text(4000),
  approval: orNull(text(4000)),
  processorReference: orNull(text(4000)),
});

export type EntryWay = 'IN' | 'OUT' | 'AGAIN';
export const isEntryWay: Is<EntryWay> = /* @__PURE__ */ oneOf<EntryWay>(['IN', 'OUT', 'AGAIN']);

export interface CopyField {
  label: string;
  value: string;
}
export const isCopyField: Is<CopyField> = /* @__PURE__ */ record<CopyField>({
  label: text(4000),
  value: text(4000),
});

export interface ToEnter {
  postingId: string;
  way: EntryWay;
  invoiceNumber: string;
  fields: CopyField[];
}
export const isToEnter: Is<ToEnter> = /* @__PURE__ */ record<ToEnter>({
  postingId: text(4000),
  way: isEntryWay,
  invoiceNumber: text(4000),
  fields: list(isCopyField, 1000),
});

export interface RefundView {
  id: string;
  amount: Amount;
  state: string;
  line: Line;
  person: string | null;
  reason: string;
  open: boolean;
}
export const isRefundView: Is<RefundView> = /* @__PURE__ */ record<RefundView>({
  id: text(4000),
  amount: isAmount,
  state: text(4000),
  line: isLine,
  person: orNull(text(4000)),
  reason: text(4000),
  open: flag,
});

export type Action = 'STOP' | 'LOOK_NOW' | 'TRY_AGAIN' | 'ASK_AGAIN' | 'CHARGE_THE_REST' | 'USE_NEW_AMOUNT' | 'PUT_IN_NOW' | 'ENTERED' | 'LATER' | 'IS_THE_PAYMENT' | 'NOT_THE_PAYMENT' | 'DECIDE' | 'SETTLE_DIFFERENCE' | 'PRINT_RECEIPT' | 'MAIL_RECEIPT' | 'GIVE_BACK' | 'TAKE_NOW' | 'DECIDE_BACK';
export const isAction: Is<Action> = /* @__PURE__ */ oneOf<Action>(['STOP', 'LOOK_NOW', 'TRY_AGAIN', 'ASK_AGAIN', 'CHARGE_THE_REST', 'USE_NEW_AMOUNT', 'PUT_IN_NOW', 'ENTERED', 'LATER', 'IS_THE_PAYMENT', 'NOT_THE_PAYMENT', 'DECIDE', 'SETTLE_DIFFERENCE', 'PRINT_RECEIPT', 'MAIL_RECEIPT', 'GIVE_BACK', 'TAKE_NOW', 'DECIDE_BACK']);

export interface PaymentView {
  id: string;
  code: string;
  screen: Screen;
  progress: Progress;
  requested: Amount;
  approved: Amount;
  open: Amount;
  clientName: string;
  clientEmail: string | null;
  patients: string[];
  pimsName: string;
  invoices: PaymentInvoice[];
  way: WayToPay;
  readerId: string | null;
  readerLabel: string | null;
  desk: string;
  person: string | null;
  startedAt: string;
  card: CardView | null;
  money: Line;
  inPims: Line;
  receipt: Line;
  problem: Text | null;
  say: string | null;
  nextLookAt: string | null;
  looks: number;
  toEnter: ToEnter[];
  refunds: RefundView[];
  mayGiveBack: Amount;
  actions: Action[];
  practice: boolean;
}
export const isPaymentView: Is<PaymentView> = /* @__PURE__ */ record<PaymentView>({
  id: text(4000),
  code: text(4000),
  screen: isScreen,
  progress: isProgress,
  requested: isAmount,
  approved: isAmount,
  open: isAmount,
  clientName: text(4000),
  clientEmail: orNull(text(4000)),
  patients: list(text(4000), 1000),
  pimsName: text(4000),
  invoices: list(isPaymentInvoice, 1000),
  way: isWayToPay,
  readerId: orNull(text(4000)),
  readerLabel: orNull(text(4000)),
  desk: text(4000),
  person: orNull(text(4000)),
  startedAt: text(40),
  card: orNull(isCardView),
  money: isLine,
  inPims: isLine,
  receipt: isLine,
  problem: orNull(isText),
  say: orNull(text(4000)),
  nextLookAt: orNull(text(40)),
  looks: integer,
  toEnter: list(isToEnter, 1000),
  refunds: list(isRefundView, 1000),
  mayGiveBack: isAmount,
  actions: list(isAction, 1000),
  practice: flag,
});

export interface ChangePayment {
  type: 'payment';
  payment: PaymentView;
}
export const isChangePayment: Is<ChangePayment> = /* @__PURE__ */ record<ChangePayment>({
  type: oneOf<'payment'>(['payment']),
  payment: isPaymentView,
});

export type InvoiceMark = 'PAY' | 'BEING_PAID' | 'PAID_GOING_IN' | 'PAID_NOT_IN' | 'NOT_SURE' | 'PAID';
export const isInvoiceMark: Is<InvoiceMark> = /* @__PURE__ */ oneOf<InvoiceMark>(['PAY', 'BEING_PAID', 'PAID_GOING_IN', 'PAID_NOT_IN', 'NOT_SURE', 'PAID']);

export interface InvoiceState {
  pims: string;
  invoiceId: string;
  mark: InvoiceMark;
  label: string;
  paymentId: string | null;
}
export const isInvoiceState: Is<InvoiceState> = /* @__PURE__ */ record<InvoiceState>({
  pims: text(4000),
  invoiceId: text(4000),
  mark: isInvoiceMark,
  label: text(4000),
  paymentId: orNull(text(4000)),
});

export interface ChangeInvoice {
  type: 'invoice';
  invoice: InvoiceState;
}
export const isChangeInvoice: Is<ChangeInvoice> = /* @__PURE__ */ record<ChangeInvoice>({
  type: oneOf<'invoice'>(['invoice']),
  invoice: isInvoiceState,
});

export type Role = 'STAFF' | 'MANAGER' | 'SUPPORT';
export const isRole: Is<Role> = /* @__PURE__ */ oneOf<Role>(['STAFF', 'MANAGER', 'SUPPORT']);

export interface PersonView {
  id: string;
  name: string;
  role: Role;
  hasPin: boolean;
  active: boolean;
  lockedUntil: string | null;
}
export const isPersonView: Is<PersonView> = /* @__PURE__ */ record<PersonView>({
  id: text(4000),
  name: text(4000),
  role: isRole,
  hasPin: flag,
  active: flag,
  lockedUntil: orNull(text(40)),
});

export type ReaderState = 'READY' | 'IN_USE' | 'OFFLINE' | 'UNKNOWN';
export const isReaderState: Is<ReaderState> = /* @__PURE__ */ oneOf<ReaderState>(['READY', 'IN_USE', 'OFFLINE', 'UNKNOWN']);

export interface ReaderView {
  id: string;
  label: string;
  state: ReaderState;
  usedBy: string | null;
  usedFor: string | null;
  usedSince: string | null;
  model: string | null;
  problem: string | null;
}
export const isReaderView: Is<ReaderView> = /* @__PURE__ */ record<ReaderView>({
  id: text(4000),
  label: text(4000),
  state: isReaderState,
  usedBy: orNull(text(4000)),
  usedFor: orNull(text(4000)),
  usedSince: orNull(text(40)),
  model: orNull(text(4000)),
  problem: orNull(text(4000)),
});

export interface DeskView {
  location: string;
  language: string;
  currency: string;
  practice: boolean;
  internet: boolean;
  people: PersonView[];
  readers: ReaderView[];
  ways: WayToPay[];
  needsYou: number;
  toEnter: number;
  running: PaymentView[];
  partReasons: string[];
  noteWays: WayToPay[];
  financing: string[];
  setUp: Text[];
}
export const isDeskView: Is<DeskView> = /* @__PURE__ */ record<DeskView>({
  location: text(4000),
  language: text(4000),
  currency: text(4000),
  practice: flag,
  internet: flag,
  people: list(isPersonView, 1000),
  readers: list(isReaderView, 1000),
  ways: list(isWayToPay, 1000),
  needsYou: integer,
  toEnter: integer,
  running: list(isPaymentView, 1000),
  partReasons: list(text(4000), 1000),
  noteWays: list(isWayToPay, 1000),
  financing: list(text(4000), 1000),
  setUp: list(isText, 1000),
});

export interface ChangeDesk {
  type: 'desk';
  desk: DeskView;
}
export const isChangeDesk: Is<ChangeDesk> = /* @__PURE__ */ record<ChangeDesk>({
  type: oneOf<'desk'>(['desk']),
  desk: isDeskView,
});

export interface Locator {
  css: string | null;
  label: string | null;
  column: string | null;
  columns: string[];
  text: string | null;
  frame: string | null;
  hidden: boolean;
  part: string;
}
export const isLocator: Is<Locator> = /* @__PURE__ */ record<Locator>({
  css: orNull(text(4000)),
  label: orNull(text(4000)),
  column: orNull(text(4000)),
  columns: list(text(4000), 1000),
  text: orNull(text(4000)),
  frame: orNull(text(4000)),
  hidden: flag,
  part: text(4000),
});

export interface PageIdentity {
  locators: Locator[];
  after: string | null;
  before: string | null;
  digits: boolean;
}
export const isPageIdentity: Is<PageIdentity> = /* @__PURE__ */ record<PageIdentity>({
  locators: list(isLocator, 1000),
  after: orNull(text(4000)),
  before: orNull(text(4000)),
  digits: flag,
});

export interface PageAnchor {
  locators: Locator[];
  place: string;
}
export const isPageAnchor: Is<PageAnchor> = /* @__PURE__ */ record<PageAnchor>({
  locators: list(isLocator, 1000),
  place: text(4000),
});

export interface PageRows {
  row: Locator;
  identity: PageIdentity;
  due: PageIdentity | null;
  where: Locator[];
  anchor: PageAnchor;
}
export const isPageRows: Is<PageRows> = /* @__PURE__ */ record<PageRows>({
  row: isLocator,
  identity: isPageIdentity,
  due: orNull(isPageIdentity),
  where: list(isLocator, 1000),
  anchor: isPageAnchor,
});

export interface PageShape {
  kind: string;
  address: string;
  marker: Locator[];
  identity: PageIdentity | null;
  anchor: PageAnchor | null;
  rows: PageRows | null;
}
export const isPageShape: Is<PageShape> = /* @__PURE__ */ record<PageShape>({
  kind: text(4000),
  address: text(4000),
  marker: list(isLocator, 1000),
  identity: orNull(isPageIdentity),
  anchor: orNull(isPageAnchor),
  rows: orNull(isPageRows),
});

export interface ProfileView {
  id: string;
  pims: string;
  pimsName: string;
  invoiceWord: string;
  version: string;
  origins: string[];
  pages: PageShape[];
}
export const isProfileView: Is<ProfileView> = /* @__PURE__ */ record<ProfileView>({
  id: text(4000),
  pims: text(4000),
  pimsName: text(4000),
  invoiceWord: text(4000),
  version: text(4000),
  origins: list(text(4000), 1000),
  pages: list(isPageShape, 1000),
});

export interface ProfileList {
  profiles: ProfileView[];
}
export const isProfileList: Is<ProfileList> = /* @__PURE__ */ record<ProfileList>({
  profiles: list(isProfileView, 1000),
});

export interface ChangeProfiles {
  type: 'profiles';
  profiles: ProfileList;
}
export const isChangeProfiles: Is<ChangeProfiles> = /* @__PURE__ */ record<ChangeProfiles>({
  type: oneOf<'profiles'>(['profiles']),
  profiles: isProfileList,
});

export interface ShownInvoice {
  invoiceId: string;
  number: string;
  date: string | null;
  total: Amount;
  paid: Amount;
  due: Amount;
  chargeable: Amount;
  state: InvoiceState;
  checks: string[];
  blocks: Text[];
}
export const isShownInvoice: Is<ShownInvoice> = /* @__PURE__ */ record<ShownInvoice>({
  invoiceId: text(4000),
  number: text(4000),
  date: orNull(text(40)),
  total: isAmount,
  paid: isAmount,
  due: isAmount,
  chargeable: isAmount,
  state: isInvoiceState,
  checks: list(text(4000), 1000),
  blocks: list(isText, 1000),
});

export interface OtherInvoices {
  captureId: string;
  invoices: ShownInvoice[];
  problem: Text | null;
}
export const isOtherInvoices: Is<OtherInvoices> = /* @__PURE__ */ record<OtherInvoices>({
  captureId: text(4000),
  invoices: list(isShownInvoice, 1000),
  problem: orNull(isText),
});

export interface ChangeOthers {
  type: 'others';
  others: OtherInvoices;
}
export const isChangeOthers: Is<ChangeOthers> = /* @__PURE__ */ record<ChangeOthers>({
  type: oneOf<'others'>(['others']),
  others: isOtherInvoices,
});

export interface ChangeSnapshot {
  type: 'snapshot';
  desk: DeskView;
  profiles: ProfileList;
}
export const isChangeSnapshot: Is<ChangeSnapshot> = /* @__PURE__ */ record<ChangeSnapshot>({
  type: oneOf<'snapshot'>(['snapshot']),
  desk: isDeskView,
  profiles: isProfileList,
});

export type Change =
  | ChangePayment
  | ChangeInvoice
  | ChangeDesk
  | ChangeProfiles
  | ChangeOthers
  | ChangeSnapshot;
export const isChange: Is<Change> = /* @__PURE__ */ union<Change>({
  payment: isChangePayment,
  invoice: isChangeInvoice,
  desk: isChangeDesk,
  profiles: isChangeProfiles,
  others: isChangeOthers,
  snapshot: isChangeSnapshot,
});

export interface Event {
  type: 'event';
  number: number;
  change: Change;
}
export const isEvent: Is<Event> = /* @__PURE__ */ record<Event>({
  type: oneOf<'event'>(['event']),
  number: integer,
  change: isChange,
});

export interface Away {
  type: 'away';
  problem: Text | null;
  button: string;
  payments: PaymentView[];
}
export const isAway: Is<Away> = /* @__PURE__ */ record<Away>({
  type: oneOf<'away'>(['away']),
  problem: orNull(isText),
  button: text(4000),
  payments: list(isPaymentView, 1000),
});

export interface Ask {
  type: 'ask';
  id: string;
  method: string;
  params: unknown;
  withinMillis: number;
}
export const isAsk: Is<Ask> = /* @__PURE__ */ record<Ask>({
  type: oneOf<'ask'>(['ask']),
  id: text(4000),
  method: text(4000),
  params: anything,
  withinMillis: integer,
});

export interface Ping {
  type: 'ping';
  number: number;
  nextMillis: number;
}
export const isPing: Is<Ping> = /* @__PURE__ */ record<Ping>({
  type: oneOf<'ping'>(['ping']),
  number: integer,
  nextMillis: integer,
});

export type FromService =
  | Hello
  | Welcome
  | PairHello
  | PairServiceReveal
  | PairResult
  | Response
  | Failure
  | Event
  | Away
  | Ask
  | Ping;
export const isFromService: Is<FromService> = /* @__PURE__ */ union<FromService>({
  hello: isHello,
  welcome: isWelcome,
  pairHello: isPairHello,
  pairServiceReveal: isPairServiceReveal,
  pairResult: isPairResult,
  response: isResponse,
  failure: isFailure,
  event: isEvent,
  away: isAway,
  ask: isAsk,
  ping: isPing,
});

export interface Identify {
  type: 'identify';
  protocol: number;
  clientId: string;
  clientNonce: string;
  portDialled: number;
  log: string | null;
  last: number;
  language: string;
  proof: string;
}
export const isIdentify: Is<Identify> = /* @__PURE__ */ record<Identify>({
  type: oneOf<'identify'>(['identify']),
  protocol: integer,
  clientId: text(4000),
  clientNonce: text(4000),
  portDialled: integer,
  log: orNull(text(4000)),
  last: integer,
  language: text(4000),
  proof: text(4000),
});

export interface PairCommit {
  type: 'pairCommit';
  protocol: number;
  portDialled: number;
  name: string;
  commit: string;
}
export const isPairCommit: Is<PairCommit> = /* @__PURE__ */ record<PairCommit>({
  type: oneOf<'pairCommit'>(['pairCommit']),
  protocol: integer,
  portDialled: integer,
  name: text(4000),
  commit: text(4000),
});

export interface PairClientReveal {
  type: 'pairClientReveal';
  publicKey: string;
  nonce: string;
  proof: string;
  ticketId: string | null;
  ticketProof: string | null;
}
export const isPairClientReveal: Is<PairClientReveal> = /* @__PURE__ */ record<PairClientReveal>({
  type: oneOf<'pairClientReveal'>(['pairClientReveal']),
  publicKey: text(4000),
  nonce: text(4000),
  proof: text(4000),
  ticketId: orNull(text(4000)),
  ticketProof: orNull(text(4000)),
});

export interface Request {
  type: 'request';
  id: string;
  method: string;
  params: unknown;
}
export const isRequest: Is<Request> = /* @__PURE__ */ record<Request>({
  type: oneOf<'request'>(['request']),
  id: text(4000),
  method: text(4000),
  params: anything,
});

export interface Answer {
  type: 'answer';
  id: string;
  result: unknown;
}
export const isAnswer: Is<Answer> = /* @__PURE__ */ record<Answer>({
  type: oneOf<'answer'>(['answer']),
  id: text(4000),
  result: anything,
});

export interface AskFailed {
  type: 'askFailed';
  id: string;
  code: string;
  details: Record<string, string>;
}
export const isAskFailed: Is<AskFailed> = /* @__PURE__ */ record<AskFailed>({
  type: oneOf<'askFailed'>(['askFailed']),
  id: text(4000),
  code: text(4000),
  details: dictionary(text(4000), 1000),
});

export interface Pong {
  type: 'pong';
  number: number;
}
export const isPong: Is<Pong> = /* @__PURE__ */ record<Pong>({
  type: oneOf<'pong'>(['pong']),
  number: integer,
});

export type FromClient =
  | Identify
  | PairCommit
  | PairClientReveal
  | Request
  | Answer
  | AskFailed
  | Pong;
export const isFromClient: Is<FromClient> = /* @__PURE__ */ union<FromClient>({
  identify: isIdentify,
  pairCommit: isPairCommit,
  pairClientReveal: isPairClientReveal,
  request: isRequest,
  answer: isAnswer,
  askFailed: isAskFailed,
  pong: isPong,
});

export interface Nothing {
}
export const isNothing: Is<Nothing> = /* @__PURE__ */ record<Nothing>({
});

export interface Status {
  version: string;
  instanceId: string;
  port: number;
  location: string;
  practice: boolean;
  database: string;
  processor: string;
  browsers: number;
  running: number;
  needsYou: number;
  databaseAway: boolean;
  kept: number;
  problems: Text[];
}
export const isStatus: Is<Status> = /* @__PURE__ */ record<Status>({
  version: text(4000),
  instanceId: text(4000),
  port: integer,
  location: text(4000),
  practice: flag,
  database: text(4000),
  processor: text(4000),
  browsers: integer,
  running: integer,
  needsYou: integer,
  databaseAway: flag,
  kept: integer,
  problems: list(isText, 1000),
});

export interface PageHere {
  page: string;
  profile: string;
  pageKind: string;
  origin: string;
  address: string;
  invoiceId: string | null;
}
export const isPageHere: Is<PageHere> = /* @__PURE__ */ record<PageHere>({
  page: text(4000),
  profile: text(4000),
  pageKind: text(4000),
  origin: text(4000),
  address: text(4000),
  invoiceId: orNull(text(4000)),
});

export interface RowsHere {
  profile: string;
  invoiceIds: string[];
}
export const isRowsHere: Is<RowsHere> = /* @__PURE__ */ record<RowsHere>({
  profile: text(4000),
  invoiceIds: list(text(4000), 1000),
});

export interface RowStates {
  states: InvoiceState[];
}
export const isRowStates: Is<RowStates> = /* @__PURE__ */ record<RowStates>({
  states: list(isInvoiceState, 1000),
});

export interface PageGone {
  page: string;
}
export const isPageGone: Is<PageGone> = /* @__PURE__ */ record<PageGone>({
  page: text(4000),
});

export interface ShowInvoice {
  page: string;
  profile: string;
  fresh: boolean;
}
export const isShowInvoice: Is<ShowInvoice> = /* @__PURE__ */ record<ShowInvoice>({
  page: text(4000),
  profile: text(4000),
  fresh: flag,
});

export interface UnpostedPayment {
  paymentId: string;
  code: string;
  amount: Amount;
  at: string;
}
export const isUnpostedPayment: Is<UnpostedPayment> = /* @__PURE__ */ record<UnpostedPayment>({
  paymentId: text(4000),
  code: text(4000),
  amount: isAmount,
  at: text(40),
});

export type CardExpiry = 'GOOD' | 'THIS_MONTH' | 'EXPIRED';
export const isCardExpiry: Is<CardExpiry> = /* @__PURE__ */ oneOf<CardExpiry>(['GOOD', 'THIS_MONTH', 'EXPIRED']);

export interface SavedCardView {
  id: string;
  shown: string;
  expiry: CardExpiry;
  preferred: boolean;
}
export const isSavedCardView: Is<SavedCardView> = /* @__PURE__ */ record<SavedCardView>({
  id: text(4000),
  shown: text(4000),
  expiry: isCardExpiry,
  preferred: flag,
});

export interface Shown {
  captureId: string;
  typed: boolean;
  pims: string;
  pimsName: string;
  invoiceWord: string;
  clientId: string;
  clientName: string;
  patients: string[];
  invoices: ShownInvoice[];
  readAt: string;
  ready: boolean;
  blocks: Text[];
  postsBack: boolean;
  notInPims: UnpostedPayment[];
  mails: boolean;
  receiptTo: string | null;
  cards: SavedCardView[];
  keepsCards: boolean;
}
export const isShown: Is<Shown> = /* @__PURE__ */ record<Shown>({
  captureId: text(4000),
  typed: flag,
  pims: text(4000),
  pimsName: text(4000),
  invoiceWord: text(4000),
  clientId: text(4000),
  clientName: text(4000),
  patients: list(text(4000), 1000),
  invoices: list(isShownInvoice, 1000),
  readAt: text(40),
  ready: flag,
  blocks: list(isText, 1000),
  postsBack: flag,
  notInPims: list(isUnpostedPayment, 1000),
  mails: flag,
  receiptTo: orNull(text(4000)),
  cards: list(isSavedCardView, 1000),
  keepsCards: flag,
});

export interface TypedInvoice {
  pims: string;
  number: string;
  client: string;
  due: Amount;
}
export const isTypedInvoice: Is<TypedInvoice> = /* @__PURE__ */ record<TypedInvoice>({
  pims: text(4000),
  number: text(4000),
  client: text(4000),
  due: isAmount,
});

export interface CaptureRef {
  captureId: string;
}
export const isCaptureRef: Is<CaptureRef> = /* @__PURE__ */ record<CaptureRef>({
  captureId: text(4000),
});

export interface ChargeRow {
  invoiceId: string;
  amount: Amount;
}
export const isChargeRow: Is<ChargeRow> = /* @__PURE__ */ record<ChargeRow>({
  invoiceId: text(4000),
  amount: isAmount,
});

export interface NotedMoney {
  given: Amount | null;
  reference: string | null;
  brand: string | null;
  last4: string | null;
  why: string | null;
}
export const isNotedMoney: Is<NotedMoney> = /* @__PURE__ */ record<NotedMoney>({
  given: orNull(isAmount),
  reference: orNull(text(4000)),
  brand: orNull(text(4000)),
  last4: orNull(text(4000)),
  why: orNull(text(4000)),
});

export interface CardWish {
  savedCard: string | null;
  keep: string | null;
}
export const isCardWish: Is<CardWish> = /* @__PURE__ */ record<CardWish>({
  savedCard: orNull(text(4000)),
  keep: orNull(text(4000)),
});

export interface ChargeStart {
  activityId: string;
  captureId: string;
  rows: ChargeRow[];
  readerId: string | null;
  desk: string;
  personId: string | null;
  partReason: string | null;
  secondReason: string | null;
  receiptTo: string | null;
  way: WayToPay | null;
  noted: NotedMoney | null;
  card: CardWish | null;
  kept: Amount | null;
}
export const isChargeStart: Is<ChargeStart> = /* @__PURE__ */ record<ChargeStart>({
  activityId: text(4000),
  captureId: text(4000),
  rows: list(isChargeRow, 1000),
  readerId: orNull(text(4000)),
  desk: text(4000),
  personId: orNull(text(4000)),
  partReason: orNull(text(4000)),
  secondReason: orNull(text(4000)),
  receiptTo: orNull(text(4000)),
  way: orNull(isWayToPay),
  noted: orNull(isNotedMoney),
  card: orNull(isCardWish),
  kept: orNull(isAmount),
});

export interface PaymentRef {
  payment: string;
}
export const isPaymentRef: Is<PaymentRef> = /* @__PURE__ */ record<PaymentRef>({
  payment: text(4000),
});

export interface CardPage {
  url: string | null;
}
export const isCardPage: Is<CardPage> = /* @__PURE__ */ record<CardPage>({
  url: orNull(text(4000)),
});

export interface LinkView {
  payment: string;
  code: string;
  state: string;
  exception: string;
  stateText: string;
  amount: Amount;
  clientName: string;
  invoices: string[];
  to: string | null;
  sent: string | null;
  since: string;
  until: string;
  desk: string;
  person: string | null;
  owed: boolean;
}
export const isLinkView: Is<LinkView> = /* @__PURE__ */ record<LinkView>({
  payment: text(4000),
  code: text(4000),
  state: text(4000),
  exception: text(4000),
  stateText: text(4000),
  amount: isAmount,
  clientName: text(4000),
  invoices: list(text(4000), 1000),
  to: orNull(text(4000)),
  sent: orNull(text(4000)),
  since: text(40),
  until: text(40),
  desk: text(4000),
  person: orNull(text(4000)),
  owed: flag,
});

export interface TextOffer {
  text: string;
  end: string;
}
export const isTextOffer: Is<TextOffer> = /* @__PURE__ */ record<TextOffer>({
  text: text(4000),
  end: text(4000),
});

export interface LinkOffer {
  mail: string | null;
  mails: boolean;
  text: string;
  until: string;
  open: LinkView | null;
  number: string | null;
  said: string | null;
  texts: TextOffer | null;
}
export const isLinkOffer: Is<LinkOffer> = /* @__PURE__ */ record<LinkOffer>({
  mail: orNull(text(4000)),
  mails: flag,
  text: text(4000),
  until: text(40),
  open: orNull(isLinkView),
  number: orNull(text(4000)),
  said: orNull(text(4000)),
  texts: orNull(isTextOffer),
});

export type BankAgreement = 'ON_THE_PAGE' | 'COMPANY';
export const isBankAgreement: Is<BankAgreement> = /* @__PURE__ */ oneOf<BankAgreement>(['ON_THE_PAGE', 'COMPANY']);

export interface LinkStart {
  activityId: string;
  captureId: string;
  rows: ChargeRow[];
  desk: string;
  personId: string | null;
  partReason: string | null;
  secondReason: string | null;
  mail: string | null;
  number: string | null;
  agreed: boolean;
  text: string;
  bank: BankAgreement | null;
}
export const isLinkStart: Is<LinkStart> = /* @__PURE__ */ record<LinkStart>({
  activityId: text(4000),
  captureId: text(4000),
  rows: list(isChargeRow, 1000),
  desk: text(4000),
  personId: orNull(text(4000)),
  partReason: orNull(text(4000)),
  secondReason: orNull(text(4000)),
  mail: orNull(text(4000)),
  number: orNull(text(4000)),
  agreed: flag,
  text: text(4000),
  bank: orNull(isBankAgreement),
});

export interface LinkSend {
  payment: string;
  mail: string | null;
  number: string | null;
  agreed: boolean;
  personId: string | null;
}
export const isLinkSend: Is<LinkSend> = /* @__PURE__ */ record<LinkSend>({
  payment: text(4000),
  mail: orNull(text(4000)),
  number: orNull(text(4000)),
  agreed: flag,
  personId: orNull(text(4000)),
});

export interface LinkShown {
  address: string;
  side: number;
  path: string;
}
export const isLinkShown: Is<LinkShown> = /* @__PURE__ */ record<LinkShown>({
  address: text(4000),
  side: integer,
  path: text(60000),
});

export interface LinkReplace {
  payment: string;
  activityId: string;
  personId: string | null;
}
export const isLinkReplace: Is<LinkReplace> = /* @__PURE__ */ record<LinkReplace>({
  payment: text(4000),
  activityId: text(4000),
  personId: orNull(text(4000)),
});

export interface LinkList {
  links: LinkView[];
}
export const isLinkList: Is<LinkList> = /* @__PURE__ */ record<LinkList>({
  links: list(isLinkView, 1000),
});

export interface PaymentSearch {
  query: string;
  from: string | null;
  to: string | null;
  limit: number;
}
export const isPaymentSearch: Is<PaymentSearch> = /* @__PURE__ */ record<PaymentSearch>({
  query: text(4000),
  from: orNull(text(40)),
  to: orNull(text(40)),
  limit: integer,
});

export interface PaymentList {
  payments: PaymentView[];
  more: boolean;
  until: string | null;
}
export const isPaymentList: Is<PaymentList> = /* @__PURE__ */ record<PaymentList>({
  payments: list(isPaymentView, 1000),
  more: flag,
  until: orNull(text(40)),
});

export interface TimelineRow {
  number: number;
  at: string;
  text: string;
}
export const isTimelineRow: Is<TimelineRow> = /* @__PURE__ */ record<TimelineRow>({
  number: integer,
  at: text(40),
  text: text(4000),
});

export interface PaymentDetails {
  view: PaymentView;
  timeline: TimelineRow[];
  forSupport: string;
}
export const isPaymentDetails: Is<PaymentDetails> = /* @__PURE__ */ record<PaymentDetails>({
  view: isPaymentView,
  timeline: list(isTimelineRow, 1000),
  forSupport: text(60000),
});

export type Decision = 'PAID' | 'NOT_PAID' | 'COUNTS' | 'APART' | 'GAVE_BACK' | 'NOT_GAVE_BACK';
export const isDecision: Is<Decision> = /* @__PURE__ */ oneOf<Decision>(['PAID', 'NOT_PAID', 'COUNTS', 'APART', 'GAVE_BACK', 'NOT_GAVE_BACK']);

export interface Decide {
  payment: string;
  decision: Decision;
  personId: string;
  pin: string;
  reason: string;
  reference: string | null;
  seenOnReader: string | null;
}
export const isDecide: Is<Decide> = /* @__PURE__ */ record<Decide>({
  payment: text(4000),
  decision: isDecision,
  personId: text(4000),
  pin: text(4000),
  reason: text(4000),
  reference: orNull(text(4000)),
  seenOnReader: orNull(text(4000)),
});

export interface GiveBackRow {
  invoiceId: string;
  number: string;
  amount: Amount;
  left: Amount;
}
export const isGiveBackRow: Is<GiveBackRow> = /* @__PURE__ */ record<GiveBackRow>({
  invoiceId: text(4000),
  number: text(4000),
  amount: isAmount,
  left: isAmount,
});

export interface GiveBackOffer {
  payment: string;
  code: string;
  taken: Amount;
  givenBack: Amount;
  most: Amount;
  extra: Amount;
  rows: GiveBackRow[];
  reasons: string[];
  refusal: Text | null;
  clientSees: string;
  held: boolean;
  deposit: Amount | null;
}
export const isGiveBackOffer: Is<GiveBackOffer> = /* @__PURE__ */ record<GiveBackOffer>({
  payment: text(4000),
  code: text(4000),
  taken: isAmount,
  givenBack: isAmount,
  most: isAmount,
  extra: isAmount,
  rows: list(isGiveBackRow, 1000),
  reasons: list(text(4000), 1000),
  refusal: orNull(isText),
  clientSees: text(4000),
  held: flag,
  deposit: orNull(isAmount),
});

export interface GiveBackStart {
  activityId: string;
  payment: string;
  amount: Amount;
  rows: GiveBackRow[];
  reason: string;
  note: string | null;
  personId: string;
  pin: string;
  desk: string;
}
export const isGiveBackStart: Is<GiveBackStart> = /* @__PURE__ */ record<GiveBackStart>({
  activityId: text(4000),
  payment: text(4000),
  amount: isAmount,
  rows: list(isGiveBackRow, 1000),
  reason: text(4000),
  note: orNull(text(4000)),
  personId: text(4000),
  pin: text(4000),
  desk: text(4000),
});

export interface GiveBackSeen {
  payment: string;
  refund: string;
  personId: string | null;
}
export const isGiveBackSeen: Is<GiveBackSeen> = /* @__PURE__ */ record<GiveBackSeen>({
  payment: text(4000),
  refund: text(4000),
  personId: orNull(text(4000)),
});

export interface BankAllow {
  payment: string;
  personId: string;
  pin: string;
  reason: string;
}
export const isBankAllow: Is<BankAllow> = /* @__PURE__ */ record<BankAllow>({
  payment: text(4000),
  personId: text(4000),
  pin: text(4000),
  reason: text(4000),
});

export interface PutIn {
  payment: string;
  postingId: string | null;
}
export const isPutIn: Is<PutIn> = /* @__PURE__ */ record<PutIn>({
  payment: text(4000),
  postingId: orNull(text(4000)),
});

export interface EnteredByHand {
  postingId: string;
  personId: string | null;
}
export const isEnteredByHand: Is<EnteredByHand> = /* @__PURE__ */ record<EnteredByHand>({
  postingId: text(4000),
  personId: orNull(text(4000)),
});

export interface IsThePayment {
  postingId: string;
  yes: boolean;
  personId: string | null;
}
export const isIsThePayment: Is<IsThePayment> = /* @__PURE__ */ record<IsThePayment>({
  postingId: text(4000),
  yes: flag,
  personId: orNull(text(4000)),
});

export interface ReceiptHtml {
  html: string;
  text: string;
}
export const isReceiptHtml: Is<ReceiptHtml> = /* @__PURE__ */ record<ReceiptHtml>({
  html: text(200000),
  text: text(60000),
});

export type ReceiptWay = 'PRINT' | 'PDF';
export const isReceiptWay: Is<ReceiptWay> = /* @__PURE__ */ oneOf<ReceiptWay>(['PRINT', 'PDF']);

export interface ReceiptPrint {
  payment: string;
  way: ReceiptWay;
  personId: string | null;
}
export const isReceiptPrint: Is<ReceiptPrint> = /* @__PURE__ */ record<ReceiptPrint>({
  payment: text(4000),
  way: isReceiptWay,
  personId: orNull(text(4000)),
});

export interface ReceiptIssued {
  number: number;
  copy: boolean;
  paper: string;
  html: string;
}
export const isReceiptIssued: Is<ReceiptIssued> = /* @__PURE__ */ record<ReceiptIssued>({
  number: integer,
  copy: flag,
  paper: text(4000),
  html: text(200000),
});

export interface ReceiptPdfRef {
  payment: string;
  number: number;
}
export const isReceiptPdfRef: Is<ReceiptPdfRef> = /* @__PURE__ */ record<ReceiptPdfRef>({
  payment: text(4000),
  number: integer,
});

export interface ReceiptPdf {
  base64: string;
}
export const isReceiptPdf: Is<ReceiptPdf> = /* @__PURE__ */ record<ReceiptPdf>({
  base64: text(240000),
});

export interface ReceiptMail {
  payment: string;
  address: string;
  personId: string | null;
}
export const isReceiptMail: Is<ReceiptMail> = /* @__PURE__ */ record<ReceiptMail>({
  payment: text(4000),
  address: text(4000),
  personId: orNull(text(4000)),
});

export interface AttentionItem {
  id: string;
  kind: string;
  paymentId: string | null;
  title: string;
  story: string;
  since: string;
}
export const isAttentionItem: Is<AttentionItem> = /* @__PURE__ */ record<AttentionItem>({
  id: text(4000),
  kind: text(4000),
  paymentId: orNull(text(4000)),
  title: text(4000),
  story: text(4000),
  since: text(40),
});

export interface AttentionList {
  items: AttentionItem[];
}
export const isAttentionList: Is<AttentionList> = /* @__PURE__ */ record<AttentionList>({
  items: list(isAttentionItem, 1000),
});

export interface ReaderList {
  readers: ReaderView[];
  available: ReaderView[];
}
export const isReaderList: Is<ReaderList> = /* @__PURE__ */ record<ReaderList>({
  readers: list(isReaderView, 1000),
  available: list(isReaderView, 1000),
});

export interface PersonList {
  people: PersonView[];
}
export const isPersonList: Is<PersonList> = /* @__PURE__ */ record<PersonList>({
  people: list(isPersonView, 1000),
});

export interface SettingRow {
  key: string;
  value: string;
  meaning: string;
}
export const isSettingRow: Is<SettingRow> = /* @__PURE__ */ record<SettingRow>({
  key: text(4000),
  value: text(4000),
  meaning: text(4000),
});

export interface LocationView {
  id: string;
  name: string;
  settings: SettingRow[];
}
export const isLocationView: Is<LocationView> = /* @__PURE__ */ record<LocationView>({
  id: text(4000),
  name: text(4000),
  settings: list(isSettingRow, 1000),
});

export interface MappingTry {
  profile: string;
  page: string;
}
export const isMappingTry: Is<MappingTry> = /* @__PURE__ */ record<MappingTry>({
  profile: text(4000),
  page: text(4000),
});

export interface MappingLists {
  paymentTypes: string[];
  employees: string[];
  missing: string[];
}
export const isMappingLists: Is<MappingLists> = /* @__PURE__ */ record<MappingLists>({
  paymentTypes: list(text(4000), 1000),
  employees: list(text(4000), 1000),
  missing: list(text(4000), 1000),
});

export interface PageOpen {
  profile: string;
  address: string;
  pageKind: string;
  purpose: string;
  timeoutMillis: number;
}
export const isPageOpen: Is<PageOpen> = /* @__PURE__ */ record<PageOpen>({
  profile: text(4000),
  address: text(4000),
  pageKind: text(4000),
  purpose: text(4000),
  timeoutMillis: integer,
});

export type PageFault = 'NOT_FOUND' | 'SEVERAL_FOUND' | 'BAD_LOCATOR' | 'OTHER_INVOICE' | 'TOO_SLOW' | 'PAGE_GONE' | 'SIGN_IN' | 'VALUE_REFUSED' | 'DISABLED' | 'TOO_LONG' | 'UNKNOWN_PROFILE';
export const isPageFault: Is<PageFault> = /* @__PURE__ */ oneOf<PageFault>(['NOT_FOUND', 'SEVERAL_FOUND', 'BAD_LOCATOR', 'OTHER_INVOICE', 'TOO_SLOW', 'PAGE_GONE', 'SIGN_IN', 'VALUE_REFUSED', 'DISABLED', 'TOO_LONG', 'UNKNOWN_PROFILE']);

export interface PageOpened {
  page: string;
  address: string;
  pageKind: string | null;
  invoiceId: string | null;
  fault: PageFault | null;
}
export const isPageOpened: Is<PageOpened> = /* @__PURE__ */ record<PageOpened>({
  page: text(4000),
  address: text(4000),
  pageKind: orNull(text(4000)),
  invoiceId: orNull(text(4000)),
  fault: orNull(isPageFault),
});

export interface Guard {
  invoiceId: string;
}
export const isGuard: Is<Guard> = /* @__PURE__ */ record<Guard>({
  invoiceId: text(4000),
});

export interface FieldAsk {
  name: string;
  locators: Locator[];
  row: Locator | null;
  optional: boolean;
}
export const isFieldAsk: Is<FieldAsk> = /* @__PURE__ */ record<FieldAsk>({
  name: text(4000),
  locators: list(isLocator, 1000),
  row: orNull(isLocator),
  optional: flag,
});

export interface PageRead {
  page: string;
  profile: string;
  guard: Guard | null;
  fields: FieldAsk[];
  timeoutMillis: number;
}
export const isPageRead: Is<PageRead> = /* @__PURE__ */ record<PageRead>({
  page: text(4000),
  profile: text(4000),
  guard: orNull(isGuard),
  fields: list(isFieldAsk, 1000),
  timeoutMillis: integer,
});

export interface FieldRaw {
  name: string;
  values: string[];
  fault: PageFault | null;
}
export const isFieldRaw: Is<FieldRaw> = /* @__PURE__ */ record<FieldRaw>({
  name: text(4000),
  values: list(text(4000), 1000),
  fault: orNull(isPageFault),
});

export interface PageValues {
  page: string;
  address: string;
  pageKind: string | null;
  invoiceId: string | null;
  fields: FieldRaw[];
  readAt: string;
  visibility: string;
  fault: PageFault | null;
}
export const isPageValues: Is<PageValues> = /* @__PURE__ */ record<PageValues>({
  page: text(4000),
  address: text(4000),
  pageKind: orNull(text(4000)),
  invoiceId: orNull(text(4000)),
  fields: list(isFieldRaw, 1000),
  readAt: text(40),
  visibility: text(4000),
  fault: orNull(isPageFault),
});

export interface PageDo {
  page: string;
  profile: string;
  guard: Guard | null;
  verb: string;
  locators: Locator[];
  value: string | null;
  timeoutMillis: number;
}
export const isPageDo: Is<PageDo> = /* @__PURE__ */ record<PageDo>({
  page: text(4000),
  profile: text(4000),
  guard: orNull(isGuard),
  verb: text(4000),
  locators: list(isLocator, 1000),
  value: orNull(text(4000)),
  timeoutMillis: integer,
});

export interface PageDone {
  page: string;
  address: string;
  value: string | null;
  visibility: string;
  tried: boolean;
  fault: PageFault | null;
}
export const isPageDone: Is<PageDone> = /* @__PURE__ */ record<PageDone>({
  page: text(4000),
  address: text(4000),
  value: orNull(text(4000)),
  visibility: text(4000),
  tried: flag,
  fault: orNull(isPageFault),
});

export interface PageClose {
  page: string;
}
export const isPageClose: Is<PageClose> = /* @__PURE__ */ record<PageClose>({
  page: text(4000),
});

export interface PageVisit {
  profile: string;
  address: string;
  pageKind: string;
  guard: Guard | null;
  fields: FieldAsk[];
  timeoutMillis: number;
}
export const isPageVisit: Is<PageVisit> = /* @__PURE__ */ record<PageVisit>({
  profile: text(4000),
  address: text(4000),
  pageKind: text(4000),
  guard: orNull(isGuard),
  fields: list(isFieldAsk, 1000),
  timeoutMillis: integer,
});

export interface TriedVersion {
  profile: ProfileView;
  pageKind: string;
  fields: FieldAsk[];
}
export const isTriedVersion: Is<TriedVersion> = /* @__PURE__ */ record<TriedVersion>({
  profile: isProfileView,
  pageKind: text(4000),
  fields: list(isFieldAsk, 1000),
});

export interface PageTry {
  page: string;
  guard: Guard | null;
  inUse: TriedVersion;
  onTrial: TriedVersion;
  timeoutMillis: number;
}
export const isPageTry: Is<PageTry> = /* @__PURE__ */ record<PageTry>({
  page: text(4000),
  guard: orNull(isGuard),
  inUse: isTriedVersion,
  onTrial: isTriedVersion,
  timeoutMillis: integer,
});

export interface TriedPage {
  pageKind: string | null;
  invoiceId: string | null;
  button: PageFault | null;
  fields: FieldRaw[];
  fault: PageFault | null;
}
export const isTriedPage: Is<TriedPage> = /* @__PURE__ */ record<TriedPage>({
  pageKind: orNull(text(4000)),
  invoiceId: orNull(text(4000)),
  button: orNull(isPageFault),
  fields: list(isFieldRaw, 1000),
  fault: orNull(isPageFault),
});

export interface PageTried {
  inUse: TriedPage;
  onTrial: TriedPage;
}
export const isPageTried: Is<PageTried> = /* @__PURE__ */ record<PageTried>({
  inUse: isTriedPage,
  onTrial: isTriedPage,
});

/** The methods that the service answers: parameters and result by name. */
export interface Calls {
  'system.status': { params: Nothing; result: Status };
  'desk.view': { params: Nothing; result: DeskView };
  'profile.list': { params: Nothing; result: ProfileList };
  'page.here': { params: PageHere; result: InvoiceState };
  'page.rows': { params: RowsHere; result: RowStates };
  'page.gone': { params: PageGone; result: Nothing };
  'checkout.show': { params: ShowInvoice; result: Shown };
  'checkout.type': { params: TypedInvoice; result: Shown };
  'checkout.others': { params: CaptureRef; result: OtherInvoices };
  'checkout.start': { params: ChargeStart; result: PaymentView };
  'checkout.stop': { params: PaymentRef; result: PaymentView };
  'checkout.take': { params: PaymentRef; result: PaymentView };
  'checkout.page': { params: PaymentRef; result: CardPage };
  'link.offer': { params: CaptureRef; result: LinkOffer };
  'link.start': { params: LinkStart; result: PaymentView };
  'link.resend': { params: LinkSend; result: LinkView };
  'link.show': { params: PaymentRef; result: LinkShown };
  'link.cancel': { params: PaymentRef; result: LinkView };
  'link.replace': { params: LinkReplace; result: LinkView };
  'link.list': { params: Nothing; result: LinkList };
  'payment.list': { params: PaymentSearch; result: PaymentList };
  'payment.show': { params: PaymentRef; result: PaymentDetails };
  'payment.look': { params: PaymentRef; result: PaymentView };
  'payment.decide': { params: Decide; result: PaymentView };
  'giveback.offer': { params: PaymentRef; result: GiveBackOffer };
  'giveback.start': { params: GiveBackStart; result: PaymentView };
  'giveback.seen': { params: GiveBackSeen; result: PaymentView };
  'bank.allow': { params: BankAllow; result: PaymentView };
  'posting.put-in': { params: PutIn; result: PaymentView };
  'posting.entered': { params: EnteredByHand; result: PaymentView };
  'posting.is-the-payment': { params: IsThePayment; result: PaymentView };
  'receipt.show': { params: PaymentRef; result: ReceiptHtml };
  'receipt.print': { params: ReceiptPrint; result: ReceiptIssued };
  'receipt.pdf': { params: ReceiptPdfRef; result: ReceiptPdf };
  'receipt.mail': { params: ReceiptMail; result: PaymentView };
  'attention.list': { params: Nothing; result: AttentionList };
  'reader.list': { params: Nothing; result: ReaderList };
  'person.list': { params: Nothing; result: PersonList };
  'location.show': { params: Nothing; result: LocationView };
  'location.try-mapping': { params: MappingTry; result: MappingLists };
}

/** The methods that the extension answers. */
export interface Asks {
  'page.open': { params: PageOpen; result: PageOpened };
  'page.read': { params: PageRead; result: PageValues };
  'page.do': { params: PageDo; result: PageDone };
  'page.close': { params: PageClose; result: Nothing };
  'page.visit': { params: PageVisit; result: PageValues };
  'page.try': { params: PageTry; result: PageTried };
}

/** How the service's answers are checked, which right a call needs, and whether it changes anything. */
export const CALLS: { [M in keyof Calls]: { result: Is<Calls[M]['result']>; right: Right; changes: boolean } } = {
  'system.status': { result: isStatus, right: 'READ', changes: false },
  'desk.view': { result: isDeskView, right: 'READ', changes: false },
  'profile.list': { result: isProfileList, right: 'READ', changes: false },
  'page.here': { result: isInvoiceState, right: 'READ', changes: false },
  'page.rows': { result: isRowStates, right: 'READ', changes: false },
  'page.gone': { result: isNothing, right: 'READ', changes: false },
  'checkout.show': { result: isShown, right: 'READ', changes: false },
  'checkout.type': { result: isShown, right: 'READ', changes: false },
  'checkout.others': { result: isOtherInvoices, right: 'READ', changes: false },
  'checkout.start': { result: isPaymentView, right: 'PAY', changes: true },
  'checkout.stop': { result: isPaymentView, right: 'PAY', changes: true },
  'checkout.take': { result: isPaymentView, right: 'PAY', changes: true },
  'checkout.page': { result: isCardPage, right: 'PAY', changes: true },
  'link.offer': { result: isLinkOffer, right: 'READ', changes: false },
  'link.start': { result: isPaymentView, right: 'PAY', changes: true },
  'link.resend': { result: isLinkView, right: 'PAY', changes: true },
  'link.show': { result: isLinkShown, right: 'READ', changes: false },
  'link.cancel': { result: isLinkView, right: 'PAY', changes: true },
  'link.replace': { result: isLinkView, right: 'PAY', changes: true },
  'link.list': { result: isLinkList, right: 'READ', changes: false },
  'payment.list': { result: isPaymentList, right: 'READ', changes: false },
  'payment.show': { result: isPaymentDetails, right: 'READ', changes: false },
  'payment.look': { result: isPaymentView, right: 'SETTLE', changes: true },
  'payment.decide': { result: isPaymentView, right: 'SETTLE', changes: true },
  'giveback.offer': { result: isGiveBackOffer, right: 'READ', changes: false },
  'giveback.start': { result: isPaymentView, right: 'SETTLE', changes: true },
  'giveback.seen': { result: isPaymentView, right: 'SETTLE', changes: true },
  'bank.allow': { result: isPaymentView, right: 'SETTLE', changes: true },
  'posting.put-in': { result: isPaymentView, right: 'SETTLE', changes: true },
  'posting.entered': { result: isPaymentView, right: 'SETTLE', changes: true },
  'posting.is-the-payment': { result: isPaymentView, right: 'SETTLE', changes: true },
  'receipt.show': { result: isReceiptHtml, right: 'READ', changes: false },
  'receipt.print': { result: isReceiptIssued, right: 'PAY', changes: true },
  'receipt.pdf': { result: isReceiptPdf, right: 'READ', changes: false },
  'receipt.mail': { result: isPaymentView, right: 'PAY', changes: true },
  'attention.list': { result: isAttentionList, right: 'READ', changes: false },
  'reader.list': { result: isReaderList, right: 'READ', changes: false },
  'person.list': { result: isPersonList, right: 'READ', changes: false },
  'location.show': { result: isLocationView, right: 'READ', changes: false },
  'location.try-mapping': { result: isMappingLists, right: 'READ', changes: false },
};

/** How the service's questions are checked. */
export const ASKS: { [M in keyof Asks]: { params: Is<Asks[M]['params']>; changes: boolean } } = {
  'page.open': { params: isPageOpen, changes: true },
  'page.read': { params: isPageRead, changes: false },
  'page.do': { params: isPageDo, changes: true },
  'page.close': { params: isPageClose, changes: true },
  'page.visit': { params: isPageVisit, changes: false },
  'page.try': { params: isPageTry, changes: false },
};
