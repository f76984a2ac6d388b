import type { Intent } from '../core/intent';
import { attempt, type Counter, setWindow } from './counter';
import type { OpenPanel } from './panels';

/** What a payment link for a reading would be. */
export async function offerLink(counter: Counter, panel: OpenPanel, captureId: string): Promise<void> {
  const { windowId, wishes } = panel;
  setWindow(counter, windowId, { refusal: null });
  const offer = await attempt(counter, windowId, () => counter.link.call('link.offer', { captureId }));
  wishes.linkOffer = offer ? { captureId, offer } : null;
  counter.changed();
}

/** Makes the link once: a second press finds the id already used. */
export async function startLink(
  counter: Counter,
  panel: OpenPanel,
  order: Extract<Intent, { kind: 'link-start' }>,
  personId: string | null,
): Promise<void> {
  const { windowId, wishes } = panel;
  const show = counter.memory.show(order.captureId);
  if (!show) return;
  const { captureId, rows, partReason, secondReason, mail, number, agreed, message: text, bank } = order;
  const desk = counter.preferences.get().deskName;
  setWindow(counter, windowId, { refusal: null });
  const asked = {
    activityId: show.activityId,
    captureId,
    rows,
    desk,
    personId,
    partReason,
    secondReason,
    mail,
    number,
    agreed,
    text,
    bank,
  };
  const payment = await attempt(counter, windowId, () => counter.link.call('link.start', asked));
  if (payment) {
    wishes.linkOffer = null;
    wishes.linkShown = null;
    counter.facts.putPayment(payment);
    const focus = { kind: 'payment' as const, payment: payment.id, since: counter.now() };
    setWindow(counter, windowId, { focus });
  }
  counter.changed();
}
