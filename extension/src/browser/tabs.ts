import type { TabBrowser } from '../driver/tabs';
import { chromium } from './chrome';

/** The tabs that the page driver opens and speaks to. */
export const chromeTabs: TabBrowser = {
  session: chromium.session,

  async openBehind(address) {
    const window = await chrome.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => null);
    const where = window?.id === undefined ? {} : { windowId: window.id };
    const tab = await chrome.tabs.create({ url: address, active: false, ...where });
    return tab.id ?? null;
  },

  async closeTab(tabId) {
    await chrome.tabs.remove(tabId).catch(() => {
      // Somebody closed it before.
    });
  },

  async drive(tabId, documentId, message) {
    const target = documentId === null ? { frameId: 0 } : { documentId };
    try {
      return await chrome.tabs.sendMessage(tabId, message, target);
    } catch {
      return null;
    }
  },

  pause: (millis) => new Promise((resolve) => setTimeout(resolve, millis)),
  now: () => Date.now(),
};
