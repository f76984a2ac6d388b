import type { Captured } from '../../core/captured';
import type { Focus } from '../../core/state';
import type { Sheet } from '../../core/ui';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';

type Props = ScreenProps & {
  focus: Extract<Focus, { kind: 'shown' }>;
  model: Captured;
  choose(change: Partial<Sheet>): void;
};

/** More than is due: what is over is kept as a deposit, and said before charging. */
export function Deposit({ focus, model, choose, voice }: Props) {
  const { shown } = focus;
  if (shown.typed || shown.clientId === '' || !model.rows.some((row) => row.ticked)) return null;
  if (!model.part) {
    return (
      <Button kind="link" onPress={() => choose({ part: true, keep: true, amounts: {}, partReason: null })}>
        {voice.say('payMore')}
      </Button>
    );
  }
  if (!model.kept) return null;
  const amount = voice.money(model.kept);
  return (
    <p class={model.keptBesidePart ? 'error' : 'kept'} role={model.keptBesidePart ? 'alert' : 'status'}>
      {voice.say(model.keptBesidePart ? 'depositBesidePart' : 'depositKept', {
        amount,
        client: shown.clientName,
      })}
    </p>
  );
}
