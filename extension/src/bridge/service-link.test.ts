// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Change, CLOSE, type Text } from '../protocol/protocol';
import { ServiceLink } from './service-link';
import { CannotDo, NoAnswer } from './session';
import { TestService, TestSurroundings } from './test-service';

const refusal = (text: Text) => new Error(`refused: ${text.code}`);
const secret = 'x'.repeat(43);
const ticket = `50000-${'t'.repeat(12)}${secret}`;
let service: TestService;
let around: TestSurroundings;
let link: ServiceLink;

beforeEach(async () => {
  service = await TestService.on(50_000);
  service.tickets.set('t'.repeat(12), secret);
  around = new TestSurroundings(service.dial);
});

afterEach(() => vi.useRealTimers());

const state = (kind: string) => vi.waitFor(() => expect(link.connection.kind).toBe(kind), 3_000);

async function connected() {
  link = new ServiceLink(around, refusal);
  await state('not-paired');
  link.pair('Front desk', ticket);
  await state('ready');
}

it('is connected by a ticket, keeps what it learned, and comes back by itself', async () => {
  await connected();
  service.sockets.at(-1)?.end(CLOSE.SHUTTING_DOWN);
  await state('connecting');
  await state('ready');

  link = new ServiceLink(around, refusal);
  await state('ready');
  expect(around.kept.get('bridge-port')).toBe(50_000);
});

it('shows the digits that the service shows', async () => {
  around.kept.set('bridge-port', 50_000);
  link = new ServiceLink(around, refusal);
  const seen: (string | null)[] = [];
  link.onConnection((now) => now.kind === 'pairing' && seen.push(now.digits));
  await state('not-paired');
  link.pair('Front desk', null);
  await state('ready');
  expect(seen).toEqual([null, service.shown]);
  expect(service.shown).toMatch(/^\d{6}$/);
});

it('says that pairing was refused, and that nobody runs', async () => {
  around.kept.set('bridge-port', 50_000);
  link = new ServiceLink(around, refusal);
  await state('not-paired');
  service.approve = false;
  link.pair('Front desk', null);
  await vi.waitFor(() => expect(link.connection).toEqual({ kind: 'pairing-failed', why: 'refused' }));
  service.closeWith = 1006;
  link.pair('Front desk', null);
  await state('not-running');
});

it('turns away a service that reveals another key than it had committed to', async () => {
  service.lies = true;
  link = new ServiceLink(around, refusal);
  await state('not-paired');
  link.pair('Front desk', ticket);
  await vi.waitFor(() => expect(link.connection).toEqual({ kind: 'pairing-failed', why: 'broken' }));
  expect(around.kept.get('bridge-trust')).toBeUndefined();
});

it('never speaks to a squatter that cannot prove itself', async () => {
  await connected();
  service.lies = true;
  service.sockets.at(-1)?.end(1006);
  await state('not-running');
  const asked = link.call('desk.view', {});
  await expect(asked).rejects.toBeInstanceOf(NoAnswer);
  expect(service.received).toEqual([]);
}, 10_000);

it.each([
  [CLOSE.REVOKED, 'revoked'],
  [CLOSE.UNKNOWN_CLIENT, 'not-paired'],
  [CLOSE.TOO_OLD, 'too-old'],
])('tells what close code %i means', async (code, kind) => {
  await connected();
  service.closeWith = code;
  service.sockets.at(-1)?.end(code);
  await state(kind);
});

it('tells a refusal from an answer that never came', async () => {
  await connected();
  const refused = link.call('payment.show', { payment: 'x' });
  await vi.waitFor(() => expect(service.received).toHaveLength(1));
  const problem = { code: 'NOT_FOUND', cause: 'x was not found.', money: '', remedy: '' };
  service.tell({ type: 'failure', id: '1', problem, details: {} });
  await expect(refused).rejects.toThrow('refused: NOT_FOUND');

  const lost = link.call('payment.show', { payment: 'y' });
  await vi.waitFor(() => expect(service.received).toHaveLength(2));
  service.sockets.at(-1)?.end(1006);
  await expect(lost).rejects.toBeInstanceOf(NoAnswer);
});

