import type { Locator, PageFault } from '../protocol/protocol';
import { deepAll, type Place, trees } from './deep';
import { isElement, isInput } from './kind';
import { byLabel } from './label';
import { cellsUnder, dataRows, hasColumns, tablesIn } from './table';
import { matchesText } from './text';
import { isVisible } from './visible';

export type Found = { element: Element; locator: Locator } | { fault: PageFault };

/** Exactly one element: the first locator that finds anything must find one, and only one. */
export function one(locators: readonly Locator[], place: Place): Found {
  for (const locator of locators) {
    const found = all(locator, place);
    if (!Array.isArray(found)) return found;
    const [element, ...more] = found;
    if (more.length > 0) return { fault: 'SEVERAL_FOUND' };
    if (element) return { element, locator };
  }
  return { fault: 'NOT_FOUND' };
}

/** Whether any locator finds anything. */
export function any(locators: readonly Locator[], place: Place): boolean {
  return locators.some((locator) => {
    const found = all(locator, place);
    return Array.isArray(found) && found.length > 0;
  });
}

/** The rows of a list; a table that is there and has none gives none, anything else that finds nothing is a fault. */
export function rows(locator: Locator, place: Place): Element[] | { fault: PageFault } {
  if (locator.columns.length === 0) {
    const found = all(locator, place);
    return Array.isArray(found) && found.length === 0 ? { fault: 'NOT_FOUND' } : found;
  }
  const within = frameOf(locator, place);
  if ('fault' in within) return within;
  const counts = countsFor(locator);
  const tables = trees(within.place)
    .flatMap(tablesIn)
    .filter((table) => hasColumns(table, locator.columns) && counts(table));
  // A table that only holds the wanted one has its headings too, but they are not its own: see headingCells.
  const [table, ...more] = tables;
  if (!table) return { fault: 'NOT_FOUND' };
  if (more.length > 0) return { fault: 'SEVERAL_FOUND' };
  return dataRows(table).filter((row) => counts(row) && hasText(locator, row));
}

/** All that a locator finds, in no order. */
function all(locator: Locator, place: Place): Element[] | { fault: PageFault } {
  const within = frameOf(locator, place);
  if ('fault' in within) return within;
  const counts = countsFor(locator);
  try {
    const found = candidates(locator, within.place, counts);
    return [...new Set(found)].filter((element) => counts(element) && hasText(locator, element));
  } catch {
    // The only thing that throws here is a selector that is none.
    return { fault: 'BAD_LOCATOR' };
  }
}

function candidates(locator: Locator, place: Place, counts: (element: Element) => boolean): Element[] {
  if (locator.css !== null) return deepAll(place, locator.css);
  if (locator.label !== null) return byLabel(place, locator.label, counts);
  if (locator.column !== null) return isElement(place) ? cellsUnder(place, locator.column) : [];
  const found = rows(locator, place);
  return Array.isArray(found) ? found : [];
}

function countsFor(locator: Locator): (element: Element) => boolean {
  return locator.hidden ? () => true : isVisible;
}

function hasText(locator: Locator, element: Element): boolean {
  if (locator.text === null) return true;
  const shown =
    isInput(element) && /^(submit|button|reset)$/.test(element.type)
      ? element.value
      : ((element as HTMLElement).innerText ?? element.textContent ?? '');
  return matchesText(locator.text, shown);
}

function frameOf(locator: Locator, place: Place): { place: Place } | { fault: PageFault } {
  if (locator.frame === null) return { place };
  let frames: Element[];
  try {
    frames = deepAll(place, locator.frame).filter(countsFor(locator));
  } catch {
    return { fault: 'BAD_LOCATOR' };
  }
  const [frame, ...more] = frames;
  if (more.length > 0) return { fault: 'SEVERAL_FOUND' };
  const inner = frame && 'contentDocument' in frame ? (frame as HTMLIFrameElement).contentDocument : null;
  return inner ? { place: inner } : { fault: 'NOT_FOUND' };
}
