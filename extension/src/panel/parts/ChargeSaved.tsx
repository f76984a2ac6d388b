import type { Voice } from '../../core/voice';
import type { Amount, SavedCardView } from '../../protocol/protocol';
import { Button } from './Button';

interface Props {
  card: SavedCardView;
  amount: Amount;
  disabled: boolean;
  voice: Voice;
  charge(): void;
}

/** Charges the client's saved card with one press: the button says how much and which. */
export function ChargeSaved({ card, amount, disabled, voice, charge }: Props) {
  const { say } = voice;
  return (
    <Button disabled={disabled} onPress={charge}>
      {say('chargeSaved', { amount: voice.money(amount), card: card.shown })}{' '}
      {card.expiry === 'THIS_MONTH' && <span class="tag">{say('cardThisMonth')}</span>}
      {card.expiry === 'EXPIRED' && <span class="tag">{say('cardExpired')}</span>}
    </Button>
  );
}
