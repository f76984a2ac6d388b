import type { PanelState } from '../core/state';
import type { Charges } from './charges';
import type { Counter } from './counter';
import { type PanelWishes, panelState } from './panel-state';

/** A panel that is open: where its states go. */
export interface OpenPanel {
  windowId: number;
  wishes: PanelWishes;
  post(state: PanelState): void;
}

export const noWishes = (): PanelWishes => ({
  lists: { needsYou: null, toEnter: null, found: null },
  forSupport: null,
  askPerson: false,
});

/** The open panels; each gets its window's state when that has become another, one after the other. */
export class Panels {
  /** What each panel shows, as it was sent. */
  #open = new Map<OpenPanel, string>();
  #due = false;
  #drawing = false;
  #state: ((panel: OpenPanel) => Promise<PanelState>) | null = null;

  /** Draws from here on with what the worker knows. */
  use(counter: Counter, charges: Charges): void {
    this.#state = async (panel) => {
      const tab = await counter.browser.activeTab(panel.windowId).catch(() => null);
      return panelState(counter, charges, panel.windowId, tab, panel.wishes);
    };
  }

  add(panel: OpenPanel): void {
    this.#open.set(panel, '');
    this.changed();
  }

  remove(panel: OpenPanel): void {
    this.#open.delete(panel);
  }

  changed(): void {
    if (this.#due) return;
    this.#due = true;
    if (!this.#drawing) queueMicrotask(() => this.#drawAll());
  }

  /** What changes while the panels are drawn is drawn once, after that. */
  async #drawAll(): Promise<void> {
    this.#drawing = true;
    while (this.#due) {
      this.#due = false;
      // One that cannot be drawn, as a window that is just closing, keeps the others from nothing.
      await Promise.allSettled([...this.#open.keys()].map((panel) => this.#draw(panel)));
    }
    this.#drawing = false;
  }

  async #draw(panel: OpenPanel): Promise<void> {
    const state = await this.#state?.(panel);
    const shown = this.#open.get(panel);
    if (state === undefined || shown === undefined) return;
    const text = JSON.stringify(state);
    if (text === shown) return;
    panel.post(state);
    this.#open.set(panel, text);
  }
}
