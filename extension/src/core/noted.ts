import type { Amount, NotedMoney, WayToPay } from '../protocol/protocol';
import { parseAmount } from './money';
import type { NoteForm } from './ui';

/** The ways to pay of which a person only notes that she took the money. */
export type NotedWay = Extract<WayToPay, 'CASH' | 'CHECK' | 'FINANCING' | 'OTHER_TERMINAL'>;

export const freshNote = (way: NotedWay): NoteForm => ({
  way,
  given: '',
  number: '',
  who: null,
  last4: '',
  why: '',
  tried: false,
});

/** What is wrong with each field of what is being noted, and what goes back in cash. */
export interface NoteCheck {
  noted: NotedMoney | null;
  change: Amount | null;
  givenWrong: 'not-an-amount' | 'too-little' | null;
  numberWrong: boolean;
  whoMissing: boolean;
  last4Wrong: boolean;
  whyMissing: boolean;
}

const NUMBER = /^[A-Za-z0-9-]{1,8}$/;
const LAST4 = /^[0-9]{4}$/;

export function checkNote(form: NoteForm, total: Amount, language: string): NoteCheck {
  const { way } = form;
  const number = form.number.trim();
  const last4 = form.last4.trim();
  const why = form.why.trim();
  const given =
    way === 'CASH' && form.given.trim() !== ''
      ? parseAmount(form.given, total.currency, language)
      : undefined;
  const givenWrong =
    given === null
      ? 'not-an-amount'
      : given && given.minorUnits < total.minorUnits
        ? ('too-little' as const)
        : null;
  const other = way === 'OTHER_TERMINAL';
  const numberWrong = way !== 'CASH' && (number === '' ? other : !NUMBER.test(number));
  const whoMissing = way === 'FINANCING' && form.who === null;
  const last4Wrong = other && last4 !== '' && !LAST4.test(last4);
  const whyMissing = other && why === '';
  const right = !givenWrong && !numberWrong && !whoMissing && !last4Wrong && !whyMissing;
  return {
    noted: right
      ? {
          given: given ?? null,
          reference: way === 'CASH' || number === '' ? null : number,
          brand: way === 'FINANCING' || other ? form.who : null,
          last4: other && last4 !== '' ? last4 : null,
          why: other ? why : null,
        }
      : null,
    change:
      given && given.minorUnits > total.minorUnits
        ? { minorUnits: given.minorUnits - total.minorUnits, currency: total.currency }
        : null,
    givenWrong,
    numberWrong,
    whoMissing,
    last4Wrong,
    whyMissing,
  };
}
