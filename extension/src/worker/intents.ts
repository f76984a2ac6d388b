import type { Intent } from '../core/intent';
import { personAt } from '../core/person';
import { ulid } from '../core/ulid';
import type { PaymentView } from '../protocol/protocol';
import type { CardPages } from './card-pages';
import type { Charges } from './charges';
import { charge, chargeAgain, chargeOpen } from './charging';
import { attempt, type Counter, setWindow } from './counter';
import { offerLink, startLink } from './links';
import type { OpenPanel } from './panels';
import { openSeen, payTab } from './paying';
import { showAgain, showTyped } from './showing';

const LISTED = 100;
const FOUND = 20;
const TYPED_PIMS = 'typed';

/** Carries out what a person does in a panel. */
export async function carryOut(
  counter: Counter,
  charges: Charges,
  cardPages: CardPages,
  panel: OpenPanel,
  intent: Intent,
): Promise<void> {
  const { link, browser, memory, preferences } = counter;
  const { windowId, wishes } = panel;
  if (preferences.used(counter.now())) wishes.askPerson = true;
  const settle = async (work: () => Promise<PaymentView>) => {
    setWindow(counter, windowId, { refusal: null });
    const payment = await attempt(counter, windowId, work);
    if (payment) counter.facts.putPayment(payment);
    counter.changed();
  };
  const personId = personAt(counter.facts.desk, preferences.get())?.id ?? null;
  switch (intent.kind) {
    case 'charge':
      return charge(counter, charges, windowId, intent);
    case 'again':
      return chargeAgain(counter, charges, windowId, intent.payment, intent.readerId);
    case 'charge-open':
      return chargeOpen(counter, charges, windowId, intent.payment, intent.expected);
    case 'link-offer':
      return offerLink(counter, panel, intent.captureId);
    case 'link-back':
      wishes.linkOffer = null;
      setWindow(counter, windowId, { refusal: null });
      return counter.changed();
    case 'link-start':
      return startLink(counter, panel, intent, personId);
    case 'link-show': {
      wishes.linkShown = null;
      const { payment } = intent;
      wishes.linkShown =
        (await attempt(counter, windowId, () => link.call('link.show', { payment }))) ?? null;
      return counter.changed();
    }
    case 'stop':
      return settle(() => link.call('checkout.stop', { payment: intent.payment }));
    case 'take-now':
      return settle(() => link.call('checkout.take', { payment: intent.payment }));
    case 'card-page':
      return cardPages.show(intent.payment);
    case 'look':
      return settle(() => link.call('payment.look', { payment: intent.payment }));
    case 'put-in':
      return settle(() =>
        link.call('posting.put-in', { payment: intent.payment, postingId: intent.postingId }),
      );
    case 'entered':
      return settle(() => link.call('posting.entered', { postingId: intent.postingId, personId }));
    case 'is-the-payment': {
      const { postingId, yes } = intent;
      return settle(() => link.call('posting.is-the-payment', { postingId, yes, personId }));
    }
    case 'give-back-offer': {
      wishes.giveBack = null;
      setWindow(counter, windowId, { refusal: null });
      const { payment } = intent;
      const offer = await attempt(counter, windowId, () => link.call('giveback.offer', { payment }));
      const activityId = ulid(counter.now(), crypto.getRandomValues(new Uint8Array(10)));
      wishes.giveBack = offer ? { activityId, offer } : null;
      return counter.changed();
    }
    case 'give-back': {
      const { kind: _, ...asked } = intent;
      const { deskName: desk } = preferences.get();
      return settle(() => link.call('giveback.start', { ...asked, desk }));
    }
    case 'give-back-seen': {
      const { payment, refund } = intent;
      return settle(() => link.call('giveback.seen', { payment, refund, personId }));
    }
    case 'print':
      return browser.openOwnPage(`receipt.html#${intent.payment}`);
    case 'mail': {
      const { payment, address } = intent;
      return settle(() => link.call('receipt.mail', { payment, address, personId }));
    }
    case 'support-text': {
      wishes.forSupport = null;
      const { payment } = intent;
      const details = await attempt(counter, windowId, () => link.call('payment.show', { payment }));
      wishes.forSupport = details?.forSupport ?? null;
      return counter.changed();
    }
    case 'show-payment':
      return showPayment(counter, windowId, intent.payment);
    case 'pay-page':
      return payTab(counter, windowId, await browser.activeTab(windowId));
    case 'refresh': {
      const { focus } = memory.window(windowId);
      const show = focus.kind === 'shown' ? memory.show(focus.captureId) : null;
      if (show) await showAgain(counter, windowId, show.source);
      return;
    }
    case 'type-in': {
      const { number, client, minorUnits } = intent;
      const currency = counter.facts.desk?.currency;
      if (currency === undefined) return;
      await showTyped(counter, windowId, { pims: TYPED_PIMS, number, client, due: { minorUnits, currency } });
      return;
    }
    case 'open-seen':
      return openSeen(counter, windowId, intent.pims, intent.invoiceId);
    case 'search': {
      wishes.lists = { ...wishes.lists, found: null };
      const query = { query: intent.query, from: null, to: null, limit: FOUND };
      const list = await attempt(counter, windowId, () => link.call('payment.list', query));
      wishes.lists = { ...wishes.lists, found: list?.payments ?? [] };
      return counter.changed();
    }
    case 'list':
      return list(counter, panel, intent.list);
    case 'next':
      wishes.forSupport = null;
      wishes.giveBack = null;
      wishes.linkOffer = null;
      wishes.linkShown = null;
      wishes.lists = { needsYou: null, toEnter: null, found: null };
      return setWindow(counter, windowId, { focus: { kind: 'page' }, refusal: null });
    case 'dismiss-refusal':
      return setWindow(counter, windowId, { refusal: null });
    case 'connect':
      link.connect();
      return counter.changed();
    case 'pair':
      return link.pair(preferences.get().deskName, null);
    case 'pair-cancel':
      return link.cancelPairing();
    case 'granted':
      await counter.scripts.sync(counter.facts.profiles);
      return counter.changed();
    case 'reload-page':
      counter.scripts.forget(intent.tabId);
      return browser.reloadTab(intent.tabId);
    case 'preferences':
      if (intent.change.personId !== undefined) wishes.askPerson = false;
      await preferences.change(intent.change);
      return counter.changed();
  }
}

