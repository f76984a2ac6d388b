import type { Amount } from '../protocol/protocol';
import { type Say, wordsOf } from '../words/words';
import { money, plain } from './money';

/** How one language says texts, amounts and times. */
export interface Voice {
  language: string;
  say: Say;
  money(amount: Amount): string;
  plain(amount: Amount): string;
  /** The time of day of an instant, as the language writes it and the service too: "10:41 AM", "10.41". */
  time(instant: string): string;
  /** A calendar day without time zone, "today" or "3 Nov". */
  day(date: string, now: number): string;
}

export function voiceOf(language: string): Voice {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const calendar = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const today = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day');
  return {
    language,
    say: wordsOf(language),
    money: (amount) => money(amount, language),
    plain: (amount) => plain(amount, language),
    time: (instant) => clock.format(new Date(instant)),
    day: (date, now) => (date === localDate(now) ? today : calendar.format(new Date(`${date}T00:00:00Z`))),
  };
}

function localDate(now: number): string {
  const at = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
