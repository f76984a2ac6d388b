import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromPage } from '../core/page-messages';
import type { InvoiceMark } from '../protocol/protocol';
import type { Drive } from './messages';
import { PageScript } from './page-script';
import { meadow } from './testing';

const said: FromPage[] = [];
let script: PageScript;
let alive = true;
let shadow: ShadowRoot | null = null;
/** The worker hears it and does not answer. */
const tell = (message: FromPage) => {
  said.push(message);
  return undefined;
};
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  said.length = 0;
  alive = true;
  // The closed tree is only reachable for who makes it: the test listens at the making.
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    if (init.mode === 'closed') shadow = root;
    return root;
  };
  window.location.href = 'https://bay.meadow.example/bills/77';
  document.body.innerHTML = '<main></main>';
  script = new PageScript(
    window,
    () => '1.0',
    (message) => tell(message),
    () => alive,
  );
  script.start();
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
});

afterEach(() => {
  script.stop();
  Element.prototype.attachShadow = attach;
});

const seen = () => document.querySelector('tillbridge-pay');

async function appears(html: string): Promise<void> {
  document.body.innerHTML = html;
  await expect.poll(() => seen() !== null, { timeout: 150, interval: 5 }).toBe(true);
}

test('the button stands beside the invoice within 150 ms of it, and goes with it', async () => {
  expect(seen()).toBeNull();
  await appears('<h1>Bill 1042</h1>');
  expect(said.at(-1)).toEqual({
    kind: 'page-here',
    profile: 'meadow-3',
    pageKind: 'invoice',
    invoiceId: '77',
  });
  document.body.innerHTML = '<p>Home</p>';
  await expect.poll(() => said.at(-1)).toEqual({ kind: 'page-gone' });
  expect(seen()).toBeNull();
});

test('a button that the page takes away comes back', async () => {
  await appears('<h1>Bill 1042</h1>');
  seen()?.remove();
  await expect.poll(() => seen() !== null).toBe(true);
});

test('only a press of a person counts', async () => {
  await appears('<h1>Bill 1042</h1>');
  const button = shadow?.querySelector('button');
  button?.click();
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(said.filter(({ kind }) => kind === 'pay')).toEqual([]);
  expect((seen() as Element & { shadowRoot: unknown }).shadowRoot).toBeNull();
});

test('the button says what the service says', async () => {
  await appears('<h1>Bill 1042</h1>');
  const state = {
    pims: 'meadow',
    invoiceId: '77',
    mark: 'BEING_PAID' as const,
    label: 'Being paid at Desk 2 (Ann)',
    paymentId: null,
  };
  script.message({ kind: 'mark', state, stale: null, language: 'en' });
  expect(shadow?.querySelector('button')?.textContent).toBe('Being paid at Desk 2 (Ann)');
  script.message({
    kind: 'mark',
    state: { ...state, mark: 'PAID', label: 'Paid' },
    stale: '10:42',
    language: 'en',
  });
  expect(shadow?.querySelector('button')?.textContent).toBe('Paid 10:42, reload to see it');
});

test('pages of no profile are not watched at all', () => {
  let looks = 0;
  window.location.href = 'https://bay.meadow.example/agenda';
  const other = new PageScript(
    window,
    () => '1.0',
    () => {
      looks++;
      return undefined;
    },
    () => true,
  );
  other.start();
  other.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  looks = 0;
  for (let at = 0; at < 100; at++) document.body.append('x');
  expect(looks).toBe(0);
  other.stop();
});

test('a page of nothing known says no more than that it is there, unless something else stood there', async () => {
  window.location.href = 'https://bay.meadow.example/agenda';
  for (const tellGone of [false, true]) {
    const heard: FromPage[] = [];
    const other = new PageScript(
      window,
      () => '1.0',
      async (message) => {
        heard.push(message);
        return message.kind === 'page-ready' ? { kind: 'profiles', profiles: [meadow], tellGone } : null;
      },
      () => true,
    );
    other.start();
    await Promise.resolve();
    await Promise.resolve();
    other.stop();
    expect(heard.map(({ kind }) => kind)).toEqual(tellGone ? ['page-ready', 'page-gone'] : ['page-ready']);
  }
});

test("a page that comes back by the browser's own memory is told of anew", async () => {
  await appears('<h1>Bill 1042</h1>');
  said.length = 0;
  window.dispatchEvent(new Event('pageshow'));
  expect(said).toEqual([]);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(said).toEqual([{ kind: 'page-ready' }]);
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  expect(said.at(-1)).toMatchObject({ kind: 'page-here', invoiceId: '77' });
});

test('a script answers with its version, and not at all when it was replaced', async () => {
  expect(await script.message({ kind: 'are-you-there', version: '1.0' })).toBe('1.0');
  script.stop();
  expect(script.message({ kind: 'are-you-there', version: '1.0' })).toBeUndefined();
});

test('once the extension is replaced the button goes, and one of the next takes its place', async () => {
  await appears('<h1>Bill 1042</h1>');
  alive = false;
  const next = new PageScript(
    window,
    () => '1.1',
    (message) => tell(message),
    () => true,
  );
  next.start();
  next.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  expect(document.querySelectorAll('tillbridge-pay')).toHaveLength(1);
  document.body.append('something changes');
  await expect.poll(() => script.message({ kind: 'are-you-there', version: '1.1' })).toBeUndefined();
  expect(document.querySelectorAll('tillbridge-pay')).toHaveLength(1);
  next.stop();
});

