import type { Sheet } from '../../core/ui';
import type { LinkOffer } from '../../protocol/protocol';
import { Field } from '../parts/Field';
import { trusted } from '../trusted';
import type { LinkProps } from './SendLink';

const LONGEST = 300;

/** A link by text message, as it stands in the fields now. */
export function textOf(offer: LinkOffer, sheet: Sheet) {
  const number = (sheet.linkNumber ?? offer.number ?? '').trim();
  const message = sheet.linkSms ?? offer.texts?.text ?? '';
  // What is known holds for the number that was offered, not for one that was typed over it.
  const said = number === offer.number ? offer.said : null;
  const stopped = said === 'STOPPED';
  const known = said === 'AGREED' || said === 'STARTED';
  const agreed = known || sheet.linkAgreed;
  const may = number !== '' && message.trim() !== '' && agreed && !stopped;
  return { number, message, stopped, known, agreed: sheet.linkAgreed, may };
}

/** Number, message, what cannot be taken from it, and whether the client agrees. */
export function TextLink({ voice, offer, sheet, choose }: LinkProps) {
  const { say } = voice;
  const text = textOf(offer, sheet);
  return (
    <>
      <Field
        label={say('linkNumber')}
        value={sheet.linkNumber ?? offer.number ?? ''}
        onType={(linkNumber) => choose({ linkNumber, linkAgreed: false })}
      />
      <label class="field">
        <span class="field-label">{say('linkText')}</span>
        <textarea
          rows={3}
          maxLength={LONGEST}
          autocomplete="off"
          value={text.message}
          onInput={(event) => {
            if (trusted(event)) choose({ linkSms: event.currentTarget.value });
          }}
        />
      </label>
      <p class="muted">
        {say('linkSmsBelow')} <q>{offer.texts?.end}</q>
      </p>
      {text.stopped && (
        <p class="notice warn" role="alert">
          {say('linkStopped')}
        </p>
      )}
      {!text.stopped && text.known && <p class="muted">{say('linkAgreed')}</p>}
      {!text.stopped && !text.known && (
        <label class="tick">
          <input
            type="checkbox"
            checked={sheet.linkAgreed}
            onChange={(event) => {
              if (trusted(event)) choose({ linkAgreed: !sheet.linkAgreed });
            }}
          />
          <span>{say('linkAgrees')}</span>
        </label>
      )}
    </>
  );
}
