import { expect, test } from 'vitest';
import config from '../wxt.config';

const manifest = config.manifest as {
  permissions: string[];
  host_permissions: string[];
  content_security_policy: { extension_pages: string; sandbox: string };
};

const rules = (policy: string) =>
  new Map(policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1)]));

test('our pages may speak to this computer alone', () => {
  const pages = rules(manifest.content_security_policy.extension_pages);

  expect(pages.get('connect-src')).toEqual(['ws://127.0.0.1:*', 'http://127.0.0.1:*']);
  expect(pages.get('default-src')).toEqual(["'none'"]);
  for (const [rule, sources] of pages)
    if (rule !== 'connect-src')
      expect(
        sources.every((source) => source === "'self'" || source === "'none'"),
        rule,
      ).toBe(true);
});

test('the page that shows receipts may load nothing but its own script and speak to nobody', () => {
  const paper = rules(manifest.content_security_policy.sandbox);

  expect(paper.get('default-src')).toEqual(["'none'"]);
  expect(paper.get('script-src')).toEqual(["'self'"]);
  expect(paper.has('connect-src')).toBe(false);
});

test('the shipped extension holds no page before a person allows it', () => {
  expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*']);
  expect(manifest.permissions).not.toContain('cookies');
  expect(manifest.permissions).not.toContain('webRequest');
  expect(manifest.permissions).not.toContain('history');
});
