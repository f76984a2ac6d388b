import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';

/** The card as far as it may be known: "Visa 4242, tapped, approval 031882". */
export function CardLine({ payment, voice }: { payment: PaymentView; voice: ScreenProps['voice'] }) {
  const { card } = payment;
  if (!card) return null;
  const approval = card.approval ? voice.say('approval', { code: card.approval }) : '';
  return (
    <p class="card-line">
      {[`${card.brand} ${card.last4}`.trim(), card.entry, approval].filter((part) => part !== '').join(', ')}
    </p>
  );
}
