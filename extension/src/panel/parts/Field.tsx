import type { TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { trusted } from '../trusted';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: string;
  amount?: boolean;
  /** Shown as dots. */
  secret?: boolean;
  error?: string | null;
  onType(value: string): void;
  /** The person has left the field. */
  onDone?(): void;
}

/**
 * A field that only a person's typing changes. What autofill or a script writes is put back to what stood there.
 */
export function Field({
  label,
  hideLabel = false,
  value,
  amount = false,
  secret = false,
  error = null,
  onType,
  onDone,
}: Props) {
  const id = useId();
  const given = {
    id,
    class: amount ? 'amount' : '',
    spellcheck: false,
    'data-lpignore': 'true',
    'data-1p-ignore': 'true',
    maxLength: 200,
    value,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => {
      const field = event.currentTarget;
      if (trusted(event) && typedByPerson(event)) onType(field.value);
      else field.value = value;
    },
    onBlur: onDone,
  };
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'unseen' : 'field-label'}>
        {label}
      </label>
      {secret ? (
        <input {...given} type="password" inputMode="numeric" autocomplete="new-password" />
      ) : (
        <input {...given} type="text" inputMode={amount ? 'decimal' : 'text'} autocomplete="off" />
      )}
      {error !== null && (
        <span id={`${id}-error`} class="error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

/** Autofill fires a plain Event, or an InputEvent that replaces everything without saying what was typed. */
function typedByPerson(event: globalThis.Event): boolean {
  return 'inputType' in event && event.inputType !== 'insertReplacementText' && event.inputType !== '';
}
