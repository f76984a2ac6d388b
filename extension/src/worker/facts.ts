import type { Store } from '../browser/browser';
import type { Away, Change, DeskView, PaymentView, ProfileView } from '../protocol/protocol';
import { Newest } from './newest';

const DESK = 'desk';
const PROFILES = 'profiles';
const PAYMENTS_KEPT = 200;

/** What the service told last: the desk, how pages are read, and the payments that were spoken of. */
export class Facts {
  #payments = new Map<string, PaymentView>();

  /** How things stand while the shared database is away: newer than any event, and gone when it is back. */
  away: Away | null = null;

  // Apart, because the desk changes with every payment and the profiles, which are long, hardly ever do.
  readonly #keptDesk: Newest;
  readonly #keptProfiles: Newest;

  private constructor(
    store: Store,
    public desk: DeskView | null,
    public profiles: ProfileView[],
  ) {
    this.#keptDesk = new Newest(store, DESK, () => this.desk);
    this.#keptProfiles = new Newest(store, PROFILES, () => this.profiles);
  }

  /** A worker that wakes knows at once what the one before it knew. */
  static async load(store: Store): Promise<Facts> {
    const [desk, profiles] = await Promise.all([
      store.get<DeskView>(DESK),
      store.get<ProfileView[]>(PROFILES),
    ]);
    const facts = new Facts(store, desk, profiles ?? []);
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
        return;
      case 'profiles':
        this.#putProfiles(change.profiles.profiles);
        return;
      case 'snapshot':
        this.#payments.clear();
        this.#putProfiles(change.profiles.profiles);
        this.#putDesk(change.desk);
        return;
      case 'invoice':
      case 'others':
        return;
    }
  }

  putPayment(payment: PaymentView): void {
    this.#payments.delete(payment.id);
    this.#payments.set(payment.id, payment);
    const [oldest] = this.#payments.keys();
    if (this.#payments.size > PAYMENTS_KEPT && oldest !== undefined) this.#payments.delete(oldest);
  }

  payment(id: string): PaymentView | null {
    return this.#away(id) ?? this.#payments.get(id) ?? null;
  }

  /** The desk with its running payments as they are known here. */
  deskNow(): DeskView | null {
    if (!this.desk || !this.away) return this.desk;
    const running = this.desk.running.map((payment) => this.#away(payment.id) ?? payment);
    return { ...this.desk, running };
  }

  #away(id: string): PaymentView | null {
    return this.away?.payments.find((payment) => payment.id === id) ?? null;
  }

  #putDesk(desk: DeskView): void {
    this.desk = desk;
    for (const payment of desk.running) this.putPayment(payment);
    this.#keptDesk.changed();
  }

  #putProfiles(profiles: ProfileView[]): void {
    this.profiles = profiles;
    this.#keptProfiles.changed();
  }
}
