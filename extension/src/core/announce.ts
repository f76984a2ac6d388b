import type { PaymentView } from '../protocol/protocol';
import type { WordKey } from '../words/en';
import { screenOf } from './screen';
import type { PanelState } from './state';
import { steps } from './steps';
import type { Voice } from './voice';

/** What a screen reader is told, wherever the focus stands: how far the payment in front has come. */
export function announce(state: PanelState, voice: Voice): string {
  const choice = screenOf(state);
  if (choice.screen !== 'payment') return '';
  const { payment } = choice;
  const now = steps(payment).find((step) => step.state === 'now');
  if (payment.screen === 'CHARGING' && now) return voice.say(now.text, { pims: payment.pimsName });
  return voice.say(HEADLINES[payment.screen], {
    amount: voice.money(
      payment.screen === 'PAID' || payment.screen === 'ENTER_IT' ? payment.approved : payment.requested,
    ),
    reader: payment.readerLabel,
    pims: payment.pimsName,
  });
}

const HEADLINES: Record<PaymentView['screen'], WordKey> = {
  CHECKING: 'checkingTitle',
  CHARGING: 'isOn',
  PAID: 'paidTitle',
  ENTER_IT: 'enterTitle',
  NOT_ACCEPTED: 'notAcceptedTitle',
  NOBODY_TAPPED: 'nobodyTitle',
  PARTLY_PAID: 'partlyTitle',
  READER_IN_USE: 'inUseTitle',
  READER_OFFLINE: 'offlineTitle',
  CHANGED: 'changedTitle',
  NOT_SURE: 'notSureTitle',
  STOPPED: 'stoppedTitle',
  REFUSED: 'refusedTitle',
};
