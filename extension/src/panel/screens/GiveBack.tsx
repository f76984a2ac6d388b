import { chosen, newestFirst } from '../../core/giving-back';
import { personAt } from '../../core/person';
import type { GiveBackSheet } from '../../core/state';
import type { BackForm } from '../../core/ui';
import type { Amount, PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { Field } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';
import { notByItself, onPress } from '../trusted';

/** Gives back all or a part of a payment: how much, why, and who allows it. */
export function GiveBack(props: ScreenProps & { payment: PaymentView }) {
  const { state, voice, payment } = props;
  const sheet = state.giveBack;
  if (!sheet || sheet.offer.payment !== payment.id) return <p class="muted">{voice.say('loading')}</p>;
  return (
    <div class="screen">
      <Title aside={voice.say('code', { code: payment.code })}>
        {voice.say(sheet.offer.held ? 'letGoAsk' : 'giveBackTitle')}
      </Title>
      <Whose payment={payment} voice={voice} />
      <CardLine payment={payment} voice={voice} />
      {!sheet.offer.held && (
        <p class="muted">
          {voice.say('paidTitle', { amount: voice.money(sheet.offer.taken) })} ·{' '}
          {voice.say('givenBackSoFar', { amount: voice.money(sheet.offer.givenBack) })}
        </p>
      )}
      {sheet.offer.refusal ? <Notice text={sheet.offer.refusal} /> : <Form {...props} sheet={sheet} />}
    </div>
  );
}

function Form(props: ScreenProps & { payment: PaymentView; sheet: GiveBackSheet }) {
  const { state, ui, voice, act, payment, sheet } = props;
  const { say } = voice;
  const { offer } = sheet;
  const form = ui.back;
  const people = (state.desk?.people ?? []).filter((person) => person.active && person.hasPin);
  const personId = form.personId ?? standardPerson(state, people);
  const { amount, rows } = chosen(form, offer, voice.language);
  const change = (to: Partial<BackForm>) => act.ui({ kind: 'back', change: to });
  const go = () => {
    change({ tried: true });
    if (!amount || !rows || form.reason === null || personId === null || form.pin === '') return;
    act.send({
      kind: 'give-back',
      payment: payment.id,
      activityId: sheet.activityId,
      amount,
      rows,
      reason: form.reason,
      note: form.note.trim() === '' ? null : form.note.trim(),
      personId,
      pin: form.pin,
    });
    act.ui({ kind: 'back', change: { pin: '' } });
    act.ui({ kind: 'close' });
  };
  return (
    <form class="screen" autocomplete="off" onSubmit={notByItself}>
      {!offer.held && (
        <div class="chips">
          <Button kind="chip" pressed={!form.part} onPress={() => change({ part: false, rows: {} })}>
            {say('backAll', { amount: voice.money(offer.most) })}
          </Button>
          <Button kind="chip" pressed={form.part} onPress={() => change({ part: true, rows: {} })}>
            {say('backPart')}
          </Button>
        </div>
      )}
      {form.part && (
        <Field
          label={say('backAmount')}
          amount
          value={form.amount}
          error={form.tried && !amount ? say('atMost', { amount: voice.money(offer.most) }) : null}
          onType={(typed) => change({ amount: typed, rows: {} })}
        />
      )}
      {!offer.held && offer.rows.length > 1 && amount && (
        <Parts {...props} amount={amount} wrong={rows === null} />
      )}
      {offer.deposit && amount && (
        <p class="muted">{say('backDeposit', { amount: voice.money(offer.deposit) })}</p>
      )}
      {offer.extra.minorUnits > 0 && (
        <p class="muted">{say('backExtra', { amount: voice.money(offer.extra) })}</p>
      )}
      <Chips
        label={say('backWhy')}
        values={offer.reasons.map((reason) => ({ id: reason, name: reason }))}
        chosen={form.reason}
        error={form.tried && form.reason === null ? say('chooseOne') : null}
        choose={(reason) => change({ reason })}
      />
      <Field label={say('backNote')} value={form.note} onType={(note) => change({ note })} />
      <p class="muted">{offer.clientSees}</p>
      <Chips
        label={say('backWho')}
        values={people}
        chosen={personId}
        error={form.tried && personId === null ? say('chooseOne') : null}
        choose={(id) => change({ personId: id })}
      />
      <Field
        label={say('pin')}
        secret
        value={form.pin}
        error={form.tried && form.pin === '' ? say('fillIn') : null}
        onType={(pin) => change({ pin })}
      />
      <div class="buttons">
        <button type="submit" class="button main" onClick={onPress(go)}>
          {say(offer.held ? 'letGoGo' : 'backGo', { amount: voice.money(amount ?? offer.most) })}
        </button>
      </div>
    </form>
  );
}

/** Who is here, if they have a PIN; or the only one who has. */
function standardPerson(state: ScreenProps['state'], people: { id: string }[]): string | null {
  const here = personAt(state.desk, state.preferences);
  if (here && people.some((person) => person.id === here.id)) return here.id;
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

type PartsProps = ScreenProps & {
  sheet: GiveBackSheet;
  amount: Amount;
  wrong: boolean;
};

/** How much goes off which invoice: the newest first, and as the person says. */
function Parts({ ui, voice, act, sheet, amount, wrong }: PartsProps) {
  const { say } = voice;
  return (
    <fieldset class="back-parts">
      {newestFirst(sheet.offer, amount).map((row) => (
        <Field
          key={row.invoiceId}
          label={say('backFrom', { word: say('invoice'), number: row.number })}
          amount
          value={ui.back.rows[row.invoiceId] ?? voice.plain(row.amount)}
          onType={(typed) =>
            act.ui({ kind: 'back', change: { rows: { ...ui.back.rows, [row.invoiceId]: typed } } })
          }
        />
      ))}
      {wrong && (
        <p class="error" role="alert">
          {say('backFromHint', { amount: voice.money(amount) })}
        </p>
      )}
    </fieldset>
  );
}

interface ChipsProps {
  label: string;
  values: { id: string; name: string }[];
  chosen: string | null;
  error: string | null;
  choose(id: string): void;
}

function Chips({ label, values, chosen, error, choose }: ChipsProps) {
  return (
    <fieldset class="reasons">
      <legend>{label}</legend>
      <div class="chips">
        {values.map((value) => (
          <Button kind="chip" key={value.id} pressed={chosen === value.id} onPress={() => choose(value.id)}>
            {value.name}
          </Button>
        ))}
      </div>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
