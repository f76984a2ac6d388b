import type { Asks, Away, Calls, Change, Event } from '../protocol/protocol';
import { type Attempt, attempt, meet } from './attempts';
import { Backoff } from './backoff';
import { portsToTry } from './finder';
import type { Place, Trust } from './handshake';
import { type ClientKey, clientKey } from './keys';
import { type Ticket, ticketOf } from './pairing';
import { type MakeRefusal, NoAnswer, Session } from './session';
import type { Surroundings } from './surroundings';

/** How this browser stands with the service. */
export type LinkState =
  | { kind: 'connecting' }
  | { kind: 'ready' }
  | { kind: 'not-running' }
  | { kind: 'not-paired' }
  | { kind: 'pairing'; digits: string | null }
  | { kind: 'pairing-failed'; why: 'closed' | 'refused' | 'too-late' | 'ticket' | 'broken' }
  | { kind: 'revoked' }
  | { kind: 'too-old'; who: 'extension' | 'service' };

const TRUST = 'bridge-trust';
const PORT = 'bridge-port';
/** After this long without anybody who needs the connection we stop trying. */
const NEED_MILLIS = 10 * 60_000;
/** How long a call waits for a connection that is being made. */
const CALL_WAITS_MILLIS = 3_000;

/** The connection with the service: finds it, proves who we are, comes back after every break. */
export class ServiceLink {
  #state: LinkState = { kind: 'connecting' };
  #trust: Trust | null = null;
  #lastPort: number | null = null;
  #managedPort: number | null = null;
  #place: Place | null = null;
  #session: Session | null = null;
  #round: Promise<void> | null = null;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #neededAt = Date.now();
  #giveUp: (() => void) | null = null;
  readonly #backoff = new Backoff();
  readonly #loaded: Promise<ClientKey>;
  readonly #handlers = new Map<string, (params: never) => Promise<unknown>>();
  readonly #stateListeners: ((state: LinkState) => void)[] = [];
  readonly #changeListeners: ((change: Change) => void)[] = [];
  readonly #awayListeners: ((away: Away | null) => void)[] = [];

