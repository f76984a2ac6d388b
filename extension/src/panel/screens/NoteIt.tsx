import type { Captured } from '../../core/captured';
import { checkNote, freshNote, type NotedWay } from '../../core/noted';
import { personAt } from '../../core/person';
import { SAME_AMOUNT_AGAIN } from '../../core/problem-codes';
import type { NoteForm, Sheet } from '../../core/ui';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { receiptWish } from '../parts/ReceiptLine';
import { onPress } from '../trusted';
import { SecondTime } from './SecondTime';

type Props = ScreenProps & { model: Captured; sheet: Sheet; choose(change: Partial<Sheet>): void };

const WAYS = {
  CASH: 'noteCash',
  CHECK: 'noteByCheck',
  FINANCING: 'noteFinancing',
  OTHER_TERMINAL: 'noteOtherCard',
} as const;
const CARDS = ['Visa', 'Mastercard', 'Amex', 'Discover'];

/** Cash, a check, financing or a card on another machine: the person took it, Tillbridge notes it. */
export function NoteIt(props: Props & { form: NoteForm }) {
  const { state, voice, act, model, sheet, choose, form } = props;
  const { say } = voice;
  const total = model.note?.total ?? null;
  const check = total ? checkNote(form, total, voice.language) : null;
  const person = personAt(state.desk, state.preferences);
  const asksAgain = state.refusal?.code === SAME_AMOUNT_AGAIN;
  const reason = sheet.secondReason.trim();
  const change = (to: Partial<NoteForm>) => choose({ note: { ...form, ...to } });
  const go = () => {
    change({ tried: true });
    const receiptTo = receiptWish(sheet);
    if (!model.note || !check?.noted || !person || receiptTo === undefined) return;
    if (state.starting || state.away !== null || (asksAgain && reason === '')) return;
    const { captureId, rows, partReason, kept } = model.note;
    act.send({
      kind: 'charge',
      captureId,
      rows,
      readerId: null,
      partReason,
      secondReason: asksAgain ? reason : null,
      receiptTo,
      way: form.way,
      noted: check.noted,
      card: null,
      kept,
    });
  };
  const tried = (
    wrong: boolean | undefined,
    word: 'fillIn' | 'chooseOne' | 'noteNumberWrong' | 'noteLast4Wrong',
  ) => (form.tried && wrong ? say(word) : null);
  return (
    <section class="note-box" aria-label={say('noteTitle')}>
      <h2>{say('noteTitle')}</h2>
      <div class="chips">
        {((state.desk?.noteWays ?? []) as NotedWay[]).map((way) => (
          <Button
            key={way}
            kind="chip"
            pressed={form.way === way}
            onPress={() => choose({ note: freshNote(way) })}
          >
            {say(WAYS[way])}
          </Button>
        ))}
      </div>
      {form.way === 'CASH' && (
        <Field
          label={say('noteGiven')}
          amount
          value={form.given}
          error={
            form.given === '' || !check?.givenWrong
              ? null
              : check.givenWrong === 'too-little'
                ? say('noteTooLittle')
                : say('notAnAmount')
          }
          onType={(given) => change({ given })}
        />
      )}
      {check?.change && (
        <p class="note-change" role="status">
          {say('noteChange', { amount: voice.money(check.change) })}
        </p>
      )}
      {form.way === 'FINANCING' && (
        <Who
          {...props}
          of={state.desk?.financing ?? []}
          error={tried(check?.whoMissing, 'chooseOne')}
          change={change}
        />
      )}
      {form.way === 'OTHER_TERMINAL' && <Who {...props} of={CARDS} error={null} change={change} />}
      {form.way !== 'CASH' && (
        <Field
          label={say(form.way === 'CHECK' ? 'noteCheck' : 'noteApproval')}
          value={form.number}
          error={tried(check?.numberWrong, 'noteNumberWrong')}
          onType={(number) => change({ number })}
        />
      )}
      {form.way === 'OTHER_TERMINAL' && (
        <>
          <Field
            label={say('noteLast4')}
            value={form.last4}
            error={tried(check?.last4Wrong, 'noteLast4Wrong')}
            onType={(last4) => change({ last4 })}
          />
          <Field
            label={say('noteWhy')}
            value={form.why}
            error={tried(check?.whyMissing, 'fillIn')}
            onType={(why) => change({ why })}
          />
        </>
      )}
      <p class="muted">{say('noteHint')}</p>
      {!person && (
        <div role={form.tried ? 'alert' : undefined}>
          <p class={form.tried ? 'error' : 'muted'}>{say('notePerson')}</p>
          <div class="chips">
            {(state.desk?.people ?? [])
              .filter((each) => each.active)
              .map((each) => (
                <Button
                  key={each.id}
                  kind="chip"
                  onPress={() => act.send({ kind: 'preferences', change: { personId: each.id } })}
                >
                  {each.name}
                </Button>
              ))}
          </div>
        </div>
      )}
      {asksAgain && state.refusal ? (
        <SecondTime {...props} text={state.refusal} reason={sheet.secondReason} />
      ) : (
        state.refusal && (
          <div role="alert">
            <Notice text={state.refusal} />
          </div>
        )
      )}
      <button
        type="submit"
        class="button main"
        disabled={!total || state.starting}
        onClick={onPress(go)}
        data-first
      >
        {state.starting ? say('starting') : say('noteGo', { amount: total ? voice.money(total) : '' })}
      </button>
      <Button kind="link" onPress={() => choose({ note: null })}>
        {say('noteNot')}
      </Button>
    </section>
  );
}

type WhoProps = Props & {
  form: NoteForm;
  of: readonly string[];
  error: string | null;
  change(to: Partial<NoteForm>): void;
};

function Who({ form, of, error, change, voice }: WhoProps) {
  return (
    <fieldset>
      <legend class="unseen">{voice.say('noteWho')}</legend>
      <div class="chips">
        {of.map((name) => (
          <Button key={name} kind="chip" pressed={form.who === name} onPress={() => change({ who: name })}>
            {name}
          </Button>
        ))}
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
