import { personAt } from '../../core/person';
import type { ScreenProps } from '../act';
import { Button } from './Button';

/** The line at the top: connection, what needs a person, who is here, settings. */
export function Header({ state, voice, act }: ScreenProps) {
  const { say } = voice;
  const { desk, connection, preferences } = state;
  const ready = connection.kind === 'ready';
  const person = personAt(desk, preferences);
  const needsYou = desk?.needsYou ?? 0;
  return (
    <div class="header">
      <span class={ready ? 'state good' : 'state'}>
        <span class="dot" aria-hidden="true" />{' '}
        {say(ready ? 'ready' : connection.kind === 'connecting' ? 'connecting' : 'notConnected')}
      </span>
      {ready && needsYou > 0 && (
        <Button
          kind="chip"
          onPress={() => {
            act.send({ kind: 'list', list: 'needsYou' });
            act.ui({ kind: 'open', overlay: 'needs-you' });
          }}
        >
          {say('needsYou', { count: needsYou })}
        </Button>
      )}
      <span class="space" />
      {ready && desk && desk.people.length > 0 && (
        <Button
          kind="chip"
          label={person ? say('person', { name: person.name }) : say('whoIsHere')}
          onPress={() => act.ui({ kind: 'open', overlay: 'person' })}
        >
          {person?.name ?? say('whoIsHere')} <span aria-hidden="true">▾</span>
        </Button>
      )}
      <Button
        kind="chip"
        label={say('settings')}
        onPress={() => act.ui({ kind: 'open', overlay: 'settings' })}
      >
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path
            d="M3 5h8m4 0h2M3 10h2m4 0h8M3 15h8m4 0h2M13 3v4M7 8v4M13 13v4"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
          />
        </svg>
      </Button>
    </div>
  );
}
