import type { ComponentChildren } from 'preact';
import { trusted } from '../trusted';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: string;
  amount?: boolean;
  error?: string | null;
  onType(value: string): void;
  children?: ComponentChildren;
}

/**
 * A field that only a person's typing changes. What autofill or a script writes is put back to what stood there.
 */
export function Field({ label, hideLabel = false, value, amount = false, error = null, onType }: Props) {
  return (
    <label class="field">
      <span class={hideLabel ? 'unseen' : 'field-label'}>{label}</span>
      <input
        class={amount ? 'amount' : ''}
        type="text"
        inputMode={amount ? 'decimal' : 'text'}
        autocomplete="off"
        spellcheck={false}
        data-lpignore="true"
        data-1p-ignore="true"
        value={value}
        aria-invalid={error !== null}
        onInput={(event) => {
          const field = event.currentTarget;
          if (trusted(event) && typedByPerson(event)) onType(field.value);
          else field.value = value;
        }}
      />
      {error && (
        <span class="error" role="alert">
          {error}
        </span>
      )}
    </label>
  );
}

/** Autofill fires a plain Event, or an InputEvent that replaces everything without saying what was typed. */
function typedByPerson(event: globalThis.Event): boolean {
  return 'inputType' in event && event.inputType !== 'insertReplacementText' && event.inputType !== '';
}
