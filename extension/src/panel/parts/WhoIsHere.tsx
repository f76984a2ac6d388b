import type { ScreenProps } from '../act';
import { Button } from './Button';

/** After idle minutes somebody else may stand here: asked beside the work, never in its way. */
export function WhoIsHere({ state, voice, act }: ScreenProps) {
  const people = (state.desk?.people ?? []).filter((person) => person.active);
  if (!state.askPerson || people.length < 2) return null;
  return (
    <section class="who" aria-label={voice.say('whoIsHere')}>
      <span class="muted">{voice.say('whoIsHere')}</span>
      {people.slice(0, 6).map((person) => (
        <Button
          key={person.id}
          kind="chip"
          onPress={() => act.send({ kind: 'preferences', change: { personId: person.id } })}
        >
          {person.name}
        </Button>
      ))}
    </section>
  );
}
