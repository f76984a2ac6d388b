import type { ComponentChildren } from 'preact';
import { onPress } from '../trusted';

interface Props {
  /** `main` is the one thing to do; `quiet` the others; `link` sits within a line. */
  kind?: 'main' | 'quiet' | 'link' | 'chip';
  label?: string | undefined;
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  onPress(): void;
  children: ComponentChildren;
}

export function Button({ kind = 'quiet', label, pressed, disabled, onPress: press, children }: Props) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress(press)}
    >
      {children}
    </button>
  );
}
