import { freshNote } from '../src/core/noted';
import type { PanelState } from '../src/core/state';
import { freshSheet, type Sheet, type Ui } from '../src/core/ui';
import type { GiveBackOffer, PaymentView, RefundView, SavedCardView } from '../src/protocol/protocol';
import { desk, frontInUse, invoice, others, shown, state, ui } from './desk';
import { line, max, paid, payment, problem, usd } from './payments';

/** A picture of the panel: everything that its screen follows from. */
export interface Fixture {
  state: PanelState;
  ui: Ui;
}

const of = (change: Partial<PanelState>, typing: Partial<Ui> = {}): Fixture => ({
  state: state(change),
  ui: { ...ui, ...typing },
});

const pay = (
  change: Partial<PaymentView>,
  more: Partial<PanelState> = {},
  typing: Partial<Ui> = {},
): Fixture => of({ focus: { kind: 'payment', payment: payment(change), ours: true }, ...more }, typing);

const before = (change = {}, more: Partial<PanelState> = {}, typing: Partial<Ui> = {}): Fixture =>
  of(
    { focus: { kind: 'shown', shown: shown(change), others: others(), lookingForOthers: false }, ...more },
    typing,
  );

const sheet = (change: Partial<Sheet>): Partial<Ui> => ({
  sheets: { [shown().captureId]: { ...freshSheet, ...change } },
});

const NOTHING = 'Nothing was charged.';
const databaseAway = problem(
  'DATABASE_AWAY',
  'The shared database cannot be reached, so nobody can see what other desks take.',
  NOTHING,
  'Charge when it is back; Tillbridge tries all the time. Take the money another way if it must be now, and have a tech' +
    ' look at the database and the network.',
);
const awayPaid = problem(
  'AWAY_PAID',
  'The shared database cannot be reached. This payment is kept on this computer and goes into the books by itself when' +
    ' it is back.',
  'The card was charged.',
  'Do not charge again.',
);
const otherDesk = problem(
  'OTHER_INSTALLATION',
  'Another desk already uses this account (installation 01JCZ8Q4X0M6T9V2B7N5K3H1RD).',
  NOTHING,
  'If that desk goes on, join the databases: tillbridge location join. If it is out of use, a manager confirms that:' +
    ' tillbridge location cut-over 01JCZ8Q4X0M6T9V2B7N5K3H1RD, or in the console under Settings.',
);
const seen = [
  {
    pims: 'harbour',
    invoiceId: '1042',
    number: '1042',
    clientName: 'Anna Okafor',
    patients: ['Bella'],
    due: usd(18420),
    address: 'https://pims.test/i/1042',
    at: '2026-11-21T09:41:00Z',
  },
  {
    pims: 'harbour',
    invoiceId: '1039',
    number: '1039',
    clientName: 'Jonas Lind',
    patients: ['Max', 'Mia'],
    due: usd(4000),
    address: 'https://pims.test/i/1039',
    at: '2026-11-21T09:02:00Z',
  },
];
const toEnter = payment({
  ...paid,
  screen: 'ENTER_IT',
  inPims: line('TO_ENTER', 'to be entered'),
  toEnter: [
    {
      postingId: 'p1',
      way: 'IN',
      invoiceNumber: '1042',
      fields: [
        { label: 'Amount', value: '184.20' },
        { label: 'Date', value: '21 Nov 2026' },
        { label: 'Type', value: 'Visa' },
        { label: 'Note', value: 'TB K7M42QX' },
      ],
    },
  ],
  actions: ['ENTERED', 'LATER', 'PRINT_RECEIPT'],
});

