import type { Browser, Store, Tab } from '../src/browser/browser';
import { addressMatches } from '../src/core/match';
import type { ToPage } from '../src/core/page-messages';

/** A browser in memory: tabs, permissions and stores as Chrome has them, and all that was asked of it. */
export class TestBrowser implements Browser {
  readonly extensionId = 'jgahdikgeooagjckcfjhaiekjijopjma';
  readonly version = '0.1.0';
  readonly language = 'en';
  readonly major = 156;
  readonly open: Tab[] = [{ id: 1, windowId: 9, url: 'https://pims.example/invoice/1042' }];
  active = 1;
  allowed = ['https://pims.example/*'];
  registered: string[] = [];
  readonly injected: number[] = [];
  /** Tabs whose page has our script of this version. */
  readonly alive = new Set<number>();
  readonly told: { tabId: number; documentId: string | null; message: ToPage }[] = [];
  readonly ownPages: string[] = [];
  readonly reloaded: number[] = [];
  badgeText = '';
  panelsOpened = 0;

  constructor(
    readonly session: Store = new MemoryStore(),
    readonly local: Store = new MemoryStore(),
  ) {}

  openPanel() {
    this.panelsOpened += 1;
  }
  badge(text: string) {
    this.badgeText = text;
  }
  async activeTab(windowId: number) {
    return this.open.find((tab) => tab.id === this.active && tab.windowId === windowId) ?? null;
  }
  async tabs(patterns: string[]) {
    return this.open.filter((tab) => addressMatches(patterns, tab.url));
  }
  async openTab(address: string) {
    const tab = { id: this.open.length + 1, windowId: 9, url: address };
    this.open.push(tab);
    this.active = tab.id;
    return tab;
  }
  async showTab(tabId: number) {
    const there = this.open.some((tab) => tab.id === tabId);
    if (there) this.active = tabId;
    return there;
  }
  async closeTab(tabId: number) {
    const at = this.open.findIndex((tab) => tab.id === tabId);
    if (at >= 0) this.open.splice(at, 1);
  }
  async reloadTab(tabId: number) {
    this.reloaded.push(tabId);
  }
  async granted(patterns: string[]) {
    return patterns.filter((pattern) => this.allowed.includes(pattern));
  }
  async registerScript(patterns: string[]) {
    this.registered = patterns;
  }
  async injectScript(tabId: number) {
    this.injected.push(tabId);
    this.alive.add(tabId);
  }
  async tellPage(tabId: number, documentId: string | null, message: ToPage) {
    this.told.push({ tabId, documentId, message });
    return message.kind === 'are-you-there' && this.alive.has(tabId) ? this.version : null;
  }
  async openOwnPage(path: string) {
    this.ownPages.push(path);
  }
}

/** Keeps copies, as the browser's stores do. */
export class MemoryStore implements Store {
  readonly values = new Map<string, string>();

  async get<T>(key: string): Promise<T | null> {
    const value = this.values.get(key);
    return value === undefined ? null : (JSON.parse(value) as T);
  }
  async set(key: string, value: unknown) {
    this.values.set(key, JSON.stringify(value));
  }
  async remove(key: string) {
    this.values.delete(key);
  }
  async under<T>(prefix: string) {
    const found = [...this.values].filter(([key]) => key.startsWith(prefix));
    return found.map(([, value]) => JSON.parse(value) as T);
  }
}
