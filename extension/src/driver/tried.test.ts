import { beforeEach, expect, test, vi } from 'vitest';
import type { PageTry, ProfileView } from '../protocol/protocol';
import { isDrive } from './messages';
import { PageScript } from './page-script';
import { at, billPage, field, meadow } from './testing';
import { tried } from './tried';

const address = 'https://bay.meadow.example/bills/77';
const newer: ProfileView = { ...meadow, version: '3.2' };
const due = field('due', { css: '.due' });

function ask(onTrial: ProfileView = newer, fields = [due]): PageTry {
  return {
    page: 'tab-1',
    guard: { invoiceId: '77' },
    inUse: { profile: meadow, pageKind: 'invoice', fields: [due] },
    onTrial: { profile: onTrial, pageKind: 'invoice', fields },
    timeoutMillis: 1_000,
  };
}

beforeEach(() => {
  document.body.innerHTML = `<h1>Bill 1042</h1><b class="due">184.50</b><b class="tax">18.45</b>
    <button type="button">Save payment</button><form><input name="amount"></form>`;
});

test('both versions read the page at one moment', () => {
  const read = tried(ask(newer, [field('due', { css: '.tax' })]), document, address);

  expect(read.inUse).toMatchObject({ pageKind: 'invoice', invoiceId: '77', button: null, fault: null });
  expect(read.inUse.fields).toEqual([{ name: 'due', values: ['184.50'], fault: null }]);
  expect(read.onTrial.fields).toEqual([{ name: 'due', values: ['18.45'], fault: null }]);
});

test('a version that does not recognise the page, or has no place for its button, is told as that', () => {
  const blind = { ...newer, pages: [{ ...billPage, marker: [at({ css: 'h1', text: 'Invoice *' })] }] };
  expect(tried(ask(blind), document, address).onTrial).toMatchObject({ pageKind: null, fault: 'NOT_FOUND' });

  const homeless = {
    ...newer,
    pages: [{ ...billPage, anchor: { locators: [at({ css: '.gone' })], place: 'after' } }],
  };
  expect(tried(ask(homeless), document, address).onTrial).toMatchObject({
    button: 'NOT_FOUND',
    fault: null,
  });
});

test('a page that shows another invoice by now is read by neither', () => {
  const other = tried(ask(), document, 'https://bay.meadow.example/bills/78');

  expect(other.inUse).toMatchObject({ fields: [], fault: 'OTHER_INVOICE' });
  expect(other.onTrial).toMatchObject({ fields: [], fault: 'OTHER_INVOICE' });
});

test('a list on a page of its own is read by both, whatever invoice it belongs to', () => {
  document.body.innerHTML = '<h1>Client 5521</h1><b class="due">40.00</b>';
  const page = {
    ...billPage,
    kind: 'client',
    address: '/clients/{client}',
    marker: [at({ css: 'h1', text: 'Client *' })],
    anchor: null,
  };
  const both = { ...meadow, pages: [page] };
  const asked = {
    ...ask(),
    guard: null,
    inUse: { profile: both, pageKind: 'client', fields: [due] },
    onTrial: { profile: newer, pageKind: 'client', fields: [due] },
  };

  const read = tried(asked, document, 'https://bay.meadow.example/clients/5521');

  expect(read.inUse).toMatchObject({ pageKind: 'client', fault: null });
  expect(read.inUse.fields).toEqual([{ name: 'due', values: ['40.00'], fault: null }]);
  expect(read.onTrial).toMatchObject({ fields: [], fault: 'NOT_FOUND' });
});

test('a version that takes too long is not waited for', () => {
  let clock = 0;
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 100;
    return clock;
  });
  const read = tried(ask(newer, [due, due, due, due]), document, address);
  slow.mockRestore();

  expect(read.inUse.fault).toBeNull();
  expect(read.onTrial.fields.at(-1)).toEqual({ name: 'due', values: [], fault: 'TOO_SLOW' });
});

test('nothing on the page is pressed, typed into, shown or told, whatever the version on trial asks for', async () => {
  const heard: string[] = [];
  for (const type of ['click', 'focus', 'input', 'change', 'submit', 'pointerdown', 'keydown', 'beforeinput'])
    document.addEventListener(type, () => heard.push(type), true);
  const changed = vi.fn();
  const watch = new MutationObserver(changed);
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const told = vi.fn();
  const script = new PageScript(
    window,
    () => '1.0',
    told,
    () => true,
  );
  const hostile = {
    ...newer,
    pages: [{ ...billPage, anchor: { locators: [at({ css: 'form' })], place: 'inside-start' } }],
  };
  window.location.href = address;
  const wanted = ask(hostile, [
    field('due', { label: 'Save payment' }),
    field('x', { css: 'input', part: 'value' }),
  ]);
  const pressing = { ...wanted, verb: 'press', locators: [at({ label: 'Save payment' })], value: '1.00' };

  // What a press would need has no place in this message.
  expect(isDrive({ kind: 'drive', verb: 'try', ask: pressing })).toBe(false);
  expect(await script.message({ kind: 'drive', verb: 'try', ask: wanted })).toMatchObject({
    onTrial: { pageKind: 'invoice' },
  });
  await new Promise((resolve) => setTimeout(resolve));

  expect(heard).toEqual([]);
  expect(changed).not.toHaveBeenCalled();
  expect(told).not.toHaveBeenCalled();
  watch.disconnect();
  script.stop();
});
