import type { Voice } from '../../core/voice';
import type { SavedCardView } from '../../protocol/protocol';

/** A saved card as people know it, and whether it is about to end. */
export function SavedCard({ card, voice }: { card: SavedCardView; voice: Voice }) {
  const { say } = voice;
  return (
    <>
      <strong>{say('savedCard')}</strong> {card.shown}
      {card.preferred && <span class="muted small">{say('cardFirst')}</span>}
      {card.expiry === 'THIS_MONTH' && <span class="tag">{say('cardThisMonth')}</span>}
      {card.expiry === 'EXPIRED' && <span class="tag">{say('cardExpired')}</span>}
    </>
  );
}
