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
  giveBack: null,
  linkOffer: null,
  linkShown: null,
  askPerson: false,
});

/** How far a panel has come. */
interface Drawing {
  /** What it shows, as it was sent. */
  shown: string;
  due: boolean;
  busy: boolean;
}

/** The open panels; each gets its window's state when that has become another. None waits for another one. */
export class Panels {
  #open = new Map<OpenPanel, Drawing>();
  #state: ((panel: OpenPanel) => Promise<PanelState>) | null = null;

  /** Draws from here on with what the worker knows. */
  use(counter: Counter, charges: Charges): void {
    this.#state = async (panel) => {
      const tab = await counter.browser.activeTab(panel.windowId).catch(() => null);
      return panelState(counter, charges, panel.windowId, tab, panel.wishes);
    };
  }

  add(panel: OpenPanel): void {
    this.#open.set(panel, { shown: '', due: false, busy: false });
    this.changed();
  }

  remove(panel: OpenPanel): void {
    this.#open.delete(panel);
  }

  changed(): void {
    for (const [panel, drawing] of this.#open) {
      if (drawing.due) continue;
      drawing.due = true;
      if (!drawing.busy) queueMicrotask(() => this.#keepUp(panel, drawing));
    }
  }

  /** What changes while a panel is drawn is drawn once, after that. */
  async #keepUp(panel: OpenPanel, drawing: Drawing): Promise<void> {
    drawing.busy = true;
    while (drawing.due && this.#open.has(panel)) {
      drawing.due = false;
      await this.#draw(panel, drawing).catch(() => {
        // A window that is just closing. What it was to show counts as not shown, so the next change sends it.
      });
    }
    drawing.busy = false;
  }

  async #draw(panel: OpenPanel, drawing: Drawing): Promise<void> {
    const state = await this.#state?.(panel);
    if (state === undefined || !this.#open.has(panel)) return;
    const text = JSON.stringify(state);
    if (text === drawing.shown) return;
    panel.post(state);
    drawing.shown = text;
  }
}
