import { expect, test } from 'vitest';
import { checkNote, freshNote } from './noted';

const total = { minorUnits: 18420, currency: 'USD' };

test('cash that is more than the amount means change, and less is not noted', () => {
  const more = checkNote({ ...freshNote('CASH'), given: '200' }, total, 'en');
  expect(more.change).toEqual({ minorUnits: 1580, currency: 'USD' });
  expect(more.noted?.given).toEqual({ minorUnits: 20000, currency: 'USD' });
  const less = checkNote({ ...freshNote('CASH'), given: '184.19' }, total, 'en');
  expect(less.noted).toBeNull();
  expect(less.givenWrong).toBe('too-little');
  expect(checkNote({ ...freshNote('CASH'), given: '2oo' }, total, 'en').givenWrong).toBe('not-an-amount');
});

test('cash without more is just the amount', () => {
  const just = checkNote(freshNote('CASH'), total, 'en');
  expect(just.noted).toEqual({ given: null, reference: null, brand: null, last4: null, why: null });
  expect(just.change).toBeNull();
});

test('a card on another machine is noted with its approval code and why', () => {
  const form = { ...freshNote('OTHER_TERMINAL'), number: '031882', last4: '4242', why: 'no internet' };
  expect(checkNote(form, total, 'en').noted).toEqual({
    given: null,
    reference: '031882',
    brand: null,
    last4: '4242',
    why: 'no internet',
  });
  for (const wrong of [{ number: '' }, { number: '123456789' }, { last4: '42424' }, { why: ' ' }])
    expect(checkNote({ ...form, ...wrong }, total, 'en').noted).toBeNull();
});

test('financing needs to say who, a check needs nothing', () => {
  expect(checkNote(freshNote('FINANCING'), total, 'en').noted).toBeNull();
  expect(checkNote({ ...freshNote('FINANCING'), who: 'CareCredit' }, total, 'en').noted?.brand).toBe(
    'CareCredit',
  );
  expect(checkNote(freshNote('CHECK'), total, 'en').noted?.reference).toBeNull();
});