/** Brings a payment to the front, whoever started it. */
export async function showPayment(counter: Counter, windowId: number, payment: string): Promise<void> {
  const known = counter.facts.payment(payment);
  const view =
    known ?? (await attempt(counter, windowId, () => counter.link.call('payment.show', { payment })))?.view;
  if (!view) return;
  counter.facts.putPayment(view);
  const focus = { kind: 'payment' as const, payment: view.id, since: counter.now() };
  setWindow(counter, windowId, { focus, refusal: null });
}

async function list(counter: Counter, panel: OpenPanel, which: 'needsYou' | 'toEnter'): Promise<void> {
  const { link } = counter;
  const { windowId, wishes } = panel;
  if (which === 'needsYou') {
    const found = await attempt(counter, windowId, () => link.call('attention.list', {}));
    wishes.lists = { ...wishes.lists, needsYou: found?.items ?? [] };
  } else {
    const all = await attempt(counter, windowId, () =>
      link.call('payment.list', { query: '', from: null, to: null, limit: LISTED }),
    );
    wishes.lists = { ...wishes.lists, toEnter: (all?.payments ?? []).filter(isOwedToPims) };
  }
  counter.changed();
}

/** Paid, and a person still has to do something so that it stands in the PIMS. */
function isOwedToPims(payment: PaymentView): boolean {
  const asks = ['ENTERED', 'PUT_IN_NOW', 'IS_THE_PAYMENT'] as const;
  return payment.toEnter.length > 0 || asks.some((action) => payment.actions.includes(action));
}
