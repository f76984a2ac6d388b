import { isIntent } from '../core/intent';
import { isHello, isOwnRequest, type OwnRequest, PANEL_PORT, type ToPanel } from '../core/own-messages';
import { type FromPage, fromPage, type ToPage } from '../core/page-messages';
import type { OwnTabs } from '../driver/tabs';
import { pageSender, type Sender } from '../worker/pages';
import type { Worker } from '../worker/worker';
import type { Browser } from './browser';

type Started = Promise<Worker>;

/** Hands Chrome's events to the worker. Called at the top level: Chrome wakes a worker only for listeners it knows. */
export function listen(browser: Browser, started: Started, ownTabs: Promise<OwnTabs>): void {
  chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
  chrome.action.onClicked.addListener((tab) => {
    browser.openPanel(tab.windowId);
    started.then((worker) => worker.iconPressed(tab.windowId));
  });
  chrome.runtime.onConnect.addListener((port) => panel(port, started));
  chrome.runtime.onMessage.addListener((message: unknown, from, reply) => {
    if (from.id !== chrome.runtime.id) return false;
    if (isOwnPage(from)) return ownRequest(message, started, reply);
    return pageMessage(message, from, browser, started, ownTabs, reply);
  });
  chrome.tabs.onRemoved.addListener((tabId) => {
    started.then((worker) => worker.tabGone(tabId));
    ownTabs.then((tabs) => tabs.gone(tabId));
  });
  chrome.tabs.onActivated.addListener(({ windowId, tabId }) => {
    started.then((worker) => worker.tabShown(windowId, tabId));
  });
  chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading') started.then((worker) => worker.tabLoading(tabId));
    if (change.status !== 'complete') return;
    started.then(async (worker) => {
      if (!(await ownTabs).has(tabId)) await worker.tabReady(tabId, tab.windowId, tab.url ?? '');
    });
  });
  chrome.windows.onRemoved.addListener((windowId) => {
    started.then((worker) => worker.windowGone(windowId));
  });
  const permissions = () => started.then((worker) => worker.permissionsChanged());
  chrome.permissions.onAdded.addListener(permissions);
  chrome.permissions.onRemoved.addListener(permissions);
}

function panel(port: chrome.runtime.Port, started: Started): void {
  if (port.name !== PANEL_PORT || !port.sender || !isOwnPage(port.sender)) {
    port.disconnect();
    return;
  }
  let gone = false;
  let opened: Promise<ReturnType<Worker['open']>> | null = null;
  port.onDisconnect.addListener(async () => {
    gone = true;
    if (opened) (await started).close(await opened);
  });
  port.onMessage.addListener(async (message: unknown) => {
    const worker = await started;
    if (isHello(message) && !opened) {
      const post = (state: ToPanel['state']) => {
        if (!gone) port.postMessage({ kind: 'state', state } satisfies ToPanel);
      };
      opened = Promise.resolve(worker.open(message.windowId, post));
    } else if (opened && isIntent(message)) {
      await worker.intent(await opened, message);
    }
  });
}

function ownRequest(message: unknown, started: Started, reply: (answer: unknown) => void): boolean {
  if (!isOwnRequest(message)) return false;
  started.then((worker) => answer(worker, message)).then(reply, () => reply(null));
  return true;
}

async function answer(worker: Worker, request: OwnRequest): Promise<unknown> {
  switch (request.kind) {
    case 'ticket':
      worker.ticket(request.ticket);
      return null;
    case 'connection':
      return worker.connection;
    case 'receipt':
      return worker.receipt(request.payment);
  }
}

function pageMessage(
  message: unknown,
  from: chrome.runtime.MessageSender,
  browser: Browser,
  started: Started,
  ownTabs: Promise<OwnTabs>,
  reply: (answer: ToPage | null) => void,
): boolean {
  const said = fromPage(message);
  if (!said || !from.tab) return false;
  const tabId = from.tab.id;
  // Before anything is awaited, or Chrome forgets that a person pressed.
  if (said.kind === 'pay' || said.kind === 'pay-row') browser.openPanel(from.tab.windowId);
  const answered = started.then(async (worker) => {
    if (tabId === undefined) return null;
    // What stands in a tab of our own is nothing that a person looks at.
    const own = await ownTabs;
    if (said.kind === 'page-starts' ? await own.owns(tabId) : own.has(tabId)) {
      if (said.kind === 'page-ready') browser.tellPage(tabId, from.documentId ?? null, { kind: 'ours' });
      return from.frameId === 0 ? inOwnTab(own, tabId, said) : null;
    }
    const sender = pageSender(senderOf(from), browser.extensionId, worker.profiles);
    return sender && worker.fromPage(sender, said);
  });
  if (said.kind !== 'page-ready' && said.kind !== 'page-starts') return false;
  answered.then(reply, () => reply(null));
  return true;
}

function inOwnTab(own: OwnTabs, tabId: number, said: FromPage): ToPage | null {
  switch (said.kind) {
    case 'page-starts':
      return { kind: 'ours', first: own.first(tabId) };
    case 'page-answers':
      own.spoke(tabId, said.answer);
      return null;
    case 'page-ready':
      own.spoke(tabId, null);
      return null;
    case 'page-here':
    case 'page-rows':
    case 'page-gone':
    case 'pay':
    case 'pay-row':
      // Told of what a person looks at; nobody looks at this.
      return null;
  }
}

function senderOf({ id, tab, frameId, documentId, origin, url }: chrome.runtime.MessageSender): Sender {
  return { extensionId: id, tabId: tab?.id, windowId: tab?.windowId, frameId, documentId, origin, url };
}

function isOwnPage(from: chrome.runtime.MessageSender): boolean {
  return from.id === chrome.runtime.id && from.url?.startsWith(chrome.runtime.getURL('')) === true;
}
