import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagePort } from '../browser/page-port';
import { keepFirst } from '../driver/first';
import { neverAsks } from '../driver/never-asks';

export default defineUnlistedScript(() => {
  const hears = neverAsks(window);
  pagePort.listen(hears);
  // What stands in frames is told by the script of each.
  if (window !== window.top) return;
  pagePort.tell({ kind: 'page-starts' }).then((answer) => {
    hears(answer);
    keepFirst(answer);
  });
});
