import type { PageFault } from '../protocol/protocol';
import { changed, focusOn, leave, typed } from './events';
import { type Control, isControl, isInput } from './kind';
import { controlText } from './read';
import { isVisible } from './visible';

export type Effect = { value: string | null } | { fault: PageFault };

/** Whether a control takes anything now. */
export function isDisabled(element: Element): boolean {
  const off = element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true';
  return off || ('readOnly' in element && element.readOnly === true);
}

/**
 * Types a value as a person would.
 *
 * @param again finds the control anew: some hide themselves on focus, and a twin takes their place
 */
export async function setValue(
  element: Element,
  value: string,
  again: () => Element | null,
): Promise<Effect> {
  const control = element as HTMLElement;
  if (!isControl(element) && !control.isContentEditable) return { fault: 'VALUE_REFUSED' };
  focusOn(control);
  const target = await taken(control, again);
  if (isDisabled(target)) return { fault: 'DISABLED' };
  if (isControl(target)) {
    if (isInput(target) && /^(checkbox|radio)$/.test(target.type)) {
      if (String(target.checked) !== value) target.click();
    } else {
      put(target, value);
      typed(target, value);
    }
  } else {
    target.textContent = value;
    typed(target, value);
  }
  changed(target);
  leave(target);
  // Some programs write the value their own way only after the event is over.
  await Promise.resolve();
  const shown = isControl(target) ? controlText(target) : (target.textContent ?? '');
  return shown === '' && value !== '' ? { fault: 'VALUE_REFUSED' } : { value: shown };
}

/** The control itself, or the twin that took its place when it got the focus. */
async function taken(control: HTMLElement, again: () => Element | null): Promise<HTMLElement> {
  await Promise.resolve();
  if (isVisible(control) || !control.ownerDocument.defaultView) return control;
  const twin = again();
  if (!twin || twin === control) return control;
  focusOn(twin as HTMLElement);
  return twin as HTMLElement;
}

/** Past what a framework has put in the way: it hears of it by the event. */
function put(control: Control, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
}
