import { stripText } from '../../core/steps';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from './Button';

/** One payment in a list: whose, how much, how it stands; a press shows it. */
export function PaymentRow({
  payment,
  voice,
  act,
}: Pick<ScreenProps, 'voice' | 'act'> & { payment: PaymentView }) {
  const name = payment.patients.join(', ') || payment.clientName;
  return (
    <li>
      <Button
        kind="link"
        onPress={() => {
          act.ui({ kind: 'close' });
          act.send({ kind: 'show-payment', payment: payment.id });
        }}
      >
        <span class="row-name">{name}</span>
        <span class="muted">
          {voice.time(payment.startedAt)} · {rowText(payment, voice)}
        </span>
      </Button>
      <span class="amount">{voice.plain(payment.requested)}</span>
    </li>
  );
}

function rowText(payment: PaymentView, voice: ScreenProps['voice']): string {
  return payment.screen === 'PAID'
    ? payment.inPims.text
    : voice.say(stripText(payment), { pims: payment.pimsName });
}
