// @vitest-environment node
import { expect, it } from 'vitest';
import { PROTOCOL } from '../protocol/protocol';
import { Backoff } from './backoff';
import { portsToTry } from './finder';
import { ticketOf } from './pairing';

it('waits a quarter of a second, then twice as long each time, and never longer than five seconds', () => {
  const backoff = new Backoff(() => 1);
  const waits = Array.from({ length: 7 }, () => backoff.next());
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  backoff.reset();
  expect(backoff.next()).toBe(250);
});

it('spreads the waits of many desks', () => {
  expect(new Backoff(() => 0).next()).toBe(125);
});

it('tries the last good port first, then the managed one, then the fixed ones, each once', () => {
  expect(portsToTry([() => 50_000, () => 48_733])).toEqual([50_000, 48_733, 48_732, 48_734]);
  expect(portsToTry([() => null, () => 70_000])).toEqual([...PROTOCOL.fixedPorts]);
});

it('reads a ticket with its port, and nothing else', () => {
  const text = `48732-${'a'.repeat(12)}${'b'.repeat(43)}`;
  expect(ticketOf(text)).toEqual({ port: 48_732, id: 'a'.repeat(12), secret: 'b'.repeat(43) });
  for (const wrong of ['', text.slice(1, -1), `${text}x`, text.replace('48732', '99999'), text.slice(6)]) {
    expect(ticketOf(wrong)).toBeNull();
  }
});
