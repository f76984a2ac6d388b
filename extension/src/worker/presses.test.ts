import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shown } from '../../gallery/desk';
import { NOW } from '../../gallery/payments';
import type { TestBrowser } from '../../test/browser';
import { profile, TestService } from '../../test/service';
import { here, pay, sender, settled, Till, WINDOW } from '../../test/till';

let till: Till;
let browser: TestBrowser;
let service: TestService;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  till = new Till(() => Date.now());
  ({ browser, service } = till);
});

afterEach(() => vi.useRealTimers());

/** Whatever was pressed here before is worth nothing: the same invoice is shown. */
const theInvoice = { kind: 'shown', shown: { captureId: shown().captureId } };

/** Holds back the answer to a question until it is let go. */
function hold(method: 'page.here' | 'checkout.show') {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { call } = service;
  service.call = async (asked, params) => {
    if (asked === method) await held;
    return call.call(service, asked, params) as never;
  };
  return letGo;
}

test('a press that comes before its page is known is kept, and shows the invoice once the page is', async () => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, pay);
  await settled();
  expect(focus()).toEqual({ kind: 'reading' });
  expect(browser.told.at(-1)).toEqual({ tabId: 1, documentId: 'doc-1', message: { kind: 'ask-again' } });
  await worker.fromPage(sender, here);
  await settled();
  expect(focus()).toMatchObject(theInvoice);
});

test('a kept press is answered once', async () => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, pay);
  await worker.fromPage(sender, here);
  await worker.fromPage(sender, here);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(service.asked('checkout.show')).toHaveLength(1);
  expect(focus()).toMatchObject(theInvoice);
});

test('a press on a page that never says what it shows is told why', async () => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, pay);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(focus()).toMatchObject({ kind: 'unreadable', text: { code: 'PAGE_NOT_READY' } });
  await worker.fromPage(sender, here);
  await settled();
  expect(service.asked('checkout.show')).toEqual([]);
});

test.each([
  ['another page in the tab', { ...sender, handle: 'doc-2' }],
  ['a page in another tab', { ...sender, handle: 'doc-2', tabId: 2 }],
])('a kept press is not answered by %s', async (_what, other) => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, pay);
  await worker.fromPage(other, here);
  await settled();
  expect(service.asked('checkout.show')).toEqual([]);
  expect(focus()).toEqual({ kind: 'reading' });
});

test('a kept press ends with its tab', async () => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, pay);
  await worker.tabGone(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(focus()).toEqual({ kind: 'page' });
});

test('a press that a worker left behind as it died is answered by the next one', async () => {
  const { worker } = await till.wake();
  await worker.fromPage(sender, pay);
  const next = await till.wake();
  expect(next.focus()).toEqual({ kind: 'reading' });
  await next.worker.fromPage(sender, here);
  await settled();
  expect(next.focus()).toMatchObject(theInvoice);
});

test('a reading that a worker left behind as it died is made by the next one', async () => {
  const { worker } = await till.wake();
  await worker.fromPage(sender, here);
  const lost = hold('checkout.show');
  worker.fromPage(sender, pay);
  await settled();
  till.service = service = new TestService();
  const next = await till.wake();
  expect(next.focus()).toMatchObject(theInvoice);
  lost();
});

test('the invoice is asked for only when the service knows the page', async () => {
  const { worker, focus } = await till.wake();
  const letGo = hold('page.here');
  worker.fromPage(sender, here);
  worker.fromPage(sender, pay);
  await settled();
  expect(service.asked('checkout.show')).toEqual([]);
  letGo();
  await settled();
  expect(focus()).toMatchObject(theInvoice);
});

test('a tab that has loaded keeps the page it told of, though the worker is not connected yet', async () => {
  const { worker } = await till.wake();
  await worker.fromPage(sender, here);
  till.service = service = new TestService();
  service.breaks();
  browser.alive.add(1);
  const next = await till.wake();
  await next.worker.tabReady(1, WINDOW, sender.address);
  service.connects();
  await next.worker.fromPage(sender, pay);
  await settled();
  expect(next.focus()).toMatchObject(theInvoice);
});

