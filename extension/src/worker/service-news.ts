import type { Connection } from '../core/state';
import type { Away, Change, InvoiceState, PaymentView } from '../protocol/protocol';
import type { CardPages } from './card-pages';
import type { Charges } from './charges';
import type { Counter } from './counter';
import type { Marks } from './marks';
import { putOthers } from './showing';

/** Follows what the service tells: a connection that stands again, and every change. */
export class ServiceNews {
  #badged: string | null = null;

  constructor(
    private readonly counter: Counter,
    private readonly charges: Charges,
    private readonly marks: Marks,
    private readonly cardPages: CardPages,
  ) {}

  connection(connection: Connection): void {
    this.counter.changed();
    if (connection.kind !== 'ready') this.marks.broke();
    if (connection.kind === 'ready') this.#catchUp().catch(() => {});
  }

  change(change: Change): void {
    const { facts, scripts } = this.counter;
    facts.apply(change);
    switch (change.type) {
      case 'invoice':
        this.#invoice(change.invoice);
        break;
      case 'others':
        putOthers(this.counter, change.others);
        break;
      case 'profiles':
        scripts.sync(facts.profiles).then(
          () => this.counter.changed(),
          () => {},
        );
        break;
      case 'snapshot':
        this.#catchUp().catch(() => {});
        break;
      case 'payment':
        this.#cardPage(change.payment);
        break;
      case 'desk':
        for (const payment of change.desk.running) this.#cardPage(payment);
        break;
    }
    this.#badge();
    this.counter.changed();
  }

  /** The shared database is away, or is back: then events tell the rest, and each button is asked anew. */
  away(away: Away | null): void {
    const { facts } = this.counter;
    const was = facts.away !== null;
    facts.away = away;
    if (away) this.marks.away(away.button).catch(() => {});
    else if (was) this.#catchUp().catch(() => {});
    this.counter.changed();
  }

  /** After each connect: what was asked for and not answered, what the desk is, what is open here. */
  async #catchUp(): Promise<void> {
    const { link, facts, memory, scripts } = this.counter;
    await this.charges.sendOpen();
    const focused = memory
      .windows()
      .flatMap(([, { focus }]) => (focus.kind === 'payment' ? [focus.payment] : []));
    const [desk, profiles, ...payments] = await Promise.all([
      link.call('desk.view', {}),
      link.call('profile.list', {}),
      ...focused.map((payment) => link.call('payment.show', { payment }).catch(() => null)),
    ]);
    for (const details of payments) if (details) facts.putPayment(details.view);
    facts.apply({ type: 'profiles', profiles });
    facts.apply({ type: 'desk', desk });
    for (const payment of desk.running) this.#cardPage(payment);
    this.#badge();
    this.counter.changed();
    await scripts.sync(facts.profiles);
    await this.marks.tellAll();
    this.counter.changed();
  }

  /** An invoice that is shown says at once that somebody else is charging it. */
  #invoice(state: InvoiceState): void {
    const put = <T extends { invoiceId: string }>(invoices: T[]) =>
      invoices.map((each) => (each.invoiceId === state.invoiceId ? { ...each, state } : each));
    const names = (each: { invoiceId: string }) => each.invoiceId === state.invoiceId;
    for (const show of this.counter.memory.shows()) {
      const told = [...show.shown.invoices, ...(show.others?.invoices ?? [])].some(names);
      if (show.shown.pims !== state.pims || !told) continue;
      const shown = { ...show.shown, invoices: put(show.shown.invoices) };
      const others = show.others && { ...show.others, invoices: put(show.others.invoices) };
      this.counter.memory.putShow({ ...show, shown, others });
    }
    this.marks.changed(state).catch(() => {});
  }

  #cardPage(payment: PaymentView): void {
    this.cardPages.follow(payment).catch(() => {});
  }

  #badge(): void {
    const { desk } = this.counter.facts;
    const waiting = (desk?.needsYou ?? 0) + (desk?.toEnter ?? 0);
    const text = waiting === 0 ? '' : String(waiting);
    // Each word to the browser has it draw its icon anew.
    if (text !== this.#badged) this.counter.browser.badge(text);
    this.#badged = text;
  }
}