it('believes no answer of another shape', async () => {
  await connected();
  const asked = link.call('person.list', {});
  await vi.waitFor(() => expect(service.received).toHaveLength(1));
  service.tell({ type: 'response', id: '1', result: { people: 'everybody' } });
  await expect(asked).rejects.toBeInstanceOf(NoAnswer);
});

it('drops a service that sends what is no frame', async () => {
  await connected();
  service.sockets.at(-1)?.sayText('{"type":"event","number":1,"change":{"type":"nothing"}}');
  await state('connecting');
});

it('answers what it is asked, and says no only when certainly nothing was done', async () => {
  await connected();
  link.answer('page.close', async ({ page }) => {
    if (page === 'gone') throw new CannotDo('NOT_FOUND', { what: page });
    if (page === 'broken') throw new Error('in the middle');
    return {};
  });
  const ask = (id: string, page: string) =>
    service.tell({ type: 'ask', id, method: 'page.close', params: { page }, withinMillis: 1_000 });
  ask('1', 'tab-1');
  ask('2', 'gone');
  ask('3', 'broken');
  service.tell({ type: 'ask', id: '4', method: 'page.close', params: { page: 7 }, withinMillis: 1_000 });
  await vi.waitFor(() => expect(service.received).toHaveLength(3));
  const byId = service.received.toSorted((one, other) =>
    'id' in one && 'id' in other ? one.id.localeCompare(other.id) : 0,
  );
  expect(byId).toEqual([
    { type: 'answer', id: '1', result: {} },
    { type: 'askFailed', id: '2', code: 'NOT_FOUND', details: { what: 'gone' } },
    { type: 'askFailed', id: '4', code: 'BAD_MESSAGE', details: expect.anything() },
  ]);
});

it('names the place up to which it has seen everything when it comes back', async () => {
  await connected();
  const changes: Change[] = [];
  link.onChange((change) => changes.push(change));
  const change: Change = {
    type: 'invoice',
    invoice: { pims: 'demo', invoiceId: '1', mark: 'PAY', label: 'Pay', paymentId: null },
  };
  service.tell({ type: 'event', number: 7, change });
  service.tell({ type: 'event', number: 8, change });
  await vi.waitFor(() => expect(changes).toHaveLength(2));
  service.snapshot = false;
  service.sockets.at(-1)?.end(1006);
  await state('connecting');
  await state('ready');
  expect(service.places.at(-1)).toEqual({ log: 'log-a', last: 7 });
});

it('takes silence for the end only while pings are promised', async () => {
  await connected();
  vi.useFakeTimers();
  service.tell({ type: 'ping', number: 1, nextMillis: 20_000 });
  await vi.advanceTimersByTimeAsync(39_000);
  expect(link.connection.kind).toBe('ready');
  expect(service.received).toEqual([{ type: 'pong', number: 1 }]);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(link.connection.kind).not.toBe('ready');
});

it('stops trying after ten minutes without need, and tries at once when a tab is looked at', async () => {
  await connected();
  vi.useFakeTimers();
  service.closeWith = 1006;
  service.sockets.at(-1)?.end(1006);
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  around.wake('alarm');
  const before = service.dials;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(service.dials).toBe(before);
  expect(around.alarmOn).toBe(false);

  service.closeWith = null;
  around.wake('focus');
  vi.useRealTimers();
  await state('ready');
  expect(around.alarmOn).toBe(true);
});

it('finds the service at the port that an administrator has set, whenever that becomes known', async () => {
  await connected();
  around.kept.delete('bridge-port');
  link = new ServiceLink(around, refusal);
  await state('not-running');
  around.managed(50_000);
  await state('ready');
});
