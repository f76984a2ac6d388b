import type { ScreenProps } from '../act';
import { Field } from '../parts/Field';
import { Title } from '../parts/Title';
import { trusted } from '../trusted';

/** What this browser remembers of its desk. */
export function Settings({ state, voice, act }: ScreenProps) {
  const { say } = voice;
  const { deskName, sound } = state.preferences;
  return (
    <div class="screen">
      <Title>{say('settingsTitle')}</Title>
      <Field
        label={say('deskName')}
        value={deskName}
        onType={(name) => act.send({ kind: 'preferences', change: { deskName: name } })}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={sound}
          onChange={(event) => {
            if (trusted(event)) act.send({ kind: 'preferences', change: { sound: !sound } });
          }}
        />
        <span>{say('sound')}</span>
      </label>
      {state.oldBrowser && <p class="notice warn">{say('oldBrowser')}</p>}
      <p class="muted">
        {state.desk?.location} · {say('version', { version: state.version })}
      </p>
    </div>
  );
}
