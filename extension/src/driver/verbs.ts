import type {
  Guard,
  PageDo,
  PageDone,
  PageFault,
  PageRead,
  PageValues,
  ProfileView,
} from '../protocol/protocol';
import { choose } from './choose';
import { pressed } from './events';
import { any, type Found, one } from './locate';
import { moment } from './moment';
import { readFields } from './read';
import { type Recognised, recognise } from './recognise';
import { type Effect, isDisabled, setValue } from './set';
import { until } from './until';

/** A page that answers the service's verbs. Knows nothing of the extension; tests give it a document of their own. */
export class Page {
  constructor(
    private readonly document: Document,
    private readonly address: () => string,
  ) {}

  where(profile: ProfileView): Recognised | null {
    return recognise([profile], this.address(), this.document);
  }

  /** Reads all fields at one moment. */
  read(ask: PageRead, profile: ProfileView): PageValues {
    return moment(() => this.#read(ask, profile));
  }

  #read(ask: PageRead, profile: ProfileView): PageValues {
    const at = this.where(profile);
    const fault = held(ask.guard, at);
    return {
      page: ask.page,
      address: shortened(this.address()),
      pageKind: at?.shape.kind ?? null,
      invoiceId: at?.invoiceId ?? null,
      fields: fault === null ? readFields(ask.fields, this.document) : [],
      readAt: new Date().toISOString(),
      visibility: this.document.visibilityState,
      fault,
    };
  }

  async do(ask: PageDo, profile: ProfileView): Promise<PageDone> {
    const end = performance.now() + ask.timeoutMillis;
    const left = () => Math.max(0, end - performance.now());
    if (ask.verb === 'wait' || ask.verb === 'gone') {
      const wanted = ask.verb === 'wait';
      const seen = await until(
        this.document,
        left(),
        () => any(ask.locators, this.document) === wanted && held(ask.guard, this.where(profile)) === null,
        (holds) => holds,
      );
      return this.#done(ask, false, seen ? { value: null } : { fault: this.#whyNot(ask, profile) });
    }
    // The control may still be on its way, and so may the page.
    const ready = () => this.#ready(ask, profile);
    const found = await until(this.document, left(), ready, (each) => 'element' in each);
    // Looked at once more, so that nothing stands between the guard and the effect.
    const now = 'element' in found ? ready() : found;
    if (!('element' in now)) return this.#done(ask, false, now);
    if (ask.verb === 'press' && isDisabled(now.element)) return this.#done(ask, false, { fault: 'DISABLED' });
    return this.#done(ask, true, await this.#effect(ask, now.element, left()));
  }

  async #effect(ask: PageDo, element: Element, millis: number): Promise<Effect> {
    const again = () => {
      const twin = one(ask.locators, this.document);
      return 'element' in twin ? twin.element : null;
    };
    switch (ask.verb) {
      case 'press':
        pressed(element as HTMLElement);
        return { value: null };
      case 'set':
        return setValue(element, ask.value ?? '', again);
      case 'choose':
        return choose(element, ask.value ?? '', millis);
      default:
        return { fault: 'BAD_LOCATOR' };
    }
  }

  #ready(ask: PageDo, profile: ProfileView): Found {
    const fault = held(ask.guard, this.where(profile));
    return fault === null ? one(ask.locators, this.document) : { fault };
  }

  #whyNot(ask: PageDo, profile: ProfileView): PageFault {
    const fault = held(ask.guard, this.where(profile));
    if (fault !== null) return fault;
    return ask.verb === 'wait' ? 'NOT_FOUND' : 'TOO_SLOW';
  }

  #done(ask: PageDo, tried: boolean, effect: Effect | { fault: PageFault }): PageDone {
    return {
      page: ask.page,
      address: shortened(this.address()),
      value: 'value' in effect && effect.value !== null ? effect.value.slice(0, 200) : null,
      visibility: this.document.visibilityState,
      tried,
      fault: 'fault' in effect ? effect.fault : null,
    };
  }
}

/** Null when the invoice is the one that is meant. */
function held(guard: Guard | null, at: Recognised | null): PageFault | null {
  if (guard === null) return null;
  if (at?.shape.kind === 'sign-in') return 'SIGN_IN';
  return at?.invoiceId === guard.invoiceId ? null : 'OTHER_INVOICE';
}

function shortened(address: string): string {
  return address.slice(0, 2_000);
}
