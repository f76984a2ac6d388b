import { beforeEach, describe, expect, test } from 'vitest';
import { desk, invoice, shown } from '../../gallery/desk';
import { payment } from '../../gallery/payments';
import type { TestBrowser } from '../../test/browser';
import { profile, type TestService } from '../../test/service';
import { chargeShown, here, sender, settled, Till, WINDOW } from '../../test/till';
import type { PanelState } from '../core/state';

let till: Till;
let browser: TestBrowser;
let service: TestService;

beforeEach(() => {
  till = new Till();
  ({ browser, service } = till);
});

describe('the panel', () => {
  test('shows an invoice only beside its own page', async () => {
    const { worker, last } = await till.paying();
    await browser.openTab('https://elsewhere.example/');
    worker.tabShown(WINDOW, browser.active);
    await settled();
    expect(last().focus.kind).toBe('page');
    browser.active = 1;
    worker.tabShown(WINDOW, browser.active);
    await settled();
    expect(last().focus.kind).toBe('shown');
  });

  test('shows what each tab had when one goes to and fro between two of them', async () => {
    const { worker, press, last } = await till.paying();
    const tab = await browser.openTab('https://pims.example/invoice/2001');
    const other = { ...sender, handle: 'doc-2', tabId: tab.id };
    service.shows = shown({ captureId: 'C2', invoices: [invoice('2001', 4000)] });
    await worker.fromPage(other, { ...here, invoiceId: '2001' });
    await worker.fromPage(other, { kind: 'pay', profile: profile.id });
    const go = async (tabId: number) => {
      browser.active = tabId;
      worker.tabShown(WINDOW, tabId);
      await settled();
      return last().focus;
    };
    expect(await go(1)).toMatchObject({ kind: 'shown', shown: { captureId: shown().captureId } });
    expect(await go(tab.id)).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
    await press({ kind: 'next' });
    expect(await go(1)).toMatchObject({ kind: 'page' });
  });

  test('shows an invoice of a list on its own page, in a tab of its own', async () => {
    const pages = [
      {
        kind: 'invoice',
        address: '/#{clinic}/invoice/{id}*',
        marker: [],
        identity: null,
        anchor: null,
        rows: null,
      },
      { kind: 'list', address: '/#{clinic}/list', marker: [], identity: null, anchor: null, rows: null },
    ];
    service.profiles = [{ ...profile, pages }];
    const { worker, last } = await till.wake();
    const list = { ...sender, address: 'https://pims.example/#bay/list' };
    await worker.fromPage(list, { ...here, pageKind: 'list', invoiceId: null });
    await worker.fromPage(list, { kind: 'page-rows', profile: profile.id, invoiceIds: ['1042', '7?x'] });
    expect(service.asked('page.rows')).toEqual([{ profile: profile.id, invoiceIds: ['1042', '7?x'] }]);
    expect(browser.told.at(-1)?.message).toMatchObject({
      kind: 'row-marks',
      states: [{ invoiceId: '1042' }, {}],
    });

    await worker.fromPage(list, { kind: 'pay-row', profile: profile.id, invoiceId: '2001' });
    await worker.fromPage(list, { kind: 'pay-row', profile: profile.id, invoiceId: '7?x' });
    expect(browser.open).toHaveLength(1);
    await worker.fromPage(list, { kind: 'pay-row', profile: profile.id, invoiceId: '1042' });
    const tab = browser.open.at(-1);
    expect(tab).toMatchObject({ url: 'https://pims.example/#bay/invoice/1042' });
    await worker.fromPage({ ...sender, handle: 'doc-2', tabId: tab?.id ?? 0 }, here);
    await settled();
    expect(last().focus.kind).toBe('shown');
  });

  test('drops an invoice when its page shows another one', async () => {
    const { worker, last } = await till.paying();
    await worker.fromPage(sender, { ...here, invoiceId: '2001' });
    await settled();
    expect(last()).toMatchObject({ focus: { kind: 'page' }, page: { kind: 'invoice', invoiceId: '2001' } });
  });

  test('keeps a payment whatever tab is shown, until the next client', async () => {
    const { worker, press, last } = await till.paying();
    await press(chargeShown);
    await browser.openTab('https://elsewhere.example/');
    worker.tabShown(WINDOW, browser.active);
    await settled();
    expect(last().focus.kind).toBe('payment');
    await press({ kind: 'next' });
    expect(last().focus.kind).toBe('page');
  });

  test('opened later does not show what the client before left', async () => {
    const { worker, press, panel } = await till.paying();
    await press(chargeShown);
    const [id = ''] = till.started();
    service.tells({ type: 'payment', payment: payment({ id, screen: 'PAID' }) });
    worker.close(panel);
    till.now += 61_000;
    const states: PanelState[] = [];
    worker.open(WINDOW, (state) => states.push(state));
    await settled();
    expect(states.at(-1)?.focus.kind).toBe('page');
  });

  test('is told nothing where nothing has changed, and once of many changes', async () => {
    const states: PanelState[] = [];
    const { worker } = await till.paying();
    worker.open(WINDOW, (state) => states.push(state));
    await settled();
    const before = states.length;
    for (let count = 1; count <= 5; count++) service.tells({ type: 'desk', desk: desk({ needsYou: count }) });
    await settled();
    const after = states.length;
    expect(after - before).toBeLessThanOrEqual(2);
    expect(states.at(-1)?.desk?.needsYou).toBe(5);
    service.tells({ type: 'desk', desk: desk({ needsYou: 5 }) });
    await settled();
    expect(states).toHaveLength(after);
  });

  test('is told what has changed also beside one that cannot be drawn', async () => {
    const { worker, last } = await till.paying();
    worker.open(WINDOW, () => {
      throw new Error('the window is closing');
    });
    await settled();
    service.tells({ type: 'desk', desk: desk({ needsYou: 7 }) });
    await settled();
    expect(last().desk?.needsYou).toBe(7);
  });

  test('tells while the shared database is away what is known here, and asks everything anew when it is back', async () => {
    const { worker, last, press } = await till.paying();
    service.tells({ type: 'desk', desk: desk({ running: [payment({ id: 'P1', screen: 'CHARGING' })] }) });
    await press({ kind: 'show-payment', payment: 'P1' });
    const problem = { code: 'DATABASE_AWAY', cause: 'Away.', money: 'Nothing was charged.', remedy: '' };
    service.away({
      type: 'away',
      problem,
      button: 'Not now',
      payments: [payment({ id: 'P1', screen: 'PAID' })],
    });
    await settled();
    expect(last().away).toEqual(problem);
    expect(last().focus).toMatchObject({ kind: 'payment', payment: { id: 'P1', screen: 'PAID' } });
    expect(last().desk?.running).toMatchObject([{ id: 'P1', screen: 'PAID' }]);
    expect(browser.told.at(-1)?.message).toMatchObject({ kind: 'mark', state: { label: 'Not now' } });

    await worker.fromPage({ ...sender, handle: 'doc-2' }, here);
    await settled();
    expect(browser.told.at(-1)?.message).toMatchObject({ kind: 'mark', state: { label: 'Not now' } });

    service.away(null);
    await settled();
    expect(last().away).toBeNull();
    expect(browser.told.at(-1)?.message).toMatchObject({
      kind: 'mark',
      state: { mark: 'PAY', label: 'Pay' },
    });
  });

  test('opens to what the worker before this one knew of its window', async () => {
    await till.paying();
    const { last } = await till.wake();
    expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: shown().captureId } });
  });

  test('remembers what was seen today', async () => {
    const { press, last } = await till.paying();
    await press({ kind: 'next' });
    expect(last().seen).toMatchObject([{ number: '1042', clientName: 'Anna Okafor' }]);
    till.now += 48 * 3_600_000;
    await press({ kind: 'next' });
    expect(last().seen).toEqual([]);
  });

  test('asks who is here after the desk stood idle, until somebody says so', async () => {
    const { press, last } = await till.paying();
    till.now += 31 * 60_000;
    await press({ kind: 'next' });
    expect(last().askPerson).toBe(true);
    await press({ kind: 'preferences', change: { personId: 'bea' } });
    expect(last().askPerson).toBe(false);
  });
});

test('the icon counts what waits for a person', async () => {
  await till.wake();
  service.tells({ type: 'desk', desk: desk({ needsYou: 2, toEnter: 1 }) });
  expect(browser.badgeText).toBe('3');
});
