import { beforeEach, describe, expect, test } from 'vitest';
import { invoice, shown } from '../../gallery/desk';
import { usd } from '../../gallery/payments';
import { TestBrowser } from '../../test/browser';
import type { TestService } from '../../test/service';
import { chargeShown, pay, sender, settled, Till } from '../../test/till';

let till: Till;
let browser: TestBrowser;
let service: TestService;

beforeEach(() => {
  till = new Till();
  ({ browser, service } = till);
});

describe('a charge', () => {
  test('takes two presses: pay, charge', async () => {
    const { press, last } = await till.paying();
    expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: shown().captureId } });
    await press(chargeShown);
    expect(till.started()).toHaveLength(1);
    expect(last().focus).toMatchObject({ kind: 'payment', ours: true });
  });

  test('is stored before it is sent', async () => {
    const { press } = await till.paying();
    const order: string[] = [];
    const { set } = browser.local;
    browser.local.set = async (key, value) => {
      if (key.startsWith('charge/')) order.push('stored');
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

  test('that is long past leaves room for newer ones', async () => {
    const { press, worker } = await till.paying();
    for (let sale = 0; sale < 60; sale++) {
      const captureId = `C${sale}`;
      service.shows = shown({ captureId });
      await press({ kind: 'next' });
      await worker.fromPage(sender, pay);
      await press({ ...chargeShown, captureId });
    }
    expect(till.started()).toHaveLength(60);
    const kept = await browser.local.under<{ request: { activityId: string } }>('charge/');
    const ids = kept.map(({ request }) => request.activityId);
    expect(ids.sort()).toEqual(till.started().slice(-50).sort());
    expect((await browser.session.under('show/')).length).toBe(30);
  });

  test('of this desk is shown again when Pay is pressed on its invoice, after an update of the extension too', async () => {
    await (await till.paying()).press(chargeShown);
    const [id = ''] = till.started();
    till.browser = browser = new TestBrowser(undefined, browser.local);
    const state = {
      pims: 'harbour',
      invoiceId: '1042',
      mark: 'BEING_PAID',
      label: 'x',
      paymentId: id,
    } as const;
    service.shows = shown({ invoices: [invoice('1042', 18420, { state })] });
    expect((await till.paying()).last().focus).toMatchObject({
      kind: 'payment',
      payment: { id },
      ours: true,
    });
  });

  test('pressed twice is one payment', async () => {
    const { worker, panel } = await till.paying();
    await Promise.all([worker.intent(panel, chargeShown), worker.intent(panel, chargeShown)]);
    expect(till.started()).toHaveLength(1);
    expect(service.asked('checkout.start')).toHaveLength(1);
  });

  test.each(['the answer', 'the question'] as const)(
    'whose connection loses %s is sent again under its id',
    async (what) => {
      const { press, last } = await till.paying();
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
      expect(till.started()).toHaveLength(1);
      expect(last().focus).toMatchObject({ kind: 'payment' });
    },
  );

  test('survives the death of the worker before its answer, as the same one', async () => {
    const { press } = await till.paying();
    service.loses = 'the answer';
    await press(chargeShown);
    const [id] = till.started();
    service.loses = 'nothing';
    const { last } = await till.wake();
    expect(till.started()).toEqual([id]);
    expect(last().focus).toMatchObject({ kind: 'payment', payment: { id } });
  });

  test('that was refused leaves nothing behind, and the next one has an id of its own', async () => {
    const { press, last } = await till.paying();
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
    const { press } = await till.paying();
    await press(chargeShown);
    const [first = ''] = till.started();
    await press({ kind: 'again', payment: first, readerId: 'exam2' });
    const again = [...service.payments.values()][1];
    expect(again).toMatchObject({
      rows: chargeShown.rows,
      readerId: 'exam2',
    });
    expect(till.started()).toHaveLength(2);
  });

  test('of a payment that another browser started cannot be repeated here', async () => {
    const { press } = await till.paying();
    await press({ kind: 'again', payment: 'SOMEBODY', readerId: null });
    expect(till.started()).toEqual([]);
  });
});

test('the rest of an invoice says itself why it is only a part', async () => {
  service.shows = shown({ invoices: [invoice('1042', 18420, { chargeable: usd(12420) })] });
  const { press } = await till.paying();
  const rows = [{ invoiceId: '1042', amount: usd(12420) }];
  await press({
    kind: 'charge',
    captureId: shown().captureId,
    rows,
    readerId: 'front',
    partReason: null,
    secondReason: null,
    receiptTo: null,
    way: null,
    noted: null,
    card: null,
    kept: null,
  });
  expect([...service.payments.values()][0]?.partReason).toBe('the rest of what is open');
});

test('a reading that the service has forgotten is made again', async () => {
  const { press, last } = await till.paying();
  service.refuses = 'CAPTURE_GONE';
  service.shows = shown({ captureId: 'C2' });
  await press(chargeShown);
  expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
  expect(till.started()).toEqual([]);
});

test('a press without the service charges nothing, then or later', async () => {
  const { press, last } = await till.paying();
  service.breaks();
  await press(chargeShown);
  expect(last().connection.kind).toBe('not-running');
  service.connects();
  await settled();
  expect(till.started()).toEqual([]);
});

describe('a charge whose answer was lost long ago', () => {
  async function lost(what: 'the answer' | 'the question') {
    const desk = await till.paying();
    service.loses = what;
    await desk.press(chargeShown);
    service.breaks();
    till.now += 60_000;
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
    expect(till.started()).toEqual([]);
    expect(last().starting).toBe(false);
    expect(last().refusal?.cause).toBe('The connection broke before the payment was started.');
  });
});
