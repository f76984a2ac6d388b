import { Page } from '../../src/driver/verbs';
import type { PageDo, PageRead, ProfileView } from '../../src/protocol/protocol';

/** The page driver alone, for tests that bring it into a page by themselves. It is never part of the extension. */
const page = new Page(document, () => location.href);

Object.assign(globalThis, {
  tillbridgeDriver: {
    where(profile: ProfileView) {
      const at = page.where(profile);
      return { pageKind: at?.shape.kind ?? null, invoiceId: at?.invoiceId ?? null };
    },
    read: (ask: PageRead, profile: ProfileView) => page.read(ask, profile),
    do: (ask: PageDo, profile: ProfileView) => page.do(ask, profile),
  },
});
