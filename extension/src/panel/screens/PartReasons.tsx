import type { Sheet } from '../../core/ui';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';

type Props = ScreenProps & { chosen: string | null; choose(change: Partial<Sheet>): void };

/** One tap says why only part is paid. */
export function PartReasons({ state, voice, chosen, choose }: Props) {
  return (
    <fieldset class="reasons">
      <legend>{voice.say('whyPart')}</legend>
      <div class="chips">
        {(state.desk?.partReasons ?? []).map((reason) => (
          <Button
            kind="chip"
            key={reason}
            pressed={chosen === reason}
            onPress={() => choose({ partReason: reason })}
          >
            {reason}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
