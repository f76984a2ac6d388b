import type { Amount } from '../protocol/protocol';

/** How many digits a currency has after the point (2 for dollars, 0 for yen). */
function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** The amount as a plain decimal text, built from digits so that no fraction ever becomes a float. */
function decimal(amount: Amount): `${number}` {
  if (!Number.isSafeInteger(amount.minorUnits)) throw new RangeError('not a whole number of minor units');
  const digits = fractionDigits(amount.currency);
  const units = String(Math.abs(amount.minorUnits)).padStart(digits + 1, '0');
  const sign = amount.minorUnits < 0 ? '-' : '';
  const whole = units.slice(0, units.length - digits);
  return `${sign}${whole}${digits === 0 ? '' : `.${units.slice(-digits)}`}` as `${number}`;
}

/** An amount with its currency, as people of that language write it: `$184.20`. */
export function money(amount: Amount, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'narrowSymbol',
  }).format(decimal(amount));
}

/** An amount without its currency, for columns and for typing: `184.20`. */
export function plain(amount: Amount, language: string): string {
  const digits = fractionDigits(amount.currency);
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal(amount));
}

export function sum(amounts: readonly Amount[], currency: string): Amount {
  let minorUnits = 0n;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError('amounts of two currencies do not add up');
    minorUnits += BigInt(amount.minorUnits);
  }
  return exact(minorUnits, currency);
}

function exact(minorUnits: bigint, currency: string): Amount {
  const value = Number(minorUnits);
  if (!Number.isSafeInteger(value)) throw new RangeError('too large an amount');
  return { minorUnits: value, currency };
}

/**
 * Reads an amount that a person typed, in the way of their language; null when it is not plainly an amount.
 * A comma or point that cannot group thousands is taken as the decimal sign, since people type either.
 */
export function parseAmount(text: string, currency: string, language: string): Amount | null {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  const point = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const other = point === '.' ? ',' : '.';
  const typed = text.replace(/[\s\u00a0\u202f']/gu, '');
  return read(typed, point, group, currency) ?? read(typed, other, '', currency);
}

function read(typed: string, point: string, group: string, currency: string): Amount | null {
  const digits = fractionDigits(currency);
  const pieces = typed.split(point);
  const [whole = '', fraction = ''] = pieces;
  if (pieces.length > 2 || !/^\d*$/.test(fraction) || fraction.length > digits) return null;
  if (pieces.length === 2 && fraction === '') return null;
  const ungrouped = group.trim() === '' ? whole : ungroup(whole, group);
  if (ungrouped === null || !/^\d{1,12}$/.test(ungrouped)) return null;
  return exact(BigInt(ungrouped + fraction.padEnd(digits, '0')), currency);
}

/** Thousands must stand in threes, or the sign was meant otherwise. */
function ungroup(whole: string, group: string): string | null {
  const [first = '', ...rest] = whole.split(group);
  if (rest.length === 0) return whole;
  const inThrees = first.length >= 1 && first.length <= 3 && rest.every((piece) => piece.length === 3);
  return inThrees ? first + rest.join('') : null;
}
