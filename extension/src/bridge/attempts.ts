import { CLOSE, PROTOCOL, type Right } from '../protocol/protocol';
import { Closed, type Dial, Frames, NotOurs } from './channel';
import { type Greeting, greet, TooOld, type Trust } from './handshake';
import { type Introduction, introduce } from './pairing';

/** What came of trying one port. */
export type Attempt =
  | { kind: 'ready'; frames: Frames; rights: Right[]; log: string; snapshot: boolean }
  | { kind: 'absent' }
  | { kind: 'unknown-here' }
  | { kind: 'revoked' }
  | { kind: 'too-old'; who: 'extension' | 'service' };

/** Connects to one port as a browser that is known there. */
export async function attempt(dial: Dial, greeting: Greeting): Promise<Attempt> {
  const frames = new Frames(dial(greeting.port, PROTOCOL.bridgePath));
  try {
    const welcome = await within(PROTOCOL.handshakeMillis, frames, greet(frames, greeting));
    return { kind: 'ready', frames, ...welcome };
  } catch (fault) {
    frames.close();
    if (fault instanceof TooOld) return { kind: 'too-old', who: fault.who };
    if (!(fault instanceof Closed)) return { kind: 'absent' };
    switch (fault.code) {
      case CLOSE.UNKNOWN_CLIENT:
      case CLOSE.WRONG_PROOF:
        return { kind: 'unknown-here' };
      case CLOSE.REVOKED:
        return { kind: 'revoked' };
      case CLOSE.TOO_OLD:
        return { kind: 'too-old', who: 'extension' };
      default:
        return { kind: 'absent' };
    }
  }
}

/** What came of asking one port to be let in for the first time. */
export type Meeting =
  | { kind: 'trusted'; trust: Trust }
  | { kind: 'absent' }
  | { kind: 'too-old'; who: 'extension' | 'service' }
  | { kind: 'failed'; why: 'closed' | 'refused' | 'too-late' | 'ticket' | 'broken' };

/** Asks one port to be let in; `opened` gets the way to give up. */
export async function meet(
  dial: Dial,
  introduction: Introduction,
  opened: (giveUp: () => void) => void,
): Promise<Meeting> {
  const frames = new Frames(dial(introduction.port, PROTOCOL.pairPath));
  opened(() => frames.close());
  const { ticket } = introduction;
  try {
    const trust = await within(PROTOCOL.pairingMillis, frames, introduce(frames, introduction));
    return { kind: 'trusted', trust };
  } catch (fault) {
    if (fault instanceof TooOld) return { kind: 'too-old', who: fault.who };
    if (!(fault instanceof Closed)) return { kind: 'failed', why: 'broken' };
    switch (fault.code) {
      case 1006:
        return { kind: 'absent' };
      case CLOSE.PAIRING_CLOSED:
      case CLOSE.PAIRING_BUSY:
        return { kind: 'failed', why: ticket ? 'ticket' : 'closed' };
      case CLOSE.PAIRING_REFUSED:
        return { kind: 'failed', why: ticket ? 'ticket' : 'refused' };
      case CLOSE.TIMED_OUT:
        return { kind: 'failed', why: 'too-late' };
      default:
        return { kind: 'failed', why: 'broken' };
    }
  } finally {
    frames.close();
  }
}

async function within<T>(millis: number, frames: Frames, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => frames.close(new NotOurs('silent')), millis);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
