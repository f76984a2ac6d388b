import type { PaymentView } from '../protocol/protocol';
import type { PanelState } from './state';

/** Screens on which a payment cannot go on without a person. */
const NEEDS: ReadonlySet<PaymentView['screen']> = new Set([
  'ENTER_IT',
  'NOT_ACCEPTED',
  'NOBODY_TAPPED',
  'PARTLY_PAID',
  'READER_IN_USE',
  'READER_OFFLINE',
  'CHANGED',
  'NOT_SURE',
  'GIVE_BACK_NOT_SURE',
  'NOT_GIVEN_BACK',
  'TAKE_OUT',
]);

/** Whether something came up between two states for which a person is called by one soft sound. */
export function calls(before: PanelState, after: PanelState, waitingFor: string | null): boolean {
  const waited = (state: PanelState) =>
    state.desk?.readers.find((reader) => reader.id === waitingFor)?.state === 'READY';
  if (waitingFor !== null && !waited(before) && waited(after)) return true;
  if ((after.desk?.needsYou ?? 0) > (before.desk?.needsYou ?? 0)) return true;
  const earlier = screens(before);
  return [...screens(after)].some(
    ([id, screen]) => NEEDS.has(screen) && earlier.has(id) && earlier.get(id) !== screen,
  );
}

function screens(state: PanelState): Map<string, PaymentView['screen']> {
  const payments = new Map((state.desk?.running ?? []).map((payment) => [payment.id, payment.screen]));
  if (state.focus.kind === 'payment') payments.set(state.focus.payment.id, state.focus.payment.screen);
  return payments;
}
