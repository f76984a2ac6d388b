import { desk, shown } from '../gallery/desk';
import { payment } from '../gallery/payments';
import type { Connection } from '../src/core/state';
import type { Asks, Away, Calls, Change, ChargeStart, ProfileView, Shown } from '../src/protocol/protocol';
import { type Link, Refused } from '../src/worker/link';

export const profile: ProfileView = {
  id: 'harbour-3',
  pims: 'harbour',
  pimsName: 'Harbour Vet',
  invoiceWord: 'Invoice',
  version: '3',
  origins: ['https://pims.example/*'],
  pages: [],
};

/** The far end of the connection: it starts a payment once per activity id, however often it is asked. */
export class TestService implements Link {
  connection: Connection = { kind: 'ready' };
  readonly calls: { method: keyof Calls; params: unknown }[] = [];
  readonly payments = new Map<string, ChargeStart>();
  /** The answer to a start is lost, after the work was done or before the service heard it. */
  loses: 'nothing' | 'the answer' | 'the question' = 'nothing';
  refuses: string | null = null;
  /** It knows no payment that it is asked for. */
  forgets = false;
  shows: Shown = shown();
  profiles = [profile];
  #connection: ((connection: Connection) => void)[] = [];
  #change: ((change: Change) => void)[] = [];
  #away: ((away: Away | null) => void)[] = [];
  /** The shared database cannot be reached: it knows no page's invoice. */
  isAway = false;
  /** Where cards are typed. */
  page: string | null = 'https://pay.example/c/1';

  async call<M extends keyof Calls>(method: M, params: Calls[M]['params']): Promise<Calls[M]['result']> {
    if (this.connection.kind !== 'ready') throw new Error('not connected');
    this.calls.push({ method, params });
    return this.#answer(method, params) as Calls[M]['result'];
  }

  asked(method: keyof Calls): unknown[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.params);
  }

  breaks() {
    this.#now({ kind: 'not-running' });
  }
  connects() {
    this.#now({ kind: 'ready' });
  }
  tells(change: Change) {
    for (const listener of this.#change) listener(change);
  }
  away(away: Away | null) {
    this.isAway = away !== null;
    for (const listener of this.#away) listener(away);
  }
  onAway(listener: (away: Away | null) => void) {
    this.#away.push(listener);
  }
  onConnection(listener: (connection: Connection) => void) {
    this.#connection.push(listener);
  }
  onChange(listener: (change: Change) => void) {
    this.#change.push(listener);
  }
  answer<M extends keyof Asks>(_method: M) {}
  connect() {}
  pair() {}
  cancelPairing() {}

  #now(connection: Connection) {
    this.connection = connection;
    for (const listener of this.#connection) listener(connection);
  }

  #answer(method: keyof Calls, params: unknown): unknown {
    switch (method) {
      case 'desk.view':
        return desk();
      case 'profile.list':
        return { profiles: this.profiles };
      case 'page.here': {
        if (this.isAway)
          throw new Refused({ code: 'DATABASE_UNREACHABLE', cause: 'No.', money: '', remedy: '' });
        const { invoiceId } = params as { invoiceId: string | null };
        return { pims: 'harbour', invoiceId: invoiceId ?? '', mark: 'PAY', label: 'Pay', paymentId: null };
      }
      case 'page.rows': {
        const { invoiceIds } = params as { invoiceIds: string[] };
        const state = (invoiceId: string) => ({
          pims: 'harbour',
          invoiceId,
          mark: 'PAY',
          label: 'Pay',
          paymentId: null,
        });
        return { states: invoiceIds.map(state) };
      }
      case 'checkout.show':
        return this.shows;
      case 'checkout.others':
        return { captureId: this.shows.captureId, invoices: [], problem: null };
      case 'checkout.page':
        return { url: this.page };
      case 'checkout.start':
        return this.#start(params as ChargeStart);
      case 'payment.show':
        if (this.forgets) throw new Refused({ code: 'NOT_FOUND', cause: 'No.', money: '', remedy: '' });
        return {
          view: payment({ id: (params as { payment: string }).payment }),
          timeline: [],
          forSupport: 'story',
        };
      default:
        return {};
    }
  }

  #start(request: ChargeStart) {
    if (this.refuses !== null) {
      throw new Refused({ code: this.refuses, cause: 'No.', money: 'Nothing was charged.', remedy: '' });
    }
    if (this.loses === 'the question') throw new Error('lost');
    const before = this.payments.get(request.activityId);
    if (before && JSON.stringify(before) !== JSON.stringify(request)) {
      throw new Refused({ code: 'SAME_ID_OTHER_CONTENT', cause: 'No.', money: '', remedy: '' });
    }
    this.payments.set(request.activityId, request);
    if (this.loses === 'the answer') throw new Error('lost');
    return payment({ id: request.activityId });
  }
}
