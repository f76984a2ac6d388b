import type { Amount, PaymentView } from '../protocol/protocol';
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
  const onPage = payment.way === 'CARD_BY_PHONE' && payment.screen === 'CHARGING';
  return voice.say(onPage ? 'isOnPage' : HEADLINES[payment.screen], {
    amount: voice.money(amountOf(payment)),
    reader: payment.readerLabel ?? '',
    pims: payment.pimsName,
  });
}

/** The amount that the headline of a screen names. */
function amountOf(payment: PaymentView): Amount {
  switch (payment.screen) {
    case 'PAID':
    case 'HELD':
    case 'LETTING_GO':
    case 'LET_GO':
    case 'ENTER_IT':
      return payment.approved;
    case 'GIVING_BACK':
    case 'GIVE_BACK_NOT_SURE':
    case 'GIVEN_BACK':
    case 'NOT_GIVEN_BACK':
    case 'TAKE_OUT':
      return payment.refunds.at(-1)?.amount ?? payment.requested;
    default:
      return payment.requested;
  }
}

const HEADLINES: Record<PaymentView['screen'], WordKey> = {
  CHECKING: 'checkingTitle',
  CHARGING: 'isOn',
  HELD: 'heldTitle',
  LETTING_GO: 'lettingGoTitle',
  LET_GO: 'letGoTitle',
  LINK_OPEN: 'linkOpenTitle',
  LINK_CLOSING: 'linkClosingTitle',
  LINK_EXPIRED: 'linkExpiredTitle',
  BANK_ON_ITS_WAY: 'bankOnItsWayTitle',
  BANK_CAME_BACK: 'bankCameBackTitle',
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
  GIVING_BACK: 'givingBackTitle',
  GIVE_BACK_NOT_SURE: 'backNotSureTitle',
  GIVEN_BACK: 'givenBackTitle',
  NOT_GIVEN_BACK: 'notGivenBackTitle',
  TAKE_OUT: 'takeOutTitle',
};
