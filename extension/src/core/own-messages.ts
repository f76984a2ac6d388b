import type { Connection, PanelState } from './state';

/** The name of the port between a panel and the worker. */
export const PANEL_PORT = 'panel';

/** What our own pages ask the worker beside the panel's port. */
export type OwnRequest =
  /** A one-time ticket that stood in the address of the connect page. */
  { kind: 'ticket'; ticket: string } | { kind: 'connection' } | { kind: 'receipt'; payment: string };

export type PanelHello = { kind: 'hello'; windowId: number };

export interface OwnReplies {
  ticket: null;
  connection: Connection;
  receipt: string | null;
}

export type ToPanel = { kind: 'state'; state: PanelState };

const TICKET = /^[A-Za-z0-9_-]{8,200}$/;
const PAYMENT = /^[0-9A-Za-z]{1,40}$/;

export function isOwnRequest(message: unknown): message is OwnRequest {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  if (message.kind === 'connection') return true;
  if (message.kind === 'ticket') return 'ticket' in message && isTicket(message.ticket);
  return message.kind === 'receipt' && 'payment' in message && PAYMENT.test(String(message.payment));
}

export function isTicket(value: unknown): value is string {
  return typeof value === 'string' && TICKET.test(value);
}

export function isHello(message: unknown): message is PanelHello {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return message.kind === 'hello' && 'windowId' in message && Number.isSafeInteger(message.windowId);
}
