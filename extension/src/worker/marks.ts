import type { FromPage } from '../core/page-messages';
import type { InvoiceState } from '../protocol/protocol';
import type { Counter } from './counter';
import type { Page, PageSender } from './pages';

/** What the buttons on PIMS pages say: the service's word for each invoice, the same on every desk. */
export class Marks {
  /** The last state of each page's invoice, by the page's handle. */
  #states = new Map<string, InvoiceState>();
  /** The invoices that each page lists with a button, by the page's handle. */
  #rows = new Map<string, string[]>();
  /** What the service is told of each page goes out in order, by the page's handle: it works on many calls at once. */
  readonly #turns = new Map<string, Promise<void>>();
  /** The pages that the service knows on this connection. */
  readonly #known = new Set<string>();

  constructor(
    private readonly counter: Counter,
    private readonly timeOf: (now: number) => string,
  ) {}

  /** A page is recognised. Returns it, or null where its sender may not speak for that profile. */
  here(sender: PageSender, message: Extract<FromPage, { kind: 'page-here' }>): Page | null {
    const profile = sender.profiles.find((each) => each.id === message.profile);
    if (!profile) return null;
    const { handle, tabId, windowId, frameId, origin, address } = sender;
    const { pageKind, invoiceId } = message;
    const page = {
      handle,
      tabId,
      windowId,
      frameId,
      origin,
      address,
      profile: profile.id,
      pageKind,
      invoiceId,
    };
    // At once, so that what the script says next finds its page.
    this.counter.pages.put(page);
    this.#states.delete(handle);
    this.#rows.delete(handle);
    this.replaced(page).catch(() => {});
    this.counter.changed();
    return page;
  }

  /** A document speaks: whatever was in its frame before is gone, also one that the browser keeps for going back. */
  async replaced({ handle, tabId, frameId }: Pick<Page, 'handle' | 'tabId' | 'frameId'>): Promise<void> {
    const before = this.counter.pages
      .ofWholeTab(tabId)
      .filter((other) => other.frameId === frameId && other.handle !== handle);
    await Promise.all(before.map((other) => this.gone(other.handle)));
  }

  /** Comes back once the service knows a page, as far as it can be told. */
  async told(page: Page): Promise<void> {
    await this.#turns.get(page.handle);
    if (!this.#known.has(page.handle)) await this.tell(page);
  }

  /** Tells the service what a page shows now, and the page what its button says. */
  tell(page: Page): Promise<void> {
    return this.#inTurn(page.handle, () => this.#ask(page));
  }

  /** The connection broke: the next one begins with no page. */
  broke(): void {
    this.#known.clear();
  }

  async gone(handle: string): Promise<void> {
    this.#states.delete(handle);
    this.#rows.delete(handle);
    if (!this.counter.pages.remove(handle)) return;
    this.counter.changed();
    this.#known.delete(handle);
    await this.#inTurn(handle, async () => {
      await this.counter.link.call('page.gone', { page: handle });
    });
  }

  /** A page lists these invoices, each with a button. */
  async rows(page: Page, invoiceIds: string[]): Promise<void> {
    this.#rows.set(page.handle, invoiceIds);
    await this.#askRows(page);
  }

  /** Whether a page has a button beside this invoice. */
  lists(page: Page, invoiceId: string): boolean {
    return this.#rows.get(page.handle)?.includes(invoiceId) === true;
  }

  /** The shared database is away: no button says Pay as if all were well. */
  async away(label: string): Promise<void> {
    const pages = this.counter.pages.all().filter((page) => page.invoiceId !== null);
    await Promise.all(pages.map((page) => this.#putAway(page, label)));
  }

  async #putAway(page: Page, label: string): Promise<void> {
    const state = this.#states.get(page.handle);
    const { invoiceId, handle, tabId } = page;
    if (invoiceId === null || (state && state.mark !== 'PAY')) return;
    const { browser, facts } = this.counter;
    const pims = state?.pims ?? facts.profiles.find((each) => each.id === page.profile)?.pims ?? '';
    const shown: InvoiceState = { pims, invoiceId, mark: 'NOT_SURE', label, paymentId: null };
    const language = facts.desk?.language ?? browser.language;
    await browser.tellPage(tabId, handle, { kind: 'mark', state: shown, stale: null, language });
  }

  /** The connection stands anew: the service learns again which pages there are. */
  async tellAll(): Promise<void> {
    const pages = this.counter.pages.all();
    await Promise.all(pages.flatMap((page) => [this.tell(page), this.#askRows(page)]));
  }

  /** The state of an invoice changed somewhere: every page that shows it says so. */
  async changed(state: InvoiceState): Promise<void> {
    const { facts, pages } = this.counter;
    const family = new Set(facts.profiles.filter((each) => each.pims === state.pims).map((each) => each.id));
    const showing = pages
      .all()
      .filter((page) => page.invoiceId === state.invoiceId && family.has(page.profile));
    await Promise.all(showing.map((page) => this.#put(page, state)));
    const listing = pages
      .all()
      .filter((page) => family.has(page.profile) && this.lists(page, state.invoiceId));
    await Promise.all(listing.map((page) => this.#putRows(page, [state])));
  }

  async #ask(page: Page): Promise<void> {
    const { handle, profile, pageKind, origin, address, invoiceId } = page;
    try {
      const state = await this.counter.link.call('page.here', {
        page: handle,
        profile,
        pageKind,
        origin,
        address,
        invoiceId,
      });
      this.#known.add(handle);
      if (invoiceId !== null && state.invoiceId === invoiceId) await this.#put(page, state);
    } catch {
      // Without the service the button keeps what it says; it is asked again when the connection stands.
      const { away } = this.counter.facts;
      if (away) await this.#putAway(page, away.button);
    }
  }

  #inTurn(handle: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(handle) ?? Promise.resolve()).then(work).catch(() => {});
    this.#turns.set(handle, turn);
    turn.then(() => {
      if (this.#turns.get(handle) === turn) this.#turns.delete(handle);
    });
    return turn;
  }

  async #askRows(page: Page): Promise<void> {
    const invoiceIds = this.#rows.get(page.handle) ?? [];
    if (invoiceIds.length === 0) return;
    const { link } = this.counter;
    const answer = await link.call('page.rows', { profile: page.profile, invoiceIds }).catch(() => null);
    if (answer) await this.#putRows(page, answer.states);
  }

  async #putRows(page: Page, states: InvoiceState[]): Promise<void> {
    const { browser, facts } = this.counter;
    const language = facts.desk?.language ?? browser.language;
    await browser.tellPage(page.tabId, page.handle, { kind: 'row-marks', states, language });
  }

  async #put(page: Page, state: InvoiceState): Promise<void> {
    const before = this.#states.get(page.handle);
    this.#states.set(page.handle, state);
    // Paid while the page stood open: what the page itself shows is older than that.
    const paidMeanwhile = before !== undefined && before.mark !== 'PAID' && state.mark === 'PAID';
    const stale = paidMeanwhile ? this.timeOf(this.counter.now()) : null;
    const { browser, facts } = this.counter;
    const language = facts.desk?.language ?? browser.language;
    await browser.tellPage(page.tabId, page.handle, { kind: 'mark', state, stale, language });
  }
}
