import { originMatches } from '../core/match';
import { isPageValues, type ProfileView } from '../protocol/protocol';
import type { Drive, Where } from './messages';

/** Whether nothing that was asked for is missing; lists may be, where there is nothing to list. */
export function isWhole(answer: Where, asked: Drive): boolean {
  if (asked.verb !== 'read' || !isPageValues(answer)) return true;
  const lists = new Set(asked.ask.fields.filter(({ row }) => row !== null).map(({ name }) => name));
  return answer.fault === null && answer.fields.every(({ name, fault }) => fault === null || lists.has(name));
}

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
