import { beforeEach, describe, expect, test } from 'vitest';
import { desk, invoice, shown } from '../../gallery/desk';
import { NOW, payment, usd } from '../../gallery/payments';
import { TestBrowser } from '../../test/browser';
import { profile, TestService } from '../../test/service';
import type { Intent } from '../core/intent';
import type { PanelState } from '../core/state';
import { ulid } from '../core/ulid';
import type { PageSender } from './pages';
import { Worker } from './worker';

const WINDOW = 9;
const sender: PageSender = {
  handle: 'doc-1',
  tabId: 1,
  windowId: WINDOW,
  frameId: 0,
  origin: 'https://pims.example',
  address: 'https://pims.example/invoice/1042',
  profiles: [profile],
};
const here = { kind: 'page-here', profile: profile.id, pageKind: 'invoice', invoiceId: '1042' } as const;
const chargeShown: Extract<Intent, { kind: 'charge' }> = {
  kind: 'charge',
  captureId: shown().captureId,
  rows: [{ invoiceId: '1042', amount: usd(18420) }],
  readerId: 'front',
  partReason: null,
  secondReason: null,
};

let browser: TestBrowser;
let service: TestService;
let ids: number;
let now: number;

beforeEach(() => {
  browser = new TestBrowser();
  service = new TestService();
  ids = 0;
  now = NOW;
});

/** A worker with an open panel, as after the browser started it, or woke it again. */
async function wake() {
  const random = () => new Uint8Array(10).fill(++ids);
  const worker = await Worker.start(
    browser,
    service,
    () => now,
    () => ulid(now, random()),
  );
  const states: PanelState[] = [];
  const panel = worker.open(WINDOW, (state) => states.push(state));
  await settled();
  const press = async (intent: Intent) => {
    await worker.intent(panel, intent);
    await settled();
  };
  const last = () => {
    const state = states.at(-1);
    if (!state) throw new Error('no state was sent');
    return state;
  };
  return { worker, panel, press, last };
}

