import type { PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';

/** Whose payment it is: pet, client, invoices. */
export function whose(payment: PaymentView, voice: ScreenProps['voice']): string {
  const numbers = payment.invoices.map((invoice) => invoice.number).join(', ');
  const invoices = numbers === '' ? '' : `${voice.say('invoice')} ${numbers}`;
  return [payment.patients.join(', '), payment.clientName, invoices]
    .filter((part) => part !== '')
    .join(' · ');
}

export function Whose({ payment, voice }: { payment: PaymentView; voice: ScreenProps['voice'] }) {
  return <p class="whose">{whose(payment, voice)}</p>;
}
