import { deepAll } from './deep';
import { changed, focusOn, leave, pressed, typed } from './events';
import { isInput, isSelect } from './kind';
import { controlText } from './read';
import { type Effect, isDisabled } from './set';
import { clean } from './text';
import { until } from './until';
import { isVisible } from './visible';

const OPTION = '[role="option"], [role="menuitem"], [role="listbox"] li, ul.dropdown-menu li';

/** Picks the option with exactly this text, which may still have to appear. */
export async function choose(element: Element, value: string, millis: number): Promise<Effect> {
  if (isDisabled(element)) return { fault: 'DISABLED' };
  if (isSelect(element)) return fromList(element, value, millis);
  const radio = radios(element).find(({ text }) => text === clean(value));
  if (radio) {
    pressed(radio.element);
    return { value: radio.text };
  }
  return fromSuggestions(element as HTMLElement, value, millis);
}

async function fromList(select: HTMLSelectElement, value: string, millis: number): Promise<Effect> {
  const look = () =>
    [...select.options].filter(
      (option) => !option.disabled && clean(option.label || option.text) === clean(value),
    );
  const found = await until(select.ownerDocument, millis, look, (options) => options.length > 0);
  const [option, ...more] = found;
  if (!option) return { fault: 'VALUE_REFUSED' };
  if (more.length > 0) return { fault: 'SEVERAL_FOUND' };
  focusOn(select);
  option.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  changed(select);
  leave(select);
  const shown = controlText(select);
  return shown === clean(value) ? { value: shown } : { fault: 'VALUE_REFUSED' };
}

function radios(group: Element): { element: HTMLElement; text: string }[] {
  const found = [...group.querySelectorAll<HTMLElement>('input[type="radio"], [role="radio"]')];
  return found.map((element) => ({
    element,
    text: clean(
      isInput(element)
        ? (element.labels?.[0]?.textContent ?? element.value)
        : (element.getAttribute('aria-label') ?? element.textContent ?? ''),
    ),
  }));
}

/** A text box with suggestions, or a button that opens a list. */
async function fromSuggestions(element: HTMLElement, value: string, millis: number): Promise<Effect> {
  const document = element.ownerDocument;
  const before = suggestions(document, value);
  if (isInput(element)) {
    focusOn(element);
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
    setter?.call(element, value);
    typed(element, value);
    if (element.list) {
      changed(element);
      leave(element);
      return { value: element.value };
    }
  } else {
    pressed(element);
  }
  const fresh = () => suggestions(document, value).filter((option) => !before.includes(option));
  const found = await until(document, millis, fresh, (options) => options.length > 0);
  const [option, ...more] = found;
  if (!option) return { fault: 'VALUE_REFUSED' };
  if (more.length > 0) return { fault: 'SEVERAL_FOUND' };
  pressed(option);
  return { value: clean(isInput(element) ? element.value : (element.textContent ?? '')) };
}

function suggestions(document: Document, value: string): HTMLElement[] {
  const matching = deepAll(document, OPTION).filter(
    (option) => clean(option.textContent ?? '') === clean(value) && isVisible(option),
  ) as HTMLElement[];
  // A list item that is itself a menu entry matches twice.
  return matching.filter((option) => !matching.some((other) => other !== option && option.contains(other)));
}