test('a page that its script tells of once more keeps its button and what it says', async () => {
  await appears('<h1>Bill 1042</h1>');
  const state = { pims: 'meadow', invoiceId: '77', mark: 'PAID', label: 'Paid', paymentId: null } as const;
  script.message({ kind: 'mark', state, stale: null, language: 'en' });
  const before = seen();
  const told = said.length;
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  expect(said.slice(told).map((message) => message.kind)).toEqual(['page-here']);
  expect(seen()).toBe(before);
  expect(shadow?.querySelector('button')?.textContent).toBe('Paid');
});

const listed = (...rows: [string, string, string?][]) =>
  `<h1>Bills</h1><table><thead><tr><th>Bill</th><th>State</th><th>Due</th></tr></thead><tbody>${rows
    .map(([bill, state, due = '1.00']) => `<tr><td>${bill}</td><td>${state}</td><td>${due}</td></tr>`)
    .join('')}</tbody></table>`;

test('a list has a button in each of the rows that are meant, with the state of its invoice', async () => {
  window.location.href = 'https://bay.meadow.example/bills';
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  await appears(listed(['No 77', 'Open'], ['No 78', 'Settled'], ['Sum', 'Open'], ['No 79', 'Open']));
  expect(document.querySelectorAll('tr:nth-child(1) td:last-child tillbridge-pay')).toHaveLength(1);
  expect(document.querySelectorAll('tillbridge-pay')).toHaveLength(2);
  expect(said.at(-1)).toEqual({ kind: 'page-rows', profile: 'meadow-3', invoiceIds: ['77', '79'] });

  const state = {
    pims: 'meadow',
    invoiceId: '79',
    mark: 'NOT_SURE',
    label: 'Not sure',
    paymentId: 'x',
  } as const;
  script.message({ kind: 'row-marks', states: [state], language: 'en' });
  expect(shadow?.querySelector('button')?.textContent).toBe('Not sure');
  const press = new Event('click');
  Object.defineProperty(press, 'isTrusted', { value: true });
  Object.defineProperty(press, 'detail', { value: 0 });
  shadow?.querySelector('button')?.dispatchEvent(press);
  expect(said.at(-1)).toEqual({ kind: 'pay-row', profile: 'meadow-3', invoiceId: '79' });

  document.body.innerHTML = listed(['No 79', 'Settled'], ['No 80', 'Open']);
  await expect
    .poll(() => said.at(-1))
    .toEqual({ kind: 'page-rows', profile: 'meadow-3', invoiceIds: ['80'] });
  expect(document.querySelectorAll('tillbridge-pay')).toHaveLength(1);
});

test('a row in which nothing is due has no Pay, and yet says what became of a payment of ours', async () => {
  window.location.href = 'https://bay.meadow.example/bills';
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  await appears(listed(['No 77', 'Open', '0.00'], ['No 78', 'Open', '12.00'], ['No 79', 'Open', '$ -3.00']));
  const rows = () =>
    [...document.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('tillbridge-pay').length);
  expect(rows()).toEqual([0, 1, 0]);
  expect(said.at(-1)).toEqual({ kind: 'page-rows', profile: 'meadow-3', invoiceIds: ['77', '78', '79'] });

  const told = (invoiceId: string, mark: InvoiceMark) =>
    ({ pims: 'meadow', invoiceId, mark, label: mark, paymentId: null }) as const;
  script.message({ kind: 'row-marks', states: [told('77', 'PAID'), told('79', 'PAY')], language: 'en' });
  expect(rows()).toEqual([1, 1, 0]);
  script.message({ kind: 'row-marks', states: [told('77', 'PAY')], language: 'en' });
  expect(rows()).toEqual([0, 1, 0]);

  const due = document.querySelector('tbody tr td:last-child')?.firstChild;
  if (due) due.nodeValue = '5.00';
  await expect.poll(rows).toEqual([1, 1, 0]);
});

test('a list of very many invoices gets no more than 200 buttons', async () => {
  window.location.href = 'https://bay.meadow.example/bills';
  script.message({ kind: 'profiles', profiles: [meadow], tellGone: false });
  document.body.innerHTML = listed(
    ...Array.from({ length: 230 }, (_, at): [string, string] => [`No ${at}`, 'Open']),
  );
  await expect.poll(() => document.querySelectorAll('tillbridge-pay').length, { timeout: 20_000 }).toBe(200);
});

test('a page of ours answers what it was asked ahead, and says no more', async () => {
  const began = async (first: Promise<Drive | null>) => {
    said.length = 0;
    document.body.innerHTML = '<h1>Bill 1042</h1>';
    const ours = new PageScript(
      window,
      () => '1.0',
      (message) => tell(message),
      () => alive,
    );
    await ours.start(first);
    const heard = [...said];
    ours.stop();
    return heard;
  };
  script.stop();
  const where = { kind: 'drive', verb: 'where', profile: meadow } as const;
  expect(await began(Promise.resolve(where))).toEqual([
    { kind: 'page-answers', answer: expect.objectContaining({ pageKind: 'invoice', invoiceId: '77' }) },
  ]);
  expect(await began(Promise.resolve(null))).toEqual([{ kind: 'page-ready' }]);
});

test('nothing is read off a page before its style sheets are there, and the worker need not ask again', async () => {
  let state: DocumentReadyState = 'interactive';
  const readyState = vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  document.head.append(sheet);
  document.body.innerHTML = '<h1>Loading</h1>';
  const answer = script.message({ kind: 'drive', verb: 'where', profile: meadow });
  await new Promise((turn) => setTimeout(turn));
  document.body.innerHTML = '<h1>Bill 1042</h1>';
  state = 'complete';
  document.dispatchEvent(new Event('readystatechange'));
  expect(await answer).toMatchObject({ pageKind: 'invoice', invoiceId: '77' });
  sheet.remove();
  readyState.mockRestore();
});
