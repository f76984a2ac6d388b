import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

/** Who is at the desk: one press, no PIN. */
export function ChoosePerson({ state, voice, act }: ScreenProps) {
  const people = (state.desk?.people ?? []).filter((person) => person.active);
  return (
    <div class="screen">
      <Title>{voice.say('chooseWho')}</Title>
      <ul class="choices">
        {people.map((person) => (
          <li key={person.id}>
            <Button
              pressed={person.id === state.preferences.personId}
              onPress={() => {
                act.send({ kind: 'preferences', change: { personId: person.id } });
                act.ui({ kind: 'close' });
              }}
            >
              {person.name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
