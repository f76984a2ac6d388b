import type { ScreenProps } from '../act';
import { PaymentRow } from '../parts/PaymentRow';
import { Title } from '../parts/Title';

/** Paid, and not yet standing in the PIMS. */
export function ToEnterList({ state, voice, act }: ScreenProps) {
  const { say } = voice;
  const payments = state.lists.toEnter;
  return (
    <div class="screen">
      <Title>{say('notInPimsAnywhere')}</Title>
      {payments === null && <p role="status">{say('loading')}</p>}
      {payments?.length === 0 && <p class="muted">{say('notInPimsNone')}</p>}
      <ul class="rows">
        {payments?.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} voice={voice} act={act} />
        ))}
      </ul>
    </div>
  );
}
