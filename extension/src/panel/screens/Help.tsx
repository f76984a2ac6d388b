import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

/** The code to say on the phone, and the story without personal data. */
export function Help({ state, ui, voice, act, payment }: ScreenProps & { payment: PaymentView }) {
  const { say } = voice;
  const text = state.forSupport;
  return (
    <div class="screen">
      <Title>{say('helpTitle', { code: payment.code })}</Title>
      <p class="digits">{payment.code}</p>
      <p class="muted">{say('helpText')}</p>
      {text === null ? (
        <p role="status">{say('loading')}</p>
      ) : (
        <>
          <div class="buttons">
            <Button kind="main" onPress={() => act.copy('support', text)}>
              {say(ui.copied === 'support' ? 'copied' : 'copyForSupport')}
            </Button>
          </div>
          <pre class="story">{text}</pre>
        </>
      )}
    </div>
  );
}
