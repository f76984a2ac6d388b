import type { ScreenProps } from '../act';
import { Field } from './Field';

/** What people call this desk; kept when the field is left. */
export function DeskName({ state, ui, voice, act }: ScreenProps) {
  const typed = ui.deskName;
  const keep = () => {
    const deskName = typed?.trim() ?? '';
    if (deskName !== '') act.send({ kind: 'preferences', change: { deskName } });
  };
  return (
    <Field
      label={voice.say('deskName')}
      value={typed ?? state.preferences.deskName}
      onType={(deskName) => act.ui({ kind: 'desk-name', deskName })}
      onDone={keep}
    />
  );
}
