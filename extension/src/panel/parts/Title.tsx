import type { ComponentChildren } from 'preact';

type Mood = 'good' | 'bad' | 'warn' | 'plain';
const SIGNS: Record<Mood, string> = { good: '✓', bad: '✕', warn: '!', plain: '' };

/** The headline of a screen; it takes the focus when the screen changes, so that it is read aloud. */
export function Title({
  mood = 'plain',
  aside,
  children,
}: {
  mood?: Mood;
  aside?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`title ${mood}`}>
      {mood !== 'plain' && (
        <span class="sign" aria-hidden="true">
          {SIGNS[mood]}
        </span>
      )}
      <h1 tabIndex={-1}>{children}</h1>
      {aside && <span class="aside">{aside}</span>}
    </div>
  );
}
