import type { ScreenProps } from '../act';
import { DeskName } from '../parts/DeskName';
import { Title } from '../parts/Title';
import { trusted } from '../trusted';

/** What this browser remembers of its desk. */
export function Settings(props: ScreenProps) {
  const { state, voice, act } = props;
  const { say } = voice;
  const { sound } = state.preferences;
  return (
    <div class="screen">
      <Title>{say('settingsTitle')}</Title>
      <DeskName {...props} />
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
