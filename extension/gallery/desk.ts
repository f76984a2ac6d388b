import type { PanelState } from '../src/core/state';
import { freshUi } from '../src/core/ui';
import type { DeskView, ReaderView, Shown, ShownInvoice } from '../src/protocol/protocol';
import { usd } from './payments';

const reader = (id: string, label: string, change: Partial<ReaderView> = {}): ReaderView => ({
  id,
  label,
  state: 'READY',
  usedBy: null,
  usedFor: null,
  usedSince: null,
  model: 'S700',
  problem: null,
  ...change,
});

export const readers = [
  reader('front', 'Front desk'),
  reader('exam2', 'Exam 2'),
  reader('back', 'Back office', { state: 'OFFLINE', problem: 'Last seen 08:12' }),
];

export const frontInUse = [
  reader('front', 'Front desk', {
    state: 'IN_USE',
    usedBy: 'Bea',
    usedFor: 'invoice 1040',
    usedSince: '2026-11-21T09:40:00Z',
  }),
  ...readers.slice(1),
];

const person = (id: string, name: string) => ({
  id,
  name,
  role: 'STAFF' as const,
  hasPin: false,
  active: true,
  lockedUntil: null,
});

export const desk = (change: Partial<DeskView> = {}): DeskView => ({
  location: 'Harbour Veterinary Clinic',
  language: 'en',
  currency: 'USD',
  practice: false,
  internet: true,
  people: [person('ann', 'Ann'), person('bea', 'Bea'), person('carl', 'Carl')],
  readers,
  ways: ['CARD_READER', 'CARD_BY_PHONE'],
  needsYou: 0,
  toEnter: 0,
  running: [],
  noteWays: ['CASH', 'CHECK', 'FINANCING', 'OTHER_TERMINAL'],
  financing: ['CareCredit', 'Scratchpay'],
  partReasons: ["client's wish", 'deposit', 'split with another person', 'insurance pays the rest'],
  setUp: [],
  ...change,
});

export const invoice = (number: string, due: number, change: Partial<ShownInvoice> = {}): ShownInvoice => ({
  invoiceId: number,
  number,
  date: '2026-11-21',
  total: usd(due),
  paid: usd(0),
  due: usd(due),
  chargeable: usd(due),
  state: { pims: 'harbour', invoiceId: number, mark: 'PAY', label: 'Pay', paymentId: null },
  checks: [],
  blocks: [],
  ...change,
});

export const shown = (change: Partial<Shown> = {}): Shown => ({
  captureId: '01JD6ZZZZZZZZZZZZZZZZZZZZZ',
  typed: false,
  pims: 'harbour',
  pimsName: 'Harbour Vet',
  invoiceWord: 'Invoice',
  clientId: '5521',
  clientName: 'Anna Okafor',
  patients: ['Bella'],
  invoices: [invoice('1042', 18420)],
  readAt: '2026-11-21T09:41:00Z',
  ready: true,
  blocks: [],
  postsBack: true,
  mails: false,
  receiptTo: null,
  cards: [],
  keepsCards: true,
  notInPims: [],
  ...change,
});

export const others = (change: Partial<ShownInvoice> = {}) => ({
  captureId: '01JD6ZZZZZZZZZZZZZZZZZZZZZ',
  invoices: [invoice('0987', 4000, { date: '2026-11-03', ...change })],
  problem: null,
});

export const state = (change: Partial<PanelState> = {}): PanelState => ({
  connection: { kind: 'ready' },
  language: 'en',
  version: '0.1.0',
  oldBrowser: false,
  desk: desk(),
  away: null,
  preferences: { deskName: 'Desk 1', personId: 'ann', readerId: 'front', sound: true },
  askPerson: false,
  page: { kind: 'invoice', invoiceId: '1042', pimsName: 'Harbour Vet', invoiceWord: 'Invoice' },
  focus: { kind: 'page' },
  starting: false,
  refusal: null,
  seen: [],
  giveBack: null,
  linkOffer: null,
  linkShown: null,
  lists: { needsYou: null, toEnter: null, found: null },
  forSupport: null,
  ...change,
});

export const ui = freshUi;
