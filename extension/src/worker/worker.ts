import type { Browser } from '../browser/browser';
import type { Intent } from '../core/intent';
import type { FromPage } from '../core/page-messages';
import { clearsScreen } from '../core/screen';
import type { Connection } from '../core/state';
import type { Change, PaymentView } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import { type Asked, Charges } from './charges';
import { type Counter, setWindow } from './counter';
import { Facts } from './facts';
import { carryOut } from './intents';
import { type Link, Refused } from './link';
import { Marks } from './marks';
import { Memory } from './memory';
import type { PageSender, Pages } from './pages';
import { noWishes, type OpenPanel, Panels } from './panels';
import { payTab, takeAwaited } from './paying';
import { PreferenceStore } from './preferences';
import { Scripts } from './scripts';
import { putOthers, showPage } from './showing';

/** A screen that a person has left open is not shown again when the panel is opened later than this. */
const CLEAR_AFTER_MILLIS = 60_000;

/**
 * The worker: it holds nothing precious. What must outlive it stands in the browser's session store, what must outlive
 * the browser stands in the service.
 */
export class Worker {
  readonly #panels: Panels;
  readonly #marks: Marks;

  private constructor(
    private readonly counter: Counter,
    private readonly charges: Charges,
    panels: Panels,
  ) {
    this.#panels = panels;
    this.#marks = new Marks(counter, (now) => clock(counter, now));
  }

  static async start(
    browser: Browser,
    link: Link,
    pages: Pages,
    now: () => number,
    newId: () => string,
  ): Promise<Worker> {
    const deskName = wordsOf(browser.language)('deskNameDefault');
    const [memory, preferences] = await Promise.all([
      Memory.load(browser.session),
      PreferenceStore.load(browser.local, deskName, now()),
    ]);
    const panels = new Panels();
    const counter: Counter = {
      browser,
      link,
      facts: new Facts(),
      memory,
      preferences,
      pages,
      scripts: new Scripts(browser),
      now,
      newId,
      changed: () => panels.changed(),
    };
    const charges = await Charges.load(browser.session, link, (asked, answer) =>
      worker.#answered(asked, answer),
    );
    panels.use(counter, charges);
    const worker = new Worker(counter, charges, panels);
    link.onChange((change) => worker.#changed(change));
    link.onConnection((connection) => worker.#connected(connection));
    worker.#connected(link.connection);
    return worker;
  }

  /** A panel has opened. What the client before left on it is gone. */
  open(windowId: number, post: OpenPanel['post']): OpenPanel {
    const panel: OpenPanel = { windowId, wishes: noWishes(), post };
    const { memory, facts } = this.counter;
    const { focus } = memory.window(windowId);
    if (focus.kind === 'payment') {
      const payment = facts.payment(focus.payment);
      const old = this.counter.now() - focus.since > CLEAR_AFTER_MILLIS;
      if (old && payment && clearsScreen(payment))
        setWindow(this.counter, windowId, { focus: { kind: 'page' } });
    }
    this.counter.link.connect();
    this.#panels.add(panel);
    return panel;
  }

  close(panel: OpenPanel): void {
    this.#panels.remove(panel);
  }

  async intent(panel: OpenPanel, intent: Intent): Promise<void> {
    await carryOut(this.counter, this.charges, panel, intent);
  }

  /** The icon or its shortcut: the panel is open already, and this tab's invoice is shown. */
  async iconPressed(windowId: number): Promise<void> {
    this.counter.link.connect();
    const tab = await this.counter.browser.activeTab(windowId);
    if (tab && this.counter.pages.ofTab(tab.id)?.invoiceId) await payTab(this.counter, windowId, tab);
  }

  /** Something a script on a page says. */
  async fromPage(sender: PageSender, message: FromPage): Promise<void> {
    const { counter } = this;
    switch (message.kind) {
      case 'page-ready': {
        const { tabId, handle, profiles } = sender;
        await counter.browser.tellPage(tabId, handle, { kind: 'profiles', profiles });
        return;
      }
      case 'page-here': {
        const page = await this.#marks.here(sender, message);
        if (page) this.#dropOtherInvoice(page.tabId, page.invoiceId);
        if (page && takeAwaited(page.tabId, page.invoiceId)) await showPage(counter, page.windowId, page);
        return;
      }
      case 'page-gone':
        this.#dropOtherInvoice(sender.tabId, null);
        await this.#marks.gone(sender.handle);
        return;
      case 'pay': {
        const page = counter.pages.find(sender.handle);
        counter.link.connect();
        if (page?.profile === message.profile && page.invoiceId !== null)
          await showPage(counter, sender.windowId, page);
        return;
      }
    }
  }

  /** A tab was closed or shows another document. */
  async tabGone(tabId: number): Promise<void> {
    this.counter.scripts.forget(tabId);
    this.#dropOtherInvoice(tabId, null);
    const pages = this.counter.pages.all().filter((page) => page.tabId === tabId);
    await Promise.all(pages.map((page) => this.#marks.gone(page.handle)));
  }

  async tabReady(tabId: number, windowId: number, url: string): Promise<void> {
    await this.counter.scripts.reach({ id: tabId, windowId, url });
    this.counter.changed();
  }

  tabShown(): void {
    this.counter.changed();
  }

  windowGone(windowId: number): void {
    this.counter.memory.forgetWindow(windowId);
  }

  async permissionsChanged(): Promise<void> {
    await this.counter.scripts.sync(this.counter.facts.profiles);
    this.counter.changed();
  }

  async receipt(payment: string): Promise<string | null> {
    const receipt = await this.counter.link.call('receipt.show', { payment }).catch(() => null);
    return receipt?.html ?? null;
  }

  /** Connects this browser by a ticket that was handed over in an address. */
  ticket(ticket: string): void {
    this.counter.link.pair(this.counter.preferences.get().deskName, ticket);
  }

  get connection(): Connection {
    return this.counter.link.connection;
  }

  /** An invoice is charged only beside the page that shows it: another one there ends its screen. */
  #dropOtherInvoice(tabId: number, invoiceId: string | null): void {
    const { memory } = this.counter;
    for (const [windowId, { focus }] of memory.windows()) {
      if (focus.kind === 'unreadable' && focus.tabId === tabId) {
        setWindow(this.counter, windowId, { focus: { kind: 'page' }, refusal: null });
      }
      if (focus.kind !== 'shown') continue;
      const show = memory.show(focus.captureId);
      if (show?.source.kind !== 'page' || show.source.tabId !== tabId) continue;
      if (show.shown.invoices[0]?.invoiceId !== invoiceId) {
        setWindow(this.counter, windowId, { focus: { kind: 'page' }, refusal: null });
      }
    }
  }

  #answered(asked: Asked, answer: PaymentView | Refused): void {
    const { counter } = this;
    const show = counter.memory.show(asked.request.captureId);
    // Its id is used: whatever is charged next from this reading is another payment.
    if (show) counter.memory.putShow({ ...show, activityId: counter.newId() });
    if (answer instanceof Refused) {
      setWindow(counter, asked.windowId, { refusal: answer.text });
      return;
    }
    counter.facts.putPayment(answer);
    const focus = { kind: 'payment' as const, payment: answer.id, since: counter.now() };
    setWindow(counter, asked.windowId, { focus, refusal: null });
  }

  #connected(connection: Connection): void {
    this.counter.changed();
    if (connection.kind === 'ready') this.#catchUp().catch(() => {});
  }

  /** After each connect: what the desk is, what is open here, what was asked for and not answered. */
  async #catchUp(): Promise<void> {
    const { link, facts, memory, scripts } = this.counter;
    await this.charges.sendOpen();
    const [desk, profiles] = await Promise.all([link.call('desk.view', {}), link.call('profile.list', {})]);
    facts.putDesk(desk);
    facts.profiles = profiles.profiles;
    this.#badge();
    const focused = memory
      .windows()
      .flatMap(([, { focus }]) => (focus.kind === 'payment' ? [focus.payment] : []));
    for (const payment of focused) {
      const details = await link.call('payment.show', { payment }).catch(() => null);
      if (details) facts.putPayment(details.view);
    }
    this.counter.changed();
    await scripts.sync(facts.profiles);
    await this.#marks.tellAll();
    this.counter.changed();
  }

