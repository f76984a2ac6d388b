type Part = { literal: string } | { word: string } | 'any';

const MAX_ADDRESS = 2_000;
const WORD = /[0-9A-Za-z_.-]/;

/**
 * The words that an address pattern names, or null when the address does not match. `*` stands for anything, `{name}`
 * for one word; without `?` or `#` in the pattern the query or fragment does not matter. The service matches alike,
 * and both are held against the same table.
 */
export function matchAddress(pattern: string, address: string): Record<string, string> | null {
  if (address.length > MAX_ADDRESS) return null;
  const text = relevant(pattern, address);
  const parts = parse(pattern);
  const words: Record<string, string> = {};
  let start = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  for (;;) {
    const wanted = parts[part];
    if (wanted === 'any') {
      star = part++;
      starAt = start;
      continue;
    }
    if (wanted === undefined && start === text.length) return words;
    const next = wanted === undefined ? -1 : endOf(wanted, text, start);
    if (wanted !== undefined && next >= 0) {
      if ('word' in wanted) words[wanted.word] = text.slice(start, next);
      start = next;
      part++;
    } else if (star >= 0 && starAt < text.length) {
      start = ++starAt;
      part = star + 1;
    } else {
      return null;
    }
  }
}

function endOf(part: Exclude<Part, 'any'>, text: string, start: number): number {
  if ('literal' in part) return text.startsWith(part.literal, start) ? start + part.literal.length : -1;
  let end = start;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  return end === start ? -1 : end;
}

function relevant(pattern: string, address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  const hashAt = path.indexOf('#');
  const hash = hashAt < 0 ? '' : path.slice(hashAt);
  const rest = hashAt < 0 ? path : path.slice(0, hashAt);
  const query = rest.indexOf('?');
  const kept = pattern.includes('?') || query < 0 ? rest : rest.slice(0, query);
  return kept + (pattern.includes('#') ? hash : '');
}

const parsed = new Map<string, Part[]>();

function parse(pattern: string): Part[] {
  const known = parsed.get(pattern);
  if (known) return known;
  const parts: Part[] = [];
  for (const [piece] of pattern.matchAll(/\*|\{[^}]*\}|[^*{]+/gu)) {
    if (piece === '*') parts.push('any');
    else if (piece.startsWith('{')) parts.push({ word: piece.slice(1, -1) });
    else parts.push({ literal: piece });
  }
  parsed.set(pattern, parts);
  return parts;
}
