import { expect, test } from 'vitest';
import { payment } from '../../gallery/payments';
import { chargeShown, settled, Till } from '../../test/till';
import { isPage } from './card-pages';

const PHONE = { ...chargeShown, readerId: null, way: 'CARD_BY_PHONE' as const };

async function typing() {
  const till = new Till();
  const desk = await till.paying();
  await desk.press(PHONE);
  const [id] = till.started();
  if (!id) throw new Error('nothing was started');
  const tells = async (change: Parameters<typeof payment>[0]) => {
    till.service.tells({
      type: 'payment',
      payment: payment({ id, way: 'CARD_BY_PHONE', readerId: null, readerLabel: null, ...change }),
    });
    await settled();
  };
  const tab = () => till.browser.open.find((each) => each.url === 'https://pay.example/c/1');
  return { till, desk, id, tells, tab };
}

test('the page is opened once, in a tab of its own, and goes when the payment is over', async () => {
  const { till, tells, tab } = await typing();
  await tells({ progress: 'READING_INVOICE', screen: 'CHECKING' });
  expect(tab()).toBeUndefined();

  await tells({ progress: 'WAITING_FOR_CARD' });
  await tells({ progress: 'WAITING_FOR_CARD' });
  expect(till.browser.open).toHaveLength(2);
  expect(till.browser.active).toBe(tab()?.id);

  await tells({ screen: 'PAID', progress: 'PAID' });
  expect(tab()).toBeUndefined();
});

test('a tab that was closed comes back with Show it, and closing it stops nothing', async () => {
  const { till, desk, id, tells, tab } = await typing();
  await tells({ progress: 'WAITING_FOR_CARD' });
  await till.browser.closeTab(tab()?.id ?? 0);
  await desk.press({ kind: 'card-page', payment: id });
  expect(tab()).toBeDefined();
  expect(till.service.asked('checkout.stop')).toEqual([]);

  till.browser.active = 1;
  await desk.press({ kind: 'card-page', payment: id });
  expect(till.browser.active).toBe(tab()?.id);
  expect(till.browser.open).toHaveLength(2);
});

test('a worker that woke anew opens no second tab', async () => {
  const { till, id, tells } = await typing();
  await tells({ progress: 'WAITING_FOR_CARD' });
  await till.wake();
  till.service.tells({ type: 'payment', payment: payment({ id, way: 'CARD_BY_PHONE' }) });
  await settled();
  expect(till.browser.open).toHaveLength(2);
});

test.each([
  ['https://checkout.example/c/pay/1', false, true],
  ['http://127.0.0.1:4242/c/1', true, true],
  ['http://127.0.0.1:4242/c/1', false, false],
  ['http://pay.example/c/1', true, false],
  ['https://ann:secret@pay.example/', true, false],
  ['javascript:alert(1)', true, false],
  ['file:///etc/passwd', true, false],
  ['no address', true, false],
])('%s is opened, practice money %s: %s', (address, practice, opened) => {
  expect(isPage(address, practice)).toBe(opened);
});
