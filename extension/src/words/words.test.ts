import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { da } from './da';
import { en } from './en';
import { wordsOf } from './words';

/** The Danish list is the service's too: a term and what is said instead on each line. */
function danish(): RegExp {
  const terms = readFileSync('../shared-protocol/src/test/resources/words/not-on-screen-da.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(0, line.lastIndexOf('|')).trim());
  return new RegExp(`(?<![\\p{L}-])(${terms.join('|')})(?![\\p{L}-])`, 'iu');
}

/** Words that people at a desk do not use, and the phrases in which they may stand all the same. */
const NOT_ON_SCREEN = {
  en: /\b(activit(y|ies)|attempts?|(?<!card )readers?|terminals?|unknown|approved|declined|(un)?captured?|voids?|voided|refund\w*|allocat\w*|tenders?|payment types?|profiles?|leases?|locks?|locked|doctor|postings?|posted|write-?back|attention|overrid\w*|reconcil\w*|mismatch\w*|keyed|moto|card on file|ach|sec codes?|pair(ed|ing)?|bridge|partial approval)\b/i,
  da: danish(),
};

/** The names of the wire's enums, as the generated file lists them. */
const enumNames = [
  ...readFileSync('src/protocol/protocol.ts', 'utf8').matchAll(/oneOf<\w+>\(\[([^\]]*)\]/g),
].flatMap(([, names = '']) => [...names.matchAll(/'([A-Z_]+)'/g)].map(([, name = '']) => name));

test.each([
  ['English', en, NOT_ON_SCREEN.en],
  ['Danish', da, NOT_ON_SCREEN.da],
] as const)('%s speaks the words of the desk', (_language, texts, forbidden) => {
  const says = (text: string) => text.replace(/\{\w+\}/g, ' ');
  const named = (text: string) => enumNames.some((name) => new RegExp(`\\b${name}\\b`).test(text));
  const wrong = Object.entries(texts).filter(([, text]) => forbidden.test(says(text)) || named(text));
  expect(wrong).toEqual([]);
});

test('the names of the wire were found, so that looking for them means something', () => {
  expect(enumNames).toEqual(expect.arrayContaining(['NOT_SURE', 'READING_CARD', 'CHARGE_THE_REST']));
});

test('every text stands in both languages with the same holes', () => {
  expect(Object.keys(da).sort()).toEqual(Object.keys(en).sort());
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, holes(da[key])]).toEqual([key, holes(en[key])]);
});

test('no text is left empty', () => {
  expect([...Object.values(en), ...Object.values(da)].filter((text) => text.trim() === '')).toEqual([]);
});

test('a language without texts speaks English', () => {
  expect(wordsOf('fr')('stop')).toBe('Stop');
  expect(wordsOf('da-DK')('pay')).toBe('Betal');
});

test('every text is said somewhere', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  expect(Object.keys(en).filter((key) => !new RegExp(`['"]${key}['"]`).test(code))).toEqual([]);
});
