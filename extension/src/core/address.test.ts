import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matchAddress } from './address';

interface Case {
  pattern: string;
  address: string;
  words: Record<string, string> | null;
}

const TABLE = '../local-service/src/test/resources/dev/tillbridge/pims/profile/address-cases.json';
const cases = JSON.parse(readFileSync(TABLE, 'utf8')) as Case[];

test.each(cases)('$pattern against $address', ({ pattern, address, words }) => {
  expect(matchAddress(pattern, address)).toEqual(words);
});