  #changed(change: Change): void {
    const { facts, scripts, memory } = this.counter;
    facts.apply(change);
    switch (change.type) {
      case 'invoice':
        for (const show of memory.shows()) {
          if (show.shown.pims !== change.invoice.pims) continue;
          const put = <T extends { invoiceId: string }>(invoices: T[]) =>
            invoices.map((each) =>
              each.invoiceId === change.invoice.invoiceId ? { ...each, state: change.invoice } : each,
            );
          const others = show.others && { ...show.others, invoices: put(show.others.invoices) };
          memory.putShow({ ...show, shown: { ...show.shown, invoices: put(show.shown.invoices) }, others });
        }
        this.#marks.changed(change.invoice).catch(() => {});
        break;
      case 'others':
        putOthers(this.counter, change.others);
        break;
      case 'profiles':
      case 'snapshot':
        scripts.sync(facts.profiles).then(
          () => this.counter.changed(),
          () => {},
        );
        break;
      case 'payment':
      case 'desk':
        break;
    }
    this.#badge();
    this.counter.changed();
  }

  #badge(): void {
    const { desk } = this.counter.facts;
    const waiting = (desk?.needsYou ?? 0) + (desk?.toEnter ?? 0);
    this.counter.browser.badge(waiting === 0 ? '' : String(waiting));
  }
}

function clock(counter: Counter, now: number): string {
  const language = counter.facts.desk?.language ?? counter.browser.language;
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    now,
  );
}
