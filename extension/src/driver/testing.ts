import type { FieldAsk, Locator, PageDo, PageRead, PageShape, ProfileView } from '../protocol/protocol';

/** Builders for the tests of this folder. */
export function at(given: Partial<Locator>): Locator {
  return {
    css: null,
    label: null,
    column: null,
    columns: [],
    text: null,
    frame: null,
    hidden: false,
    part: 'auto',
    ...given,
  };
}

export function field(
  name: string,
  locator: Partial<Locator>,
  row: Partial<Locator> | null = null,
): FieldAsk {
  return { name, locators: [at(locator)], row: row && at(row), optional: false };
}

export const billPage: PageShape = {
  kind: 'invoice',
  address: '/bills/{id}',
  marker: [at({ css: 'h1', text: 'Bill *' })],
  identity: null,
  anchor: { locators: [at({ css: 'h1' })], place: 'after' },
  rows: null,
};

export const meadow: ProfileView = {
  id: 'meadow-3',
  pims: 'meadow',
  pimsName: 'Meadow Vet',
  invoiceWord: 'bill',
  version: '3.1',
  origins: ['https://*.meadow.example/*'],
  pages: [
    billPage,
    {
      kind: 'list',
      address: '/bills',
      marker: [at({ css: 'h1', text: 'Bills' })],
      identity: null,
      anchor: null,
      rows: {
        row: at({ columns: ['Bill', 'State', 'Due'] }),
        identity: { locators: [at({ column: 'Bill' })], after: 'No ', before: null, digits: false },
        due: { locators: [at({ column: 'Due' })], after: null, before: null, digits: false },
        where: [at({ column: 'State', text: 'Open' })],
        anchor: { locators: [at({ column: 'Due' })], place: 'inside-end' },
      },
    },
    {
      kind: 'sign-in',
      address: '/sign-in*',
      marker: [at({ label: 'Password' })],
      identity: null,
      anchor: null,
      rows: null,
    },
  ],
};

export function ask(
  verb: string,
  locator: Partial<Locator>,
  value: string | null = null,
  millis = 0,
): PageDo {
  return {
    page: 'tab-1',
    profile: meadow.id,
    guard: { invoiceId: '77' },
    verb,
    locators: [at(locator)],
    value,
    timeoutMillis: millis,
  };
}

export function reading(fields: FieldAsk[]): PageRead {
  return { page: 'tab-1', profile: meadow.id, guard: { invoiceId: '77' }, fields, timeoutMillis: 0 };
}
