import type { ToPage } from '../core/page-messages';

/**
 * Has a page of ours be left without "Leave site?", from when the worker says that it is ours. Chrome shows that
 * question in front of everything, in the middle of what a person does there, and keeps the tab until it is answered.
 *
 * Stands on a page before its own scripts: Chrome calls the listeners of this event in the order in which they came.
 * In a tab of ours the page's own do not run; those of `pagehide` and `unload` do.
 *
 * @returns what hears the worker
 */
export function neverAsks(window: Window): (message: unknown) => undefined {
  let ours = false;
  window.addEventListener('beforeunload', (event) => {
    if (ours) event.stopImmediatePropagation();
  });
  return (message) => {
    if ((message as ToPage | null)?.kind === 'ours') ours = true;
  };
}
