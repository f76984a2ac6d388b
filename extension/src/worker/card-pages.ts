import type { Store } from '../browser/browser';
import type { PaymentView } from '../protocol/protocol';
import type { Charges } from './charges';
import type { Counter } from './counter';

const CARD_PAGE = 'card-page/';
const TRIES = 8;
const AGAIN_MILLIS = 1_000;

interface OpenPage {
  payment: string;
  /** The tab that was opened for it; null while it is being opened. */
  tabId: number | null;
}

/**
 * The processor's pages on which a card is typed, each in a tab of its own. Where one is comes from the service when it
 * is needed and is kept nowhere. What becomes of the tab says nothing about the payment.
 */
export class CardPages {
  #open = new Map<string, OpenPage>();

  private constructor(
    private readonly counter: Counter,
    private readonly charges: Charges,
    private readonly store: Store,
  ) {}

  static async load(counter: Counter, charges: Charges): Promise<CardPages> {
    const pages = new CardPages(counter, charges, counter.browser.session);
    for (const page of await pages.store.under<OpenPage>(CARD_PAGE)) pages.#open.set(page.payment, page);
    return pages;
  }

  /** The payment has changed: its page is opened once, and its tab goes when the payment is over. */
  async follow(payment: PaymentView): Promise<void> {
    if (this.charges.of(payment.id)?.way !== 'CARD_BY_PHONE') return;
    if (isOnPage(payment) && !this.#open.has(payment.id)) await this.#openPage(payment.id);
    else if (isOver(payment)) await this.#close(payment.id);
  }

  /** *Show it*: its tab comes to the front, or it gets another one. */
  async show(payment: string): Promise<void> {
    const tabId = this.#open.get(payment)?.tabId ?? null;
    if (tabId !== null && (await this.counter.browser.showTab(tabId))) return;
    await this.#openPage(payment);
  }

  async #openPage(payment: string): Promise<void> {
    this.#open.set(payment, { payment, tabId: null });
    const address = await this.#address(payment);
    const tab = address === null ? null : await this.counter.browser.openTab(address);
    if (tab === null) {
      this.#open.delete(payment);
      return;
    }
    const page = { payment, tabId: tab.id };
    this.#open.set(payment, page);
    await this.store.set(CARD_PAGE + payment, page);
  }

  /** The service may have to look first where the page is. */
  async #address(payment: string): Promise<string | null> {
    const { link, facts } = this.counter;
    for (let at = 0; at < TRIES; at++) {
      const { url } = await link.call('checkout.page', { payment }).catch(() => ({ url: null }));
      if (url !== null) return isPage(url, facts.desk?.practice === true) ? url : null;
      const view = facts.payment(payment);
      if (view && isOver(view)) return null;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLIS));
    }
    return null;
  }

  async #close(payment: string): Promise<void> {
    const page = this.#open.get(payment);
    if (!page || page.tabId === null) return;
    this.#open.delete(payment);
    await this.store.remove(CARD_PAGE + payment);
    await this.counter.browser.closeTab(page.tabId);
  }
}

function isOnPage({ screen, progress }: PaymentView): boolean {
  return screen === 'CHARGING' && progress === 'WAITING_FOR_CARD';
}

function isOver({ screen }: PaymentView): boolean {
  return screen !== 'CHECKING' && screen !== 'CHARGING' && screen !== 'NOT_SURE';
}

/** Encrypted; or on this computer, for practice money only. */
export function isPage(address: string, practice: boolean): boolean {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (practice && url.protocol === 'http:' && url.hostname === '127.0.0.1');
}
