import type { PaymentView, ReaderView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';
import { Button } from '../parts/Button';
import { NextClient } from '../parts/NextClient';
import { Title } from '../parts/Title';
import { Whose } from '../parts/Whose';

type Props = ScreenProps & { payment: PaymentView; ours: boolean };

/** The card reader is in use by somebody else or does not answer: use another, or wait for this one. */
export function ReaderTrouble(props: Props) {
  const { state, ui, voice, act, payment, ours } = props;
  const { say } = voice;
  const id = payment.readerId ?? '';
  const label = payment.readerLabel ?? '';
  const readers = state.desk?.readers ?? [];
  const mine = readers.find((reader) => reader.id === id) ?? null;
  // What is known of a reader may be older than its failure: one that did not answer is never called free.
  const free = mine?.state === 'READY' && payment.screen === 'READER_IN_USE';
  const waiting = ui.waitingFor === id && !free;
  const others = readers.filter((reader) => reader.id !== id && reader.state === 'READY').slice(0, 3);
  const again = (readerId: string) => act.send({ kind: 'again', payment: payment.id, readerId });
  const amount = voice.money(payment.requested);
  return (
    <div class="screen">
      <Title mood={free ? 'good' : 'warn'}>
        {free
          ? say('isFree', { reader: label })
          : say(payment.screen === 'READER_IN_USE' ? 'inUseTitle' : 'offlineTitle')}
      </Title>
      <Whose payment={payment} voice={voice} />
      {!free && <p>{why(props, mine)}</p>}
      <p class="strong">{payment.problem?.money || say('nothingCharged')}</p>
      {waiting && (
        <p class="muted" role="status">
          {say('waitingFor', { reader: label })}
        </p>
      )}
      <div class="buttons">
        {ours && free && (
          <Button kind="main" onPress={() => again(id)}>
            {say('tryAgain', { amount })}
          </Button>
        )}
        {ours &&
          others.map((reader, index) => (
            <Button
              key={reader.id}
              kind={!free && index === 0 ? 'main' : 'quiet'}
              onPress={() => again(reader.id)}
            >
              {say('use', { reader: reader.label })}
            </Button>
          ))}
        {ours && !free && !waiting && payment.screen === 'READER_IN_USE' && (
          <Button onPress={() => act.ui({ kind: 'wait', readerId: id })}>
            {say('wait', { reader: label })}
          </Button>
        )}
        {ours && !free && payment.screen === 'READER_OFFLINE' && (
          <Button kind={others.length === 0 ? 'main' : 'quiet'} onPress={() => again(id)}>
            {say('tryAgain', { amount })}
          </Button>
        )}
        <NextClient voice={voice} act={act} />
      </div>
    </div>
  );
}

function why({ voice, payment }: Props, reader: ReaderView | null): string {
  const { say } = voice;
  const name = payment.readerLabel ?? '';
  if (payment.screen === 'READER_OFFLINE')
    return `${say('offlineText', { reader: name })} ${say('offlineHint')}`;
  if (reader?.usedBy && reader.usedFor && reader.usedSince) {
    return say('inUseSince', {
      reader: name,
      person: reader.usedBy,
      invoice: reader.usedFor,
      time: voice.time(reader.usedSince),
    });
  }
  return payment.problem?.cause ?? say('inUsePlain', { reader: name });
}
