import { describe, expect, it } from 'vitest';
import { clientKey } from './keys';

describe('the key of this browser', () => {
  it('can be used, and never be read', async () => {
    let kept: CryptoKeyPair | null = null;
    const store = {
      load: async () => kept,
      save: async (keys: CryptoKeyPair) => {
        kept = keys;
      },
    };
    const key = await clientKey(store);

    expect((await key.sign(new Uint8Array([1]))).length).toBe(86);
    const { privateKey } = kept as unknown as CryptoKeyPair;
    expect(privateKey.extractable).toBe(false);
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
    expect((await clientKey(store)).publicKey).toBe(key.publicKey);
  });
});
