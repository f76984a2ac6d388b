import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagePort } from '../browser/page-port';
import { keepFirst } from '../driver/first';
import { neverAsks } from '../driver/never-asks';

export default defineUnlistedScript(() => {
  const hears = neverAsks(window);
  pagePort.listen(hears);
  // What stands in frames is told by the script of each, and what a person looks at is none of our own.
  if (window !== window.top || document.visibilityState === 'visible') return;
  const answered = pagePort.tell({ kind: 'page-starts' });
  answered.then(hears);
  keepFirst(answered);
});
