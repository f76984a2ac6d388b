import {
  CLOSE,
  type FromClient,
  type FromService,
  isFromClient,
  type PairCommit,
  type PairHello,
  type PairServiceReveal,
  PROTOCOL,
  type Right,
} from '../protocol/protocol';
import { hmac, nonce } from './bytes';
import type { Channel } from './channel';
import { type ClientKey, clientKey, verifies } from './keys';
import type { KeptValues, Surroundings } from './surroundings';
import { commitment, connectClient, connectService, digits, pairClient, pairService } from './transcript';

export const EXTENSION = PROTOCOL.extensionId;
const RIGHTS: Right[] = ['READ', 'PAY'];
const memoryKeys = () => {
  let kept: CryptoKeyPair | null = null;
  return {
    load: async () => kept,
    save: async (keys: CryptoKeyPair) => {
      kept = keys;
    },
  };
};

/** A service in memory that speaks the other side of the protocol, on one port, with faults on demand. */
export class TestService {
  readonly instanceId = 'instance-1';
  readonly clients = new Map<string, string>();
  readonly sockets: TestSocket[] = [];
  /** What arrived after the handshakes. */
  readonly received: FromClient[] = [];
  closeWith: number | null = null;
  lies = false;
  tickets = new Map<string, string>();
  approve = true;
  shown: string | null = null;
  places: { log: string | null; last: number }[] = [];
  snapshot = true;
  dials = 0;

  private constructor(
    readonly port: number,
    private readonly key: ClientKey,
  ) {}

  static async on(port: number): Promise<TestService> {
    return new TestService(port, await clientKey(memoryKeys()));
  }

  readonly dial = (port: number, path: string): Channel => {
    this.dials += 1;
    const socket = new TestSocket(port === this.port ? this.closeWith : 1006);
    this.sockets.push(socket);
    if (socket.isOpen) {
      if (path === PROTOCOL.pairPath) this.#pair(socket);
      else this.#connect(socket);
    }
    return socket;
  };

  tell(frame: FromService): void {
    this.sockets.at(-1)?.say(frame);
  }

  async #connect(socket: TestSocket): Promise<void> {
    const hello = {
      type: 'hello' as const,
      protocolMin: 1,
      protocolMax: 1,
      instanceId: this.instanceId,
      serviceNonce: nonce(),
      version: 'test',
    };
    socket.say(hello);
    const identify = await socket.take();
    if (identify.type !== 'identify') return socket.end(CLOSE.BAD_FRAME);
    const connecting = { hello, identify, port: this.port, extensionId: EXTENSION };
    const known = this.clients.get(identify.clientId);
    if (!known) return socket.end(CLOSE.UNKNOWN_CLIENT);
    if (!(await verifies(known, connectClient(connecting), identify.proof)))
      return socket.end(CLOSE.WRONG_PROOF);
    this.places.push({ log: identify.log, last: identify.last });
    const granted = this.lies ? connectClient(connecting) : connectService(connecting, RIGHTS);
    socket.onFrame = (frame) => this.received.push(frame);
    socket.say({
      type: 'welcome',
      proof: await this.key.sign(granted),
      rights: RIGHTS,
      log: 'log-a',
      head: 0,
      snapshot: this.snapshot,
    });
  }

  async #pair(socket: TestSocket): Promise<void> {
    const service: PairServiceReveal = {
      type: 'pairServiceReveal',
      publicKey: this.key.publicKey,
      nonce: nonce(),
    };
    const hello: PairHello = {
      type: 'pairHello',
      protocolMin: 1,
      protocolMax: 1,
      instanceId: this.instanceId,
      version: 'test',
      commit: await commitment('service', service.publicKey, this.lies ? nonce() : service.nonce),
    };
    socket.say(hello);
    const commit = (await socket.take()) as PairCommit;
    socket.say(service);
    const reveal = await socket.take();
    if (reveal.type !== 'pairClientReveal') return socket.end(CLOSE.BAD_FRAME);
    const meeting = {
      hello,
      commit,
      service,
      clientKey: reveal.publicKey,
      clientNonce: reveal.nonce,
      port: this.port,
      extensionId: EXTENSION,
    };
    if ((await commitment('client', reveal.publicKey, reveal.nonce)) !== commit.commit) {
      return socket.end(CLOSE.WRONG_PROOF);
    }
    if (!(await verifies(reveal.publicKey, pairClient(meeting), reveal.proof))) {
      return socket.end(CLOSE.WRONG_PROOF);
    }
    this.shown = await digits(meeting);
    const secret = reveal.ticketId ? this.tickets.get(reveal.ticketId) : undefined;
    if (!this.approve || (reveal.ticketId && !secret)) return socket.end(CLOSE.PAIRING_REFUSED);
    this.clients.set('client-1', reveal.publicKey);
    const bytes = pairService(meeting, 'client-1', RIGHTS);
    socket.say({
      type: 'pairResult',
      clientId: 'client-1',
      rights: RIGHTS,
      proof: await this.key.sign(bytes),
      ticketProof: secret ? await hmac(Uint8Array.from(Buffer.from(secret, 'base64url')), bytes) : null,
    });
  }
}

export class TestSocket implements Channel {
  onFrame: (frame: FromClient) => void = (frame) => this.#taker?.(frame);
  #taker: ((frame: FromClient) => void) | null = null;
  #onText: (text: string) => void = () => {};
  #onClose: (code: number) => void = () => {};

  constructor(private ending: number | null) {}

  get isOpen(): boolean {
    return this.ending === null;
  }

  say(frame: FromService): void {
    queueMicrotask(() => this.#onText(JSON.stringify(frame)));
  }

  sayText(text: string): void {
    queueMicrotask(() => this.#onText(text));
  }

  take(): Promise<FromClient> {
    return new Promise((resolve) => {
      this.#taker = resolve;
    });
  }

  end(code: number): void {
    this.ending = code;
    queueMicrotask(() => this.#onClose(code));
  }

  send(text: string): void {
    const frame: unknown = JSON.parse(text);
    if (!isFromClient(frame)) throw new TypeError(`no frame of a client: ${text}`);
    queueMicrotask(() => this.onFrame(frame));
  }

  close(): void {
    if (this.isOpen) this.end(1000);
  }

  listen(onText: (text: string) => void, onClose: (code: number) => void): void {
    this.#onText = onText;
    this.#onClose = onClose;
    if (this.ending !== null) this.end(this.ending);
  }
}

/** A browser in memory around a service. */
export class TestSurroundings implements Surroundings {
  readonly extensionId = EXTENSION;
  readonly language = 'en';
  readonly keys = memoryKeys();
  readonly kept = new Map<string, unknown>();
  readonly local: KeptValues = {
    get: async <T>(key: string) => (this.kept.get(key) as T | undefined) ?? null,
    set: async (key, value) => {
      this.kept.set(key, value);
    },
  };
  alarmOn = false;
  wake: (why: 'alarm' | 'online' | 'focus') => void = () => {};
  managed: (port: number) => void = () => {};

  constructor(readonly dial: (port: number, path: string) => Channel) {}

  onManagedPort(listener: (port: number) => void): void {
    this.managed = listener;
  }

  alarm(on: boolean): void {
    this.alarmOn = on;
  }

  onWake(listener: (why: 'alarm' | 'online' | 'focus') => void): void {
    this.wake = listener;
  }
}
