import { expect, test } from 'vitest';
import { addressMatches, originMatches } from './match';

test.each([
  ['https://erp.clinic.example/*', 'https://erp.clinic.example', true],
  ['https://erp.clinic.example/*', 'https://erp.clinic.example:8443', true], // no port in the pattern: every port
  ['https://erp.clinic.example:8443/*', 'https://erp.clinic.example', false],
  ['http://127.0.0.1:8000/*', 'http://127.0.0.1:8000', true],
  ['http://127.0.0.1:8000/*', 'http://127.0.0.1:8001', false],
  ['https://*.clinic.example/*', 'https://a.b.clinic.example', true],
  ['https://*.clinic.example/*', 'https://clinic.example', true],
  ['https://*.clinic.example/*', 'https://evilclinic.example', false],
  ['https://clinic.example/*', 'https://clinic.example.evil.test', false],
  ['https://clinic.example/*', 'http://clinic.example', false],
  ['*://clinic.example/*', 'http://clinic.example', true],
  ['<all_urls>', 'https://clinic.example', false], // a profile names its places
  ['https://clinic.example/*', 'null', false],
])('%s and %s: %s', (pattern, origin, matches) => {
  expect(originMatches(pattern, origin)).toBe(matches);
});

test('an address of another scheme matches nothing', () => {
  expect(addressMatches(['https://clinic.example/*'], 'chrome://settings')).toBe(false);
});
