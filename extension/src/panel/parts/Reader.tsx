import type { ReaderView } from '../../protocol/protocol';
import type { ScreenProps } from '../act';

/** How a card reader is, in a few words. */
export function readerText(reader: ReaderView, voice: ScreenProps['voice']): string {
  const { say } = voice;
  switch (reader.state) {
    case 'READY':
      return say('readerReady');
    case 'OFFLINE':
      return say('readerOffline');
    case 'UNKNOWN':
      return say('readerUnclear');
    case 'IN_USE':
      if (reader.usedBy && reader.usedFor) {
        return say('readerInUseFor', { person: reader.usedBy, invoice: reader.usedFor });
      }
      return reader.usedBy ? say('readerInUseBy', { person: reader.usedBy }) : say('readerInUse');
  }
}

export function ReaderState({ reader, voice }: { reader: ReaderView; voice: ScreenProps['voice'] }) {
  return (
    <span class={`reader-state ${reader.state.toLowerCase()}`}>
      <span class="dot" aria-hidden="true" /> {readerText(reader, voice)}
    </span>
  );
}
