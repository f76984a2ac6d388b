import type { InvoiceMark, InvoiceState } from '../protocol/protocol';
import { isVisible } from './visible';

const STYLE = `
:host { all: initial; display: inline-block !important; margin: 0 8px; vertical-align: middle; }
button { font: 600 14px/1.2 system-ui, sans-serif; padding: 7px 14px; border-radius: 6px; border: 1px solid #0b5d3b;
  background: #0b6b43; color: #fff; cursor: pointer; white-space: nowrap; }
button[data-size="small"] { padding: 3px 9px; font-size: 13px; min-height: 24px; }
button:focus-visible { outline: 3px solid #f5b301; outline-offset: 2px; }
button[data-mark="BEING_PAID"], button[data-mark="PAID_GOING_IN"], button[data-mark="PAID_NOT_IN"] {
  background: #fff7e0; color: #5b4300; border-color: #8a6a00; }
button[data-mark="NOT_SURE"] { background: #fdeaea; color: #7a1212; border-color: #a32020; }
button[data-mark="PAID"] { background: #eef1f4; color: #333f48; border-color: #8793a0; }
`;

/** The element on the page that holds the button. */
export const BUTTON = 'tillbridge-pay';

const PAY: Record<string, string> = { en: 'Pay', da: 'Betal' };
const STALE: Record<string, (time: string) => string> = {
  en: (time) => `Paid ${time}, reload to see it`,
  da: (time) => `Betalt ${time}, genindlæs for at se det`,
};

/**
 * The Pay button on a page. The page can neither read it nor press it: it stands in a closed shadow tree, and only a
 * person's own press on a button that can be seen counts.
 */
export class PayButton {
  readonly host: HTMLElement;
  readonly #button: HTMLButtonElement;
  #mark: InvoiceMark = 'PAY';

  constructor(
    private readonly document: Document,
    language: string,
    private readonly onPay: () => void,
    size: 'normal' | 'small' = 'normal',
  ) {
    this.host = document.createElement(BUTTON);
    const shadow = this.host.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.#button = document.createElement('button');
    this.#button.type = 'button';
    this.#button.dataset.size = size;
    this.#button.textContent = PAY[language.slice(0, 2)] ?? 'Pay';
    this.#button.addEventListener('click', (event) => this.#pressed(event));
    shadow.append(style, this.#button);
  }

  /** Puts it where the profile says; false when it stands there already. */
  place(anchor: Element, place: string): boolean {
    const [parent, before] = spot(anchor, place);
    const stands =
      this.host.parentNode === parent && (this.host.nextSibling === before || before === this.host);
    if (!parent || stands) return false;
    parent.insertBefore(this.host, before);
    return true;
  }

  show(state: InvoiceState | null, stale: string | null, language: string): void {
    const word = language.slice(0, 2);
    this.#mark = state?.mark ?? 'PAY';
    this.#button.dataset.mark = this.#mark;
    const label = state?.label ?? PAY[word] ?? 'Pay';
    this.#button.textContent = stale === null ? label : ((STALE[word] ?? STALE.en)?.(stale) ?? label);
  }

  remove(): void {
    this.host.remove();
  }

  #pressed(event: MouseEvent): void {
    event.stopPropagation();
    if (!event.isTrusted || !isVisible(this.host) || !this.#isOnTop(event)) return;
    this.onPay();
  }

  /** Nothing of the page lies over it. A press by keyboard has no place on the screen. */
  #isOnTop(event: MouseEvent): boolean {
    if (event.detail === 0) return true;
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint?.(event.clientX, event.clientY) ?? this.document.body;
    return top === this.host;
  }
}

function spot(anchor: Element, place: string): [(ParentNode & Node) | null, Node | null] {
  switch (place) {
    case 'before':
      return [anchor.parentNode as (ParentNode & Node) | null, anchor];
    case 'after':
      return [anchor.parentNode as (ParentNode & Node) | null, anchor.nextSibling];
    case 'inside-start':
      return [anchor, anchor.firstChild];
    default:
      return [anchor, null];
  }
}
