import type { Text } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Notice } from '../parts/Notice';
import { Title } from '../parts/Title';

/** The page could not be read, or the PIMS wants the person to sign in first. */
export function Unreadable({
  voice,
  act,
  state,
  text,
  signIn,
}: ScreenProps & { text: Text; signIn: boolean }) {
  const pims = state.page.kind === 'invoice' ? state.page.pimsName : '';
  return (
    <div class="screen">
      <Title mood="warn">
        {signIn && pims !== '' ? voice.say('signInTitle', { pims }) : voice.say('unreadableTitle')}
      </Title>
      {text.code !== state.away?.code && <Notice text={text} kind="plain" />}
      <p class="strong">{voice.say('nothingCharged')}</p>
      {signIn && <p class="muted">{voice.say('signInHint')}</p>}
      <div class="buttons">
        <Button kind="main" onPress={() => act.send({ kind: 'pay-page' })}>
          {voice.say('readAgain')}
        </Button>
        <Button onPress={() => act.ui({ kind: 'open', overlay: 'type-in' })}>{voice.say('typeIn')}</Button>
        <NextClient voice={voice} act={act} />
      </div>
    </div>
  );
}
