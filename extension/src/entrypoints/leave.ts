import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pagePort } from '../browser/page-port';
import { neverAsks } from '../driver/never-asks';

export default defineUnlistedScript(() => pagePort.listen(neverAsks(window)));
