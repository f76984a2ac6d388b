const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID: 48 bits of time and 80 random bits in 26 characters that sort by time.
 *
 * @param random at least ten random bytes
 */
export function ulid(nowMillis: number, random: Uint8Array): string {
  let value = BigInt(nowMillis);
  for (let index = 0; index < 10; index++) value = (value << 8n) | BigInt(random[index] ?? 0);
  let text = '';
  for (let index = 0; index < 26; index++) {
    text = (ALPHABET[Number(value & 31n)] ?? '0') + text;
    value >>= 5n;
  }
  return text;
}
