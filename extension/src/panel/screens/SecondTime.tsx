import type { Sheet } from '../../core/ui';
import type { Text } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Field } from '../parts/Field';
import { Notice } from '../parts/Notice';

type Props = ScreenProps & { text: Text; reason: string; choose(change: Partial<Sheet>): void };

/** The same client was charged the same amount a moment ago: a second time needs a reason. */
export function SecondTime({ voice, text, reason, choose }: Props) {
  return (
    <section class="second-time" role="alert">
      <h2>{voice.say('sameAgainTitle')}</h2>
      <Notice text={text} />
      <Field
        label={voice.say('sameAgainWhy')}
        value={reason}
        onType={(secondReason) => choose({ secondReason })}
      />
    </section>
  );
}
