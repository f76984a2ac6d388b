import { defineBackground } from 'wxt/utils/define-background';
import { chromium as surroundings } from '../bridge/chromium';
import { ServiceLink } from '../bridge/service-link';
import { chromium } from '../browser/chrome';
import { listen } from '../browser/events';
import { chromeTabs } from '../browser/tabs';
import { ulid } from '../core/ulid';
import { OwnTabs } from '../driver/tabs';
import { Refused } from '../worker/link';
import { Worker } from '../worker/worker';

export default defineBackground(() => {
  const link = new ServiceLink(surroundings(chromium.local), (text) => new Refused(text));
  const now = () => Date.now();
  const newId = () => ulid(now(), crypto.getRandomValues(new Uint8Array(10)));
  const worker = Worker.start(chromium, link, now, newId);
  const tabs = worker.then((started) => OwnTabs.load(chromeTabs, () => started.profiles, started.pages));
  link.answer('page.open', async (ask) => (await tabs).open(ask));
  link.answer('page.visit', async (ask) => (await tabs).visit(ask));
  link.answer('page.read', async (ask) => (await tabs).read(ask));
  link.answer('page.try', async (ask) => (await tabs).try(ask));
  link.answer('page.do', async (ask) => (await tabs).do(ask));
  link.answer('page.close', async (ask) => (await tabs).close(ask));
  listen(chromium, worker, tabs);
});
