/** The longest text of one element that is handed on, in characters. */
export const MAX_TEXT = 2_000;

/** Letters, digits, signs and ordinary white space of ASCII: most texts are nothing else. */
const PLAIN = /^[\t-\r -~]*$/;

/** Text as it was meant: without direction marks, invisible characters and odd spaces. The service does the same. */
export function clean(raw: string): string {
  // The same as below, without what the browser needs to know about all of Unicode for it.
  if (PLAIN.test(raw)) return raw.replace(/[\t-\r ]+/g, ' ').trim();
  return raw
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cs}]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** A label's text: capitals and a colon or star at its end do not matter. */
export function labelText(raw: string): string {
  return clean(raw)
    .replace(/[\s:：*]+$/u, '')
    .toLowerCase();
}

/** Literal text with `*` for anything; capitals do not matter, because a style sheet may change them. */
export function matchesText(pattern: string, text: string): boolean {
  const wanted = clean(pattern).toLowerCase();
  const subject = clean(text).toLowerCase();
  let at = 0;
  let part = 0;
  let star = -1;
  let resume = 0;
  while (at < subject.length) {
    if (wanted[part] === '*') {
      star = part++;
      resume = at;
    } else if (part < wanted.length && wanted[part] === subject[at]) {
      part++;
      at++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (wanted[part] === '*') part++;
  return part === wanted.length;
}

/**
 * Whether an amount says that something is owed: more than nought, and not the other way round. What is no amount may
 * be owed; the service reads it properly before anything is charged.
 */
export function owes(amount: string): boolean {
  if (!/[0-9]/.test(amount)) return true;
  const less = /[-−(]\s*\p{Sc}?\s*[0-9]|[0-9]\s*[-−]$/u.test(amount);
  return /[1-9]/.test(amount) && !less;
}
