import { matchAddress } from '../core/address';
import { originMatches } from '../core/match';
import type { PageIdentity, PageShape, ProfileView } from '../protocol/protocol';
import type { Place } from './deep';
import { one } from './locate';
import { moment } from './moment';
import { partOf } from './read';
import { clean } from './text';

/** What a page is, by a profile. */
export interface Recognised {
  profile: ProfileView;
  shape: PageShape;
  invoiceId: string | null;
}

const MAX_ID = 120;

/** The shapes whose address fits: without any, the page itself need not be looked at. */
export function possible(
  profiles: readonly ProfileView[],
  address: string,
): { profile: ProfileView; shape: PageShape }[] {
  if (!URL.canParse(address)) return [];
  const { origin } = new URL(address);
  return profiles
    .filter((profile) => profile.origins.some((pattern) => originMatches(pattern, origin)))
    .flatMap((profile) =>
      profile.pages
        .filter((shape) => matchAddress(shape.address, address) !== null)
        .map((shape) => ({ profile, shape })),
    );
}

/** The first kind of page whose address and marker fit. */
export function recognise(
  profiles: readonly ProfileView[],
  address: string,
  document: Document,
): Recognised | null {
  return moment(() => {
    for (const { profile, shape } of possible(profiles, address)) {
      const marker = one(shape.marker, document);
      if ('fault' in marker) continue;
      return { profile, shape, invoiceId: identify(shape, address, document) };
    }
    return null;
  });
}

function identify(shape: PageShape, address: string, document: Document): string | null {
  const id =
    shape.identity === null
      ? (matchAddress(shape.address, address)?.id ?? '')
      : shown(shape.identity, document);
  return id !== '' && id.length <= MAX_ID ? id : null;
}

/** What a place shows as the id of its invoice; empty when it names none. */
export function shown(identity: PageIdentity, place: Place): string {
  const found = one(identity.locators, place);
  if ('fault' in found) return '';
  const id = cut(identity, partOf(found.element, found.locator.part)[0] ?? '');
  return id.length <= MAX_ID ? id : '';
}

/** The same cuts as the service makes; a text that is not as expected names no invoice. */
export function cut(identity: PageIdentity, raw: string): string {
  let text = clean(raw);
  if (identity.after !== null) {
    const at = text.indexOf(identity.after);
    if (at < 0) return '';
    text = text.slice(at + identity.after.length).trim();
  }
  if (identity.before !== null) {
    const at = text.indexOf(identity.before);
    if (at < 0) return '';
    text = text.slice(0, at).trim();
  }
  return identity.digits ? (/[0-9]+/.exec(text)?.[0] ?? '') : text;
}
