import type { Captured as CapturedModel, CapturedRow } from '../../core/captured';
import type { Focus } from '../../core/state';
import type { Sheet } from '../../core/ui';
import type { ScreenProps } from '../act';
import { ordering } from '../ordering';
import { Button } from '../parts/Button';
import { ChargeSaved } from '../parts/ChargeSaved';
import { Field } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { ReaderState } from '../parts/Reader';
import { ReceiptLine } from '../parts/ReceiptLine';
import { Title } from '../parts/Title';
import { notByItself, onPress, trusted } from '../trusted';
import { Deposit } from './Deposit';
import { NoteIt } from './NoteIt';
import { PartReasons } from './PartReasons';
import { SecondTime } from './SecondTime';
import { SendLink } from './SendLink';

type Props = ScreenProps & { focus: Extract<Focus, { kind: 'shown' }> };

/** Before a charge: who pays, what for, how much, on which card reader. */
export function Captured(props: Props) {
  const { state, voice, act, focus } = props;
  const { shown } = focus;
  const { model, sheet, asksAgain, free, send } = ordering(props, focus);
  const choose = (change: Partial<Sheet>) => act.ui({ kind: 'sheet', captureId: shown.captureId, change });
  const offer = state.linkOffer?.captureId === shown.captureId ? state.linkOffer.offer : null;
  const mayCharge = model.charge !== null && free;
  const charge = () => {
    if (mayCharge) send(model.charge?.readerId ?? null, null);
  };
  const first = state.desk?.ways.includes('SAVED_CARD')
    ? shown.cards.find((card) => card.preferred)
    : undefined;
  const otherWays =
    (state.desk?.noteWays ?? []).length > 0 || (state.desk?.ways ?? []).some((way) => way !== 'CARD_READER');
  return (
    <form class="screen paying" autocomplete="off" onSubmit={notByItself}>
      <Title>{[shown.patients.join(', '), shown.clientName].filter((part) => part !== '').join(' · ')}</Title>
      <p class="muted under-title">
        {!shown.typed && shown.clientId !== '' && voice.say('client', { id: shown.clientId })}
        {shown.typed && <span class="tag">{voice.say('typed')}</span>}
      </p>
      <Invoices {...props} model={model} choose={choose} />
      <UnpostedHere {...props} />
      <p class="read-at">
        <span class="muted">
          {shown.typed
            ? voice.say('typedAt', { time: voice.time(shown.readAt) })
            : voice.say('readFrom', { pims: shown.pimsName, time: voice.time(shown.readAt) })}
        </span>
        {!shown.typed && (
          <Button kind="link" onPress={() => act.send({ kind: 'refresh' })}>
            {voice.say('refresh')}
          </Button>
        )}
      </p>
      {model.blocks.map((text) => (
        <Notice key={text.code + text.cause} text={text} />
      ))}
      <p class="foot">
        <span class="muted">{voice.say('nothingReadable')}</span>
        <Button kind="link" onPress={() => act.ui({ kind: 'open', overlay: 'type-in' })}>
          {voice.say('typeIn')}
        </Button>
      </p>
      <div class="pay-box">
        <div class="to-pay">
          <span>{voice.say('toPay')}</span>
          <strong aria-live="polite">
            {model.total && model.total.minorUnits > 0 ? voice.money(model.total) : '–'}
          </strong>
          <Button
            pressed={model.part}
            onPress={() => choose({ part: !model.part, amounts: {}, partReason: null, keep: false })}
          >
            {voice.say(model.part ? 'payAll' : 'payPart')}
          </Button>
        </div>
        <Deposit {...props} model={model} choose={choose} />
        {model.isPart && <PartReasons {...props} chosen={sheet.partReason} choose={choose} />}
        {sheet.note ? (
          <NoteIt {...props} model={model} sheet={sheet} choose={choose} form={sheet.note} />
        ) : offer ? (
          <SendLink {...props} offer={offer} model={model} sheet={sheet} choose={choose} />
        ) : (
          <>
            <ReaderLine {...props} model={model} choose={choose} />
            <ReceiptLine voice={voice} shown={shown} sheet={sheet} choose={choose} />
            {state.desk?.internet === false && (
              <div class="notice warn" role="alert">
                <p>
                  <strong>{voice.say('internetTitle')}.</strong> {voice.say('internetText')}
                </p>
              </div>
            )}
            {asksAgain && state.refusal ? (
              <SecondTime {...props} text={state.refusal} reason={sheet.secondReason} choose={choose} />
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
              disabled={!mayCharge}
              onClick={onPress(charge)}
              data-first
            >
              {state.starting ? voice.say('starting') : chargeText(props, model, asksAgain)}
              {!state.starting && mayCharge && (
                <span class="key" aria-hidden="true">
                  {voice.say('enterKey')}
                </span>
              )}
            </button>
            {first && model.total && (
              <ChargeSaved
                card={first}
                amount={model.total}
                disabled={model.order === null || !free}
                voice={voice}
                charge={() => send(null, 'SAVED_CARD', { savedCard: first.id, keep: null })}
              />
            )}
            {otherWays && (
              <Button kind="link" onPress={() => act.ui({ kind: 'open', overlay: 'ways' })}>
                {voice.say('otherWays')}
              </Button>
            )}
            <UnderWay {...props} model={model} choose={choose} />
          </>
        )}
      </div>
    </form>
  );
}

/** A payment of one of these invoices that is under way comes first. */
function UnderWay({ focus, act, voice }: WithModel) {
  const busy = focus.shown.invoices.find((invoice) => invoice.state.mark === 'BEING_PAID');
  const open = busy?.state.paymentId ?? null;
  if (open === null) return null;
  return (
    <Button onPress={() => act.send({ kind: 'show-payment', payment: open })}>
      {voice.say('showPayment')}
    </Button>
  );
}

function chargeText({ voice }: Props, model: CapturedModel, again: boolean): string {
  const amount = model.total && model.total.minorUnits > 0 ? voice.money(model.total) : '';
  return voice.say(again ? 'sameAgainYes' : 'charge', { amount }).trim();
}

type WithModel = Props & { model: CapturedModel; choose(change: Partial<Sheet>): void };

function Invoices(props: WithModel) {
  const { voice, focus, model } = props;
  const all = model.rows.flatMap((row) => row.invoice.checks);
  // What is true of several is said once, below them.
  const shared = [...new Set(all.filter((check, at) => all.indexOf(check) !== at))];
  return (
    <fieldset class="invoices">
      <legend class="unseen">{voice.say('invoices')}</legend>
      {model.rows.map((row) => (
        <InvoiceRow key={row.invoice.invoiceId} {...props} row={row} shared={shared} />
      ))}
      {shared.map((check) => (
        <p class="muted looking" key={check}>
          {check}
        </p>
      ))}
      {focus.lookingForOthers && (
        <p class="muted looking" role="status">
          {voice.say('lookingForOthers')}
        </p>
      )}
      {focus.others?.problem && <Notice text={focus.others.problem} kind="plain" />}
    </fieldset>
  );
}

type OneRow = WithModel & { row: CapturedRow; shared: readonly string[] };

function InvoiceRow({ row, shared, model, choose, focus, voice, now }: OneRow) {
  const { invoice } = row;
  const word = focus.shown.invoiceWord;
  const ticked = model.rows.filter((each) => each.ticked).map((each) => each.invoice.invoiceId);
  const id = invoice.invoiceId;
  const error = row.tooMuch
    ? voice.say('atMost', { amount: voice.money(invoice.chargeable) })
    : row.amount === null
      ? voice.say('notAnAmount')
      : null;
  return (
    <div class={row.ticked ? 'invoice ticked' : 'invoice'}>
      <div class="invoice-line">
        <label>
          <input
            type="checkbox"
            checked={row.ticked}
            disabled={!row.free}
            aria-label={voice.say('alsoPay', {
              word,
              number: invoice.number,
              amount: voice.money(invoice.chargeable),
            })}
            onChange={(event) => {
              if (!trusted(event)) return;
              choose({ ticked: row.ticked ? ticked.filter((each) => each !== id) : [...ticked, id] });
            }}
          />
          <span class="invoice-name">
            {word} {invoice.number}
          </span>
          {invoice.date && <span class="muted">{voice.day(invoice.date, now)}</span>}
        </label>
        {model.part && row.ticked ? (
          <Field
            label={voice.say('amountFor', { word, number: invoice.number })}
            hideLabel
            amount
            value={row.typed}
            error={error}
            onType={(typed) => choose({ amounts: { ...typedAmounts(model), [id]: typed } })}
          />
        ) : (
          <span class="amount">{voice.plain(row.free ? invoice.chargeable : invoice.due)}</span>
        )}
      </div>
      {invoice.state.mark !== 'PAY' && (
        <p class={`mark ${invoice.state.mark.toLowerCase()}`}>{invoice.state.label}</p>
      )}
      {invoice.checks
        .filter((check) => !shared.includes(check))
        .map((check) => (
          <p class="check" key={check}>
            {check}
          </p>
        ))}
      {!row.ticked && invoice.blocks.map((text) => <Notice key={text.code} text={text} kind="plain" />)}
    </div>
  );
}

function typedAmounts(model: CapturedModel): Record<string, string> {
  return Object.fromEntries(
    model.rows.filter((row) => row.ticked).map((row) => [row.invoice.invoiceId, row.typed]),
  );
}

function UnpostedHere({ focus, voice, act }: Props) {
  const { notInPims, pimsName } = focus.shown;
  if (notInPims.length === 0) return null;
  return (
    <div class="unposted">
      <p class="strong">{voice.say('notInPims', { pims: pimsName })}</p>
      {notInPims.map((payment) => (
        <p key={payment.paymentId} class="row">
          <span>
            {voice.money(payment.amount)} <span class="muted">{voice.time(payment.at)}</span>
          </span>
          <Button kind="link" onPress={() => act.send({ kind: 'show-payment', payment: payment.paymentId })}>
            {voice.say('show')} <span class="unseen">{payment.code}</span>
          </Button>
        </p>
      ))}
    </div>
  );
}

function ReaderLine({ model, voice, act }: WithModel) {
  const { reader } = model;
  return (
    <div class="reader-line">
      <span class="muted">{voice.say('cardReader')}</span>
      {reader ? (
        <Button kind="link" onPress={() => act.ui({ kind: 'open', overlay: 'reader' })}>
          {reader.label} <ReaderState reader={reader} voice={voice} /> <span aria-hidden="true">▾</span>
          <span class="unseen">{voice.say('change')}</span>
        </Button>
      ) : (
        <span>{voice.say('noCardReader')}</span>
      )}
    </div>
  );
}
