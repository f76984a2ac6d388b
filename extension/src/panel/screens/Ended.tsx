import type { PaymentView } from '../../protocol/protocol';
import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Notice } from '../parts/Notice';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

const TITLES: { [screen in PaymentView['screen']]?: WordKey } = {
  STOPPED: 'stoppedTitle',
  LET_GO: 'letGoTitle',
};

/** A person stopped it, or it was refused before anything was sent. */
export function Ended({ voice, act, payment, ours }: ScreenProps & { payment: PaymentView; ours: boolean }) {
  const { say } = voice;
  const stopped = payment.screen === 'STOPPED' || payment.screen === 'LET_GO';
  const may = ours && payment.actions.includes('TRY_AGAIN');
  return (
    <div class="screen">
      <Title mood={stopped ? 'plain' : 'warn'}>
        {say(TITLES[payment.screen] ?? 'refusedTitle', { amount: voice.money(payment.approved) })}
      </Title>
      <Whose payment={payment} voice={voice} />
      {payment.problem ? (
        <Notice text={payment.problem} kind="plain" />
      ) : (
        <p class="strong">{say('nothingCharged')}</p>
      )}
      <div class="buttons">
        <NextClient voice={voice} act={act} main />
        {may && (
          <Button onPress={() => act.send({ kind: 'again', payment: payment.id, readerId: null })}>
            {say('chargeAgain', { amount: voice.money(payment.requested) })}
          </Button>
        )}
        {!may && <Button onPress={() => act.send({ kind: 'pay-page' })}>{say('backToInvoice')}</Button>}
      </div>
    </div>
  );
}
