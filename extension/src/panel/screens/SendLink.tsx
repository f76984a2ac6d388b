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
import { TextLink, textOf } from './TextLink';

const LONGEST = 600;

export type LinkProps = ScreenProps & {
  offer: LinkOffer;
  model: Captured;
  sheet: Sheet;
  choose(change: Partial<Sheet>): void;
};

/** A payment link instead of a card here: where it goes, and what is written with it. */
export function SendLink(props: LinkProps) {
  const { state, voice, act, offer, model, sheet, choose } = props;
  const { say } = voice;
  const by = wayOf(offer, sheet);
  const mail = (sheet.linkMail ?? offer.mail ?? '').trim();
  const text = sheet.linkText ?? offer.text;
  const title = say(sheet.bank ? 'bankTitle' : 'linkTitle');
  const sms = textOf(offer, sheet);
  const asksAgain = state.refusal?.code === SAME_AMOUNT_AGAIN;
  const reason = sheet.secondReason.trim();
  const may = model.order !== null && model.kept === null && (!asksAgain || reason !== '');
  const mayMail = may && text.trim() !== '';
  const start = (to: { mail: string | null; number: string | null; agreed: boolean }) => {
    if (!model.order || !may) return;
    const { captureId, rows, partReason } = model.order;
    const secondReason = asksAgain ? reason : null;
    // Who agreed on the telephone agrees on the page all the same: nobody may say it for them.
    const bank = sheet.bank === 'ON_THE_PHONE' ? 'ON_THE_PAGE' : sheet.bank;
    const message = to.number === null ? text : sms.message;
    act.send({
      kind: 'link-start',
      captureId,
      rows,
      partReason,
      secondReason,
      ...to,
      message,
      bank,
    });
  };
  const amount = model.order ? voice.money(model.order.total) : '';
  return (
    <section class="link-box" aria-label={title}>
      <h2>{title}</h2>
      {sheet.bank && <HowAgreed {...props} chosen={sheet.bank} choose={choose} />}
      {offer.mails && offer.texts !== null && (
        <fieldset class="ways-of-sending" aria-label={say('linkHow')}>
          <Button pressed={by === 'mail'} onPress={() => choose({ linkBy: 'mail' })}>
            {say('linkByMail')}
          </Button>
          <Button pressed={by === 'text'} onPress={() => choose({ linkBy: 'text' })}>
            {say('linkByText')}
          </Button>
        </fieldset>
      )}
      {by === 'text' ? (
        <TextLink {...props} />
      ) : (
        <>
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
        </>
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
      <div class="buttons">
        {by === 'text' && (
          <Button
            kind="main"
            disabled={!may || !sms.may}
            onPress={() => start({ mail: null, number: sms.number, agreed: sms.agreed })}
          >
            {say('linkTextIt', { amount })}
          </Button>
        )}
        {by === 'mail' && offer.mails && (
          <Button
            kind="main"
            disabled={!mayMail || !isMailAddress(mail)}
            onPress={() => start({ mail, number: null, agreed: false })}
          >
            {say('linkSend', { amount })}
          </Button>
        )}
        <Button disabled={!mayMail} onPress={() => start({ mail: null, number: null, agreed: false })}>
          {say('linkOnlyShow')}
        </Button>
        <Button kind="link" onPress={() => act.send({ kind: 'link-back' })}>
          {say('back')}
        </Button>
      </div>
    </section>
  );
}

/** By mail where there is an address; a number alone goes by text. */
function wayOf(offer: LinkOffer, sheet: Sheet): 'mail' | 'text' {
  if (offer.texts === null) return 'mail';
  if (!offer.mails) return 'text';
  return sheet.linkBy ?? (offer.mail === null && offer.number !== null ? 'text' : 'mail');
}