/** Lets everything that is under way in memory come to its end. */
async function settled() {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

async function paying() {
  const desk = await wake();
  await desk.worker.fromPage(sender, here);
  await desk.worker.fromPage(sender, { kind: 'pay', profile: profile.id });
  await settled();
  return desk;
}

const started = () => [...service.payments.keys()];

describe('a charge', () => {
  test('takes two presses: pay, charge', async () => {
    const { press, last } = await paying();
    expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: shown().captureId } });
    await press(chargeShown);
    expect(started()).toHaveLength(1);
    expect(last().focus).toMatchObject({ kind: 'payment', ours: true });
  });

  test('is stored before it is sent', async () => {
    const { press } = await paying();
    const order: string[] = [];
    const { set } = browser.local;
    browser.local.set = async (key, value) => {
      if (key === 'charges') order.push('stored');
      await set.call(browser.local, key, value);
    };
    const { call } = service;
    service.call = async (method, params) => {
      if (method === 'checkout.start') order.push('sent');
      return call.call(service, method, params);
    };
    await press(chargeShown);
    expect(order.slice(0, 2)).toEqual(['stored', 'sent']);
  });

  test('of this desk is shown again when Pay is pressed on its invoice, after an update of the extension too', async () => {
    await (await paying()).press(chargeShown);
    const [id = ''] = started();
    browser = new TestBrowser(undefined, browser.local);
    const state = {
      pims: 'harbour',
      invoiceId: '1042',
      mark: 'BEING_PAID',
      label: 'x',
      paymentId: id,
    } as const;
    service.shows = shown({ invoices: [invoice('1042', 18420, { state })] });
    expect((await paying()).last().focus).toMatchObject({ kind: 'payment', payment: { id }, ours: true });
  });

  test('pressed twice is one payment', async () => {
    const { worker, panel } = await paying();
    await Promise.all([worker.intent(panel, chargeShown), worker.intent(panel, chargeShown)]);
    expect(started()).toHaveLength(1);
    expect(service.asked('checkout.start')).toHaveLength(1);
  });

  test.each(['the answer', 'the question'] as const)(
    'whose connection loses %s is sent again under its id',
    async (what) => {
      const { press, last } = await paying();
      service.loses = what;
      await press(chargeShown);
      expect(last().starting).toBe(true);
      service.breaks();
      service.loses = 'nothing';
      service.connects();
      await settled();
      const asked = service.asked('checkout.start');
      expect(asked).toHaveLength(2);
      expect(asked[0]).toEqual(asked[1]);
      expect(started()).toHaveLength(1);
      expect(last().focus).toMatchObject({ kind: 'payment' });
    },
  );

  test('survives the death of the worker before its answer, as the same one', async () => {
    const { press } = await paying();
    service.loses = 'the answer';
    await press(chargeShown);
    const [id] = started();
    service.loses = 'nothing';
    const { last } = await wake();
    expect(started()).toEqual([id]);
    expect(last().focus).toMatchObject({ kind: 'payment', payment: { id } });
  });

  test('that was refused leaves nothing behind, and the next one has an id of its own', async () => {
    const { press, last } = await paying();
    service.refuses = 'SAME_AMOUNT_AGAIN';
    await press(chargeShown);
    expect(last().refusal?.code).toBe('SAME_AMOUNT_AGAIN');
    expect(last().focus.kind).toBe('shown');
    service.refuses = null;
    await press({ ...chargeShown, secondReason: 'two vaccines' });
    expect(last().focus).toMatchObject({ kind: 'payment' });
    const [first, second] = service.asked('checkout.start') as { activityId: string }[];
    expect(first?.activityId).not.toBe(second?.activityId);
  });

  test('tried again is another payment on the same invoice, on another card reader if asked', async () => {
    const { press } = await paying();
    await press(chargeShown);
    const [first = ''] = started();
    await press({ kind: 'again', payment: first, readerId: 'exam2' });
    const again = [...service.payments.values()][1];
    expect(again).toMatchObject({
      rows: chargeShown.rows,
      readerId: 'exam2',
    });
    expect(started()).toHaveLength(2);
  });

  test('of a payment that another browser started cannot be repeated here', async () => {
    const { press } = await paying();
    await press({ kind: 'again', payment: 'SOMEBODY', readerId: null });
    expect(started()).toEqual([]);
  });
});

test('the rest of an invoice says itself why it is only a part', async () => {
  service.shows = shown({ invoices: [invoice('1042', 18420, { chargeable: usd(12420) })] });
  const { press } = await paying();
  const rows = [{ invoiceId: '1042', amount: usd(12420) }];
  await press({
    kind: 'charge',
    captureId: shown().captureId,
    rows,
    readerId: 'front',
    partReason: null,
    secondReason: null,
  });
  expect([...service.payments.values()][0]?.partReason).toBe('the rest of what is open');
});

test('a reading that the service has forgotten is made again', async () => {
  const { press, last } = await paying();
  service.refuses = 'CAPTURE_GONE';
  service.shows = shown({ captureId: 'C2' });
  await press(chargeShown);
  expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
  expect(started()).toEqual([]);
});

/** A payment that left so much open on its invoice. */
function leftOpen(id: string, minorUnits: number) {
  const left = payment({ id, open: usd(minorUnits) });
  return { ...left, invoices: left.invoices.map((each) => ({ ...each, open: usd(minorUnits) })) };
}

test('the rest of what was meant as a part is only the rest of that part', async () => {
  const { press } = await paying();
  await press({ ...chargeShown, rows: [{ invoiceId: '1042', amount: usd(10000) }], partReason: 'deposit' });
  const [first = ''] = started();
  service.tells({ type: 'payment', payment: leftOpen(first, 4000) });
  await press({ kind: 'charge-open', payment: first, expected: 4000 });
  expect([...service.payments.values()][1]).toMatchObject({
    rows: [{ invoiceId: '1042', amount: usd(4000) }],
    partReason: 'deposit',
  });
});

