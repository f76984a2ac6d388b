/** Only a person's own press or keystroke counts: neither a script nor the browser's autofill moves money. */
export function trusted(event: { isTrusted: boolean }): boolean {
  return event.isTrusted;
}

/** A handler that a script's event cannot set off. */
export function onPress(handler: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (trusted(event)) handler();
  };
}

/**
 * A form never acts on being submitted: a script can do that, and the event looks trusted. A person's press, or Enter
 * in one of its fields, is a trusted click on its button first.
 */
export function notByItself(event: Event): void {
  event.preventDefault();
}
