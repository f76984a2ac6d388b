import { describe, expect, test } from 'vitest';
import { money, parseAmount, plain, sum } from './money';

const usd = (minorUnits: number) => ({ minorUnits, currency: 'USD' });

test.each([
  [usd(18420), 'en', '$184.20'],
  [usd(5), 'en', '$0.05'],
  [usd(-4000), 'en', '-$40.00'],
  [usd(1), 'en', '$0.01'],
  // 0.1 + 0.2 territory: digits, never a float
  [usd(900719925474099), 'en', '$9,007,199,254,740.99'],
  [{ minorUnits: 18420, currency: 'JPY' }, 'en', '¥18,420'],
  [{ minorUnits: 18420, currency: 'KWD' }, 'en', 'KWD 18.420'],
  [{ minorUnits: 18420, currency: 'DKK' }, 'da', '184,20 kr.'],
])('%o in %s is shown as %s', (amount, language, shown) => {
  expect(money(amount, language).replaceAll('\u00a0', ' ')).toBe(shown);
});

test('columns leave the currency out', () => {
  expect(plain(usd(123456), 'en')).toBe('1,234.56');
  expect(plain({ minorUnits: 123456, currency: 'DKK' }, 'da')).toBe('1.234,56');
});

test('a fraction of a cent is refused instead of rounded', () => {
  expect(() => money(usd(184.5), 'en')).toThrow(RangeError);
});

test('two currencies never add up', () => {
  expect(sum([usd(1), usd(2)], 'USD')).toEqual(usd(3));
  expect(() => sum([usd(1), { minorUnits: 1, currency: 'EUR' }], 'USD')).toThrow(RangeError);
});

describe('typed amounts', () => {
  test.each([
    ['100', 'en', 10000],
    ['100.5', 'en', 10050],
    ['1,234.50', 'en', 123450],
    ['1,000', 'en', 100000],
    ['100,00', 'en', 10000], // cannot be thousands
    ['.50', 'en', null],
    ['1.000,50', 'da', 100050],
    ['1.000', 'da', 100000],
    ['100.00', 'da', 10000], // cannot be thousands
    ['1 234,50', 'da', 123450],
    ['', 'en', null],
    ['1.2.3', 'en', null],
    ['100.', 'en', null],
    ['100.005', 'en', null],
    ['1,00,000', 'en', null],
    ['-5', 'en', null],
    ['1e3', 'en', null],
    ['٣', 'en', null],
    ['9999999999999', 'en', null],
  ])('"%s" in %s is %s', (text, language, minorUnits) => {
    expect(parseAmount(text, 'USD', language)?.minorUnits ?? null).toBe(minorUnits);
  });
});
