import type { Line, PaymentView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';

/** The three lines of a payment: Money, In the PIMS, Receipt. */
export function Lines({ payment, voice }: { payment: PaymentView; voice: ScreenProps['voice'] }) {
  const rows: [string, Line][] = [
    [voice.say('lineMoney'), payment.money],
    [payment.pimsName, payment.inPims],
    [voice.say('lineReceipt'), payment.receipt],
  ];
  return (
    <dl class="lines">
      {rows.map(([name, line]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {line.text}
            {line.since && <span class="muted"> {voice.time(line.since)}</span>}
            {line.todo && <p class="todo">{line.todo}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
