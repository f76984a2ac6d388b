import type { Captured } from '../../core/captured';
import { isMailAddress } from '../../core/mail-address';
import { SAME_AMOUNT_AGAIN } from '../../core/problem-codes';
import type { Sheet } from '../../core/ui';
import type { LinkOffer } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { trusted } from '../trusted';
import { HowAgreed } from './HowAgreed';
import { SecondTime } from './SecondTime';

const LONGEST = 600;

type Props = ScreenProps & {
  offer: LinkOffer;
  model: Captured;
  sheet: Sheet;
  choose(change: Partial<Sheet>): void;
};

/** A payment link instead of a card here: where it goes, and what is written with it. */
export function SendLink(props: Props) {
  const { state, voice, act, offer, model, sheet, choose } = props;
  const { say } = voice;
  const mail = (sheet.linkMail ?? offer.mail ?? '').trim();
  const text = sheet.linkText ?? offer.text;
  const title = say(sheet.bank ? 'bankTitle' : 'linkTitle');
  const asksAgain = state.refusal?.code === SAME_AMOUNT_AGAIN;
  const reason = sheet.secondReason.trim();
  const may = model.order !== null && text.trim() !== '' && (!asksAgain || reason !== '');
  const start = (to: string | null) => {
    if (!model.order || !may) return;
    const { captureId, rows, partReason } = model.order;
    const secondReason = asksAgain ? reason : null;
    // Who agreed on the telephone agrees on the page all the same: nobody may say it for them.
    const bank = sheet.bank === 'ON_THE_PHONE' ? 'ON_THE_PAGE' : sheet.bank;
    act.send({
      kind: 'link-start',
      captureId,
      rows,
      partReason,
      secondReason,
      mail: to,
      message: text,
      bank,
    });
  };
  return (
    <section class="link-box" aria-label={title}>
      <h2>{title}</h2>
      {sheet.bank && <HowAgreed {...props} chosen={sheet.bank} choose={choose} />}
      {offer.mails ? (
        <Field
          label={say('linkMail')}
          value={sheet.linkMail ?? offer.mail ?? ''}
          error={mail === '' || isMailAddress(mail) ? null : say('mailNoAddress')}
          onType={(linkMail) => choose({ linkMail })}
        />
      ) : (
        <p class="muted">{say('linkNoMail')}</p>
      )}
      <label class="field">
        <span class="field-label">{say('linkText')}</span>
        <textarea
          rows={4}
          maxLength={LONGEST}
          autocomplete="off"
          value={text}
          onInput={(event) => {
            if (trusted(event)) choose({ linkText: event.currentTarget.value });
          }}
        />
      </label>
      <p class="muted">{say('linkAdded', { day: voice.day(offer.until.slice(0, 10), props.now) })}</p>
      {asksAgain && state.refusal ? (
        <SecondTime {...props} text={state.refusal} reason={sheet.secondReason} choose={choose} />
      ) : (
        state.refusal && (
          <div role="alert">
            <Notice text={state.refusal} />
          </div>
        )
      )}
      <div class="buttons">
        {offer.mails && (
          <Button kind="main" disabled={!may || !isMailAddress(mail)} onPress={() => start(mail)}>
            {say('linkSend', { amount: model.order ? voice.money(model.order.total) : '' })}
          </Button>
        )}
        <Button disabled={!may} onPress={() => start(null)}>
          {say('linkOnlyShow')}
        </Button>
        <Button kind="link" onPress={() => act.send({ kind: 'link-back' })}>
          {say('back')}
        </Button>
      </div>
    </section>
  );
}
