import { expect, test } from 'vitest';
import type { Drive } from './messages';
import { OwnTabs, type TabBrowser } from './tabs';
import { ask, field, meadow } from './testing';

class Tabs implements TabBrowser {
  clock = 0;
  kinds: (string | null)[] = ['invoice'];
  opened: string[] = [];
  closed: number[] = [];
  asked: [number, string | null, string][] = [];
  answers: unknown[] = [];
  readonly stored = new Map<string, unknown>();
  readonly session = {
    get: async <T>(key: string) => (this.stored.get(key) as T | undefined) ?? null,
    set: async (key: string, value: unknown) => void this.stored.set(key, value),
  };

  async openBehind(address: string) {
    this.opened.push(address);
    return this.opened.length;
  }

  async closeTab(tabId: number) {
    this.closed.push(tabId);
  }

  async drive(tabId: number, documentId: string | null, message: Drive) {
    this.asked.push([tabId, documentId, message.verb]);
    if (message.verb !== 'where') return this.answers.shift() ?? null;
    const kind = this.kinds.length > 1 ? this.kinds.shift() : this.kinds[0];
    return kind === undefined
      ? null
      : { address: 'https://bay.meadow.example/bills/77', pageKind: kind, invoiceId: '77' };
  }

  async pause(millis: number) {
    this.clock += millis;
  }

  now() {
    return this.clock;
  }
}

const address = 'https://bay.meadow.example/bills/77';
const opening = { profile: meadow.id, address, pageKind: 'invoice', purpose: 'post', timeoutMillis: 5_000 };
const nobody = { find: () => null };
const load = (tabs: Tabs, pages: { find(handle: string): { tabId: number } | null } = nobody) =>
  OwnTabs.load(tabs, () => [meadow], pages);
const done = { page: 'tab-1', address, value: null, visibility: 'hidden', tried: true, fault: null };

test('a tab is opened behind, awaited, and closed when it is no longer needed', async () => {
  const tabs = new Tabs();
  tabs.kinds = [null, null, 'invoice'];
  const own = await load(tabs);
  expect(await own.open(opening)).toEqual({
    page: 'tab-1',
    address,
    pageKind: 'invoice',
    invoiceId: '77',
    fault: null,
  });
  expect(own.has(1)).toBe(true);
  await own.close({ page: 'tab-1' });
  expect(tabs.closed).toEqual([1]);
  expect(own.has(1)).toBe(false);
});

const fields = [field('total', { css: '.total' })];
const visiting = { profile: meadow.id, address, pageKind: 'invoice', guard: { invoiceId: '77' }, fields };
const values = {
  page: 'tab-1',
  address,
  pageKind: 'invoice',
  invoiceId: '77',
  fields: [{ name: 'total', values: ['$184.20'], fault: null }],
  readAt: '2026-11-21T10:42:00.000Z',
  visibility: 'hidden',
  fault: null,
};

test('a visit reads the wanted page in the moment it is there, and closes the tab when nobody waits', async () => {
  const tabs = new Tabs();
  // The page before the wanted one, such as a loading screen, is not what was asked for.
  tabs.answers = [null, { ...values, pageKind: 'list' }, values];
  const own = await load(tabs);
  expect(await own.visit({ ...visiting, timeoutMillis: 5_000 })).toEqual(values);
  expect(tabs.asked.map(([, , verb]) => verb)).toEqual(['read', 'read', 'read']);
  await Promise.resolve();
  expect(tabs.closed).toEqual([1]);
});

test('tabs that only wait to be closed keep nobody from opening one', async () => {
  const tabs = new Tabs();
  const own = await load(tabs);
  tabs.answers = Array.from({ length: 20 }, () => values);
  const pause = tabs.pause.bind(tabs);
  // The long wait before a tab is closed does not end in this test.
  tabs.pause = (millis) => (millis === 500 ? new Promise(() => {}) : pause(millis));
  for (let i = 0; i < 20; i++)
    expect((await own.visit({ ...visiting, timeoutMillis: 5_000 })).fault).toBeNull();
  expect(tabs.closed).toEqual([]);
});

test('a tab that cannot be closed holds up no worker that starts', async () => {
  const tabs = new Tabs();
  tabs.stored.set('own-tabs', [[7, 'visit']]);
  tabs.closeTab = () => new Promise(() => {});
  expect((await load(tabs)).has(7)).toBe(true);
});

test('a visit to a page that never comes, or is no page of the profile, tells why', async () => {
  const tabs = new Tabs();
  const own = await load(tabs);
  expect(await own.visit({ ...visiting, timeoutMillis: 5_000 })).toMatchObject({
    fault: 'TOO_SLOW',
    fields: [],
  });
  expect(tabs.closed).toEqual([1]);
  const foreign = { ...visiting, address: 'https://evil.example/bills/77', timeoutMillis: 5_000 };
  expect((await own.visit(foreign)).fault).toBe('UNKNOWN_PROFILE');
});

test('a visit that its worker did not live to end leaves no tab behind', async () => {
  const tabs = new Tabs();
  const own = await load(tabs);
  tabs.pause = () => new Promise(() => {});
  void own.visit({ ...visiting, timeoutMillis: 5_000 });
  await new Promise((later) => setTimeout(later));
  const next = await load(tabs);
  expect(tabs.closed).toEqual([1]);
  expect(next.has(1)).toBe(false);
});

test('a tab is asked when its page speaks, without waiting for the time to be over', async () => {
  const tabs = new Tabs();
  tabs.pause = () => new Promise(() => {});
  const own = await load(tabs);
  const opened = own.open(opening);
  await new Promise((later) => setTimeout(later));
  expect(tabs.asked).toEqual([]);
  own.spoke(1, null);
  expect((await opened).fault).toBeNull();
});

