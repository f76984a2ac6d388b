import { shown } from '../gallery/desk';
import { NOW, usd } from '../gallery/payments';
import type { Intent } from '../src/core/intent';
import type { PanelState } from '../src/core/state';
import { ulid } from '../src/core/ulid';
import type { PageSender } from '../src/worker/pages';
import { Worker } from '../src/worker/worker';
import { TestBrowser } from './browser';
import { profile, TestService } from './service';

export const WINDOW = 9;

/** The script on a page that shows invoice 1042, in tab 1. */
export const sender: PageSender = {
  handle: 'doc-1',
  tabId: 1,
  windowId: WINDOW,
  frameId: 0,
  origin: 'https://pims.example',
  address: 'https://pims.example/invoice/1042',
  profiles: [profile],
};
export const here = {
  kind: 'page-here',
  profile: profile.id,
  pageKind: 'invoice',
  invoiceId: '1042',
} as const;
export const pay = { kind: 'pay', profile: profile.id } as const;

/** Charge, pressed on what the panel shows of invoice 1042. */
export const chargeShown: Extract<Intent, { kind: 'charge' }> = {
  kind: 'charge',
  captureId: shown().captureId,
  rows: [{ invoiceId: '1042', amount: usd(18420) }],
  readerId: 'front',
  partReason: null,
  kept: null,
  secondReason: null,
  receiptTo: null,
  way: null,
  noted: null,
  card: null,
};

/** Lets everything that is under way in memory come to its end. */
export async function settled() {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** One browser at a desk with a service beside it; its worker may die and be started again. */
export class Till {
  browser = new TestBrowser();
  service = new TestService();
  now = NOW;
  #ids = 0;

  constructor(private readonly clock: () => number = () => this.now) {}

  /** The payments that the service has begun. */
  started(): string[] {
    return [...this.service.payments.keys()];
  }

  /** A worker with an open panel, as after the browser started it, or woke it again. */
  async wake() {
    const { browser, service, clock } = this;
    const random = () => new Uint8Array(10).fill(++this.#ids);
    const worker = await Worker.start(browser, service, clock, () => ulid(clock(), random()));
    const states: PanelState[] = [];
    const panel = worker.open(WINDOW, (state) => states.push(state));
    await settled();
    const press = async (intent: Intent) => {
      await worker.intent(panel, intent);
      await settled();
    };
    const last = () => {
      const state = states.at(-1);
      if (!state) throw new Error('no state was sent');
      return state;
    };
    return { worker, panel, press, last, focus: () => last().focus };
  }

  /** A worker whose panel shows invoice 1042, after a press on Pay. */
  async paying() {
    const desk = await this.wake();
    await desk.worker.fromPage(sender, here);
    await desk.worker.fromPage(sender, pay);
    await settled();
    return desk;
  }
}
