import { AWAY } from '../../core/problem-codes';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { GiveBackButton } from '../parts/GiveBackButton';
import { Lines } from '../parts/Lines';
import { MailReceipt } from '../parts/MailReceipt';
import { NextClient } from '../parts/NextClient';
import { Settle } from '../parts/Settle';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

export function Paid({ state, ui, voice, act, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title mood="good" aside={say('code', { code: payment.code })}>
        {say('paidTitle', { amount: voice.money(payment.approved) })}
      </Title>
      <Whose payment={payment} voice={voice} />
      <CardLine payment={payment} voice={voice} />
      <Lines payment={payment} voice={voice} />
      {payment.problem && !payment.problem.code.startsWith(AWAY) && (
        <p class="notice plain">{payment.problem.cause}</p>
      )}
      <Settle state={state} payment={payment} voice={voice} act={act} />
      <div class="buttons">
        <NextClient voice={voice} act={act} main />
        {payment.actions.includes('PRINT_RECEIPT') && (
          <Button onPress={() => act.send({ kind: 'print', payment: payment.id })}>{say('print')}</Button>
        )}
        <MailReceipt payment={payment} ui={ui} voice={voice} act={act} />
        <GiveBackButton payment={payment} voice={voice} act={act} />
      </div>
    </div>
  );
}
