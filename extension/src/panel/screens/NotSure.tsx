import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { SayToClient } from '../parts/Say';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** Nobody knows yet whether the card was charged. The only thing offered is to look. */
export function NotSure({ voice, act, now, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title mood="warn">{say('notSureTitle')}</Title>
      <p class="whose">
        <strong>{voice.money(payment.requested)}</strong>
      </p>
      <Whose payment={payment} voice={voice} />
      {payment.problem && <p>{payment.problem.cause}</p>}
      <p class="muted">
        {nextLook(payment, now, voice)} · {say('looks', { count: payment.looks })}
      </p>
      {payment.readerLabel !== null && <p>{say('whatDoesReaderShow')}</p>}
      <SayToClient voice={voice} sentence={payment.say} />
      <div class="buttons">
        {payment.actions.includes('LOOK_NOW') && (
          <Button kind="main" onPress={() => act.send({ kind: 'look', payment: payment.id })}>
            {say('lookNow')}
          </Button>
        )}
        <NextClient voice={voice} act={act} text="nextWeFinish" />
        <Button
          onPress={() => {
            act.send({ kind: 'support-text', payment: payment.id });
            act.ui({ kind: 'open', overlay: 'help' });
          }}
        >
          {say('help', { code: payment.code })}
        </Button>
      </div>
    </div>
  );
}

function nextLook(payment: PaymentView, now: number, voice: ScreenProps['voice']): string {
  if (!payment.nextLookAt) return voice.say('lookingNow');
  const at = Date.parse(payment.nextLookAt);
  const seconds = Math.ceil((at - now) / 1000);
  if (seconds <= 0) return voice.say('lookingNow');
  return seconds <= 120
    ? voice.say('lookingIn', { seconds })
    : voice.say('lookingAt', { time: voice.time(payment.nextLookAt) });
}
