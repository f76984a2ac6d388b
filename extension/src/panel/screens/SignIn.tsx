import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** The session in the PIMS had ended when Charge was pressed: once signed in, one press goes on. */
export function SignIn({ voice, act, payment, ours }: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  const may = ours && payment.actions.includes('TRY_AGAIN');
  return (
    <div class="screen">
      <Title mood="warn">{say('signInTitle', { pims: payment.pimsName })}</Title>
      <Whose payment={payment} voice={voice} />
      <p class="strong">{say('nothingCharged')}</p>
      <p>{say(may ? 'signInThenCharge' : 'signInHint')}</p>
      <div class="buttons">
        {may ? (
          <Button
            kind="main"
            onPress={() => act.send({ kind: 'again', payment: payment.id, readerId: null })}
          >
            {say('chargeAgain', { amount: voice.money(payment.requested) })}
          </Button>
        ) : (
          <Button kind="main" onPress={() => act.send({ kind: 'pay-page' })}>
            {say('readAgain')}
          </Button>
        )}
        <NextClient voice={voice} act={act} />
      </div>
    </div>
  );
}
