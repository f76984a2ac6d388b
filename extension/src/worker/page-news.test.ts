import { beforeEach, describe, expect, test } from 'vitest';
import type { TestBrowser } from '../../test/browser';
import { profile, type TestService } from '../../test/service';
import { here, sender, settled, Till } from '../../test/till';

let till: Till;
let browser: TestBrowser;
let service: TestService;

beforeEach(() => {
  till = new Till();
  ({ browser, service } = till);
});

describe('a page', () => {
  test('may not speak for a profile of another origin', async () => {
    const { worker } = await till.wake();
    await worker.fromPage({ ...sender, profiles: [] }, here);
    await worker.fromPage({ ...sender, profiles: [] }, { kind: 'pay', profile: profile.id });
    await settled();
    expect(service.asked('page.here')).toEqual([]);
    expect(service.asked('checkout.show')).toEqual([]);
  });

  test('is told the state of its invoice, and that it is old once it was paid meanwhile', async () => {
    await till.paying();
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
    await till.paying();
    service.breaks();
    service.connects();
    await settled();
    expect(service.asked('page.here')).toHaveLength(2);
  });

  test('that is closed is taken back', async () => {
    const { worker } = await till.paying();
    await worker.tabGone(1);
    expect(service.asked('page.gone')).toEqual([{ page: 'doc-1' }]);
  });
});

describe('the script of the pages', () => {
  test('comes into tabs that were open before, where it was allowed', async () => {
    await till.wake();
    expect(browser.registered).toEqual(['https://pims.example/*']);
    expect(browser.injected).toEqual([1]);
  });

  test('waits for a permission and comes once it is given', async () => {
    browser.allowed = [];
    const { press, last } = await till.wake();
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
    const { last } = await till.wake();
    expect(last().page).toEqual({ kind: 'needs-reload', tabId: 1 });
  });
});

test('pages that were open before the worker died are known to the next one', async () => {
  await till.paying();
  const { last } = await till.wake();
  expect(last().page).toMatchObject({ kind: 'invoice', invoiceId: '1042' });
  expect(last().focus.kind).toBe('shown');
});
