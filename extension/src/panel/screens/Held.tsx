import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { GiveBackButton } from '../parts/GiveBackButton';
import { Lines } from '../parts/Lines';
import { NextClient } from '../parts/NextClient';
import { Notice } from '../parts/Notice';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** Approved, and held on the card until the clinic's time; or being let go. */
export function Held({ voice, act, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  const going = payment.screen === 'LETTING_GO';
  const amount = voice.money(payment.approved);
  return (
    <div class="screen">
      <Title mood={going ? 'plain' : 'good'} aside={say('code', { code: payment.code })}>
        {say(going ? 'lettingGoTitle' : 'heldTitle', { amount })}
      </Title>
      <Whose payment={payment} voice={voice} />
      <CardLine payment={payment} voice={voice} />
      <Lines payment={payment} voice={voice} />
      {payment.problem && <Notice text={payment.problem} kind="plain" />}
      <p class="muted">{say(going ? 'lettingGoHint' : 'heldHint', { pims: payment.pimsName })}</p>
      <div class="buttons">
        <NextClient voice={voice} act={act} main />
        {payment.actions.includes('TAKE_NOW') && (
          <Button onPress={() => act.send({ kind: 'take-now', payment: payment.id })}>
            {say('takeNow')}
          </Button>
        )}
        {payment.actions.includes('LOOK_NOW') && (
          <Button onPress={() => act.send({ kind: 'look', payment: payment.id })}>{say('lookNow')}</Button>
        )}
        <GiveBackButton payment={payment} voice={voice} act={act} />
      </div>
    </div>
  );
}
