import { isMailAddress, masked } from '../../core/mail-address';
import type { Sheet } from '../../core/ui';
import type { Shown } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from './Button';
import { Field } from './Field';

type Props = Pick<ScreenProps, 'voice'> & {
  shown: Shown;
  sheet: Sheet;
  choose(change: Partial<Sheet>): void;
};

/** What Charge says of the receipt: null as the location says, empty for none; undefined while it is no address. */
export function receiptWish(sheet: Sheet): string | null | undefined {
  const typed = sheet.receiptTo?.trim() ?? null;
  return typed === null || typed === '' || isMailAddress(typed) ? typed : undefined;
}

/** Before a charge: where the receipt will go, to be changed by one press. */
export function ReceiptLine({ voice, shown, sheet, choose }: Props) {
  const { say } = voice;
  if (!shown.mails) return null;
  if (sheet.receiptTo === null) {
    const to = shown.receiptTo === null ? say('receiptNotMailed') : masked(shown.receiptTo);
    return (
      <div class="reader-line">
        <span class="muted">{say('receiptTo')}</span>
        <Button kind="link" onPress={() => choose({ receiptTo: shown.receiptTo ?? '' })}>
          {to} <span aria-hidden="true">▾</span>
          <span class="unseen">{say('change')}</span>
        </Button>
      </div>
    );
  }
  return (
    <Field
      label={say('receiptToTyped')}
      value={sheet.receiptTo}
      error={receiptWish(sheet) === undefined ? say('mailNoAddress') : null}
      onType={(receiptTo) => choose({ receiptTo })}
    />
  );
}
