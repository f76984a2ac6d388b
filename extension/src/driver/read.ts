import type { FieldAsk, FieldRaw, PageFault } from '../protocol/protocol';
import type { Place } from './deep';
import { type Control, isControl, isInput, isSelect } from './kind';
import { one, rows } from './locate';
import { moment, once } from './moment';
import { clean, MAX_TEXT } from './text';

const MOST_ROWS = 500;
const MOST_TEXT = 150_000;

/**
 * All fields, as they stand on the page now, in one go.
 *
 * @param most how much text there may be in all
 * @param late whether it has taken too long: what is left then is not read
 */
export function readFields(
  asks: readonly FieldAsk[],
  place: Place,
  most: number = MOST_TEXT,
  late: () => boolean = () => false,
): FieldRaw[] {
  let room = most;
  return moment(() =>
    asks.map((ask) => {
      if (late()) return faulty(ask.name, 'TOO_SLOW');
      const read = readField(ask, place);
      room -= read.values.reduce((sum, value) => sum + value.length + 4, 0);
      return room < 0 ? faulty(ask.name, 'TOO_LONG') : read;
    }),
  );
}

function readField(ask: FieldAsk, place: Place): FieldRaw {
  if (ask.row === null) {
    const values = single(ask, place);
    if (!Array.isArray(values)) {
      return ask.optional && values.fault === 'NOT_FOUND'
        ? { name: ask.name, values: [], fault: null }
        : faulty(ask.name, values.fault);
    }
    return { name: ask.name, values, fault: null };
  }
  // The fields of a list name the same rows, each for itself.
  const { row: wanted } = ask;
  const found = once(place, JSON.stringify(wanted), () => rows(wanted, place));
  if (!Array.isArray(found)) return faulty(ask.name, found.fault);
  if (found.length > MOST_ROWS) return faulty(ask.name, 'TOO_LONG');
  const values: string[] = [];
  for (const row of found) {
    const value = ask.locators.length === 0 ? [''] : single(ask, row);
    if (Array.isArray(value)) values.push(value[0] ?? '');
    else if (ask.optional && value.fault === 'NOT_FOUND') values.push('');
    else return faulty(ask.name, value.fault);
  }
  return { name: ask.name, values, fault: null };
}

function single(ask: FieldAsk, place: Place): string[] | { fault: PageFault } {
  const found = one(ask.locators, place);
  if ('fault' in found) return found;
  const values = partOf(found.element, found.locator.part);
  if (values.length > MOST_ROWS || values.some((value) => value.length > MAX_TEXT))
    return { fault: 'TOO_LONG' };
  return values;
}

/** What of an element counts: one text, or one an option. */
export function partOf(element: Element, part: string): string[] {
  if (part === 'options') return options(element);
  if (part === 'checked') return [String('checked' in element && element.checked === true)];
  if (part.startsWith('attribute:')) return [element.getAttribute(part.slice('attribute:'.length)) ?? ''];
  if (part === 'value') return ['value' in element ? String(element.value) : ''];
  if (part === 'auto' && isControl(element)) return [controlText(element)];
  return [visibleText(element)];
}

/** What a person sees in a control. */
export function controlText(element: Control): string {
  if (isSelect(element)) return clean(element.selectedOptions[0]?.textContent ?? '');
  if (isInput(element) && /^(checkbox|radio)$/.test(element.type)) return String(element.checked);
  return element.value;
}

/** Lines stay apart by a space, so that two numbers never run together. */
function visibleText(element: Element): string {
  const text = (element as HTMLElement).innerText ?? element.textContent ?? '';
  return text.length > MAX_TEXT * 4 ? text : clean(text);
}

/** What can be chosen; an option without a value only asks to choose. */
function options(element: Element): string[] {
  if (isSelect(element)) {
    return [...element.options]
      .filter((option) => !option.disabled && option.value !== '')
      .map((option) => clean(option.label || option.text));
  }
  const list = isInput(element) ? element.list : null;
  if (list) return [...list.options].map((option) => clean(option.value));
  return [...element.querySelectorAll('[role="option"], [role="radio"], input[type="radio"]')].map((option) =>
    clean(isInput(option) ? (option.labels?.[0]?.textContent ?? option.value) : visibleText(option)),
  );
}

function faulty(name: string, fault: PageFault): FieldRaw {
  return { name, values: [], fault };
}
