import type { Store } from '../browser/browser';
import type { ChargeStart, PaymentView } from '../protocol/protocol';
import { type Link, Refused } from './link';

/** A charge that was asked for in this browser. */
export interface Asked {
  request: ChargeStart;
  windowId: number;
  /** The answer has not come; after a break the same request goes out again under the same id. */
  open: boolean;
  /** When it was asked for, in milliseconds. */
  at: number;
}

const CHARGE = 'charge/';
const KEPT = 50;
/** Later than this the client may be gone: then it is only asked whether the payment was started, and never started. */
const STALE_AFTER_MILLIS = 20_000;
const ASK_AGAIN_MILLIS = 2_000;

/**
 * The charges that this browser asked for; kept on this PC, so that an update of the extension loses none of them. A
 * request is stored before it is sent, and sent again unchanged, under the same activity id, whenever its answer got
 * lost: the service starts it once however often it comes.
 */
export class Charges {
  #asked = new Map<string, Asked>();
  #sending = new Set<string>();

  private constructor(
    private readonly store: Store,
    private readonly link: Link,
    private readonly now: () => number,
    private readonly answered: (asked: Asked, answer: PaymentView | Refused) => void,
  ) {}

  static async load(
    store: Store,
    link: Link,
    now: () => number,
    answered: (asked: Asked, answer: PaymentView | Refused) => void,
  ): Promise<Charges> {
    const charges = new Charges(store, link, now, answered);
    const kept = await store.under<Asked>(CHARGE);
    for (const asked of kept.sort((one, other) => one.at - other.at))
      charges.#asked.set(asked.request.activityId, asked);
    return charges;
  }

  async start(request: ChargeStart, windowId: number): Promise<void> {
    if (this.#asked.has(request.activityId)) return;
    const asked = { request, windowId, open: true, at: this.now() };
    this.#asked.set(request.activityId, asked);
    await this.store.set(CHARGE + request.activityId, asked);
    await this.#send(request.activityId);
  }

  /** Sends again what has no answer yet; called whenever the connection stands. */
  async sendOpen(): Promise<void> {
    const open = [...this.#asked.values()].filter((asked) => asked.open);
    await Promise.all(open.map((asked) => this.#send(asked.request.activityId)));
  }

  /** What was asked for under an activity id, if it was this browser. */
  of(activityId: string): ChargeStart | null {
    return this.#asked.get(activityId)?.request ?? null;
  }

  isStarting(windowId: number): boolean {
    return [...this.#asked.values()].some((asked) => asked.open && asked.windowId === windowId);
  }

  async #send(activityId: string): Promise<void> {
    const asked = this.#asked.get(activityId);
    if (!asked?.open || this.#sending.has(activityId)) return;
    this.#sending.add(activityId);
    try {
      this.#close(activityId, await this.#ask(asked));
    } catch (failure) {
      if (failure instanceof Refused) this.#close(activityId, failure);
      // The service may have it: it stays open and is asked again under the same id.
      else if (this.link.connection.kind === 'ready') setTimeout(() => this.sendOpen(), ASK_AGAIN_MILLIS);
    } finally {
      this.#sending.delete(activityId);
    }
    await this.#save(activityId);
  }

  async #ask({ request, at }: Asked): Promise<PaymentView> {
    if (this.now() - at <= STALE_AFTER_MILLIS) return this.link.call('checkout.start', request);
    return (await this.link.call('payment.show', { payment: request.activityId })).view;
  }

  #close(activityId: string, answer: PaymentView | Refused) {
    const asked = this.#asked.get(activityId);
    if (!asked) return;
    asked.open = false;
    if (answer instanceof Refused) this.#asked.delete(activityId);
    this.answered(asked, answer);
  }

  /** Keeps what became of one, and forgets the oldest of those that have their answer. */
  async #save(activityId: string): Promise<void> {
    const asked = this.#asked.get(activityId);
    const key = CHARGE + activityId;
    await (asked ? this.store.set(key, asked) : this.store.remove(key));
    const settled = [...this.#asked.values()].filter(({ open }) => !open);
    for (const { request } of settled.slice(0, -KEPT)) {
      this.#asked.delete(request.activityId);
      await this.store.remove(CHARGE + request.activityId);
    }
  }
}
