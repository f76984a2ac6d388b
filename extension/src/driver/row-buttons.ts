import type { InvoiceState, PageRows } from '../protocol/protocol';
import { PayButton } from './button';
import { any, one, rows } from './locate';
import { shown } from './recognise';
import { owes } from './text';

/** More rows than this of one page get no button. */
const MOST_ROWS = 200;

interface RowButton {
  invoiceId: string;
  button: PayButton;
}

/** The buttons beside the invoices of a list, one a row that names one. */
export class RowButtons {
  readonly #buttons = new Map<Element, RowButton>();
  readonly #states = new Map<string, { state: InvoiceState; language: string }>();
  #shape: PageRows | null = null;

  constructor(
    private readonly window: Window,
    private readonly pressed: (invoiceId: string) => void,
  ) {}

  /** Puts buttons where rows are now; returns the invoices that the list names. */
  place(shape: PageRows): string[] {
    this.#shape = shape;
    const found = rows(shape.row, this.window.document);
    const list = Array.isArray(found) ? found.slice(0, MOST_ROWS) : [];
    for (const [row, { button }] of this.#buttons) {
      if (list.includes(row)) continue;
      button.remove();
      this.#buttons.delete(row);
    }
    return [...new Set(list.flatMap((row) => this.#placeOne(shape, row) ?? []))];
  }

  show(states: readonly InvoiceState[], language: string): void {
    for (const state of states) this.#states.set(state.invoiceId, { state, language });
    for (const [row, { invoiceId, button }] of this.#buttons) {
      this.#draw(invoiceId, button);
      // Whether it stands at all may hang on what it says.
      if (this.#shape?.due) this.#placeOne(this.#shape, row);
    }
  }

  remove(): void {
    for (const { button } of this.#buttons.values()) button.remove();
    this.#buttons.clear();
    this.#states.clear();
  }

  #placeOne(shape: PageRows, row: Element): string | null {
    const { identity, where, anchor } = shape;
    const wanted = where.length === 0 || any(where, row);
    const invoiceId = wanted ? shown(identity, row) : '';
    const spot = one(anchor.locators, row);
    const before = this.#buttons.get(row);
    if (invoiceId === '' || 'fault' in spot || before?.invoiceId !== invoiceId) {
      before?.button.remove();
      this.#buttons.delete(row);
    }
    if (invoiceId === '' || 'fault' in spot) return null;
    const button = this.#buttons.get(row)?.button ?? this.#make(row, invoiceId);
    if (this.#says(shape, row, invoiceId)) button.place(spot.element, anchor.place);
    else button.remove();
    return invoiceId;
  }

  /** Whether there is something to say: where nothing is due that is not Pay. */
  #says({ due }: PageRows, row: Element, invoiceId: string): boolean {
    const mark = this.#states.get(invoiceId)?.state.mark ?? 'PAY';
    return mark !== 'PAY' || due === null || owes(shown(due, row));
  }

  #make(row: Element, invoiceId: string): PayButton {
    const { document, navigator } = this.window;
    const button = new PayButton(document, navigator.language, () => this.pressed(invoiceId), 'small');
    this.#buttons.set(row, { invoiceId, button });
    this.#draw(invoiceId, button);
    return button;
  }

  #draw(invoiceId: string, button: PayButton): void {
    const known = this.#states.get(invoiceId);
    if (known) button.show(known.state, null, known.language);
  }
}
