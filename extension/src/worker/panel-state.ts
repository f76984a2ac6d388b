import type { Tab } from '../browser/browser';
import type { Focus, Lists, PageSituation, PanelState } from '../core/state';
import type { Charges } from './charges';
import type { Counter } from './counter';
import { localDay } from './memory';

/** The first Chromium on which a page can no longer keep the worker from the service; older ones get a warning. */
const TESTED_FROM = 143;

/** What a panel asked for and nobody else needs. */
export interface PanelWishes {
  lists: Lists;
  forSupport: string | null;
  giveBack: PanelState['giveBack'];
  linkOffer: PanelState['linkOffer'];
  linkShown: PanelState['linkShown'];
  askPerson: boolean;
}

/** All that the panel of a window shows, from what the worker knows. */
export function panelState(
  counter: Counter,
  charges: Charges,
  windowId: number,
  tab: Tab | null,
  wishes: PanelWishes,
): PanelState {
  const { browser, facts, link, memory } = counter;
  const window = memory.window(windowId);
  const ready = link.connection.kind === 'ready';
  return {
    connection: ready && !facts.desk ? { kind: 'connecting' } : link.connection,
    language: facts.desk?.language ?? browser.language,
    version: browser.version,
    oldBrowser: browser.major < TESTED_FROM,
    desk: facts.deskNow(),
    away: facts.away?.problem ?? null,
    preferences: counter.preferences.get(),
    askPerson: wishes.askPerson,
    page: situation(counter, tab),
    focus: focusOf(counter, charges, windowId, tab),
    starting: charges.isStarting(windowId),
    refusal: window.refusal,
    seen: memory.seen(localDay(counter.now())),
    lists: wishes.lists,
    forSupport: wishes.forSupport,
    giveBack: wishes.giveBack,
    linkOffer: wishes.linkOffer,
    linkShown: wishes.linkShown,
  };
}

function situation(counter: Counter, tab: Tab | null): PageSituation {
  const { pages, scripts, facts } = counter;
  if (!tab) return { kind: 'none' };
  const page = pages.ofTab(tab.id);
  const profile = facts.profiles.find((each) => each.id === page?.profile);
  if (page && profile) {
    const { pimsName, invoiceWord } = profile;
    return { kind: 'invoice', invoiceId: page.invoiceId, pimsName, invoiceWord };
  }
  const missing = scripts.missing(tab, facts.profiles);
  if (missing) {
    const { origins } = missing;
    return { kind: 'permission', pimsName: missing.profile.pimsName, origins, site: new URL(tab.url).origin };
  }
  return scripts.isOrphan(tab.id) ? { kind: 'needs-reload', tabId: tab.id } : { kind: 'none' };
}

function focusOf(counter: Counter, charges: Charges, windowId: number, tab: Tab | null): Focus {
  const { memory, facts } = counter;
  const { focus } = memory.window(windowId);
  switch (focus.kind) {
    case 'page':
      return focus;
    case 'waiting':
    case 'reading':
      return focus.tabId === tab?.id ? { kind: 'reading' } : { kind: 'page' };
    case 'unreadable':
      return focus.tabId === tab?.id ? { kind: 'unreadable', text: focus.text } : { kind: 'page' };
    case 'shown': {
      const show = memory.show(focus.captureId);
      // An invoice is charged only beside the page that shows it; what was typed in has no page.
      if (!show || (show.source.kind === 'page' && show.source.tabId !== tab?.id)) return { kind: 'page' };
      const { shown, others, lookingForOthers } = show;
      return { kind: 'shown', shown, others, lookingForOthers };
    }
    case 'payment': {
      const payment = facts.payment(focus.payment);
      return payment ? { kind: 'payment', payment, ours: charges.of(payment.id) !== null } : { kind: 'page' };
    }
  }
}
