import type { DeskView, PaymentView, Text } from '../protocol/protocol';
import { OTHER_INSTALLATION, PIMS_WANTS_SIGN_IN } from './problem-codes';
import type { Connection, Focus, PanelState } from './state';

/** Which screen the panel shows. Follows from the state alone. */
export type ScreenChoice =
  | { screen: 'connection'; connection: Exclude<Connection, { kind: 'ready' }> }
  | { screen: 'set-up'; steps: Text[] }
  | { screen: 'allow'; pimsName: string; origins: string[]; site: string }
  | { screen: 'reload'; tabId: number }
  | { screen: 'reading' }
  | { screen: 'unreadable'; text: Text; signIn: boolean }
  | { screen: 'captured'; focus: Extract<Focus, { kind: 'shown' }> }
  | { screen: 'payment'; payment: PaymentView; ours: boolean }
  | { screen: 'internet-down' }
  | { screen: 'home' };

export function screenOf(state: PanelState): ScreenChoice {
  const { connection, desk, focus, page } = state;
  if (connection.kind !== 'ready') return { screen: 'connection', connection };
  switch (focus.kind) {
    case 'payment':
      return { screen: 'payment', payment: focus.payment, ours: focus.ours };
    case 'shown':
      return { screen: 'captured', focus };
    case 'reading':
      return { screen: 'reading' };
    case 'unreadable':
      return { screen: 'unreadable', text: focus.text, signIn: focus.text.code === PIMS_WANTS_SIGN_IN };
    case 'page':
      return idle(desk, page);
  }
}

function idle(desk: DeskView | null, page: PanelState['page']): ScreenChoice {
  const steps = missing(desk);
  if (steps.length > 0) return { screen: 'set-up', steps };
  if (page.kind === 'permission') return { screen: 'allow', ...page };
  if (page.kind === 'needs-reload') return { screen: 'reload', tabId: page.tabId };
  if (desk && !desk.internet) return { screen: 'internet-down' };
  return { screen: 'home' };
}

/** What is still to be set up. That another desk uses the account is no step: all but charging goes on. */
function missing(desk: DeskView | null): Text[] {
  return (desk?.setUp ?? []).filter((each) => each.code !== OTHER_INSTALLATION);
}

/** Why nothing may be charged here although all is set up. */
export function stops(desk: DeskView | null): Text[] {
  return (desk?.setUp ?? []).filter((each) => each.code === OTHER_INSTALLATION);
}

/** What a screen is about: while that stays the same, what a person is just doing there stays. */
export function screenKey(choice: ScreenChoice): string {
  switch (choice.screen) {
    case 'connection':
      return `connection ${choice.connection.kind}`;
    case 'payment':
      return `payment ${choice.payment.id}`;
    case 'captured':
      return `captured ${choice.focus.shown.captureId}`;
    default:
      return choice.screen;
  }
}

/** Screens that the next client must not read: they go by themselves. */
export function clearsByItself(choice: ScreenChoice): boolean {
  return choice.screen === 'payment' && clearsScreen(choice.payment);
}

export function clearsScreen(payment: PaymentView): boolean {
  return CLEARING.has(payment.screen) && !wantsSignIn(payment);
}

/** Whether a charge did not begin because nobody was signed in to the PIMS: that takes its time. */
export function wantsSignIn(payment: PaymentView): boolean {
  return payment.screen === 'REFUSED' && payment.problem?.code === PIMS_WANTS_SIGN_IN;
}

const CLEARING = new Set<PaymentView['screen']>([
  'PAID',
  'ENTER_IT',
  'NOT_ACCEPTED',
  'NOBODY_TAPPED',
  'LINK_OPEN',
  'LINK_EXPIRED',
  'BANK_ON_ITS_WAY',
  'BANK_CAME_BACK',
  'STOPPED',
  'REFUSED',
  'GIVEN_BACK',
  'NOT_GIVEN_BACK',
  'TAKE_OUT',
]);

/** The payments of the strip: all that run or are unsettled, but for the one that is shown. */
export function strip(state: PanelState): PaymentView[] {
  const shown = state.focus.kind === 'payment' ? state.focus.payment.id : null;
  return (state.desk?.running ?? []).filter((payment) => payment.id !== shown);
}