describe('use the new amount', () => {
  async function changed(chargeable: number) {
    const desk = await paying();
    await desk.press(chargeShown);
    const [first = ''] = started();
    service.shows = shown({
      captureId: 'C2',
      invoices: [invoice('1042', 20420, { chargeable: usd(chargeable) })],
    });
    service.tells({ type: 'payment', payment: leftOpen(first, 20420) });
    await desk.press({ kind: 'charge-open', payment: first, expected: 20420 });
    return desk;
  }

  test('reads it anew from the PIMS, whatever the page still shows', async () => {
    await changed(20420);
    expect(service.asked('checkout.show')).toMatchObject([{ fresh: false }, { fresh: true }]);
  });

  test('pressed twice is one charge', async () => {
    const { worker, panel } = await paying();
    await worker.intent(panel, chargeShown);
    const [first = ''] = started();
    service.tells({ type: 'payment', payment: leftOpen(first, 18420) });
    const press: Intent = { kind: 'charge-open', payment: first, expected: 18420 };
    await Promise.all([worker.intent(panel, press), worker.intent(panel, press)]);
    expect(service.asked('checkout.start')).toHaveLength(2);
  });

  test('charges it at once where the fresh reading says the same', async () => {
    await changed(20420);
    expect([...service.payments.values()][1]?.rows).toEqual([{ invoiceId: '1042', amount: usd(20420) }]);
  });

  test('asks the person again where the fresh reading says something else', async () => {
    const { last } = await changed(25000);
    expect(started()).toHaveLength(1);
    expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
  });
});

describe('the panel', () => {
  test('shows an invoice only beside its own page', async () => {
    const { worker, last } = await paying();
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
    const { worker, press, last } = await paying();
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
    const { worker, last } = await wake();
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
    const { worker, last } = await paying();
    await worker.fromPage(sender, { ...here, invoiceId: '2001' });
    await settled();
    expect(last()).toMatchObject({ focus: { kind: 'page' }, page: { kind: 'invoice', invoiceId: '2001' } });
  });

  test('keeps a payment whatever tab is shown, until the next client', async () => {
    const { worker, press, last } = await paying();
    await press(chargeShown);
    await browser.openTab('https://elsewhere.example/');
    worker.tabShown(WINDOW, browser.active);
    await settled();
    expect(last().focus.kind).toBe('payment');
    await press({ kind: 'next' });
    expect(last().focus.kind).toBe('page');
  });

  test('opened later does not show what the client before left', async () => {
    const { worker, press, panel } = await paying();
    await press(chargeShown);
    const [id = ''] = started();
    service.tells({ type: 'payment', payment: payment({ id, screen: 'PAID' }) });
    worker.close(panel);
    now += 61_000;
    const states: PanelState[] = [];
    worker.open(WINDOW, (state) => states.push(state));
    await settled();
    expect(states.at(-1)?.focus.kind).toBe('page');
  });

  test('remembers what was seen today', async () => {
    const { press, last } = await paying();
    await press({ kind: 'next' });
    expect(last().seen).toMatchObject([{ number: '1042', clientName: 'Anna Okafor' }]);
    now += 48 * 3_600_000;
    await press({ kind: 'next' });
    expect(last().seen).toEqual([]);
  });

  test('asks who is here after the desk stood idle, until somebody says so', async () => {
    const { press, last } = await paying();
    now += 31 * 60_000;
    await press({ kind: 'next' });
    expect(last().askPerson).toBe(true);
    await press({ kind: 'preferences', change: { personId: 'bea' } });
    expect(last().askPerson).toBe(false);
  });
});