const refund = (change: Partial<RefundView> = {}): RefundView => ({
  id: 'r1',
  amount: usd(18420),
  state: 'GIVEN_BACK',
  line: line(
    'GIVEN_BACK',
    '$184.20 given back by Carol: service not done. The client sees it as money back, usually in 5 to 10 days',
  ),
  person: 'Carol',
  reason: 'service not done',
  open: false,
  ...change,
});
const mayGoBack = payment({ ...paid, mayGiveBack: usd(18420), actions: ['PRINT_RECEIPT', 'GIVE_BACK'] });
const offer: GiveBackOffer = {
  payment: mayGoBack.id,
  code: mayGoBack.code,
  taken: usd(18420),
  givenBack: usd(0),
  most: usd(18420),
  deposit: null,
  extra: usd(0),
  rows: [{ invoiceId: '1042', number: '1042', amount: usd(18420), left: usd(18420) }],
  reasons: ['service not done', 'charged too much', 'charged twice', 'goods returned', 'other'],
  refusal: null,
  clientSees:
    'The money goes back to the card that paid. Given back on the same day the charge usually vanishes; later the client sees money back, usually in 5 to 10 days.',
  held: false,
};
const savedCards: SavedCardView[] = [
  { id: '01JD7000000000000000000021', shown: 'Visa ···· 4242, 04/27', expiry: 'GOOD', preferred: true },
  {
    id: '01JD7000000000000000000022',
    shown: 'Mastercard ···· 4444, 11/26',
    expiry: 'THIS_MONTH',
    preferred: false,
  },
];
const backSheet = (change: Partial<GiveBackOffer> = {}) => ({
  focus: { kind: 'payment' as const, payment: mayGoBack, ours: true },
  giveBack: { activityId: '01JD7000000000000000000009', offer: { ...offer, ...change } },
  desk: desk({
    people: [
      { id: 'ann', name: 'Ann', role: 'STAFF', hasPin: false, active: true, lockedUntil: null },
      { id: 'carol', name: 'Carol', role: 'MANAGER', hasPin: true, active: true, lockedUntil: null },
    ],
  }),
});

const bankOffer = {
  captureId: '01JD6ZZZZZZZZZZZZZZZZZZZZZ',
  offer: {
    mail: 'anna@mail.com',
    mails: true,
    text: 'Thank you for your visit. You can pay here:',
    until: '2026-12-05T09:41:00Z',
    open: null,
    number: null,
    said: null,
    texts: null,
  },
};

const textOffer = {
  ...bankOffer,
  captureId: shown().captureId,
  offer: {
    ...bankOffer.offer,
    number: '(503) 555-0142',
    texts: { text: bankOffer.offer.text, end: 'Harbour Vet. Text STOP to end texts.' },
  },
};

