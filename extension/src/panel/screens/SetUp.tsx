import type { Text } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

/** What is missing before anything can be charged here. */
export function SetUp({ voice, act, steps }: ScreenProps & { steps: Text[] }) {
  const { say } = voice;
  return (
    <div class="screen">
      <Title>{say('setUpTitle')}</Title>
      <p>{say('setUpHint')}</p>
      <ol class="set-up">
        {steps.map((step) => (
          <li key={step.code + step.cause}>
            <strong>{step.cause}</strong>
            <p class="muted">{step.remedy}</p>
          </li>
        ))}
      </ol>
      <div class="buttons">
        <Button kind="main" onPress={() => act.send({ kind: 'connect' })}>
          {say('lookAgain')}
        </Button>
      </div>
    </div>
  );
}
