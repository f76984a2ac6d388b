import {
  ASKS,
  type Asks,
  type Away,
  CALLS,
  type Calls,
  type Event,
  type FromService,
  PROTOCOL,
  type Text,
} from '../protocol/protocol';
import { Closed, type Frames, NotOurs } from './channel';

const CALL_MILLIS = 30_000;

/** What the service said no to, in words for a person. */
export type MakeRefusal = (text: Text) => Error;

/** A page could not do what was asked of it, and certainly has not begun: a row of the error table. */
export class CannotDo extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Whether the answer to a call is not known: it was sent and none came. */
export class NoAnswer extends Error {}

type Handler = (params: never) => Promise<unknown>;
interface Pending {
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

/** A proved connection: calls with ids and time-outs, questions of the service, events, pings. */
export class Session {
  readonly #frames: Frames;
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #refusal: MakeRefusal;
  readonly #calls = new Map<string, Pending>();
  #ids = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #silenceMillis = 0;

  constructor(
    frames: Frames,
    handlers: ReadonlyMap<string, Handler>,
    refusal: MakeRefusal,
    onEvent: (event: Event) => void,
    onAway: (away: Away) => void,
    onEnd: (reason: Error) => void,
  ) {
    this.#frames = frames;
    this.#handlers = handlers;
    this.#refusal = refusal;
    frames.listen(
      (frame) => this.#received(frame, onEvent, onAway),
      (reason) => {
        this.#ended();
        onEnd(reason);
      },
    );
  }

  call<M extends keyof Calls>(method: M, params: Calls[M]['params']): Promise<Calls[M]['result']> {
    this.#ids += 1;
    const id = String(this.#ids);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#calls.delete(id);
        reject(new NoAnswer(method));
      }, CALL_MILLIS);
      const check = (result: unknown) => {
        if (CALLS[method].result(result)) resolve(result);
        else reject(new NoAnswer(`${method}: the answer has another shape`));
      };
      this.#calls.set(id, { resolve: check, reject, timer });
      try {
        this.#frames.send({ type: 'request', id, method, params });
      } catch (tooLong) {
        this.#settle(id)?.reject(tooLong as Error);
      }
    });
  }

  close(): void {
    this.#frames.close();
  }

  #received(frame: FromService, onEvent: (event: Event) => void, onAway: (away: Away) => void): void {
    this.#watch();
    switch (frame.type) {
      case 'response':
        this.#settle(frame.id)?.resolve(frame.result);
        return;
      case 'failure':
        this.#settle(frame.id)?.reject(this.#refusal(frame.problem));
        return;
      case 'event':
        onEvent(frame);
        return;
      case 'away':
        onAway(frame);
        return;
      case 'ask':
        this.#asked(frame.id, frame.method, frame.params);
        return;
      case 'ping':
        this.#silenceMillis = frame.nextMillis * PROTOCOL.missedPings;
        this.#watch();
        this.#frames.send({ type: 'pong', number: frame.number });
        return;
      case 'hello':
      case 'welcome':
      case 'pairHello':
      case 'pairServiceReveal':
      case 'pairResult':
        this.#frames.close(new NotOurs('a frame out of turn'));
    }
  }

  /** While pings are promised, their absence means that the connection is dead. */
  #watch(): void {
    clearTimeout(this.#watchdog);
    if (this.#silenceMillis > 0) {
      this.#watchdog = setTimeout(() => this.#frames.close(new Closed(1006)), this.#silenceMillis);
    }
  }

  async #asked(id: string, method: string, params: unknown): Promise<void> {
    const handler = this.#handlers.get(method);
    const known = Object.hasOwn(ASKS, method) ? ASKS[method as keyof Asks] : null;
    try {
      if (!handler || !known) throw new CannotDo('UNKNOWN_METHOD', { method: method.slice(0, 60) });
      if (!known.params(params)) throw new CannotDo('BAD_MESSAGE', { why: 'parameters of another shape' });
      const result = await handler(params as never);
      this.#frames.send({ type: 'answer', id, result });
    } catch (fault) {
      // What changes something and broke off stays unanswered: the service must not believe that nothing happened.
      if (fault instanceof CannotDo) {
        this.#frames.send({ type: 'askFailed', id, code: fault.code, details: fault.details });
      } else if (known && !known.changes) {
        this.#frames.send({ type: 'askFailed', id, code: 'INTERNAL_ERROR', details: { code: method } });
      }
    }
  }

  #settle(id: string): Pending | undefined {
    const pending = this.#calls.get(id);
    this.#calls.delete(id);
    clearTimeout(pending?.timer);
    return pending;
  }

  #ended(): void {
    clearTimeout(this.#watchdog);
    for (const id of [...this.#calls.keys()]) this.#settle(id)?.reject(new NoAnswer('the connection broke'));
  }
}
