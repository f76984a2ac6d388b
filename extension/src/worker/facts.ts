import type { Change, DeskView, PaymentView, ProfileView } from '../protocol/protocol';

const PAYMENTS_KEPT = 200;

/** What the service told last: the desk, how pages are read, and the payments that were spoken of. */
export class Facts {
  desk: DeskView | null = null;
  profiles: ProfileView[] = [];
  #payments = new Map<string, PaymentView>();

  apply(change: Change): void {
    switch (change.type) {
      case 'payment':
        this.putPayment(change.payment);
        return;
      case 'desk':
        this.putDesk(change.desk);
        return;
      case 'profiles':
        this.profiles = change.profiles.profiles;
        return;
      case 'snapshot':
        this.#payments.clear();
        this.profiles = change.profiles.profiles;
        this.putDesk(change.desk);
        return;
      case 'invoice':
      case 'others':
        return;
    }
  }

  putDesk(desk: DeskView): void {
    this.desk = desk;
    for (const payment of desk.running) this.putPayment(payment);
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
}
