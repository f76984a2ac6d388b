import type { Text } from '../../protocol/protocol';

/** A problem as the service tells it: cause, what it means for the money, remedy. */
export function Notice({ text, kind = 'warn' }: { text: Text; kind?: 'warn' | 'plain' }) {
  return (
    <div class={`notice ${kind}`}>
      <p>{text.cause}</p>
      {text.money !== '' && <p class="strong">{text.money}</p>}
      {text.remedy !== '' && <p>{text.remedy}</p>}
    </div>
  );
}
