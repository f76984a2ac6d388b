import type { WordKey } from '../../words/en';
import type { ScreenProps } from '../act';
import { Button } from './Button';

type Props = Pick<ScreenProps, 'voice' | 'act'> & { main?: boolean; text?: WordKey; count?: number };

/** Every screen of a payment lets the next client come. */
export function NextClient({ voice, act, main = false, text = 'next', count = 0 }: Props) {
  return (
    <Button kind={main ? 'main' : 'quiet'} onPress={() => act.send({ kind: 'next' })}>
      {voice.say(text, { count })}
    </Button>
  );
}
