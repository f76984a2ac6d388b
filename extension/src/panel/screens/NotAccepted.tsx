import { AWAY } from '../../core/problem-codes';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { SayToClient } from '../parts/Say';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** The bank refused, or nobody showed a card: nothing was charged and the same may be asked again. */
export function NotAccepted({
  voice,
  act,
  payment,
  ours,
}: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  const nobody = payment.screen === 'NOBODY_TAPPED';
  const may = ours && payment.actions.includes(nobody ? 'ASK_AGAIN' : 'TRY_AGAIN');
  return (
    <div class="screen">
      <Title mood={nobody ? 'warn' : 'bad'}>{say(nobody ? 'nobodyTitle' : 'notAcceptedTitle')}</Title>
      <Whose payment={payment} voice={voice} />
      <p class="strong">{payment.problem?.money || say('nothingCharged')}</p>
      <SayToClient voice={voice} sentence={payment.say} />
      <div class="buttons">
        {may && (
          <Button
            kind="main"
            onPress={() => act.send({ kind: 'again', payment: payment.id, readerId: null })}
          >
            {say(nobody ? 'askAgain' : 'tryAgain', { amount: voice.money(payment.requested) })}
          </Button>
        )}
        {ours && <Button onPress={() => act.send({ kind: 'pay-page' })}>{say('linkInstead')}</Button>}
        <NextClient voice={voice} act={act} main={!may} />
      </div>
      {payment.problem && !nobody && !payment.problem.code.startsWith(AWAY) && (
        <details>
          <summary>{say('whatTheBankSaid')}</summary>
          <p>{payment.problem.cause}</p>
          <p class="muted">{payment.problem.remedy}</p>
        </details>
      )}
    </div>
  );
}