describe('a page', () => {
  test('may not speak for a profile of another origin', async () => {
    const { worker } = await wake();
    await worker.fromPage({ ...sender, profiles: [] }, here);
    await worker.fromPage({ ...sender, profiles: [] }, { kind: 'pay', profile: profile.id });
    await settled();
    expect(service.asked('page.here')).toEqual([]);
    expect(service.asked('checkout.show')).toEqual([]);
  });

  test('is told the state of its invoice, and that it is old once it was paid meanwhile', async () => {
    await paying();
    const state = {
      pims: 'harbour',
      invoiceId: '1042',
      mark: 'PAID',
      label: 'Paid',
      paymentId: 'p',
    } as const;
    service.tells({ type: 'invoice', invoice: state });
    await settled();
    const marks = browser.told.flatMap(({ message }) => (message.kind === 'mark' ? [message] : []));
    expect(marks.at(0)).toMatchObject({ state: { mark: 'PAY' }, stale: null });
    expect(marks.at(-1)).toMatchObject({
      state: { mark: 'PAID' },
      stale: expect.stringMatching(/^\d{1,2}:\d\d\s[AP]M$/),
    });
  });

  test('is announced again after the connection broke', async () => {
    await paying();
    service.breaks();
    service.connects();
    await settled();
    expect(service.asked('page.here')).toHaveLength(2);
  });

  test('that is closed is taken back', async () => {
    const { worker } = await paying();
    await worker.tabGone(1);
    expect(service.asked('page.gone')).toEqual([{ page: 'doc-1' }]);
  });
});

describe('the script of the pages', () => {
  test('comes into tabs that were open before, where it was allowed', async () => {
    await wake();
    expect(browser.registered).toEqual(['https://pims.example/*']);
    expect(browser.injected).toEqual([1]);
  });

  test('waits for a permission and comes once it is given', async () => {
    browser.allowed = [];
    const { press, last } = await wake();
    expect(browser.injected).toEqual([]);
    expect(last().page).toMatchObject({
      kind: 'permission',
      pimsName: 'Harbour Vet',
      site: 'https://pims.example',
    });
    browser.allowed = ['https://pims.example/*'];
    await press({ kind: 'granted' });
    expect(browser.injected).toEqual([1]);
  });

  test('that cannot be reached asks for a reload of the page', async () => {
    browser.injectScript = async () => {};
    const { last } = await wake();
    expect(last().page).toEqual({ kind: 'needs-reload', tabId: 1 });
  });
});

test('pages that were open before the worker died are known to the next one', async () => {
  await paying();
  const { last } = await wake();
  expect(last().page).toMatchObject({ kind: 'invoice', invoiceId: '1042' });
  expect(last().focus.kind).toBe('shown');
});

test('the icon counts what waits for a person', async () => {
  await wake();
  service.tells({ type: 'desk', desk: desk({ needsYou: 2, toEnter: 1 }) });
  expect(browser.badgeText).toBe('3');
});

test('a press without the service charges nothing, then or later', async () => {
  const { press, last } = await paying();
  service.breaks();
  await press(chargeShown);
  expect(last().connection.kind).toBe('not-running');
  service.connects();
  await settled();
  expect(started()).toEqual([]);
});

describe('a charge whose answer was lost long ago', () => {
  async function lost(what: 'the answer' | 'the question') {
    const desk = await paying();
    service.loses = what;
    await desk.press(chargeShown);
    service.breaks();
    now += 60_000;
    service.loses = 'nothing';
    return desk;
  }

  test('is found again where the service has it', async () => {
    const { last } = await lost('the answer');
    service.connects();
    await settled();
    expect(service.asked('checkout.start')).toHaveLength(1);
    expect(last().focus).toMatchObject({ kind: 'payment' });
  });

  test('is not started any more where the service never heard of it', async () => {
    const { last } = await lost('the question');
    service.forgets = true;
    service.connects();
    await settled();
    expect(started()).toEqual([]);
    expect(last().starting).toBe(false);
    expect(last().refusal?.cause).toBe('The connection broke before the payment was started.');
  });
});
