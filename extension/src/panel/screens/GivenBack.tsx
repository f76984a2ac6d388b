import type { PaymentView, RefundView } from '../../protocol/protocol';
import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { GiveBackButton } from '../parts/GiveBackButton';
import { Lines } from '../parts/Lines';
import { NextClient } from '../parts/NextClient';
import { Settle } from '../parts/Settle';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

interface Headline {
  text: WordKey;
  mood: 'good' | 'warn' | 'plain';
}

const CAME_BACK: Headline = { text: 'cameBackTitle', mood: 'warn' };
const TITLES: Partial<Record<PaymentView['screen'], Headline>> = {
  GIVING_BACK: { text: 'givingBackTitle', mood: 'plain' },
  GIVE_BACK_NOT_SURE: { text: 'backNotSureTitle', mood: 'warn' },
  GIVEN_BACK: { text: 'givenBackTitle', mood: 'good' },
  NOT_GIVEN_BACK: { text: 'notGivenBackTitle', mood: 'warn' },
};

/** Money went back, is going back, or did not go. */
export function GivenBack({ state, voice, act, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  const last = payment.refunds.at(-1);
  const title = last?.state === 'CAME_BACK' ? CAME_BACK : TITLES[payment.screen];
  return (
    <div class="screen">
      {title && (
        <Title mood={title.mood} aside={say('code', { code: payment.code })}>
          {say(title.text, { amount: voice.money(last?.amount ?? payment.approved) })}
        </Title>
      )}
      <Whose payment={payment} voice={voice} />
      {payment.problem && (
        <p class="notice plain">
          {payment.problem.cause} <strong>{payment.problem.money}</strong> {payment.problem.remedy}
        </p>
      )}
      {payment.screen === 'GIVING_BACK' && <p class="muted">{say('givingBackHint')}</p>}
      <CardLine payment={payment} voice={voice} />
      <ul class="refunds">
        {payment.refunds.map((refund) => (
          <Refund key={refund.id} refund={refund} payment={payment} voice={voice} act={act} />
        ))}
      </ul>
      <Lines payment={payment} voice={voice} />
      <Settle state={state} payment={payment} voice={voice} act={act} />
      <div class="buttons">
        {payment.actions.includes('LOOK_NOW') && (
          <Button kind="main" onPress={() => act.send({ kind: 'look', payment: payment.id })}>
            {say('lookNow')}
          </Button>
        )}
        <NextClient voice={voice} act={act} main={!payment.actions.includes('LOOK_NOW')} />
        {payment.actions.includes('PRINT_RECEIPT') && (
          <Button onPress={() => act.send({ kind: 'print', payment: payment.id })}>{say('print')}</Button>
        )}
        <GiveBackButton payment={payment} voice={voice} act={act} />
      </div>
    </div>
  );
}

type RefundProps = Pick<ScreenProps, 'voice' | 'act'> & { refund: RefundView; payment: PaymentView };

function Refund({ refund, payment, voice, act }: RefundProps) {
  return (
    <li>
      {refund.line.text}
      {refund.line.since && <span class="muted"> {voice.time(refund.line.since)}</span>}
      {refund.open && (
        <Button
          kind="link"
          onPress={() => act.send({ kind: 'give-back-seen', payment: payment.id, refund: refund.id })}
        >
          {voice.say('seenTo')}
        </Button>
      )}
    </li>
  );
}
