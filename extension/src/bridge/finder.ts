import { PROTOCOL } from '../protocol/protocol';

/** A place where a port may be known. Null: not known (yet). Sources answer from memory; none is waited for. */
export type PortSource = () => number | null;

/** The ports to try, each once, in the order of the sources; the fixed ports come last. */
export function portsToTry(sources: readonly PortSource[]): number[] {
  const known = sources.map((source) => source()).filter((port) => port !== null && isPort(port));
  return [...new Set([...(known as number[]), ...PROTOCOL.fixedPorts])];
}

export const isPort = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535;
