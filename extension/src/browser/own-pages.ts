import type { Intent } from '../core/intent';
import { type OwnReplies, type OwnRequest, PANEL_PORT, type ToPanel } from '../core/own-messages';
import type { PanelState } from '../core/state';

/** Asks the worker from one of our own pages. */
export function askWorker<R extends OwnRequest>(request: R): Promise<OwnReplies[R['kind']]> {
  return chrome.runtime.sendMessage(request);
}

export const browserLanguage = () => chrome.i18n.getUILanguage();

/** Asks the person to allow pages; must be called straight from a press. */
export function askForOrigins(origins: string[]): Promise<boolean> {
  return chrome.permissions.request({ origins }).catch(() => false);
}

const RECONNECT_MILLIS = 200;

/** The panel's line to the worker. Workers die when idle: a broken line is dialled again, which wakes the worker. */
export class PanelLine {
  #port: chrome.runtime.Port | null = null;
  #listeners = new Set<(state: PanelState) => void>();
  #last: PanelState | null = null;
  /** What was pressed while no line stood. */
  #unsent: Intent[] = [];

  async open(): Promise<void> {
    const { id } = await chrome.windows.getCurrent();
    if (id !== undefined) this.#dial(id);
  }

  send(intent: Intent): void {
    if (this.#port) this.#port.postMessage(intent);
    else this.#unsent.push(intent);
  }

  /** Begins with the newest state that is known: what came before somebody listened is not lost. */
  listen(listener: (state: PanelState) => void): () => void {
    this.#listeners.add(listener);
    if (this.#last) listener(this.#last);
    return () => this.#listeners.delete(listener);
  }

  #dial(windowId: number): void {
    const port = chrome.runtime.connect({ name: PANEL_PORT });
    port.onMessage.addListener((message: ToPanel) => {
      this.#last = message.state;
      for (const listener of [...this.#listeners]) listener(message.state);
    });
    port.onDisconnect.addListener(() => {
      this.#port = null;
      setTimeout(() => this.#dial(windowId), RECONNECT_MILLIS);
    });
    port.postMessage({ kind: 'hello', windowId });
    this.#port = port;
    for (const intent of this.#unsent.splice(0)) port.postMessage(intent);
  }
}
