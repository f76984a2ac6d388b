import type { Browser } from '../browser/browser';
import type { Intent } from '../core/intent';
import type { FromPage, ToPage } from '../core/page-messages';
import { personAt } from '../core/person';
import { clearsScreen } from '../core/screen';
import type { Connection } from '../core/state';
import { voiceOf } from '../core/voice';
import type { ProfileView } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import { answered } from './answered';
import { CardPages } from './card-pages';
import { Charges } from './charges';
import { type Counter, setWindow } from './counter';
import { Facts } from './facts';
import { carryOut } from './intents';
import type { Link } from './link';
import { Marks } from './marks';
import { Memory } from './memory';
import { PageNews } from './page-news';
import { type Page, type PageSender, Pages } from './pages';
import { noWishes, type OpenPanel, Panels } from './panels';
import { comeBack, payTab } from './paying';
import { PreferenceStore } from './preferences';
import { Presses } from './presses';
import { Scripts } from './scripts';
import { ServiceNews } from './service-news';

/** A screen that a person has left open is not shown again when the panel is opened later than this. */
const CLEAR_AFTER_MILLIS = 60_000;

/**
 * The worker: it holds nothing precious. What must outlive it stands in the browser's session store, what must outlive
 * the browser stands in the service.
 */
export class Worker {
  private constructor(
    private readonly counter: Counter,
    private readonly charges: Charges,
    private readonly cardPages: CardPages,
    private readonly panels: Panels,
    private readonly presses: Presses,
    private readonly pageNews: PageNews,
  ) {}

  static async start(browser: Browser, link: Link, now: () => number, newId: () => string): Promise<Worker> {
    const deskName = wordsOf(browser.language)('deskNameDefault');
    const { session, local } = browser;
    const [facts, pages, memory, preferences] = await Promise.all([
      Facts.load(session),
      Pages.load(session),
      Memory.load(session),
      PreferenceStore.load(local, deskName, now()),
    ]);
    const panels = new Panels();
    const changed = () => panels.changed();
    const scripts = new Scripts(browser);
    const told = (page: Page) => marks.told(page);
    const counter = { browser, link, facts, memory, preferences, pages, scripts, now, newId, told, changed };
    const marks = new Marks(counter, (instant) => clock(counter, instant));
    const charges = await Charges.load(local, link, now, (asked, answer) => answered(counter, asked, answer));
    panels.use(counter, charges);
    await scripts.know(facts.profiles);
    const cardPages = await CardPages.load(counter, charges);
    const news = new ServiceNews(counter, charges, marks, cardPages);
    link.onChange((change) => news.change(change));
    link.onAway((away) => news.away(away));
    link.onConnection((connection) => news.connection(connection));
    news.connection(link.connection);
    const presses = new Presses(counter, marks);
    presses.resume();
    return new Worker(counter, charges, cardPages, panels, presses, new PageNews(counter, marks, presses));
  }

  /** A panel has opened. What the client before left on it is gone. */
  open(windowId: number, post: OpenPanel['post']): OpenPanel {
    const panel: OpenPanel = { windowId, wishes: noWishes(), post };
    const { memory, facts, link, now } = this.counter;
    const { focus } = memory.window(windowId);
    const payment = focus.kind === 'payment' && facts.payment(focus.payment);
    if (payment && clearsScreen(payment) && now() - focus.since > CLEAR_AFTER_MILLIS) {
      setWindow(this.counter, windowId, { focus: { kind: 'page' } });
    }
    link.connect();
    this.panels.add(panel);
    return panel;
  }

  close(panel: OpenPanel): void {
    this.panels.remove(panel);
  }

  async intent(panel: OpenPanel, intent: Intent): Promise<void> {
    await carryOut(this.counter, this.charges, this.cardPages, panel, intent);
  }

  /** The icon or its shortcut: the panel is open already, and this tab's invoice is shown. */
  async iconPressed(windowId: number): Promise<void> {
    this.counter.link.connect();
    const tab = await this.counter.browser.activeTab(windowId);
    if (!tab) return;
    if (this.counter.pages.ofTab(tab.id)?.invoiceId) await payTab(this.counter, windowId, tab);
    else this.presses.iconPressed(windowId, tab);
  }

  /** Something a script on a page says; gives the answer to it, if it gets one. */
  fromPage(sender: PageSender, message: FromPage): Promise<ToPage | null> {
    return this.pageNews.message(sender, message);
  }

  tabGone(tabId: number): Promise<void> {
    return this.pageNews.tabGone(tabId);
  }

  tabLoading(tabId: number): void {
    this.counter.scripts.loading(tabId);
  }

  tabReady(tabId: number, windowId: number, url: string): Promise<void> {
    return this.pageNews.tabReady(tabId, windowId, url);
  }

  tabShown(windowId: number, tabId: number): void {
    comeBack(this.counter, this.charges, windowId, tabId);
    this.counter.changed();
  }

  windowGone(windowId: number): void {
    this.counter.memory.forgetWindow(windowId);
  }

  async permissionsChanged(): Promise<void> {
    await this.counter.scripts.sync(this.counter.facts.profiles);
    this.counter.changed();
  }

  /** Gives out a receipt; it is noted each time, and after the first one it is a copy. */
  async receipt(payment: string): Promise<string | null> {
    const { link, facts, preferences } = this.counter;
    const personId = personAt(facts.desk, preferences.get())?.id ?? null;
    const receipt = await link.call('receipt.print', { payment, way: 'PRINT', personId }).catch(() => null);
    return receipt?.html ?? null;
  }

  /** Connects this browser by a ticket that was handed over in an address. */
  ticket(ticket: string): void {
    this.counter.link.pair(this.counter.preferences.get().deskName, ticket);
  }

  /** The pages that are recognised now, for whoever acts on them. */
  get pages(): Pages {
    return this.counter.pages;
  }

  /** How pages are read, as the service told last. */
  get profiles(): ProfileView[] {
    return this.counter.facts.profiles;
  }

  get connection(): Connection {
    return this.counter.link.connection;
  }
}

function clock({ facts, browser }: Counter, instant: number): string {
  return voiceOf(facts.desk?.language ?? browser.language).time(new Date(instant).toISOString());
}
