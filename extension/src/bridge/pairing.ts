import { bytesOf, hmac, nonce } from './bytes';
import { type Frames, NotOurs } from './channel';
import { chooseVersion, type Trust } from './handshake';
import { type ClientKey, verifies } from './keys';
import { commitment, digits, pairClient, pairService } from './transcript';

/** A one-time ticket: where the service listens, the ticket's name, and the secret that is never sent. */
export interface Ticket {
  port: number;
  id: string;
  secret: string;
}

const TICKET = /^([1-9]\d{0,4})-([A-Za-z0-9_-]{12})([A-Za-z0-9_-]{43})$/;

/** Reads a ticket's text; null when it is none. */
export function ticketOf(text: string): Ticket | null {
  const [, port, id, secret] = TICKET.exec(text) ?? [];
  if (!port || !id || !secret || Number(port) > 65_535) return null;
  return { port: Number(port), id, secret };
}

export interface Introduction {
  key: ClientKey;
  name: string;
  ticket: Ticket | null;
  port: number;
  extensionId: string;
  /** The digits are there to be compared. */
  onDigits: (digits: string) => void;
}

/**
 * Connects this browser for the first time: both sides commit, then reveal; a person compares the digits, or the ticket
 * stands for that. Ends with what is to be kept; throws {@link NotOurs} or what the channel throws.
 */
export async function introduce(
  frames: Frames,
  { key, name, ticket, port, extensionId, onDigits }: Introduction,
): Promise<Trust> {
  const hello = await frames.next();
  if (hello.type !== 'pairHello') throw new NotOurs('no hello');
  const clientNonce = nonce();
  const commit = {
    protocol: chooseVersion(hello),
    portDialled: port,
    name,
    commit: await commitment('client', key.publicKey, clientNonce),
  };
  frames.send({ type: 'pairCommit', ...commit });
  const service = await frames.next();
  if (service.type !== 'pairServiceReveal') throw new NotOurs('no reveal');
  if ((await commitment('service', service.publicKey, service.nonce)) !== hello.commit) {
    throw new NotOurs('the service revealed something else than it had committed to');
  }
  const meeting = { hello, commit, service, clientKey: key.publicKey, clientNonce, port, extensionId };
  const bytes = pairClient(meeting);
  frames.send({
    type: 'pairClientReveal',
    publicKey: key.publicKey,
    nonce: clientNonce,
    proof: await key.sign(bytes),
    ticketId: ticket?.id ?? null,
    ticketProof: ticket ? await hmac(bytesOf(ticket.secret), bytes) : null,
  });
  if (!ticket) onDigits(await digits(meeting));
  const result = await frames.next();
  if (result.type !== 'pairResult') throw new NotOurs('no result');
  const granted = pairService(meeting, result.clientId, result.rights);
  const proved = await verifies(service.publicKey, granted, result.proof);
  // With a ticket nobody compared anything: that the service knows the ticket too is all that tells it from another.
  const knowsTicket = !ticket || result.ticketProof === (await hmac(bytesOf(ticket.secret), granted));
  if (!proved || !knowsTicket) throw new NotOurs('the service did not prove itself');
  return { clientId: result.clientId, serviceKey: service.publicKey, instanceId: hello.instanceId };
}
