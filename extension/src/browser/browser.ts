import type { ToPage } from '../core/page-messages';

/** A small store of JSON values. */
export interface Store {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** All values whose keys begin so. */
  under<T>(prefix: string): Promise<T[]>;
}

export interface Tab {
  id: number;
  windowId: number;
  url: string;
}

/** All that the worker asks of the browser; the only implementation talks to Chrome. */
export interface Browser {
  readonly extensionId: string;
  readonly version: string;
  /** The language of the browser, until the service says which one the desk speaks. */
  readonly language: string;
  /** The major version of this Chromium. */
  readonly major: number;
  /** Lives as long as the browser, and outlives the worker. */
  readonly session: Store;
  /** Lives on this PC. */
  readonly local: Store;
  /** Must be called before anything is awaited, or Chrome forgets the person's press. */
  openPanel(windowId: number): void;
  badge(text: string): void;
  activeTab(windowId: number): Promise<Tab | null>;
  /** The open tabs within match patterns. */
  tabs(patterns: string[]): Promise<Tab[]>;
  openTab(address: string): Promise<Tab | null>;
  /** False when there is no such tab any more. */
  showTab(tabId: number): Promise<boolean>;
  closeTab(tabId: number): Promise<void>;
  reloadTab(tabId: number): Promise<void>;
  /** Which of these match patterns may be read. */
  granted(patterns: string[]): Promise<string[]>;
  /** Has our script run on these pages from now on, and on no others. */
  registerScript(patterns: string[]): Promise<void>;
  injectScript(tabId: number): Promise<void>;
  /** Null when nobody answers there. */
  tellPage(tabId: number, documentId: string | null, message: ToPage): Promise<unknown>;
  openOwnPage(path: string): Promise<void>;
}
