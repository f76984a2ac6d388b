import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagePort } from '../browser/page-port';
import { takeFirst } from '../driver/first';
import { PageScript } from '../driver/page-script';

/** In our own world of a page: a script that is brought in again takes the place of the one before. */
const MARK = 'tillbridgePage';

export default defineUnlistedScript(() => {
  const world = globalThis as { [MARK]?: PageScript };
  // An element of the page with this id goes by the same name.
  if (Object.hasOwn(world, MARK)) world[MARK]?.stop();
  const script = new PageScript(window, pagePort.version, pagePort.tell, pagePort.alive);
  world[MARK] = script;
  pagePort.listen((message) => script.message(message));
  script.start(takeFirst());
});
