import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Notice } from '../parts/Notice';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

const TITLES = {
  LINK_OPEN: 'linkOpenTitle',
  LINK_CLOSING: 'linkClosingTitle',
  LINK_EXPIRED: 'linkExpiredTitle',
  BANK_ON_ITS_WAY: 'bankOnItsWayTitle',
  BANK_CAME_BACK: 'bankCameBackTitle',
} as const;

/** A payment link that is open, being turned off, or over; or money that is on its way by one. */
export function LinkOpen(props: ScreenProps & { payment: PaymentView }) {
  const { voice, act, payment } = props;
  const { say } = voice;
  const screen = payment.screen as keyof typeof TITLES;
  const open = screen === 'LINK_OPEN';
  const onItsWay = screen === 'BANK_ON_ITS_WAY';
  const over = screen === 'LINK_EXPIRED' || screen === 'BANK_CAME_BACK';
  const amount = voice.money(payment.requested);
  return (
    <div class="screen">
      <Title aside={say('code', { code: payment.code })}>{say(TITLES[screen], { amount })}</Title>
      <Whose payment={payment} voice={voice} />
      <p class="strong">{payment.money.text}</p>
      {screen === 'LINK_CLOSING' && <p class="notice warn">{say('linkClosingHint')}</p>}
      {payment.money.todo && !over && <p class="notice warn">{payment.money.todo}</p>}
      {onItsWay && <p class="muted">{say('bankOnItsWayHint')}</p>}
      {payment.problem && screen !== 'LINK_EXPIRED' && <Notice text={payment.problem} kind="plain" />}
      {open && <TheLink {...props} />}
      <div class="buttons">
        <NextClient voice={voice} act={act} main />
        {open && (
          <Button onPress={() => act.send({ kind: 'stop', payment: payment.id })}>
            {say('linkTurnOff')}
          </Button>
        )}
        {payment.actions.includes('LOOK_NOW') && (
          <Button onPress={() => act.send({ kind: 'look', payment: payment.id })}>{say('lookNow')}</Button>
        )}
        {onItsWay && payment.actions.includes('STOP') && (
          <Button onPress={() => act.send({ kind: 'stop', payment: payment.id })}>{say('bankStop')}</Button>
        )}
        {over && <Button onPress={() => act.send({ kind: 'pay-page' })}>{say('backToInvoice')}</Button>}
      </div>
    </div>
  );
}

/** The address and its picture, once somebody asked for them. */
function TheLink({ state, ui, voice, act, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  const shown = state.linkShown;
  if (shown === null) {
    return (
      <div class="buttons">
        <Button onPress={() => act.send({ kind: 'link-show', payment: payment.id })}>
          {say('linkShow')}
        </Button>
      </div>
    );
  }
  return (
    <section class="card link">
      <svg
        role="img"
        aria-label={say('linkQr')}
        viewBox={`0 0 ${shown.side} ${shown.side}`}
        width="200"
        height="200"
        shape-rendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${shown.side}v${shown.side}H0z`} />
        <path fill="#000" d={shown.path} />
      </svg>
      <p class="muted">{say('linkQrHint')}</p>
      <p class="address">{shown.address}</p>
      <Button onPress={() => act.copy('link', shown.address)}>
        {say(ui.copied === 'link' ? 'copied' : 'linkCopy')}
      </Button>
    </section>
  );
}