test('a reading that broke off with the connection is made once more, and told when that fails too', async () => {
  const { worker, focus } = await till.wake();
  await worker.fromPage(sender, here);
  const { call } = service;
  let breaks = 1;
  service.call = async (asked, params) => {
    if (asked === 'checkout.show' && breaks-- > 0) throw new Error('broke');
    return call.call(service, asked, params) as never;
  };
  await worker.fromPage(sender, pay);
  await settled();
  expect(focus()).toMatchObject(theInvoice);
  breaks = 2;
  await worker.fromPage(sender, pay);
  await settled();
  expect(focus()).toMatchObject({ kind: 'unreadable', text: { code: 'NO_ANSWER' } });
});

test('the answer to an earlier press does not take the panel from a later one', async () => {
  const { worker, focus } = await till.wake();
  const tab = await browser.openTab('https://pims.example/invoice/2001');
  const other = { ...sender, handle: 'doc-2', tabId: tab.id };
  await worker.fromPage(sender, here);
  await worker.fromPage(other, { ...here, invoiceId: '2001' });
  const { call } = service;
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  service.call = async (asked, params) => {
    const first = asked === 'checkout.show' && (params as { page: string }).page === 'doc-1';
    if (first) await slow;
    const answer = await call.call(service, asked, params);
    return (asked === 'checkout.show' && !first ? shown({ captureId: 'C2' }) : answer) as never;
  };
  worker.fromPage(sender, pay);
  await worker.fromPage(other, pay);
  letGo();
  await settled();
  expect(focus()).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
});

test('a press beside a listed invoice is kept until the list is known again', async () => {
  const shapes = ['invoice/{id}', 'list'].map((address) => ({
    kind: address === 'list' ? 'list' : 'invoice',
    address: `/${address}`,
    marker: [],
    identity: null,
    anchor: null,
    rows: null,
  }));
  service.profiles = [{ ...profile, pages: shapes }];
  const { worker } = await till.wake();
  const list = { ...sender, address: 'https://pims.example/list' };
  await worker.fromPage(list, { kind: 'pay-row', profile: profile.id, invoiceId: '7' });
  await worker.fromPage(list, { ...here, pageKind: 'list', invoiceId: null });
  expect(browser.open).toHaveLength(1);
  await worker.fromPage(list, { kind: 'page-rows', profile: profile.id, invoiceIds: ['7'] });
  expect(browser.open.at(-1)).toMatchObject({ url: 'https://pims.example/invoice/7' });
});

test('the icon pressed while the page is just saying what it shows opens its invoice', async () => {
  const { worker, focus } = await till.wake();
  await worker.iconPressed(WINDOW);
  expect(focus()).toEqual({ kind: 'page' });
  await worker.fromPage(sender, here);
  await settled();
  expect(focus()).toMatchObject(theInvoice);
});

test('the icon pressed long before a page opens nothing by itself', async () => {
  const { worker, focus } = await till.wake();
  await worker.iconPressed(WINDOW);
  await vi.advanceTimersByTimeAsync(3_000);
  await worker.fromPage(sender, here);
  await settled();
  expect(focus()).toEqual({ kind: 'page' });
});

test('our script is brought into a tab once, however many things ask for it at once', async () => {
  const { worker } = await till.wake();
  browser.injected.length = 0;
  browser.alive.clear();
  const slowly = browser.injectScript.bind(browser);
  browser.injectScript = async (tabId) => {
    await settled();
    await slowly(tabId);
  };
  await Promise.all([worker.permissionsChanged(), worker.tabReady(1, WINDOW, sender.address)]);
  expect(browser.injected).toEqual([1]);
});

test('the icon pressed on a tab that was closed since opens nothing', async () => {
  const { worker, focus } = await till.wake();
  await worker.iconPressed(WINDOW);
  await worker.tabGone(1);
  await worker.fromPage(sender, here);
  await settled();
  expect(focus()).toEqual({ kind: 'page' });
});
