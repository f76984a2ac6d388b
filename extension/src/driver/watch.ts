/** A page is looked at most this often while it changes. */
const QUIET_MILLIS = 50;
/** A single-page program may change its address without any event that reaches us. */
const ADDRESS_MILLIS = 1_000;

/**
 * Tells when a page may have become another. While its address fits no profile, nothing but the address is watched, so
 * that pages without an invoice cost nothing.
 */
export class Watch {
  #observer: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = Number.NEGATIVE_INFINITY;
  #address = '';
  #poll: ReturnType<typeof setInterval> | undefined;
  readonly #moved = () => this.#lookAtAddress();

  constructor(
    private readonly window: Window,
    private readonly mayMatter: (address: string) => boolean,
    private readonly look: () => void,
    private readonly alive: () => boolean,
  ) {}

  start(): void {
    const { window } = this;
    window.addEventListener('hashchange', this.#moved);
    window.addEventListener('popstate', this.#moved);
    window.addEventListener('pageshow', this.#moved);
    const navigation = (window as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener('currententrychange', this.#moved);
    this.#poll = setInterval(this.#moved, ADDRESS_MILLIS);
    this.again();
  }

  stop(): void {
    const { window } = this;
    window.removeEventListener('hashchange', this.#moved);
    window.removeEventListener('popstate', this.#moved);
    window.removeEventListener('pageshow', this.#moved);
    const navigation = (window as { navigation?: EventTarget }).navigation;
    navigation?.removeEventListener('currententrychange', this.#moved);
    clearInterval(this.#poll);
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
  }

  /** What is looked for has changed. */
  again(): void {
    this.#address = this.window.location.href;
    this.#observe(this.mayMatter(this.#address));
    this.#lookNow();
  }

  #lookAtAddress(): void {
    if (this.window.location.href !== this.#address || !this.alive()) this.again();
  }

  #observe(matters: boolean): void {
    if (!matters) {
      this.#observer?.disconnect();
      this.#observer = null;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    } else if (!this.#observer) {
      this.#observer = new MutationObserver(() => this.#changed());
      this.#observer.observe(this.window.document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
      });
    }
  }

  #changed(): void {
    this.#lookAtAddress();
    const since = performance.now() - this.#last;
    this.#timer ??= setTimeout(() => this.#lookNow(), Math.max(0, QUIET_MILLIS - since));
  }

  #lookNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.look();
    this.#last = performance.now();
    // What we put on the page ourselves is no news.
    this.#observer?.takeRecords();
  }
}
