import type { PaymentView, Progress } from '../protocol/protocol';
import type { WordKey } from '../words/en';

export interface Step {
  text: WordKey;
  state: 'done' | 'now' | 'later';
}

const ORDER: Record<Progress, number> = {
  READING_INVOICE: 0,
  SENT: 1,
  WAITING_FOR_CARD: 2,
  READING_CARD: 3,
  PAID: 4,
  IN_PIMS: 5,
};

const ON_PAGE: readonly WordKey[] = ['stepPage', 'stepTyped', 'stepBank', 'stepPaid', 'stepInPims'];
const ON_FILE: readonly WordKey[] = ['stepSent', 'stepBank', 'stepChecked', 'stepPaid', 'stepInPims'];
const TEXTS: readonly WordKey[] = ['stepSent', 'stepWaiting', 'stepReading', 'stepPaid', 'stepInPims'];

/** The way of a charge: what is behind it, where it is, and what is to come. */
export function steps(payment: PaymentView): Step[] {
  const at = ORDER[payment.progress];
  const texts = payment.way === 'CARD_BY_PHONE' ? ON_PAGE : payment.way === 'SAVED_CARD' ? ON_FILE : TEXTS;
  return texts.map((text, index) => {
    const place = index + 1;
    if (place < at || (place === at && place >= ORDER.PAID)) return { text, state: 'done' };
    return { text, state: place === at ? 'now' : 'later' };
  });
}

/** The few words of the strip. */
export function stripText(payment: PaymentView): WordKey {
  switch (payment.screen) {
    case 'CHECKING':
      return 'stripReading';
    case 'CHARGING':
      if (payment.way === 'CARD_BY_PHONE') return 'stripTyped';
      if (payment.way === 'SAVED_CARD') return 'stripOnFile';
      return payment.progress === 'READING_CARD' ? 'stripCard' : 'stripWaiting';
    case 'HELD':
      return 'stripHeld';
    case 'LETTING_GO':
      return 'stripLettingGo';
    case 'LINK_OPEN':
      return 'stripLink';
    case 'BANK_ON_ITS_WAY':
      return 'stripBank';
    case 'LINK_CLOSING':
      return 'stripClosing';
    case 'PAID':
      return 'stripPaid';
    case 'ENTER_IT':
      return 'stripEnter';
    case 'NOT_SURE':
      return 'stripNotSure';
    case 'PARTLY_PAID':
      return 'stripPartly';
    case 'GIVING_BACK':
      return 'stripGivingBack';
    case 'GIVE_BACK_NOT_SURE':
      return 'stripNotSure';
    case 'GIVEN_BACK':
      return 'stripGivenBack';
    case 'TAKE_OUT':
      return 'stripTakeOut';
    case 'NOT_GIVEN_BACK':
    case 'NOT_ACCEPTED':
    case 'NOBODY_TAPPED':
    case 'READER_IN_USE':
    case 'READER_OFFLINE':
    case 'CHANGED':
    case 'LINK_EXPIRED':
    case 'BANK_CAME_BACK':
    case 'LET_GO':
    case 'STOPPED':
    case 'REFUSED':
      return 'stripNeedsLook';
  }
}
