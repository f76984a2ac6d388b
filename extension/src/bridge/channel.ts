import { type FromClient, type FromService, isFromService, PROTOCOL } from '../protocol/protocol';

/** One socket, as far as we need one. */
export interface Channel {
  send(text: string): void;
  close(): void;
  /** Frames that came before this call are handed over in order. */
  listen(onText: (text: string) => void, onClose: (code: number) => void): void;
}

/** Opens a socket on 127.0.0.1. */
export type Dial = (port: number, path: string) => Channel;

/** The socket was closed; with the service's code, or 1006 when nobody answered. */
export class Closed extends Error {
  constructor(readonly code: number) {
    super(`closed with ${code}`);
  }
}

/** The other side is no Tillbridge, or not ours: it did not prove itself, or broke the protocol. */
export class NotOurs extends Error {}

/** A channel of checked frames: anything that is no frame of the protocol closes it. */
export class Frames {
  readonly #channel: Channel;
  readonly #waiting: FromService[] = [];
  #taker: { resolve: (frame: FromService) => void; reject: (reason: Error) => void } | null = null;
  #onFrame: ((frame: FromService) => void) | null = null;
  #onEnd: ((reason: Error) => void) | null = null;
  #ended: Error | null = null;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.listen(
      (text) => this.#text(text),
      (code) => this.#end(new Closed(code)),
    );
  }

  send(frame: FromClient): void {
    const text = JSON.stringify(frame);
    if (new TextEncoder().encode(text).length > PROTOCOL.maxFrame)
      throw new RangeError('the frame is too long');
    this.#channel.send(text);
  }

  /** The next frame, during a handshake. */
  next(): Promise<FromService> {
    const frame = this.#waiting.shift();
    if (frame) return Promise.resolve(frame);
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#taker = { resolve, reject };
    });
  }

  /** From now on every frame goes to the listener. */
  listen(onFrame: (frame: FromService) => void, onEnd: (reason: Error) => void): void {
    this.#onFrame = onFrame;
    this.#onEnd = onEnd;
    for (const frame of this.#waiting.splice(0)) onFrame(frame);
    if (this.#ended) onEnd(this.#ended);
  }

  close(reason: Error = new Closed(1000)): void {
    this.#channel.close();
    this.#end(reason);
  }

  #text(text: string): void {
    if (this.#ended) return;
    const frame = parse(text);
    if (frame === null) this.close(new NotOurs('not a frame of the protocol'));
    else if (this.#onFrame) this.#onFrame(frame);
    else this.#taken(frame);
  }

  #taken(frame: FromService): void {
    const taker = this.#taker;
    this.#taker = null;
    if (taker) taker.resolve(frame);
    else this.#waiting.push(frame);
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#taker?.reject(reason);
    this.#taker = null;
    this.#onEnd?.(reason);
  }
}

function parse(text: string): FromService | null {
  if (text.length > PROTOCOL.maxFrame) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isFromService(value) ? value : null;
  } catch {
    return null;
  }
}
