import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** The fresh reading differed from what was shown: nothing left this machine. */
export function Changed({
  voice,
  act,
  payment,
  ours,
}: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  const known = payment.open.minorUnits > 0;
  return (
    <div class="screen">
      <Title mood="warn">{say('changedTitle')}</Title>
      <Whose payment={payment} voice={voice} />
      {known ? (
        <p class="big">
          {say('changedText', { now: voice.money(payment.open), was: voice.money(payment.requested) })}
        </p>
      ) : (
        <p>{payment.problem?.cause}</p>
      )}
      <p class="strong">{payment.problem?.money || say('nothingCharged')}</p>
      <div class="buttons">
        {ours && known && payment.actions.includes('USE_NEW_AMOUNT') ? (
          <Button
            kind="main"
            onPress={() =>
              act.send({ kind: 'charge-open', payment: payment.id, expected: payment.open.minorUnits })
            }
          >
            {say('useNew', { amount: voice.money(payment.open) })}
          </Button>
        ) : (
          <Button kind="main" onPress={() => act.send({ kind: 'pay-page' })}>
            {say('readAgain')}
          </Button>
        )}
        <NextClient voice={voice} act={act} text="stop" />
      </div>
    </div>
  );
}
