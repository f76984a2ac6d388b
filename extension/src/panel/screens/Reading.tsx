import type { ScreenProps } from '../act';
import { Title } from '../parts/Title';

export function Reading({ voice }: ScreenProps) {
  return (
    <div class="screen">
      <Title>{voice.say('readingTitle')}</Title>
      <div class="waiting" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
