import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { ReaderState } from '../parts/Reader';
import { Title } from '../parts/Title';

/** The card readers of this location; the chosen one is remembered for this desk. */
export function ChooseReader({ state, voice, act }: ScreenProps) {
  return (
    <div class="screen">
      <Title>{voice.say('chooseCardReader')}</Title>
      <ul class="choices">
        {(state.desk?.readers ?? []).map((reader) => (
          <li key={reader.id}>
            <Button
              pressed={reader.id === state.preferences.readerId}
              onPress={() => {
                act.send({ kind: 'preferences', change: { readerId: reader.id } });
                act.ui({ kind: 'close' });
              }}
            >
              <strong>{reader.label}</strong> <ReaderState reader={reader} voice={voice} />
              {reader.problem && <span class="muted small">{reader.problem}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
