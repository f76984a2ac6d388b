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
