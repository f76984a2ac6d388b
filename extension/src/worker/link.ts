import type { Connection } from '../core/state';
import type { Asks, Away, Calls, Change, Text } from '../protocol/protocol';

/** What the worker needs from the connection with the service. */
export interface Link {
  readonly connection: Connection;
  /** Rejects with {@link Refused} when the service said no, and with any other error when the answer is not known. */
  call<M extends keyof Calls>(method: M, params: Calls[M]['params']): Promise<Calls[M]['result']>;
  onConnection(listener: (connection: Connection) => void): void;
  onChange(listener: (change: Change) => void): void;
  /** How it stands while the shared database is away; null when it is there, or nobody can say. */
  onAway(listener: (away: Away | null) => void): void;
  /** Answers what the service asks of pages. */
  answer<M extends keyof Asks>(
    method: M,
    handler: (params: Asks[M]['params']) => Promise<Asks[M]['result']>,
  ): void;
  /** Somebody needs the connection now: try at once. */
  connect(): void;
  /** Connects this browser for the first time, by comparing digits or by a one-time ticket. */
  pair(name: string, ticket: string | null): void;
  cancelPairing(): void;
}

/** The service's own no, in words for a person. */
export class Refused extends Error {
  constructor(readonly text: Text) {
    super(text.code);
  }
}
