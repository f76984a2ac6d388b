import type { ScreenProps } from '../act';

/** A sentence that may be read to the client. */
export function SayToClient({ voice, sentence }: { voice: ScreenProps['voice']; sentence: string | null }) {
  if (!sentence) return null;
  return (
    <p class="to-say">
      <span class="muted">{voice.say('youCanSay')}</span> “{sentence}”
    </p>
  );
}
