import type { Intent } from '../core/intent';
import type { PanelState } from '../core/state';
import type { Ui, UiEvent } from '../core/ui';
import type { Voice } from '../core/voice';

/** What a person's press may set going. */
export interface Act {
  /** Tell the worker. */
  send(intent: Intent): void;
  /** Change what this panel is just doing. */
  ui(event: UiEvent): void;
  copy(what: string, value: string): void;
  allow(origins: string[]): void;
}

/** What every screen is made from; the same props draw the same screen. */
export interface ScreenProps {
  state: PanelState;
  ui: Ui;
  now: number;
  voice: Voice;
  act: Act;
}
