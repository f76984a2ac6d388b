import type { PaymentView, ToEnter } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { CardLine } from '../parts/CardLine';
import { GiveBackButton } from '../parts/GiveBackButton';
import { MailReceipt } from '../parts/MailReceipt';
import { NextClient } from '../parts/NextClient';
import { Settle } from '../parts/Settle';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

/** Paid, and a person now enters it in the PIMS: every field with a button that copies it. */
export function EnterIt(props: ScreenProps & { payment: PaymentView }) {
  const { state, ui, voice, act, payment } = props;
  const { say } = voice;
  const waiting = state.desk?.toEnter ?? 0;
  return (
    <div class="screen">
      <Title mood="good" aside={say('code', { code: payment.code })}>
        {title(payment, voice)}
      </Title>
      <Whose payment={payment} voice={voice} />
      <CardLine payment={payment} voice={voice} />
      {payment.refunds.map((refund) => (
        <p key={refund.id}>{refund.line.text}</p>
      ))}
      {payment.toEnter.map((entry) => (
        <Entry key={entry.postingId} {...props} entry={entry} />
      ))}
      <Settle state={state} payment={payment} voice={voice} act={act} />
      <div class="buttons">
        {payment.actions.includes('PRINT_RECEIPT') && (
          <Button onPress={() => act.send({ kind: 'print', payment: payment.id })}>{say('print')}</Button>
        )}
        <MailReceipt payment={payment} ui={ui} voice={voice} act={act} />
        <GiveBackButton payment={payment} voice={voice} act={act} />
        <NextClient voice={voice} act={act} text={waiting > 0 ? 'laterCount' : 'later'} count={waiting} />
      </div>
    </div>
  );
}

/** What is to be taken out again, or the payment. */
function title(payment: PaymentView, voice: ScreenProps['voice']): string {
  const back = payment.refunds.at(-1);
  return payment.screen === 'TAKE_OUT' && back
    ? voice.say('takeOutTitle', { amount: voice.money(back.amount), pims: payment.pimsName })
    : voice.say('enterTitle', { amount: voice.money(payment.approved), pims: payment.pimsName });
}

function Entry({ voice, act, ui, payment, entry }: ScreenProps & { payment: PaymentView; entry: ToEnter }) {
  const { say } = voice;
  return (
    <section class="entry">
      {entry.way !== 'IN' && <p>{say(entry.way === 'OUT' ? 'takeOutHint' : 'enterAgainHint')}</p>}
      {(payment.toEnter.length > 1 || entry.invoiceNumber === '') && (
        <h2>
          {entry.invoiceNumber === ''
            ? say('enterOnAccount')
            : say('enterFor', { word: say('invoice'), number: entry.invoiceNumber })}
        </h2>
      )}
      <dl class="to-copy">
        {entry.fields.map((field) => {
          const what = `${entry.postingId} ${field.label}`;
          return (
            <div key={field.label}>
              <dt>{field.label}</dt>
              <dd>
                <span>{field.value}</span>
                <Button onPress={() => act.copy(what, field.value)}>
                  {say(ui.copied === what ? 'copied' : 'copy')} <span class="unseen">{field.label}</span>
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
      <Button kind="main" onPress={() => act.send({ kind: 'entered', postingId: entry.postingId })}>
        {say('iHaveEnteredIt')}
      </Button>
    </section>
  );
}
