import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { GiveBackButton } from '../parts/GiveBackButton';
import { Lines } from '../parts/Lines';
import { NextClient } from '../parts/NextClient';
import { Settle } from '../parts/Settle';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

export function PartlyPaid({
  state,
  voice,
  act,
  payment,
  ours,
}: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title mood="warn" aside={say('code', { code: payment.code })}>
        {say('partlyTitle')}
      </Title>
      <Whose payment={payment} voice={voice} />
      <p class="big">
        {say('partlyText', {
          paid: voice.money(payment.approved),
          asked: voice.money(payment.requested),
          open: voice.money(payment.open),
        })}
      </p>
      <CardLine payment={payment} voice={voice} />
      <Lines payment={payment} voice={voice} />
      <Settle state={state} payment={payment} voice={voice} act={act} />
      <div class="buttons">
        {ours && payment.actions.includes('CHARGE_THE_REST') && (
          <Button
            kind="main"
            onPress={() =>
              act.send({ kind: 'charge-open', payment: payment.id, expected: payment.open.minorUnits })
            }
          >
            {say('chargeTheRest', { amount: voice.money(payment.open) })}
          </Button>
        )}
        <GiveBackButton payment={payment} voice={voice} act={act} />
        <NextClient voice={voice} act={act} />
      </div>
    </div>
  );
}
