import type { Sheet } from '../../core/ui';
import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';

type Choice = NonNullable<Sheet['bank']>;

const NAMES: Record<Choice, WordKey> = {
  ON_THE_PAGE: 'bankOnPage',
  COMPANY: 'bankCompany',
  ON_THE_PHONE: 'bankPhone',
};

/** How the client agrees to a bank payment. There is no field for bank numbers: the client gives them on the page. */
export function HowAgreed({
  voice,
  chosen,
  choose,
}: ScreenProps & { chosen: Choice; choose(change: Partial<Sheet>): void }) {
  return (
    <fieldset class="reasons">
      <legend>{voice.say('bankHow')}</legend>
      <div class="chips">
        {(Object.keys(NAMES) as Choice[]).map((choice) => (
          <Button
            kind="chip"
            key={choice}
            pressed={chosen === choice}
            onPress={() => choose({ bank: choice })}
          >
            {voice.say(NAMES[choice])}
          </Button>
        ))}
      </div>
      <p class={chosen === 'ON_THE_PHONE' ? 'notice' : 'muted'}>
        {voice.say(chosen === 'ON_THE_PHONE' ? 'bankPhoneHint' : 'bankPageHint')}
      </p>
    </fieldset>
  );
}
