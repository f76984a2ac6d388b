import { beforeEach, describe, expect, test } from 'vitest';
import { invoice, shown } from '../../gallery/desk';
import { payment, usd } from '../../gallery/payments';
import type { TestService } from '../../test/service';
import { chargeShown, Till } from '../../test/till';
import type { Intent } from '../core/intent';

let till: Till;
let service: TestService;

beforeEach(() => {
  till = new Till();
  ({ service } = till);
});

/** A payment that left so much open on its invoice. */
function leftOpen(id: string, minorUnits: number) {
  const left = payment({ id, open: usd(minorUnits) });
  return { ...left, invoices: left.invoices.map((each) => ({ ...each, open: usd(minorUnits) })) };
}

test('the rest of what was meant as a part is only the rest of that part', async () => {
  const { press } = await till.paying();
  await press({ ...chargeShown, rows: [{ invoiceId: '1042', amount: usd(10000) }], partReason: 'deposit' });
  const [first = ''] = till.started();
  service.tells({ type: 'payment', payment: leftOpen(first, 4000) });
  await press({ kind: 'charge-open', payment: first, expected: 4000 });
  expect([...service.payments.values()][1]).toMatchObject({
    rows: [{ invoiceId: '1042', amount: usd(4000) }],
    partReason: 'deposit',
  });
});

describe('use the new amount', () => {
  async function changed(chargeable: number) {
    const desk = await till.paying();
    await desk.press(chargeShown);
    const [first = ''] = till.started();
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
    const { worker, panel } = await till.paying();
    await worker.intent(panel, chargeShown);
    const [first = ''] = till.started();
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
    expect(till.started()).toHaveLength(1);
    expect(last().focus).toMatchObject({ kind: 'shown', shown: { captureId: 'C2' } });
  });
});
