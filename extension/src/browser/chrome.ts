import type { ToPage } from '../core/page-messages';
import type { Browser, Store, Tab } from './browser';

const SCRIPT_FILES = ['page.js'];
const SCRIPTS = [
  { id: 'leave', js: ['leave.js'], runAt: 'document_start' as const },
  { id: 'page', js: SCRIPT_FILES, runAt: 'document_idle' as const },
];

/** The browser that the extension runs in. */
export const chromium: Browser = {
  extensionId: chrome.runtime.id,
  version: chrome.runtime.getManifest().version,
  language: chrome.i18n.getUILanguage(),
  major: Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0),
  session: store(chrome.storage.session),
  local: store(chrome.storage.local),

  openPanel(windowId) {
    chrome.sidePanel.open({ windowId }).catch(() => {
      // Without a press of a person Chrome refuses; the panel then opens by the icon.
    });
  },

  badge(text) {
    chrome.action.setBadgeBackgroundColor({ color: '#8a5a00' });
    chrome.action.setBadgeTextColor({ color: '#ffffff' });
    chrome.action.setBadgeText({ text });
  },

  async activeTab(windowId) {
    const [tab] = await chrome.tabs.query({ active: true, windowId });
    return tab ? asTab(tab) : null;
  },

  async tabs(patterns) {
    if (patterns.length === 0) return [];
    const tabs = await chrome.tabs.query({ url: patterns, status: 'complete' });
    return tabs.flatMap((tab) => asTab(tab) ?? []);
  },

  async openTab(address) {
    return asTab(await chrome.tabs.create({ url: address, active: true }));
  },

  async showTab(tabId) {
    const tab = await chrome.tabs.update(tabId, { active: true }).catch(() => null);
    if (tab) await chrome.windows.update(tab.windowId, { focused: true });
    return tab !== null;
  },

  async closeTab(tabId) {
    await chrome.tabs.remove(tabId).catch(() => {
      // Somebody closed it before.
    });
  },

  async reloadTab(tabId) {
    await chrome.tabs.reload(tabId);
  },

  async granted(patterns) {
    const answers = await Promise.all(
      patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] }).catch(() => false)),
    );
    return patterns.filter((_, index) => answers[index]);
  },

  async registerScript(patterns) {
    const registered = (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    if (patterns.length === 0) {
      if (registered.length > 0) await chrome.scripting.unregisterContentScripts();
      return;
    }
    const where = { matches: patterns, allFrames: true, persistAcrossSessions: true };
    const scripts = SCRIPTS.map((script) => ({ ...script, ...where }));
    const there = scripts.filter(({ id }) => registered.includes(id));
    const missing = scripts.filter(({ id }) => !registered.includes(id));
    if (there.length > 0) await chrome.scripting.updateContentScripts(there);
    if (missing.length > 0) await chrome.scripting.registerContentScripts(missing);
  },

  async injectScript(tabId) {
    await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: SCRIPT_FILES });
  },

  async tellPage(tabId: number, documentId: string | null, message: ToPage) {
    try {
      return await chrome.tabs.sendMessage(tabId, message, documentId === null ? {} : { documentId });
    } catch {
      return null;
    }
  },

  async openOwnPage(path) {
    await chrome.tabs.create({ url: chrome.runtime.getURL(path) });
  },
};

function asTab(tab: chrome.tabs.Tab): Tab | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? '' };
}

function store(area: chrome.storage.StorageArea): Store {
  return {
    async get<T>(key: string): Promise<T | null> {
      const found = await area.get(key);
      return (found[key] as T | undefined) ?? null;
    },
    set: (key, value) => area.set({ [key]: value }),
    remove: (key) => area.remove(key),
    async under<T>(prefix: string): Promise<T[]> {
      const all = Object.entries(await area.get(null));
      return all.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as T);
    },
  };
}
