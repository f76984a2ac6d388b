import type { Amount, Line, PaymentView } from '../src/protocol/protocol';

export const NOW = Date.parse('2026-11-21T09:42:10Z');

export const usd = (minorUnits: number): Amount => ({ minorUnits, currency: 'USD' });

export const line = (state: string, text: string, todo: string | null = null): Line => ({
  state,
  text,
  since: '2026-11-21T09:42:05Z',
  todo,
});

/** A payment of Bella's on its way; each picture changes what it is about. */
export function payment(change: Partial<PaymentView> = {}): PaymentView {
  return {
    id: '01JD7000000000000000000001',
    code: 'K7M42QX',
    screen: 'CHARGING',
    progress: 'WAITING_FOR_CARD',
    requested: usd(18420),
    approved: usd(0),
    open: usd(0),
    clientName: 'Anna Okafor',
    clientEmail: 'anna@mail.com',
    patients: ['Bella'],
    pimsName: 'Harbour Vet',
    invoices: [
      {
        invoiceId: '1042',
        number: '1042',
        amount: usd(18420),
        open: usd(18420),
        posting: 'QUEUED',
        postingId: null,
        question: false,
        inPims: line('QUEUED', 'not yet'),
      },
    ],
    way: 'CARD_READER',
    readerId: 'front',
    readerLabel: 'Front desk',
    desk: 'Desk 1',
    person: 'Ann',
    startedAt: '2026-11-21T09:41:40Z',
    card: null,
    money: line('SENT', 'waiting for the card'),
    inPims: line('NONE', 'not yet'),
    receipt: line('NONE', 'not yet'),
    problem: null,
    say: null,
    nextLookAt: null,
    looks: 0,
    toEnter: [],
    refunds: [],
    mayGiveBack: usd(0),
    actions: ['STOP'],
    practice: false,
    ...change,
  };
}

const visa = {
  brand: 'Visa',
  last4: '4242',
  entry: 'tapped',
  approval: '031882',
  processorReference: 'pi_1',
};

export const paid: Partial<PaymentView> = {
  screen: 'PAID',
  progress: 'PAID',
  approved: usd(18420),
  card: visa,
  money: line('CAPTURED', 'taken'),
  inPims: line('POSTING', 'going in…'),
  receipt: line('READY', 'ready to print'),
  actions: ['PRINT_RECEIPT'],
};

export const problem = (code: string, cause: string, money: string, remedy: string) => ({
  code,
  cause,
  money,
  remedy,
});

export const max = payment({
  id: '01JD7000000000000000000002',
  code: 'P2R8TVA',
  screen: 'NOT_SURE',
  requested: usd(4000),
  clientName: 'Jonas Lind',
  clientEmail: null,
  patients: ['Max'],
});
