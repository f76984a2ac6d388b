import { defineBackground } from 'wxt/utils/define-background';
import { chromium as surroundings } from '../bridge/chromium';
import { ServiceLink } from '../bridge/service-link';
import { chromium } from '../browser/chrome';
import { listen } from '../browser/events';
import { ulid } from '../core/ulid';
import { Refused } from '../worker/link';
import { Worker } from '../worker/worker';

export default defineBackground(() => {
  const link = new ServiceLink(surroundings(chromium.local), (text) => new Refused(text));
  const now = () => Date.now();
  const newId = () => ulid(now(), crypto.getRandomValues(new Uint8Array(10)));
  listen(chromium, Worker.start(chromium, link, now, newId));
});
