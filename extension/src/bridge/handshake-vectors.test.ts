// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Right } from '../protocol/protocol';
import { type Bytes, bytesOf, hmac } from './bytes';
import vectors from './handshake-vectors.json';
import { verifies } from './keys';
import { commitment, connectClient, connectService, digits, pairClient, pairService } from './transcript';

const hex = (bytes: Bytes) => Buffer.from(bytes).toString('hex');
const rights = [...vectors.rights].reverse() as Right[];
const { port, extensionId } = vectors;

const connecting = {
  hello: { ...vectors.connect.hello, type: 'hello' as const },
  identify: vectors.connect.identify,
  port,
  extensionId,
};

const meeting = {
  hello: { ...vectors.pair.hello, type: 'pairHello' as const },
  commit: vectors.pair.commit,
  service: { ...vectors.pair.service, type: 'pairServiceReveal' as const },
  clientKey: vectors.serviceKey,
  clientNonce: vectors.pair.clientNonce,
  port,
  extensionId,
};

describe('the handshake as the service writes it', () => {
  it('signs the same bytes on connecting', () => {
    expect(hex(connectClient(connecting))).toBe(vectors.connect.clientBytes);
    expect(hex(connectService(connecting, rights))).toBe(vectors.connect.serviceBytes);
  });

  it('believes the service, and nobody who changes one byte', async () => {
    const { serviceProof } = vectors.connect;
    const bytes = connectService(connecting, rights);
    expect(await verifies(vectors.serviceKey, bytes, serviceProof)).toBe(true);
    const elsewhere = connectService({ ...connecting, port: port + 1 }, rights);
    expect(await verifies(vectors.serviceKey, elsewhere, serviceProof)).toBe(false);
    expect(await verifies(vectors.serviceKey, bytes, 'AAAA')).toBe(false);
    expect(await verifies('no key', bytes, serviceProof)).toBe(false);
  });

  it('commits, signs and shows the same on pairing', async () => {
    expect(await commitment('service', vectors.pair.service.publicKey, vectors.pair.service.nonce)).toBe(
      vectors.pair.hello.commit,
    );
    expect(hex(pairClient(meeting))).toBe(vectors.pair.clientBytes);
    expect(hex(pairService(meeting, 'client-1', rights))).toBe(vectors.pair.serviceBytes);
    expect(await digits(meeting)).toBe(vectors.pair.digits);
    expect(await hmac(bytesOf(vectors.pair.ticketSecret), pairClient(meeting))).toBe(
      vectors.pair.ticketProof,
    );
  });
});
