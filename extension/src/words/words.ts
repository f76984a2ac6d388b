import { da } from './da';
import { en, type WordKey } from './en';

/** Says a text of the message files, with what the screen fills in. */
export type Say = (key: WordKey, fill?: Record<string, string | number>) => string;

const LANGUAGES: Record<string, Record<WordKey, string>> = { en, da };

/** The texts of a language ("da", "da-DK"); English where there are none of it. */
export function wordsOf(language: string): Say {
  const texts = LANGUAGES[language.slice(0, 2).toLowerCase()] ?? en;
  return (key, fill = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (hole, name: string) => (name in fill ? String(fill[name]) : hole));
}
