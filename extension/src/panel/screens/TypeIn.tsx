import { parseAmount } from '../../core/money';
import type { ScreenProps } from '../act';
import { Field } from '../parts/Field';
import { Title } from '../parts/Title';
import { notByItself, onPress } from '../trusted';

/** An invoice that cannot be read: number, client and amount by hand. */
export function TypeIn({ state, ui, voice, act }: ScreenProps) {
  const { say } = voice;
  const form = ui.typed;
  const amount = parseAmount(form.amount, state.desk?.currency ?? 'USD', voice.language);
  const good = amount !== null && amount.minorUnits > 0 ? amount : null;
  const empty = (value: string) => (form.tried && value.trim() === '' ? say('fillIn') : null);
  const type = (change: Partial<typeof form>) => act.ui({ kind: 'typed', change });
  const go = () => {
    type({ tried: true });
    const number = form.number.trim();
    const client = form.client.trim();
    if (number === '' || client === '' || !good) return;
    act.send({ kind: 'type-in', number, client, minorUnits: good.minorUnits });
    act.ui({ kind: 'clean' });
  };
  return (
    <form class="screen" autocomplete="off" onSubmit={notByItself}>
      <Title>{say('typeTitle')}</Title>
      <p class="muted">{say('typeHint')}</p>
      <Field
        label={say('typeNumber')}
        value={form.number}
        error={empty(form.number)}
        onType={(number) => type({ number })}
      />
      <Field
        label={say('typeClient')}
        value={form.client}
        error={empty(form.client)}
        onType={(client) => type({ client })}
      />
      <Field
        label={say('typeAmount')}
        amount
        value={form.amount}
        error={form.tried && !good ? say('notAnAmount') : null}
        onType={(typed) => type({ amount: typed })}
      />
      {good && <p class="muted">{say('due', { amount: voice.money(good) })}</p>}
      <div class="buttons">
        <button type="submit" class="button main" onClick={onPress(go)}>
          {say('typeGo')}
        </button>
      </div>
    </form>
  );
}
