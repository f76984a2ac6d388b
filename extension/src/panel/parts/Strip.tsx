import { strip } from '../../core/screen';
import { stripText } from '../../core/steps';
import type { ScreenProps } from '../act';
import { onPress } from '../trusted';

/** Payments that run or are unsettled, whatever else is shown. */
export function Strip({ state, voice, act }: ScreenProps) {
  const payments = strip(state);
  if (payments.length === 0) return null;
  return (
    <nav class="strip" aria-label={voice.say('strip')}>
      {payments.map((payment) => (
        <button
          key={payment.id}
          type="button"
          class={payment.screen === 'NOT_SURE' ? 'warn' : ''}
          onClick={onPress(() => act.send({ kind: 'show-payment', payment: payment.id }))}
        >
          <span class="strip-name">{payment.patients[0] ?? payment.clientName}</span>{' '}
          <span class="strip-amount">{voice.plain(payment.requested)}</span>{' '}
          <span class="strip-state">{voice.say(stripText(payment), { pims: payment.pimsName })}</span>
        </button>
      ))}
    </nav>
  );
}
