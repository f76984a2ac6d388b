import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from './Button';

type Props = Pick<ScreenProps, 'voice' | 'act'> & { payment: PaymentView };

/** Offered where something is left to give back. */
export function GiveBackButton({ payment, voice, act }: Props) {
  if (!payment.actions.includes('GIVE_BACK')) return null;
  return (
    <Button
      onPress={() => {
        act.send({ kind: 'give-back-offer', payment: payment.id });
        act.ui({ kind: 'open', overlay: 'give-back' });
      }}
    >
      {voice.say('giveBack')}
    </Button>
  );
}
