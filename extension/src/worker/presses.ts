import type { Tab } from '../browser/browser';
import type { Text } from '../protocol/protocol';
import { wordsOf } from '../words/words';
import { type Counter, setWindow } from './counter';
import type { Marks } from './marks';
import type { WindowFocus } from './memory';
import type { Page } from './pages';
import { openListed } from './paying';
import { showPage } from './showing';

/** How long a press waits for its page to say what it shows. */
const WAITS_MILLIS = 5_000;
/** The icon is no press on an invoice: one that comes later than this is not shown by itself. */
const ICON_WAITS_MILLIS = 2_000;

/** The document that a press was made on, and what its button stood beside. */
export interface Press {
  windowId: number;
  tabId: number;
  page: string;
  profile: string;
  /** The invoice of a list, or null for the button of the page's own invoice. */
  row: string | null;
}

type Waiting = Extract<WindowFocus, { kind: 'waiting' }>;

/**
 * Presses of Pay. One may come before the worker knows the page it was made on, as just after the extension was updated
 * or the worker woke: it is kept for its tab and document, answered once, and told why when it cannot be.
 */
export class Presses {
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #icons = new Map<number, { windowId: number; url: string; until: number }>();

  constructor(
    private readonly counter: Counter,
    private readonly marks: Marks,
  ) {}

  async pressed(press: Press): Promise<void> {
    const { counter } = this;
    counter.link.connect();
    if (await this.#answer(press)) return;
    const { windowId, tabId, page, profile, row } = press;
    const focus = { kind: 'waiting' as const, tabId, page, profile, row, since: counter.now() };
    setWindow(counter, windowId, { focus, refusal: null });
    this.#limit(windowId, focus);
    await counter.scripts.ask(tabId, page);
  }

  /** The icon or its shortcut was pressed on a tab of which no invoice is known: its page may just be saying so. */
  iconPressed(windowId: number, { id, url }: Tab): void {
    this.#icons.set(id, { windowId, url, until: this.counter.now() + ICON_WAITS_MILLIS });
  }

  /** A tab was closed. What waits for a page of it ends with the page. */
  tabGone(tabId: number): void {
    this.#icons.delete(tabId);
  }

  /** A page has said what it shows, or which invoices it lists. */
  async known(page: Page): Promise<void> {
    const { counter } = this;
    for (const [windowId, { focus }] of counter.memory.windows()) {
      if (focus.kind === 'waiting' && focus.page === page.handle) await this.#answer({ windowId, ...focus });
    }
    const icon = this.#icons.get(page.tabId);
    if (icon === undefined || page.invoiceId === null) return;
    this.#icons.delete(page.tabId);
    const idle = counter.memory.window(icon.windowId).focus.kind === 'page';
    if (idle && icon.url === page.address && counter.now() <= icon.until)
      await showPage(counter, icon.windowId, page);
  }

  /** What a worker before this one had not answered when it died. */
  resume(): void {
    const { counter } = this;
    for (const [windowId, { focus }] of counter.memory.windows()) {
      if (focus.kind === 'waiting') {
        this.#limit(windowId, focus);
      } else if (focus.kind === 'reading') {
        const page = counter.pages.find(focus.page);
        const good = page?.invoiceId === focus.invoiceId && counter.now() - focus.since <= WAITS_MILLIS;
        if (page && good) showPage(counter, windowId, page).catch(() => {});
        else setWindow(counter, windowId, { focus: { kind: 'page' } });
      }
    }
  }

  async #answer({ windowId, page: handle, profile, row }: Press): Promise<boolean> {
    const { counter, marks } = this;
    const page = counter.pages.find(handle);
    if (page?.profile !== profile) return false;
    if (row !== null) {
      if (!marks.lists(page, row)) return false;
      this.#done(windowId);
      await openListed(counter, windowId, page, row);
      return true;
    }
    if (page.invoiceId === null) return false;
    this.#done(windowId);
    await showPage(counter, windowId, page);
    return true;
  }

  #done(windowId: number): void {
    clearTimeout(this.#timers.get(windowId));
    this.#timers.delete(windowId);
    const { counter } = this;
    if (counter.memory.window(windowId).focus.kind === 'waiting')
      setWindow(counter, windowId, { focus: { kind: 'page' }, refusal: null });
  }

  #limit(windowId: number, { since, tabId, page }: Waiting): void {
    clearTimeout(this.#timers.get(windowId));
    const left = Math.max(0, since + WAITS_MILLIS - this.counter.now());
    const late = () => {
      const { focus } = this.counter.memory.window(windowId);
      if (focus.kind !== 'waiting' || focus.since !== since || focus.page !== page) return;
      const text = silent(this.counter);
      setWindow(this.counter, windowId, {
        focus: { kind: 'unreadable', tabId, page, invoiceId: null, text },
      });
    };
    this.#timers.set(windowId, setTimeout(late, left));
  }
}

function silent({ facts, browser }: Counter): Text {
  const say = wordsOf(facts.desk?.language ?? browser.language);
  return {
    code: 'PAGE_NOT_READY',
    cause: say('pageSilent'),
    money: '',
    remedy: say('pageSilentRemedy'),
  };
}
