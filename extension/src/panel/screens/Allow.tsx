import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

type Props = ScreenProps & { pimsName: string; origins: string[]; site: string };

/** A PIMS on an address that this browser has not allowed yet. */
export function Allow({ ui, voice, act, pimsName, origins, site }: Props) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title>{say('allowTitle', { pims: pimsName })}</Title>
      <p>{say('allowText')}</p>
      <div class="buttons">
        <Button kind="main" onPress={() => act.allow(origins)}>
          {say('allow', { site })}
        </Button>
      </div>
      {ui.denied && (
        <p class="muted" role="status">
          {say('allowDenied')}
        </p>
      )}
    </div>
  );
}
