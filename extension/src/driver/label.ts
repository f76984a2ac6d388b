import { type Place, trees } from './deep';
import { once } from './moment';
import { isColumnHeading } from './table';
import { clean, labelText } from './text';

const CONTROLS = 'input, select, textarea, [contenteditable="true"], [role="combobox"], [role="textbox"]';
const PRESSED =
  'button, a, summary, [role="button"], [role="tab"], [role="link"], [role="menuitem"], [role="option"]';
const SILENT = 'select, textarea, option, script, style';
const NAMED = '[aria-label], [placeholder], input[type="submit"], input[type="button"], input[type="reset"]';

/**
 * What belongs to a visible text: the labelled control, the button or link itself, the value beside a term or a row
 * heading, else the element that follows.
 *
 * @param counts which texts count (hidden ones usually do not)
 */
export function byLabel(place: Place, words: string, counts: (element: Element) => boolean): Element[] {
  const wanted = labelText(words);
  const found = new Set<Element>();
  for (const tree of trees(place)) {
    for (const element of captions(tree, wanted)) {
      if (!counts(element)) continue;
      for (const target of targets(element)) found.add(target);
    }
    for (const element of tree.querySelectorAll(NAMED)) {
      if (names(element).some((name) => labelText(name) === wanted)) found.add(element);
    }
  }
  return [...found];
}

/** The outermost elements that hold this text and nothing else. */
function captions(tree: Place, wanted: string): Element[] {
  if (!hasWords(tree, wanted)) return [];
  const found = new Set<Element>();
  for (const { parent, own, length } of once(textsNow, tree, textsNow)) {
    if (length > wanted.length * 8 + 200 || !wanted.includes(own)) continue;
    let best: Element | null = null;
    for (let at = parent; at && at !== tree; at = at.parentElement) {
      const text = ownWords(at);
      if (clean(text).length > wanted.length + 4) break;
      if (labelText(text) === wanted && !at.matches(SILENT)) best = at;
    }
    if (best) found.add(best);
  }
  return [...found];
}

/** A piece of text on the page, as a label would say it, and how long it is as it stands there. */
interface TextPiece {
  parent: Element | null;
  own: string;
  length: number;
}

/** Longer pieces are no part of any caption. */
const LONGEST_PIECE = 8_000;

function textsNow(tree: Place): TextPiece[] {
  const document = tree.ownerDocument ?? (tree as Document);
  const walker = document.createTreeWalker(tree, 4 /* text */);
  const found: TextPiece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const raw = node.nodeValue ?? '';
    const own = raw.length > LONGEST_PIECE ? '' : labelText(raw);
    if (own !== '') found.push({ parent: node.parentElement, own, length: raw.length });
  }
  return found;
}

/**
 * Whether each word of a caption stands anywhere. A page without them, which is nearly every page, need not be walked
 * through. Letters and digits alone are compared: no cleaning of a text takes any of them out.
 */
function hasWords(tree: Place, wanted: string): boolean {
  const letters = once(hasWords, tree, lettersOf);
  return wanted.split(' ').every((word) => letters.includes(bare(word)));
}

function lettersOf(tree: Place): string {
  return bare(('documentElement' in tree ? tree.documentElement : tree)?.textContent ?? '');
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** The text of an element without what stands in the controls within it. */
function ownWords(element: Element): string {
  const text = element.textContent ?? '';
  let words = text;
  for (const silent of element.querySelectorAll(SILENT)) words = words.replace(silent.textContent ?? '', ' ');
  return words;
}

function targets(caption: Element): Element[] {
  const pressed = inside(caption, PRESSED);
  if (pressed) return [pressed];
  const label = inside(caption, 'label') as HTMLLabelElement | null;
  const control = label?.control ?? null;
  if (control) return [control];
  const labelled = labelledBy(caption);
  if (labelled.length > 0) return labelled;
  const legend = inside(caption, 'legend');
  if (legend?.parentElement) return [legend.parentElement];
  const cell = caption.closest('td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  if (cell && labelText(cell.textContent ?? '') === labelText(caption.textContent ?? '')) {
    return isColumnHeading(cell) ? [] : beside(cell);
  }
  if (caption.matches('[role="columnheader"]') || isHeadingOfColumn(caption)) return [];
  const term = inside(caption, 'dt');
  if (term) return beside(term, 'dd');
  return beside(label ?? caption);
}

function isHeadingOfColumn(caption: Element): boolean {
  const cell = caption.closest('th, [role="columnheader"]');
  return cell !== null && isColumnHeading(cell);
}

/** The caption itself, one around it, or one in it. */
function inside(caption: Element, selector: string): Element | null {
  return caption.closest(selector) ?? caption.querySelector(selector);
}

function labelledBy(caption: Element): Element[] {
  const root = caption.getRootNode() as Document | ShadowRoot;
  const ids = [caption, ...caption.querySelectorAll('[id]')]
    .map((element) => element.id)
    .filter((id) => id !== '');
  return ids.flatMap((id) => [...root.querySelectorAll(`[aria-labelledby~="${CSS.escape(id)}"]`)]);
}

function beside(caption: Element, selector = '*'): Element[] {
  const next = caption.nextElementSibling;
  if (!next?.matches(selector)) return [];
  if (next.matches(CONTROLS)) return [next];
  const controls = [...next.querySelectorAll(CONTROLS)];
  return controls.length === 1 ? controls : [next];
}

function names(element: Element): string[] {
  const button = element.matches('input[type="submit"], input[type="button"], input[type="reset"]');
  return [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('placeholder') ?? '',
    button ? (element as HTMLInputElement).value : '',
  ].filter((name) => name !== '');
}
