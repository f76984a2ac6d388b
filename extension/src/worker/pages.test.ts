import { expect, test } from 'vitest';
import { profile } from '../../test/service';
import { pageSender, type Sender } from './pages';

const OURS = 'jgahdikgeooagjckcfjhaiekjijopjma';
const good: Sender = {
  extensionId: OURS,
  tabId: 1,
  windowId: 9,
  frameId: 0,
  documentId: 'doc-1',
  origin: 'https://pims.example',
  url: 'https://pims.example/invoice/1042',
};

test('a script on a page of a profile is heard', () => {
  expect(pageSender(good, OURS, [profile])?.profiles).toEqual([profile]);
});

test.each<[string, Partial<Sender>]>([
  ['another extension', { extensionId: 'x' }],
  ['no tab', { tabId: undefined }],
  ['no document', { documentId: undefined }],
  ['no origin', { origin: undefined }],
])('a sender with %s is not heard', (_what, change) => {
  expect(pageSender({ ...good, ...change }, OURS, [profile])).toBeNull();
});

test('a page of another origin has no profile to speak for', () => {
  expect(pageSender({ ...good, origin: 'https://evil.example' }, OURS, [profile])?.profiles).toEqual([]);
});
