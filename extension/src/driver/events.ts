/**
 * Gives an element the focus as a person would. A tab in the background has no focus to give, so its pages get no
 * focus events; programs that wait for them would never take what is typed.
 */
export function focusOn(element: HTMLElement): void {
  const heard = listening(element, 'focus', () => element.focus({ preventScroll: true }));
  if (heard) return;
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

export function leave(element: HTMLElement): void {
  const heard = listening(element, 'blur', () => element.blur());
  if (heard) return;
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

export function typed(element: HTMLElement, text: string): void {
  const key = text.at(-1) ?? 'Delete';
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
  element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
}

export function changed(element: HTMLElement): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The events of a mouse press; the last one does what the element is for. */
export function pressed(element: HTMLElement): void {
  const mouse = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...mouse, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mousedown', mouse));
  element.dispatchEvent(new PointerEvent('pointerup', { ...mouse, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', mouse));
  element.click();
}

function listening(element: HTMLElement, type: string, act: () => void): boolean {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  element.addEventListener(type, hear, { capture: true, once: true });
  act();
  element.removeEventListener(type, hear, { capture: true });
  return heard;
}
