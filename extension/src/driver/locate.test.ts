import { beforeEach, expect, test } from 'vitest';
import type { Locator } from '../protocol/protocol';
import { deepAll } from './deep';
import { one } from './locate';
import { partOf, readFields } from './read';
import { at, field } from './testing';

const PAGE = `
  <h1>Bill <b>1042</b></h1>
  <nav><a href="/bills">Bills</a></nav>
  <dl><dt>Balance due:</dt><dd>$184.20</dd><dt><span>Client</span></dt><dd>Anna Okafor</dd></dl>
  <div style="display:none"><dl><dt>Balance due:</dt><dd>$1.00</dd></dl></div>
  <table id="facts"><tr><th>Status</th><td>Open</td></tr><tr><td>Date</td><td>2026-11-21</td></tr></table>
  <label for="amount">Amount *</label><input id="amount" value="5.00">
  <label>Note <input id="note" value="hello"></label>
  <span id="way-label">Way</span><select aria-labelledby="way-label"><option>Cash</option><option selected>Visa</option></select>
  <input aria-label="Search" value="x"> <input placeholder="Coupon" value="y">
  <button><i></i> Save payment</button> <input type="submit" value="Delete">
  <div><span>Tax</span><span>$8.20</span></div>
  <table id="lines">
    <thead><tr><th>Description</th><th>Qty</th><th>Amount</th></tr></thead>
    <tbody><tr><td>Dental</td><td>1</td><td>$160.00</td></tr><tr><td>Pills</td><td>2</td><td>$16.00</td></tr></tbody>
    <tfoot><tr><td>Sum</td><td></td><td>$176.00</td></tr></tfoot>
  </table>
  <p class="twice">a</p><p class="twice">b</p>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

function found(locator: Partial<Locator>): string {
  const result = one([at(locator)], document);
  return 'fault' in result ? result.fault : (partOf(result.element, result.locator.part)[0] ?? '');
}

test.each<[Partial<Locator>, string]>([
  [{ css: 'h1' }, 'Bill 1042'],
  [{ css: 'h1', text: 'Bill *' }, 'Bill 1042'],
  [{ css: 'h1', text: 'Invoice *' }, 'NOT_FOUND'],
  [{ css: '.twice' }, 'SEVERAL_FOUND'],
  [{ css: '.twice', text: 'B' }, 'b'],
  [{ css: ':::' }, 'BAD_LOCATOR'],
  [{ label: 'Balance due' }, '$184.20'],
  [{ label: 'balance due', hidden: true }, 'SEVERAL_FOUND'],
  [{ label: 'Client' }, 'Anna Okafor'],
  [{ label: 'Status' }, 'Open'],
  [{ label: 'Date' }, '2026-11-21'],
  [{ label: 'Amount' }, '5.00'],
  [{ label: 'Note' }, 'hello'],
  [{ label: 'Way' }, 'Visa'],
  [{ label: 'Search' }, 'x'],
  [{ label: 'Coupon' }, 'y'],
  [{ label: 'Save payment', part: 'text' }, 'Save payment'],
  [{ label: 'Delete', part: 'value' }, 'Delete'],
  [{ label: 'Tax' }, '$8.20'],
  [{ label: 'Bills', part: 'attribute:href' }, '/bills'],
  [{ label: 'Nothing of this name' }, 'NOT_FOUND'],
  [{ css: '#amount', part: 'attribute:id' }, 'amount'],
])('%j is %s', (locator, text) => {
  expect(found(locator)).toBe(text);
});

test.each([
  ['<span>Pass\u00adword</span><output>x</output>', 'Password'],
  ['<span>Bal<b>ance</b>\u00a0due :</span><output>x</output>', 'balance due'],
  ['<label>Pay <select><option>all</option></select> with<input value="x"></label>', 'Pay with'],
  ['<span>Beløb</span><output>x</output>', 'BELØB'],
  ['<span>…</span><output>x</output>', '…'],
])('the caption in %s is %s', (html, label) => {
  document.body.innerHTML = html;
  expect(one([at({ label })], document)).not.toHaveProperty('fault');
});

test('shadow trees are found in every element that may have one', () => {
  for (const name of 'article aside blockquote body div footer h1 h6 header main nav p section span x-y'.split(
    ' ',
  )) {
    document.body.innerHTML = '';
    const host = name === 'body' ? document.body : document.createElement(name);
    if (name !== 'body') document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<output class="due">1</output>';
    expect(deepAll(document, '.due'), name).toHaveLength(1);
    document.documentElement.replaceChild(document.createElement('body'), document.body);
  }
});

test('the rows of a table are read by its headings, without its sums', () => {
  const row = { columns: ['Description', 'Amount'] };
  const [count, texts, amounts] = readFields(
    [
      { name: 'lines.*', locators: [], row: at(row), optional: false },
      field('lines.description', { column: 'description' }, row),
      field('lines.total', { column: 'Amount' }, row),
    ],
    document,
  );
  expect(count).toEqual({ name: 'lines.*', values: ['', ''], fault: null });
  expect(texts?.values).toEqual(['Dental', 'Pills']);
  expect(amounts?.values).toEqual(['$160.00', '$16.00']);
});

test('a table without rows is empty, a table that is not there is a fault', () => {
  for (const row of document.querySelectorAll('#lines tbody tr')) row.remove();
  const [empty, absent, css] = readFields(
    [
      field('a', { column: 'Qty' }, { columns: ['Qty'] }),
      field('b', { column: 'Qty' }, { columns: ['Quantity'] }),
      field('c', { css: 'td' }, { css: '.no-such-row' }),
    ],
    document,
  );
  expect(empty).toEqual({ name: 'a', values: [], fault: null });
  expect(absent?.fault).toBe('NOT_FOUND');
  expect(css?.fault).toBe('NOT_FOUND');
});

test('open shadow trees are looked into, and count', () => {
  const host = document.body.appendChild(document.createElement('x-due'));
  host.attachShadow({ mode: 'open' }).innerHTML = '<output class="due">$9.00</output>';
  expect(found({ css: '.due' })).toBe('$9.00');
  document.body.insertAdjacentHTML('beforeend', '<output class="due">$8.00</output>');
  expect(found({ css: '.due' })).toBe('SEVERAL_FOUND');
});

test('a page with more than may be read is a fault, not a part of it', () => {
  document.body.innerHTML = `<ul>${'<li>x</li>'.repeat(600)}</ul><p>${'y'.repeat(9_000)}</p>`;
  expect(readFields([field('a', { css: 'ul li' }, { css: 'li' })], document)[0]?.fault).toBe('TOO_LONG');
  expect(readFields([field('b', { css: 'p' })], document)[0]?.fault).toBe('TOO_LONG');
});

test('options are all texts of a list', () => {
  expect(readFields([field('ways', { label: 'Way', part: 'options' })], document)[0]?.values).toEqual([
    'Cash',
    'Visa',
  ]);
});
