import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Title } from '../parts/Title';

/** Everything that waits for a person, oldest first. */
export function NeedsYou({ state, voice, act }: ScreenProps) {
  const { say } = voice;
  const items = state.lists.needsYou;
  return (
    <div class="screen">
      <Title>{say('needsYouTitle')}</Title>
      {items === null && <p role="status">{say('loading')}</p>}
      {items?.length === 0 && <p class="muted">{say('needsYouNone')}</p>}
      <ul class="items">
        {items?.map((item) => (
          <li key={item.id}>
            <p class="strong">{item.title}</p>
            <p>{item.story}</p>
            <p class="row">
              <span class="muted">{voice.time(item.since)}</span>
              {item.paymentId && (
                <ShowPayment payment={item.paymentId} title={item.title} voice={voice} act={act} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type ShowProps = Pick<ScreenProps, 'voice' | 'act'> & { payment: string; title: string };

function ShowPayment({ payment, title, voice, act }: ShowProps) {
  return (
    <Button
      kind="link"
      label={`${voice.say('show')}: ${title}`}
      onPress={() => {
        act.ui({ kind: 'close' });
        act.send({ kind: 'show-payment', payment });
      }}
    >
      {voice.say('show')}
    </Button>
  );
}
