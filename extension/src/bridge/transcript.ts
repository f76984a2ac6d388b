import type { Hello, Identify, PairCommit, PairHello, PairServiceReveal, Right } from '../protocol/protocol';
import { type Bytes, base64url, sha256, utf8 } from './bytes';

/**
 * The bytes that are signed: each field as its length (four bytes, big-endian) and its UTF-8 text. The order of the
 * fields is written down in PROTOCOL.md.
 */
export function transcript(fields: readonly (string | number)[]): Bytes {
  const texts = fields.map((field) => utf8(String(field)));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 4 + text.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length);
    bytes.set(text, at + 4);
    at += 4 + text.length;
  }
  return bytes;
}

const sorted = (rights: readonly Right[]): string => [...rights].sort().join(',');

/** What is proved when a known browser connects. `port` and `extensionId` are our own knowledge, never the service's. */
export interface Connecting {
  hello: Hello;
  identify: Omit<Identify, 'type' | 'proof'>;
  port: number;
  extensionId: string;
}

export const connectClient = (connecting: Connecting): Bytes =>
  transcript(connectFields('client', connecting));

export const connectService = (connecting: Connecting, rights: readonly Right[]): Bytes =>
  transcript([...connectFields('service', connecting), sorted(rights)]);

function connectFields(
  side: string,
  { hello, identify, port, extensionId }: Connecting,
): (string | number)[] {
  return [
    'tillbridge-connect',
    side,
    hello.protocolMin,
    hello.protocolMax,
    identify.protocol,
    'BRIDGE',
    hello.instanceId,
    hello.version,
    port,
    extensionId,
    identify.clientId,
    hello.serviceNonce,
    identify.clientNonce,
    identify.log ?? '',
    identify.last,
    identify.language,
  ];
}

/** What is proved, and compared by people, when a browser is connected for the first time. */
export interface FirstMeeting {
  hello: PairHello;
  commit: Omit<PairCommit, 'type'>;
  service: PairServiceReveal;
  clientKey: string;
  clientNonce: string;
  port: number;
  extensionId: string;
}

export const pairClient = (meeting: FirstMeeting): Bytes => transcript(pairFields('client', meeting));

export const pairService = (meeting: FirstMeeting, clientId: string, rights: readonly Right[]): Bytes =>
  transcript([...pairFields('service', meeting), clientId, sorted(rights)]);

/** The six digits that a person compares. */
export async function digits(meeting: FirstMeeting): Promise<string> {
  const hash = await sha256(transcript(pairFields('digits', meeting)));
  let number = 0;
  for (const byte of hash.subarray(0, 6)) number = number * 256 + byte;
  return String(number % 1_000_000).padStart(6, '0');
}

export async function commitment(side: 'client' | 'service', key: string, nonce: string): Promise<string> {
  return base64url(await sha256(transcript(['tillbridge-commit', side, key, nonce])));
}

function pairFields(side: string, meeting: FirstMeeting): (string | number)[] {
  const { hello, commit, service } = meeting;
  return [
    'tillbridge-pair',
    side,
    hello.protocolMin,
    hello.protocolMax,
    commit.protocol,
    hello.instanceId,
    hello.version,
    meeting.port,
    meeting.extensionId,
    commit.name,
    hello.commit,
    commit.commit,
    service.publicKey,
    service.nonce,
    meeting.clientKey,
    meeting.clientNonce,
  ];
}
