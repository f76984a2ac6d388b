import type { FromPage } from '../core/page-messages';

/** The way between the script on a page and the worker. */
export const pagePort = {
  version: (): string => chrome.runtime.getManifest().version,

  /** Gives the worker's answer, if it has one. Throws when the extension was replaced under the page. */
  tell(message: FromPage): Promise<unknown> {
    return chrome.runtime.sendMessage(message).catch(() => {
      // Nobody listens for a moment; the worker asks again when it is there.
    });
  },

  /** False once the extension was updated, reloaded or removed: its scripts live on in open pages, cut off. */
  alive: (): boolean => chrome.runtime?.id !== undefined,

  /** Hears the worker only, never another page. The listener gives undefined for what it does not answer. */
  listen(listener: (message: unknown) => Promise<unknown> | undefined): void {
    chrome.runtime.onMessage.addListener((message: unknown, from, reply) => {
      const ours = from.id === chrome.runtime.id;
      // The worker has no tab; a page of ours may have one, a script on somebody's page is nobody to obey.
      if (!ours || (from.tab && !from.url?.startsWith(chrome.runtime.getURL('')))) return false;
      const answer = listener(message);
      if (!answer) return false;
      answer.then(reply, () => reply(null));
      return true;
    });
  },
};