test('a page that was told what is wanted of it answers by itself', async () => {
  const tabs = new Tabs();
  tabs.pause = () => new Promise(() => {});
  const own = await load(tabs);
  const visited = own.visit({ ...visiting, timeoutMillis: 5_000 });
  // The page may begin before Chrome has told the id of its tab.
  expect(own.has(1)).toBe(false);
  expect(await own.owns(1)).toBe(true);
  expect(own.first(1)).toMatchObject({ kind: 'drive', verb: 'read', ask: { guard: { invoiceId: '77' } } });
  await new Promise((later) => setTimeout(later));
  own.spoke(1, values);
  expect(await visited).toEqual(values);
  expect(tabs.asked).toEqual([]);
  expect(own.first(1)).toBeNull();
});

test.each([
  [{ ...values, pageKind: 'list' }, null],
  ['nonsense', null],
  [{ ...values, fields: 'evil' }, 'PAGE_GONE'],
])('an answer that is not what was wanted is none: %o', async (early, fault) => {
  const tabs = new Tabs();
  tabs.answers = [values];
  let pauses = 0;
  tabs.pause = () => (pauses++ === 0 ? new Promise(() => {}) : Promise.resolve());
  const own = await load(tabs);
  const visited = own.visit({ ...visiting, timeoutMillis: 5_000 });
  await new Promise((turn) => setTimeout(turn));
  own.spoke(1, early);
  expect(await visited).toMatchObject({ fault, fields: fault === null ? values.fields : [] });
});

test('a sign-in page that stays ends the waiting, one that only flashes does not', async () => {
  const stays = new Tabs();
  stays.kinds = ['sign-in'];
  expect((await (await load(stays)).open(opening)).fault).toBe('SIGN_IN');
  expect(stays.closed).toEqual([1]);
  const flashes = new Tabs();
  flashes.kinds = ['sign-in', 'sign-in', 'invoice'];
  expect((await (await load(flashes)).open(opening)).fault).toBeNull();
});

test('a page that never comes is given up in time, and its tab closed', async () => {
  const tabs = new Tabs();
  tabs.kinds = [null];
  expect((await (await load(tabs)).open(opening)).fault).toBe('TOO_SLOW');
  expect(tabs.clock).toBeLessThan(6_000);
  expect(tabs.closed).toEqual([1]);
});

test.each(['https://evil.example/bills/77', 'javascript:alert(1)', 'file:///etc/passwd', 'nonsense'])(
  '%s is never opened',
  async (foreign) => {
    const tabs = new Tabs();
    const own = await load(tabs);
    expect((await own.open({ ...opening, address: foreign })).fault).toBe('UNKNOWN_PROFILE');
    expect(tabs.opened).toEqual([]);
  },
);

test('a press that takes the page with it was tried; a wait goes on with the next page', async () => {
  const tabs = new Tabs();
  const own = await load(tabs);
  await own.open(opening);
  tabs.answers = [null];
  expect(await own.do(ask('press', { label: 'Save' }, null, 1_000))).toMatchObject({
    tried: true,
    fault: null,
  });
  tabs.answers = [null, done];
  expect(await own.do(ask('wait', { css: '.saved' }, null, 1_000))).toEqual(done);
  tabs.answers = [null];
  expect(await own.do(ask('set', { label: 'Amount' }, '1', 1_000))).toMatchObject({
    tried: true,
    fault: 'PAGE_GONE',
  });
});

test("a person's page is spoken to by its document, and never closed", async () => {
  const tabs = new Tabs();
  const own = await load(tabs, { find: (handle) => (handle === 'doc-9' ? { tabId: 9 } : null) });
  tabs.answers = [done];
  await own.do({ ...ask('press', { label: 'Reload' }), page: 'doc-9' });
  expect(tabs.asked.every(([tabId, documentId]) => tabId === 9 && documentId === 'doc-9')).toBe(true);
  await own.close({ page: 'doc-9' });
  await own.close({ page: 'tab-9' });
  expect(tabs.closed).toEqual([]);
});

test('a worker that starts anew still knows which tabs are its own', async () => {
  const tabs = new Tabs();
  await (await load(tabs)).open(opening);
  expect((await load(tabs)).has(1)).toBe(true);
});

test('a page that is gone is told as that, and nothing was done', async () => {
  const own = await load(new Tabs());
  expect(await own.do(ask('press', { label: 'Save' }))).toMatchObject({ tried: false, fault: 'PAGE_GONE' });
});

test('a page is read by two versions where it is open, and nothing is opened for it', async () => {
  const tabs = new Tabs();
  const own = await load(tabs, { find: (handle) => (handle === 'doc-1' ? { tabId: 9 } : null) });
  const version = { profile: meadow, pageKind: 'invoice', fields };
  const ask = { guard: { invoiceId: '77' }, inUse: version, onTrial: version, timeoutMillis: 1_000 };
  const seen = { pageKind: 'invoice', invoiceId: '77', button: null, fields: [], fault: null };
  tabs.answers = [{ inUse: seen, onTrial: seen }];

  expect(await own.try({ ...ask, page: 'doc-1' })).toEqual({ inUse: seen, onTrial: seen });
  expect(await own.try({ ...ask, page: 'tab-5' })).toMatchObject({ inUse: { fault: 'PAGE_GONE' } });
  expect(tabs.asked).toEqual([[9, 'doc-1', 'try']]);
  expect(tabs.opened).toEqual([]);
});
