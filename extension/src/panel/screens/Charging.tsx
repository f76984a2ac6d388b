import { steps } from '../../core/steps';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

const SIGNS = { done: '✓', now: '●', later: '○' } as const;
const STATES = { done: 'stepDone', now: 'stepNow', later: 'stepLater' } as const;

/** The invoice is read again, then the amount stands on the card reader, or on a page in another tab. */
export function Charging({
  voice,
  act,
  payment,
  ours,
}: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  const checking = payment.screen === 'CHECKING';
  const amount = voice.money(payment.requested);
  const onPage = payment.way === 'CARD_BY_PHONE';
  const onFile = payment.way === 'SAVED_CARD';
  return (
    <div class="screen">
      <Title aside={checking ? amount : say('code', { code: payment.code })}>
        {checking
          ? say('checkingTitle')
          : say(onFile ? 'isOnFile' : onPage ? 'isOnPage' : 'isOn', {
              amount,
              reader: payment.readerLabel ?? '',
            })}
      </Title>
      <Whose payment={payment} voice={voice} />
      <p class={checking ? 'muted' : 'big'}>
        {say(checking ? 'checkingHint' : onFile ? 'noCardNeeded' : onPage ? 'typeCard' : 'askForCard')}
      </p>
      <ol class="steps">
        {steps(payment).map((step) => (
          <li key={step.text} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span class="step-sign" aria-hidden="true">
              {SIGNS[step.state]}
            </span>
            {say(step.text, { pims: payment.pimsName })}
            <span class="unseen"> {say(STATES[step.state])}</span>
          </li>
        ))}
      </ol>
      <p class="muted">{say(onPage ? 'closingTab' : 'goOnWorking')}</p>
      <div class="buttons">
        {onPage && ours && payment.progress !== 'READING_INVOICE' && (
          <Button kind="main" onPress={() => act.send({ kind: 'card-page', payment: payment.id })}>
            {say('showPage')}
          </Button>
        )}
        {payment.actions.includes('STOP') && (
          <Button onPress={() => act.send({ kind: 'stop', payment: payment.id })}>{say('stop')}</Button>
        )}
        <NextClient voice={voice} act={act} />
        {payment.way === 'CARD_READER' && payment.actions.includes('STOP') && (
          <Button onPress={() => act.send({ kind: 'stop', payment: payment.id })}>
            {say('linkInstead')}
          </Button>
        )}
      </div>
    </div>
  );
}