  /** Begins to connect at once. To be made at the top level of the worker, before anything is awaited. */
  constructor(
    private readonly around: Surroundings,
    private readonly refusal: MakeRefusal,
  ) {
    this.#loaded = this.#load();
    around.onManagedPort((port) => {
      this.#managedPort = port;
      this.connect();
    });
    around.onWake((why) => {
      if (why !== 'alarm') return this.connect();
      if (this.#needed()) this.#tryNow();
      else around.alarm(false);
    });
    this.connect();
  }

  get connection(): LinkState {
    return this.#state;
  }

  onConnection(listener: (connection: LinkState) => void): void {
    this.#stateListeners.push(listener);
  }

  onChange(listener: (change: Change) => void): void {
    this.#changeListeners.push(listener);
  }

  /** How it stands while the shared database is away; null when it is there, or nobody can say. */
  onAway(listener: (away: Away | null) => void): void {
    this.#awayListeners.push(listener);
  }

  /** Answers what the service asks; a handler throws `CannotDo` only when it certainly has not begun. */
  answer<M extends keyof Asks>(
    method: M,
    handler: (params: Asks[M]['params']) => Promise<Asks[M]['result']>,
  ): void {
    this.#handlers.set(method, handler as (params: never) => Promise<unknown>);
  }

  /** Rejects with the refusal when the service said no, and with {@link NoAnswer} when the answer is not known. */
  async call<M extends keyof Calls>(method: M, params: Calls[M]['params']): Promise<Calls[M]['result']> {
    if (!this.#session) await this.#untilReady();
    if (!this.#session) throw new NoAnswer('not connected; nothing was sent');
    return this.#session.call(method, params);
  }

  /** Somebody needs the connection now: try at once. */
  connect(): void {
    this.#neededAt = Date.now();
    this.around.alarm(true);
    this.#tryNow();
  }

  /** Connects this browser for the first time. */
  pair(name: string, ticketText: string | null): void {
    const ticket = ticketText === null ? null : ticketOf(ticketText);
    if (ticketText !== null && ticket === null) {
      this.#become({ kind: 'pairing-failed', why: 'ticket' });
      return;
    }
    this.#giveUp?.();
    this.#become({ kind: 'pairing', digits: null });
    this.#meet(name, ticket);
  }

  cancelPairing(): void {
    this.#giveUp?.();
    this.#giveUp = null;
    if (this.#state.kind !== 'pairing' && this.#state.kind !== 'pairing-failed') return;
    this.#become({ kind: this.#session ? 'ready' : 'connecting' });
    this.connect();
  }

  async #load(): Promise<ClientKey> {
    const [trust, port, key] = await Promise.all([
      this.around.local.get<Trust>(TRUST),
      this.around.local.get<number>(PORT),
      clientKey(this.around.keys),
    ]);
    this.#trust = trust;
    this.#lastPort = port;
    return key;
  }

  #tryNow(): void {
    clearTimeout(this.#timer);
    this.#backoff.reset();
    if (this.#session || this.#pairing()) return;
    if (this.#round) {
      this.#again = true;
      return;
    }
    this.#round = this.#tryAll().finally(() => {
      this.#round = null;
      if (!this.#again) return;
      this.#again = false;
      if (!this.#session) this.#schedule();
    });
  }

  async #tryAll(): Promise<void> {
    const key = await this.#loaded;
    if (!this.#trust) return this.#become({ kind: 'not-paired' });
    let found: Attempt = { kind: 'absent' };
    for (const port of this.#ports(null)) {
      const tried = await attempt(this.around.dial, {
        trust: this.#trust,
        key,
        place: this.#place,
        port,
        extensionId: this.around.extensionId,
        language: this.around.language,
      });
      if (tried.kind === 'ready') return this.#entered(tried, port);
      if (tried.kind !== 'absent') found = tried;
    }
    if (this.#pairing()) return;
    this.#become(stateAfter(found));
    if (found.kind === 'absent' || found.kind === 'too-old') this.#schedule();
  }

  #entered(welcome: Extract<Attempt, { kind: 'ready' }>, port: number): void {
    const { log } = welcome;
    if (welcome.snapshot) this.#place = null;
    let over = false;
    const session = new Session(
      welcome.frames,
      this.#handlers,
      this.refusal,
      (event) => this.#event(log, event),
      (away) => this.#away(away.problem === null ? null : away),
      () => {
        over = true;
        this.#session = null;
        this.#away(null);
        this.#become({ kind: 'connecting' });
        this.#schedule();
      },
    );
    if (over) return;
    this.#session = session;
    this.#backoff.reset();
    if (port !== this.#lastPort) {
      this.#lastPort = port;
      this.around.local.set(PORT, port);
    }
    this.#become({ kind: 'ready' });
  }

  #event(log: string, { number, change }: Event): void {
    // Several frames may carry one number: the row counts as seen when the next one begins, or it comes again.
    this.#place = { log, last: change.type === 'snapshot' ? number : Math.max(0, number - 1) };
    for (const listener of this.#changeListeners) listener(change);
  }

  #away(away: Away | null): void {
    for (const listener of this.#awayListeners) listener(away);
  }

  async #meet(name: string, ticket: Ticket | null): Promise<void> {
    const key = await this.#loaded;
    let givenUp = false;
    let current = () => {};
    this.#giveUp = () => {
      givenUp = true;
      current();
    };
    for (const port of this.#ports(ticket)) {
      const met = await meet(
        this.around.dial,
        {
          key,
          name,
          ticket,
          port,
          extensionId: this.around.extensionId,
          onDigits: (digits) => this.#become({ kind: 'pairing', digits }),
        },
        (giveUp) => {
          current = giveUp;
        },
      );
      if (givenUp) return;
      if (met.kind === 'absent') continue;
      this.#giveUp = null;
      if (met.kind !== 'trusted') {
        return this.#become(met.kind === 'failed' ? { kind: 'pairing-failed', why: met.why } : met);
      }
      return this.#trusted(met.trust, port);
    }
    this.#giveUp = null;
    this.#become({ kind: 'not-running' });
  }

  async #trusted(trust: Trust, port: number): Promise<void> {
    this.#trust = trust;
    this.#lastPort = port;
    this.#place = null;
    await Promise.all([this.around.local.set(TRUST, trust), this.around.local.set(PORT, port)]);
    this.#session?.close();
    this.#become({ kind: 'connecting' });
    this.connect();
  }

  #ports(ticket: Ticket | null): number[] {
    return portsToTry([() => ticket?.port ?? null, () => this.#lastPort, () => this.#managedPort]);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#needed() || this.#pairing()) return;
    this.#timer = setTimeout(() => {
      if (this.#session || this.#round || this.#pairing()) return;
      this.#round = this.#tryAll().finally(() => {
        this.#round = null;
      });
    }, this.#backoff.next());
  }

  #needed(): boolean {
    return Date.now() - this.#neededAt < NEED_MILLIS;
  }

  #pairing(): boolean {
    return this.#state.kind === 'pairing' || this.#state.kind === 'pairing-failed';
  }

  #untilReady(): Promise<void> {
    this.connect();
    return new Promise((resolve) => {
      const timer = setTimeout(done, CALL_WAITS_MILLIS);
      const listener = (state: LinkState) => {
        if (state.kind === 'ready') done();
      };
      const listeners = this.#stateListeners;
      function done() {
        clearTimeout(timer);
        const at = listeners.indexOf(listener);
        if (at >= 0) listeners.splice(at, 1);
        resolve();
      }
      listeners.push(listener);
    });
  }

  #become(state: LinkState): void {
    this.#state = state;
    for (const listener of [...this.#stateListeners]) listener(state);
  }
}

function stateAfter(found: Attempt): LinkState {
  switch (found.kind) {
    case 'revoked':
      return { kind: 'revoked' };
    case 'unknown-here':
      return { kind: 'not-paired' };
    case 'too-old':
      return { kind: 'too-old', who: found.who };
    case 'ready':
    case 'absent':
      return { kind: 'not-running' };
  }
}
