import type { FromPage, ToPage } from '../core/page-messages';
import type { ProfileView } from '../protocol/protocol';
import { BUTTON, PayButton } from './button';
import { deepAll } from './deep';
import { one } from './locate';
import { type Drive, isDrive, type Where } from './messages';
import { possible, type Recognised, recognise } from './recognise';
import { RowButtons } from './row-buttons';
import { styled } from './styled';
import { tried } from './tried';
import { Page } from './verbs';
import { Watch } from './watch';

/** A style sheet that does not come in this time is one without which people work, too. */
const STYLED_MILLIS = 2_000;

/** The script on a page of a PIMS: recognises it, shows the button, answers the verbs. It opens no connection. */
export class PageScript {
  #profiles: ProfileView[] = [];
  #at: { profile: string; pageKind: string; invoiceId: string | null } | null = null;
  #button: PayButton | null = null;
  readonly #rows: RowButtons;
  #rowsTold = '';
  #stopped = false;
  /** Whether the worker knows what the page is. */
  #told = false;
  /** Whether the worker may believe that something known stands here. */
  #worth = false;
  /** Whether buttons that were left here before are gone. */
  #cleared = false;
  readonly #shown = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) this.#ask();
  };
  #said: Extract<ToPage, { kind: 'mark' }> | null = null;
  readonly #watch: Watch;
  readonly #page: Page;
  /** When the page looks as it is meant to, or is taken as it stands. */
  #styled: Promise<void> | null = null;

  /**
   * @param tell hands a message to the worker, and gives its answer; throws when the extension was replaced under this
   *   page
   * @param alive whether the extension that brought this script is still there
   */
  constructor(
    private readonly window: Window,
    private readonly version: () => string,
    private readonly tell: (message: FromPage) => Promise<unknown> | undefined,
    private readonly alive: () => boolean,
  ) {
    const address = () => window.location.href;
    this.#rows = new RowButtons(window, (invoiceId) => {
      const profile = this.#at?.profile;
      if (profile !== undefined) this.#tell({ kind: 'pay-row', profile, invoiceId });
    });
    this.#page = new Page(window.document, address);
    this.#watch = new Watch(
      window,
      (at) => this.#matters(at),
      () => this.#look(),
      alive,
    );
  }

  /**
   * @param first what is asked about a page of ours before anything else; null on a page of a person. Who opened a page
   *   of ours asks on by himself: no button is shown there and nothing is told
   */
  async start(first: Promise<Drive | null> | null = null): Promise<void> {
    const question = first && (await first);
    if (this.#stopped) return;
    if (question) {
      const answer = await this.message(question);
      this.#tell({ kind: 'page-answers', answer });
      return;
    }
    this.#watch.start();
    // A page that the browser kept for going back speaks anew: the worker has heard of its end.
    this.window.addEventListener('pageshow', this.#shown);
    this.#ask();
  }

  /** Takes everything off the page; nothing is answered any more. */
  stop(): void {
    this.#stopped = true;
    this.window.removeEventListener('pageshow', this.#shown);
    this.#watch.stop();
    this.#button?.remove();
    this.#button = null;
    this.#rows.remove();
  }

  /** The answer to a message of the worker; undefined when it is none that is answered. */
  message(message: unknown): Promise<unknown> | undefined {
    if (this.#stopped) return undefined;
    if (isDrive(message)) {
      if (message.verb === 'do') return this.#page.do(message.ask, message.profile);
      this.#styled ??= styled(this.window, STYLED_MILLIS);
      if (message.verb === 'try') {
        return this.#styled.then(() => tried(message.ask, this.window.document, this.window.location.href));
      }
      const { profile } = message;
      if (message.verb === 'read') return this.#styled.then(() => this.#page.read(message.ask, profile));
      return this.#styled.then(() => this.#where(profile));
    }
    return this.#heard(message as ToPage);
  }

  #where(profile: ProfileView): Where {
    const at = this.#page.where(profile);
    return {
      address: this.window.location.href.slice(0, 2_000),
      pageKind: at?.shape.kind ?? null,
      invoiceId: at?.invoiceId ?? null,
    };
  }

  #heard(message: ToPage): Promise<unknown> | undefined {
    switch (message?.kind) {
      case 'are-you-there':
        return Promise.resolve(this.version());
      case 'profiles':
        this.#profiles = message.profiles;
        // Told anew, because a worker that has just started knows of no page.
        this.#told = false;
        this.#worth ||= message.tellGone;
        this.#watch.again();
        return undefined;
      case 'ask-again':
        this.#ask();
        return undefined;
      case 'mark':
        this.#said = message;
        this.#button?.show(message.state, message.stale, message.language);
        return undefined;
      case 'row-marks':
        this.#rows.show(message.states, message.language);
        return undefined;
      default:
        return undefined;
    }
  }

  /** Asks how this page is read; the answer has it looked at. */
  #ask(): void {
    this.#tell({ kind: 'page-ready' })?.then((answer) => this.message(answer));
  }

  #matters(address: string): boolean {
    const matters = possible(this.#profiles, address).length > 0;
    if (matters && !this.#cleared) {
      this.#cleared = true;
      // What a script of an earlier extension left here: it is dead, and can neither be pressed nor remove itself.
      for (const left of deepAll(this.window.document, BUTTON)) left.remove();
    }
    return matters;
  }

  #look(): void {
    // The extension was updated or removed. A button that does nothing must not stay, nor come back beside a new one.
    if (!this.alive()) {
      this.stop();
      return;
    }
    const { document, location } = this.window;
    const at = this.#profiles.length === 0 ? null : recognise(this.#profiles, location.href, document);
    this.#report(at);
    this.#showButton(at);
    this.#showRows(at);
  }

  #report(at: Recognised | null): void {
    const now = at && { profile: at.profile.id, pageKind: at.shape.kind, invoiceId: at.invoiceId };
    const before = this.#at;
    const same =
      now?.profile === before?.profile &&
      now?.pageKind === before?.pageKind &&
      now?.invoiceId === before?.invoiceId;
    if (same && (this.#told || this.#profiles.length === 0)) return;
    this.#told = true;
    // Where nothing known stood there is nothing to take back: most pages of a program say no more than one word.
    if (now === null && !this.#worth) return;
    this.#worth = now !== null;
    this.#rowsTold = '';
    this.#at = now;
    if (!same) {
      this.#said = null;
      this.#button?.remove();
      this.#button = null;
      this.#rows.remove();
    }
    this.#tell(now ? { kind: 'page-here', ...now } : { kind: 'page-gone' });
  }

  #showButton(at: Recognised | null): void {
    const anchor = at?.shape.anchor;
    if (!at || !anchor || at.invoiceId === null) return;
    const spot = one(anchor.locators, this.window.document);
    if ('fault' in spot) {
      this.#button?.remove();
      return;
    }
    const { profile } = at;
    const { language } = this.window.navigator;
    this.#button ??= new PayButton(this.window.document, language, () =>
      this.#tell({ kind: 'pay', profile: profile.id }),
    );
    this.#button.place(spot.element, anchor.place);
    if (this.#said) this.#button.show(this.#said.state, this.#said.stale, this.#said.language);
  }

  #showRows(at: Recognised | null): void {
    const rows = at?.shape.rows;
    if (!at || !rows) return;
    const invoiceIds = this.#rows.place(rows);
    const told = invoiceIds.join('\n');
    if (told === this.#rowsTold) return;
    this.#rowsTold = told;
    this.#tell({ kind: 'page-rows', profile: at.profile.id, invoiceIds });
  }

  #tell(message: FromPage): Promise<unknown> | undefined {
    try {
      return this.tell(message);
    } catch {
      // The extension was replaced: a button that does nothing must not stay.
      this.stop();
      return undefined;
    }
  }
}
