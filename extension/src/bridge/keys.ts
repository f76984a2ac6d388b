import { type Bytes, base64url, bytesOf } from './bytes';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** This browser's own key. */
export interface ClientKey {
  /** SubjectPublicKeyInfo in DER, base64url. */
  readonly publicKey: string;
  sign(bytes: Bytes): Promise<string>;
}

/** Keeps the key pair over restarts. */
export interface KeyStore {
  load(): Promise<CryptoKeyPair | null>;
  save(keys: CryptoKeyPair): Promise<void>;
}

/** The key of this browser; made at the first call. Its private half can be used but never read, not even by us. */
export async function clientKey(store: KeyStore): Promise<ClientKey> {
  let keys = await store.load();
  if (keys === null) {
    keys = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
    await store.save(keys);
  }
  const { privateKey, publicKey } = keys;
  return {
    publicKey: base64url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))),
    sign: async (bytes) => base64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, bytes))),
  };
}

/** Whether the text is this key's signature over the bytes; false for anything that is no key or no signature. */
export async function verifies(publicKey: string, bytes: Bytes, proof: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(publicKey), CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, bytesOf(proof), bytes);
  } catch {
    return false;
  }
}