/** Every state that the panel can show, by name. */
export const fixtures: Record<string, Fixture> = {
  connecting: of({ connection: { kind: 'connecting' }, desk: null }),
  'service-not-running': of({ connection: { kind: 'not-running' }, desk: null }),
  'not-connected': of({ connection: { kind: 'not-paired' }, desk: null }),
  'connect-digits': of({ connection: { kind: 'pairing', digits: '482913' }, desk: null }),
  'connect-failed': of({ connection: { kind: 'pairing-failed', why: 'closed' }, desk: null }),
  revoked: of({ connection: { kind: 'revoked' }, desk: null }),
  'too-old-extension': of({ connection: { kind: 'too-old', who: 'extension' }, desk: null }),
  'too-old-service': of({ connection: { kind: 'too-old', who: 'service' }, desk: null }),
  'nothing-set-up': of({
    desk: desk({
      readers: [],
      people: [],
      setUp: [
        problem(
          'NO_PROCESSOR',
          'No payment processor is connected.',
          '',
          'Store its key with: tillbridge secret set stripe.secretKey',
        ),
        problem('NO_READER', 'No card reader is registered.', '', 'Add one with: tillbridge terminal add'),
      ],
    }),
    page: { kind: 'none' },
  }),
  'home-other-desk': of({ seen, desk: desk({ needsYou: 1, setUp: [otherDesk] }) }),
  'captured-other-desk': before(
    { ready: false, blocks: [otherDesk] },
    { desk: desk({ setUp: [otherDesk] }) },
  ),
  'internet-down': of({ desk: desk({ internet: false }), page: { kind: 'none' } }),
  'allow-site': of({
    page: {
      kind: 'permission',
      pimsName: 'Tryton',
      origins: ['https://erp.clinic.example/*'],
      site: 'https://erp.clinic.example',
    },
  }),
  'reload-page': of({ page: { kind: 'needs-reload', tabId: 1 } }),
  home: of({ seen, desk: desk({ toEnter: 3, needsYou: 2 }) }),
  'home-empty': of({ page: { kind: 'none' } }),
  'home-search': of(
    {
      seen,
      lists: {
        needsYou: null,
        toEnter: null,
        found: [payment({ ...paid, inPims: line('POSTED', 'in') }), max],
      },
    },
    { query: 'be', searched: 'be' },
  ),
  'home-search-nothing': of(
    { lists: { needsYou: null, toEnter: null, found: [] } },
    { query: 'zebra', searched: 'zebra' },
  ),
  reading: of({ focus: { kind: 'reading' } }),
  'page-not-readable': of({
    focus: {
      kind: 'unreadable',
      text: problem(
        'FIELD_NOT_FOUND',
        'Harbour Vet 3: the field "total" stands twice on this page.',
        '',
        'Reload the page; if it stays, send support a copy.',
      ),
    },
  }),
  'pims-wants-sign-in': of({
    focus: {
      kind: 'unreadable',
      text: problem('PIMS_WANTS_SIGN_IN', 'Harbour Vet shows its sign-in page.', '', ''),
    },
  }),
  'captured-looking': of({
    focus: { kind: 'shown', shown: shown(), others: null, lookingForOthers: true },
    desk: desk({ needsYou: 2 }),
  }),
  captured: before(),
  'captured-several': before({}, {}, sheet({ ticked: ['1042', '0987'] })),
  'captured-practice': before({}, { desk: desk({ practice: true }) }),
  'captured-strip': before(
    {},
    { desk: desk({ running: [payment({ ...max, id: 'a', screen: 'CHARGING' }), max] }) },
  ),
  'captured-not-in-pims': before({
    notInPims: [{ paymentId: 'x', code: 'P2R8TVA', amount: usd(4000), at: '2026-11-21T08:10:00Z' }],
  }),
  'captured-ask-person': before({}, { askPerson: true }),
  'pay-part': before({}, {}, sheet({ part: true, amounts: { '1042': '100.00' } })),
  'pay-part-reason': before(
    {},
    {},
    sheet({ part: true, amounts: { '1042': '100.00' }, partReason: 'deposit' }),
  ),
  'pay-part-several': before(
    {},
    {},
    sheet({ part: true, ticked: ['1042', '0987'], amounts: { '1042': '100.00' }, partReason: 'deposit' }),
  ),
  'pay-part-too-much': before({}, {}, sheet({ part: true, amounts: { '1042': '200.00' } })),
  'pay-more': before({}, {}, sheet({ part: true, keep: true, amounts: { '1042': '224.20' } })),
  'pay-more-beside-part': before(
    {},
    {},
    sheet({
      part: true,
      keep: true,
      ticked: ['1042', '0987'],
      amounts: { '1042': '224.20', '0987': '10.00' },
    }),
  ),
  'being-paid-elsewhere': before({
    invoices: [
      invoice('1042', 18420, {
        chargeable: usd(0),
        state: {
          pims: 'harbour',
          invoiceId: '1042',
          mark: 'BEING_PAID',
          label: 'Being paid at Desk 2 (Ann)',
          paymentId: 'x',
        },
      }),
    ],
    ready: false,
  }),
  'captured-checks': before({
    invoices: [
      invoice('1042', 18420, { checks: ['The tax line could not be read, so the sum was not checked.'] }),
    ],
    blocks: [
      problem(
        'TYPE_NOT_MAPPED',
        'Visa has no payment type in Harbour Vet yet.',
        NOTHING,
        'Ask a manager to choose one in settings.',
      ),
    ],
    ready: false,
  }),
  'captured-typed': before({
    typed: true,
    clientId: '',
    patients: [],
    clientName: 'Anna Okafor',
    postsBack: false,
  }),
  'captured-database-away': before({}, { away: databaseAway }),
  'database-away': of({ away: databaseAway }),
  'paid-database-away': pay({ ...paid, problem: awayPaid, actions: [] }, { away: databaseAway }),
  'not-accepted-database-away': pay(
    { screen: 'NOT_ACCEPTED', problem: { ...awayPaid, code: 'AWAY_NOT_PAID', money: NOTHING }, actions: [] },
    { away: databaseAway },
  ),
  'captured-internet-down': before({}, { desk: desk({ internet: false }) }),
  'captured-no-reader': before({}, { desk: desk({ readers: [] }) }),
  'captured-refused': before(
    {},
    {
      refusal: problem(
        'ALREADY_BEING_PAID',
        'Invoice 1042 is already being paid at Desk 2 (Ann) since 10:40.',
        NOTHING,
        'Wait until that payment has ended.',
      ),
    },
  ),
  'same-again': before(
    {},
    {
      refusal: problem(
        'SAME_AMOUNT_AGAIN',
        'Anna Okafor was charged $184.20 at 10:30 already.',
        NOTHING,
        'Charge it again only if this is another purchase.',
      ),
    },
  ),
  starting: before({}, { starting: true }),
  'choose-reader': before({}, { desk: desk({ readers: frontInUse }) }, { overlay: 'reader' }),
  'choose-person': before({}, {}, { overlay: 'person' }),
  settings: before({}, { oldBrowser: true }, { overlay: 'settings' }),
  'type-in': of(
    { page: { kind: 'none' } },
    { overlay: 'type-in', typed: { number: '2041', client: 'Anna Okafor', amount: '184.20', tried: false } },
  ),
  'type-in-errors': of(
    { page: { kind: 'none' } },
    { overlay: 'type-in', typed: { number: '2041', client: '', amount: '18x', tried: true } },
  ),
  'captured-receipt-to': before({ mails: true, receiptTo: 'anna@mail.com' }),
  'captured-receipt-typed': before(
    { mails: true, receiptTo: 'anna@mail.com' },
    {},
    { sheets: { [shown().captureId]: { ...freshSheet, receiptTo: 'anna@mail' } } },
  ),
  'noting-cash': before({}, {}, sheet({ note: { ...freshNote('CASH'), given: '200' } })),
  'noting-too-little-cash': before({}, {}, sheet({ note: { ...freshNote('CASH'), given: '180' } })),
  'noting-by-nobody': before(
    {},
    { preferences: { ...state({}).preferences, personId: null } },
    sheet({ note: { ...freshNote('CHECK'), tried: true } }),
  ),
  'noting-another-card': before(
    {},
    {},
    sheet({ note: { ...freshNote('OTHER_TERMINAL'), tried: true, last4: '42' } }),
  ),
  checking: pay({ screen: 'CHECKING', progress: 'READING_INVOICE' }),
  charging: pay({}),
  'charging-reading-card': pay({ progress: 'READING_CARD' }),
  'charging-practice': pay({ practice: true }, { desk: desk({ practice: true }) }),
  paid: pay(paid),
  'paid-receipt-mailed': pay({
    ...paid,
    receipt: line('MAIL_SENT', 'sent to a...@mail.com 10:45'),
    actions: ['PRINT_RECEIPT', 'MAIL_RECEIPT'],
  }),
  'paid-mail-to': pay({ ...paid, actions: ['PRINT_RECEIPT', 'MAIL_RECEIPT'] }, {}, { mailTo: 'anna@mail' }),
  'paid-in-pims': pay({ ...paid, inPims: line('POSTED', 'in') }),
  'paid-put-in-now': pay({
    ...paid,
    inPims: line(
      'VERIFY_FIRST',
      'check Harbour Vet first: may be there already',
      'Open invoice 1042 in Harbour Vet',
    ),
    actions: ['PUT_IN_NOW', 'PRINT_RECEIPT'],
  }),
  'is-this-the-payment': pay({
    ...paid,
    inPims: line('VERIFY_FIRST', 'needs you'),
    actions: ['IS_THE_PAYMENT', 'NOT_THE_PAYMENT'],
    invoices: [
      {
        invoiceId: '1042',
        number: '1042',
        amount: usd(18420),
        open: usd(0),
        posting: 'VERIFY_FIRST',
        postingId: 'p1',
        question: true,
        inPims: line('VERIFY_FIRST', 'Harbour Vet has a payment of $184.20, Visa, entered by Bea at 10:41.'),
      },
    ],
  }),
  'saved-card': before(
    { cards: savedCards },
    { desk: desk({ ways: ['CARD_READER', 'CARD_BY_PHONE', 'SAVED_CARD'] }) },
  ),
  'saved-card-ways': before(
    { cards: savedCards },
    { desk: desk({ ways: ['CARD_READER', 'CARD_BY_PHONE', 'SAVED_CARD'] }) },
    { overlay: 'ways' },
  ),
  'saved-card-charging': pay({
    way: 'SAVED_CARD',
    readerId: null,
    readerLabel: null,
    progress: 'WAITING_FOR_CARD',
    money: line('SENT', 'waiting for the bank'),
  }),
  held: pay({
    ...paid,
    screen: 'HELD',
    money: line('AUTHORIZED', '$184.20 accepted and held on the card, to be taken 6:00 PM'),
    inPims: line('NONE', 'nothing to enter'),
    receipt: line('WAITS', 'not yet'),
    actions: ['TAKE_NOW', 'GIVE_BACK'],
  }),
  'letting-go': pay({
    ...paid,
    screen: 'LETTING_GO',
    money: line('AUTHORIZED', '$184.20 accepted and held on the card, to be taken 6:00 PM'),
    inPims: line('NONE', 'nothing to enter'),
    receipt: line('WAITS', 'not yet'),
    actions: ['LOOK_NOW'],
  }),
  'let-go': pay({
    ...paid,
    screen: 'LET_GO',
    problem: {
      code: 'HOLD_LET_GO',
      cause: "The money that was held on the card was let go, at somebody's wish.",
      money: 'Nothing was charged.',
      remedy: 'Charge again if the client is to pay after all.',
    },
    actions: ['TRY_AGAIN'],
  }),
  'let-go-ask': of(
    backSheet({
      held: true,
      clientSees:
        'Nothing was taken yet: the bank lets the amount go, usually within a few days, and the client never sees a charge.',
    }),
    { overlay: 'give-back' },
  ),
  'give-back-all': of(backSheet(), { overlay: 'give-back' }),
  'give-back-part-of-two': of(
    backSheet({
      rows: [
        { invoiceId: '1042', number: '1042', amount: usd(14420), left: usd(14420) },
        { invoiceId: '0987', number: '0987', amount: usd(4000), left: usd(4000) },
      ],
      extra: usd(552),
    }),
    {
      overlay: 'give-back',
      back: {
        part: true,
        amount: '150.00',
        rows: {},
        reason: 'charged too much',
        note: '',
        personId: 'carol',
        pin: '73',
        tried: true,
      },
    },
  ),
  'give-back-refused': of(
    backSheet({
      refusal: {
        code: 'GIVE_BACK_ALL_GONE',
        cause: 'All of payment K7M42QX was given back already.',
        money: 'Nothing was given back.',
        remedy: 'Look at the payment: it says when and by whom.',
      },
    }),
    { overlay: 'give-back' },
  ),
  'giving-back': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: payment({
        ...paid,
        screen: 'GIVING_BACK',
        refunds: [
          refund({
            state: 'RESERVED',
            line: line('RESERVED', '$184.20 is being given back by Carol: service not done'),
          }),
        ],
        actions: ['LOOK_NOW', 'PRINT_RECEIPT'],
      }),
    },
  }),
  'give-back-not-sure': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: payment({
        ...paid,
        screen: 'GIVE_BACK_NOT_SURE',
        refunds: [
          refund({
            state: 'UNKNOWN',
            line: line('UNKNOWN', 'not sure yet whether $184.20 was given back (Carol: service not done)'),
          }),
        ],
        problem: {
          code: 'GIVE_BACK_UNKNOWN',
          cause: 'The payment processor was asked to give money back and gave no answer that counts.',
          money: 'Not sure yet whether the money was given back. Do not give it back again.',
          remedy: 'We keep looking; do not give it back in another way before it is known.',
        },
        actions: ['LOOK_NOW', 'PRINT_RECEIPT'],
      }),
    },
  }),
  'given-back-part': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: payment({
        ...paid,
        screen: 'GIVEN_BACK',
        money: line('CAPTURED', '$184.20 taken, $60.00 of it given back'),
        refunds: [
          refund({
            amount: usd(6000),
            line: line(
              'GIVEN_BACK',
              '$60.00 given back by Carol: charged too much. The client sees it as money back, usually in 5 to 10 days',
            ),
          }),
        ],
        mayGiveBack: usd(12420),
        actions: ['PRINT_RECEIPT', 'GIVE_BACK'],
      }),
    },
  }),
  'given-back-came-back': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: payment({
        ...paid,
        screen: 'NOT_GIVEN_BACK',
        refunds: [
          refund({
            state: 'CAME_BACK',
            line: line('CAME_BACK', "$184.20 was given back by Carol and came back from the client's bank"),
            open: true,
          }),
        ],
        mayGiveBack: usd(18420),
        problem: {
          code: 'GIVE_BACK_CAME_BACK',
          cause: "$184.20 of payment K7M42QX came back: the client's bank did not take it (card closed).",
          money: 'Nothing was given back.',
          remedy: 'Ask the client how they would like the money, and give it back in another way.',
        },
        actions: ['PRINT_RECEIPT', 'GIVE_BACK'],
      }),
    },
  }),
  'take-out': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: payment({
        ...paid,
        screen: 'TAKE_OUT',
        refunds: [refund()],
        toEnter: [
          {
            postingId: 'r1',
            way: 'OUT',
            invoiceNumber: '1042',
            fields: [
              { label: 'Amount', value: '-184.20' },
              { label: 'Date', value: '21 Nov 2026' },
              { label: 'Type', value: 'Visa' },
              { label: 'Note', value: 'TB K7M42QX' },
            ],
          },
        ],
        actions: ['ENTERED', 'PRINT_RECEIPT'],
      }),
    },
  }),
  'paid-enter-it': of(
    { focus: { kind: 'payment', payment: toEnter, ours: true }, desk: desk({ toEnter: 3 }) },
    { copied: 'p1 Amount' },
  ),
  'paid-enter-two': of({
    focus: {
      kind: 'payment',
      ours: true,
      payment: {
        ...toEnter,
        toEnter: [
          ...toEnter.toEnter,
          {
            postingId: 'p2',
            way: 'IN',
            invoiceNumber: '0987',
            fields: [
              { label: 'Amount', value: '40.00' },
              { label: 'Note', value: 'TB K7M42QX' },
            ],
          },
        ],
      },
    },
    desk: desk({ toEnter: 3 }),
  }),
  'not-accepted': pay({
    screen: 'NOT_ACCEPTED',
    problem: problem(
      'CARD_DECLINED',
      'The bank said: insufficient funds.',
      NOTHING,
      'Try again or use another card.',
    ),
    say: 'The bank did not let this one through. Another card?',
    actions: ['TRY_AGAIN'],
  }),
  'nobody-tapped': pay({ screen: 'NOBODY_TAPPED', actions: ['ASK_AGAIN'] }),
  'only-part-paid': pay({
    screen: 'PARTLY_PAID',
    approved: usd(6000),
    open: usd(12420),
    card: paid.card ?? null,
    money: line('CAPTURED', '$60.00 taken'),
    inPims: line('POSTING', 'going in…'),
    actions: ['CHARGE_THE_REST'],
  }),
  'reader-in-use': pay({ screen: 'READER_IN_USE' }, { desk: desk({ readers: frontInUse }) }),
  'reader-waiting': pay(
    { screen: 'READER_IN_USE' },
    { desk: desk({ readers: frontInUse }) },
    { waitingFor: 'front' },
  ),
  'reader-free-now': pay({ screen: 'READER_IN_USE' }),
  'reader-offline': pay({ screen: 'READER_OFFLINE', readerId: 'back', readerLabel: 'Back office' }),
  'changed-meanwhile': pay({ screen: 'CHANGED', open: usd(20420), actions: ['USE_NEW_AMOUNT'] }),
  'not-sure': pay({
    screen: 'NOT_SURE',
    problem: problem(
      'OUTCOME_UNKNOWN',
      'The connection broke after the card was read.',
      'Not sure yet whether the card was charged. Do not charge again.',
      'We keep looking.',
    ),
    say: 'We are checking; you will not be charged twice.',
    nextLookAt: '2026-11-21T09:42:15Z',
    looks: 2,
    actions: ['LOOK_NOW'],
  }),
  help: pay(
    { screen: 'NOT_SURE' },
    { forSupport: 'K7M42QX\n10:41:40 shown\n10:41:52 sent to the card reader\n10:42:05 connection lost' },
    { overlay: 'help' },
  ),
  stopped: pay({ screen: 'STOPPED', actions: ['TRY_AGAIN'] }),
  'sign-in-before-charge': pay({
    screen: 'REFUSED',
    problem: problem('PIMS_WANTS_SIGN_IN', 'Harbour Vet wants you to sign in.', '', ''),
    actions: ['TRY_AGAIN'],
  }),
  refused: pay({
    screen: 'REFUSED',
    problem: problem(
      'MORE_THAN_DUE',
      '$184.20 is more than the $40.00 that may be charged on invoice 1042.',
      NOTHING,
      'Charge at most $40.00.',
    ),
    actions: [],
  }),
  'needs-you': of(
    {
      lists: {
        needsYou: [
          {
            id: 'n1',
            kind: 'UNKNOWN',
            paymentId: 'x',
            title: 'Max, $40.00: not sure yet',
            story: 'The connection broke after the card was read. We look again every hour.',
            since: '2026-11-21T08:10:00Z',
          },
        ],
        toEnter: null,
        found: null,
      },
    },
    { overlay: 'needs-you' },
  ),
  'to-enter-list': of(
    {
      lists: {
        needsYou: null,
        toEnter: [
          toEnter,
          payment({
            ...paid,
            id: 'y',
            patients: ['Max'],
            inPims: line('VERIFY_FIRST', 'check Harbour Vet first'),
          }),
        ],
        found: null,
      },
    },
    { overlay: 'to-enter' },
  ),
  'bank-how': before(
    {},
    { linkOffer: bankOffer, desk: desk({ ways: ['CARD_READER', 'PAYMENT_LINK', 'BANK_PAYMENT'] }) },
    { sheets: { '01JD6ZZZZZZZZZZZZZZZZZZZZZ': { ...freshSheet, bank: 'ON_THE_PAGE' } } },
  ),
  'link-by-text': before({}, { linkOffer: textOffer }, sheet({ linkBy: 'text' })),
  'link-by-text-stopped': before(
    {},
    { linkOffer: { ...textOffer, offer: { ...textOffer.offer, said: 'STOPPED' } } },
    sheet({ linkBy: 'text' }),
  ),
  'bank-by-telephone': before(
    {},
    { linkOffer: bankOffer },
    { sheets: { '01JD6ZZZZZZZZZZZZZZZZZZZZZ': { ...freshSheet, bank: 'ON_THE_PHONE' } } },
  ),
  'bank-on-its-way': pay({
    screen: 'BANK_ON_ITS_WAY',
    way: 'BANK_PAYMENT',
    money: line('PENDING', "$184.20 is on its way from the client's bank, sure by about Mon 30"),
    actions: ['STOP', 'LOOK_NOW'],
  }),
  'bank-to-prove': pay({
    screen: 'BANK_ON_ITS_WAY',
    way: 'BANK_PAYMENT',
    money: line(
      'PENDING',
      '$184.20 waits for the client to confirm the bank account: a small deposit on it within two days says how',
      'Ask the client to look at the account and to follow the mail about it',
    ),
    actions: ['STOP', 'LOOK_NOW'],
  }),
  'bank-came-back': pay({
    screen: 'BANK_CAME_BACK',
    way: 'BANK_PAYMENT',
    money: line(
      'BANK_CAME_BACK',
      "$184.20 did not come from the client's bank",
      'Tell the client, and take the money another way',
    ),
    problem: problem(
      'BANK_CAME_BACK',
      "The client's bank sent the payment back: insufficient funds.",
      NOTHING,
      'Tell the client, and take the money another way. The invoice is due again.',
    ),
    actions: [],
  }),
};
