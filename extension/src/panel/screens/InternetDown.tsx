import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

export function InternetDown({ voice, act }: ScreenProps) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title mood="warn">{say('internetTitle')}</Title>
      <p>{say('internetText')}</p>
      <p class="muted">{say('runningGoesOn')}</p>
      <div class="buttons">
        <Button kind="main" onPress={() => act.send({ kind: 'connect' })}>
          {say('lookAgain')}
        </Button>
      </div>
    </div>
  );
}
