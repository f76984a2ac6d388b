import type { Store } from '../browser/browser';
import type { Change, DeskView, PaymentView, ProfileView } from '../protocol/protocol';

const KEY = 'facts';
const PAYMENTS_KEPT = 200;

interface Kept {
  desk: DeskView | null;
  profiles: ProfileView[];
}

/** What the service told last: the desk, how pages are read, and the payments that were spoken of. */
export class Facts {
  #payments = new Map<string, PaymentView>();

  private constructor(
    private readonly store: Store,
    public desk: DeskView | null,
    public profiles: ProfileView[],
  ) {}

  /** A worker that wakes knows at once what the one before it knew. */
  static async load(store: Store): Promise<Facts> {
    const kept = await store.get<Kept>(KEY);
    const facts = new Facts(store, kept?.desk ?? null, kept?.profiles ?? []);
    for (const payment of facts.desk?.running ?? []) facts.putPayment(payment);
    return facts;
  }

  apply(change: Change): void {
    switch (change.type) {
      case 'payment':
        this.putPayment(change.payment);
        return;
      case 'desk':
        this.#putDesk(change.desk);
        break;
      case 'profiles':
        this.profiles = change.profiles.profiles;
        break;
      case 'snapshot':
        this.#payments.clear();
        this.profiles = change.profiles.profiles;
        this.#putDesk(change.desk);
        break;
      case 'invoice':
      case 'others':
        return;
    }
    this.store.set(KEY, { desk: this.desk, profiles: this.profiles } satisfies Kept).catch(() => {});
  }

  putPayment(payment: PaymentView): void {
    this.#payments.delete(payment.id);
    this.#payments.set(payment.id, payment);
    const [oldest] = this.#payments.keys();
    if (this.#payments.size > PAYMENTS_KEPT && oldest !== undefined) this.#payments.delete(oldest);
  }

  payment(id: string): PaymentView | null {
    return this.#payments.get(id) ?? null;
  }

  #putDesk(desk: DeskView): void {
    this.desk = desk;
    for (const payment of desk.running) this.putPayment(payment);
  }
}
