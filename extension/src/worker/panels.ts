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

/** The open panels; each gets its window's state when something changed, at most once a turn. */
export class Panels {
  #open = new Set<OpenPanel>();
  #due = false;
  #draw: ((panel: OpenPanel) => Promise<void>) | null = null;

  /** Draws from here on with what the worker knows. */
  use(counter: Counter, charges: Charges): void {
    this.#draw = async (panel) => {
      const tab = await counter.browser.activeTab(panel.windowId).catch(() => null);
      panel.post(panelState(counter, charges, panel.windowId, tab, panel.wishes));
    };
  }

  add(panel: OpenPanel): void {
    this.#open.add(panel);
    this.changed();
  }

  remove(panel: OpenPanel): void {
    this.#open.delete(panel);
  }

  changed(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      for (const panel of this.#open) this.#draw?.(panel);
    });
  }
}
