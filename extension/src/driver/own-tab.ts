import { originMatches } from '../core/match';
import type { ProfileView } from '../protocol/protocol';

/** The name of a tab of ours, as the service knows it. */
export function handle(tabId: number): string {
  return `tab-${tabId}`;
}

/** The tab that is named so; null when it is a page of a person. */
export function ownTab(page: string): number | null {
  const [, digits] = /^tab-([0-9]{1,12})$/.exec(page) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Whether an address is one that a profile may open. */
export function isOf(profile: ProfileView, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && profile.origins.some((pattern) => originMatches(pattern, origin));
}
