import { isMailAddress } from '../../core/mail-address';
import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { notByItself, onPress } from '../trusted';
import { Button } from './Button';
import { Field } from './Field';

type Props = Pick<ScreenProps, 'ui' | 'voice' | 'act'> & { payment: PaymentView };

/** E-mail the receipt: one press opens the line for the address, the next one sends it. */
export function MailReceipt({ payment, ui, voice, act }: Props) {
  const { say } = voice;
  const { mailTo } = ui;
  if (!payment.actions.includes('MAIL_RECEIPT')) return null;
  if (mailTo === null) {
    const open = () => act.ui({ kind: 'mail-to', address: payment.clientEmail ?? '' });
    return <Button onPress={open}>{say('mailReceipt')}</Button>;
  }
  const address = mailTo.trim();
  const good = isMailAddress(address);
  const send = () => {
    if (!good) return;
    act.send({ kind: 'mail', payment: payment.id, address });
    act.ui({ kind: 'mail-to', address: null });
  };
  return (
    <form class="mail-to" autocomplete="off" onSubmit={notByItself}>
      <Field
        label={say('mailTo')}
        value={mailTo}
        error={address !== '' && !good ? say('mailNoAddress') : null}
        onType={(typed) => act.ui({ kind: 'mail-to', address: typed })}
      />
      <button type="submit" class="button quiet" disabled={!good} onClick={onPress(send)}>
        {say('mailSend')}
      </button>
    </form>
  );
}
