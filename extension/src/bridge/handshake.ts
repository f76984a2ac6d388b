import { PROTOCOL, type Right } from '../protocol/protocol';
import { nonce } from './bytes';
import { type Frames, NotOurs } from './channel';
import { type ClientKey, verifies } from './keys';
import { connectClient, connectService } from './transcript';

/** What this browser keeps of the service that it was connected with. */
export interface Trust {
  clientId: string;
  /** SubjectPublicKeyInfo in DER, base64url. */
  serviceKey: string;
  instanceId: string;
}

/** The last event that was seen, and of which journal. */
export interface Place {
  log: string;
  last: number;
}

/** No protocol version in common. */
export class TooOld extends Error {
  constructor(readonly who: 'extension' | 'service') {
    super(`the ${who} is too old`);
  }
}

/** The chosen protocol version; throws {@link TooOld}. */
export function chooseVersion(range: { protocolMin: number; protocolMax: number }): number {
  if (range.protocolMin > PROTOCOL.version) throw new TooOld('extension');
  if (range.protocolMax < PROTOCOL.oldestVersion) throw new TooOld('service');
  return Math.min(range.protocolMax, PROTOCOL.version);
}

export interface Greeting {
  trust: Trust;
  key: ClientKey;
  place: Place | null;
  port: number;
  extensionId: string;
  language: string;
}

/**
 * Hello, identify, welcome. Both sides have proved themselves when it ends well; otherwise it throws
 * {@link NotOurs}, {@link TooOld} or what the channel throws.
 */
export async function greet(
  frames: Frames,
  { trust, key, place, port, extensionId, language }: Greeting,
): Promise<{ rights: Right[]; log: string; head: number; snapshot: boolean }> {
  const hello = await frames.next();
  if (hello.type !== 'hello') throw new NotOurs('no hello');
  if (hello.instanceId !== trust.instanceId) throw new NotOurs('another service');
  const identify = {
    protocol: chooseVersion(hello),
    clientId: trust.clientId,
    clientNonce: nonce(),
    portDialled: port,
    log: place?.log ?? null,
    last: place?.last ?? 0,
    language,
  };
  const connecting = { hello, identify, port, extensionId };
  frames.send({ type: 'identify', ...identify, proof: await key.sign(connectClient(connecting)) });
  const welcome = await frames.next();
  if (welcome.type !== 'welcome') throw new NotOurs('no welcome');
  const { rights, log, head, snapshot } = welcome;
  if (!(await verifies(trust.serviceKey, connectService(connecting, rights), welcome.proof))) {
    throw new NotOurs('the service did not prove itself');
  }
  return { rights, log, head, snapshot };
}
