import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

/** The page was opened under an earlier version of the extension: nothing is charged from it. */
export function Reload({ voice, act, tabId }: ScreenProps & { tabId: number }) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title mood="warn">{say('reloadTitle')}</Title>
      <p>{say('reloadText')}</p>
      <p class="strong">{say('nothingCharged')}</p>
      <p class="muted">{say('askAboutUnsaved')}</p>
      <div class="buttons">
        <Button kind="main" onPress={() => act.send({ kind: 'reload-page', tabId })}>
          {say('reload')}
        </Button>
      </div>
    </div>
  );
}
