import { beforeEach, expect, test } from 'vitest';
import { ask, field, meadow, reading } from './testing';
import { Page } from './verbs';

let address = '';
let page: Page;

beforeEach(() => {
  address = 'https://bay.meadow.example/bills/77';
  page = new Page(document, () => address);
  document.body.innerHTML = `<h1>Bill 1042</h1><form>
    <label>Amount <input id="amount"></label>
    <label>Way <select id="way"><option>Cash</option><option>Visa</option></select></label>
    <label>Locked <input disabled></label>
    <fieldset><legend>Who</legend><label><input type="radio" name="who" value="1">Ann</label><label><input type="radio" name="who" value="2">Bea</label></fieldset>
    <button type="button">Save payment</button></form>`;
});

const input = (id: string) => document.getElementById(id) as HTMLInputElement;

test('a value is typed as a person would, and read back', async () => {
  const heard: string[] = [];
  for (const type of ['focus', 'keydown', 'input', 'keyup', 'change', 'blur'])
    input('amount').addEventListener(type, () => heard.push(type));

  const done = await page.do(ask('set', { label: 'Amount' }, '184.20'), meadow);

  expect(done).toMatchObject({ tried: true, fault: null, value: '184.20' });
  expect(heard).toEqual(['focus', 'keydown', 'input', 'keyup', 'change', 'blur']);
});

test('a control that hides itself on focus is followed to the twin that takes its place', async () => {
  document.body.innerHTML = `<h1>Bill 1042</h1><div class="form">
    <input name="amount" type="text" value="2,648.24"><input name="amount" type="number" style="display:none" value="2648.24"></div>`;
  const [shown, real] = document.querySelectorAll<HTMLInputElement>('input');
  shown?.addEventListener('focus', () => {
    if (shown && real) {
      shown.style.display = 'none';
      real.style.display = '';
    }
  });

  const done = await page.do(ask('set', { css: '.form input[name=amount]' }, '1000.00'), meadow);

  expect(done.fault).toBeNull();
  expect(real?.value).toBe('1000.00');
  expect(shown?.value).toBe('2,648.24');
});

test('options are chosen by their exact text, from lists and among radio buttons', async () => {
  expect(await page.do(ask('choose', { label: 'Way' }, 'Visa'), meadow)).toMatchObject({
    value: 'Visa',
    fault: null,
  });
  expect((document.getElementById('way') as HTMLSelectElement).value).toBe('Visa');
  expect(await page.do(ask('choose', { label: 'Way' }, 'Vis'), meadow)).toMatchObject({
    fault: 'VALUE_REFUSED',
  });
  expect(await page.do(ask('choose', { label: 'Who' }, 'Bea'), meadow)).toMatchObject({ fault: null });
  expect(document.querySelector<HTMLInputElement>('input[value="2"]')?.checked).toBe(true);
});

test('an option that comes late is waited for', async () => {
  setTimeout(
    () => document.getElementById('way')?.insertAdjacentHTML('beforeend', '<option>Mastercard</option>'),
    30,
  );
  const done = await page.do(ask('choose', { label: 'Way' }, 'Mastercard', 2_000), meadow);
  expect(done).toMatchObject({ value: 'Mastercard', fault: null });
});

test.each([
  ['set', 'Amount'],
  ['press', 'Save payment'],
  ['choose', 'Way'],
])('%s does nothing when the page shows another invoice', async (verb, label) => {
  let touched = 0;
  document.body.addEventListener('click', () => touched++);
  document.body.addEventListener('input', () => touched++);
  address = 'https://bay.meadow.example/bills/78';

  const done = await page.do(ask(verb, { label }, 'Visa'), meadow);

  expect(done).toMatchObject({ tried: false, fault: 'OTHER_INVOICE' });
  expect(touched).toBe(0);
});

test('a page that changes to another invoice while a button is awaited is not pressed', async () => {
  document.querySelector('button')?.remove();
  let touched = 0;
  document.body.addEventListener('click', () => touched++);
  setTimeout(() => {
    address = 'https://bay.meadow.example/bills/78';
    document.body.insertAdjacentHTML('beforeend', '<button>Save payment</button>');
  }, 20);

  const done = await page.do(ask('press', { label: 'Save payment' }, null, 200), meadow);

  expect(done).toMatchObject({ tried: false, fault: 'OTHER_INVOICE' });
  expect(touched).toBe(0);
});

test('what is switched off, missing or there twice is not touched', async () => {
  expect(await page.do(ask('set', { label: 'Locked' }, 'x'), meadow)).toMatchObject({ fault: 'DISABLED' });
  expect(await page.do(ask('press', { label: 'Refund' }), meadow)).toMatchObject({
    tried: false,
    fault: 'NOT_FOUND',
  });
  document.body.insertAdjacentHTML('beforeend', '<button>Save payment</button>');
  expect(await page.do(ask('press', { label: 'Save payment' }), meadow)).toMatchObject({
    tried: false,
    fault: 'SEVERAL_FOUND',
  });
});

test('waiting ends as soon as something comes or goes', async () => {
  setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p class="saved">Payment saved</p>'), 20);
  expect(await page.do(ask('wait', { css: '.saved' }, null, 2_000), meadow)).toMatchObject({ fault: null });
  setTimeout(() => document.querySelector('.saved')?.remove(), 20);
  expect(await page.do(ask('gone', { css: '.saved' }, null, 2_000), meadow)).toMatchObject({ fault: null });
  expect(await page.do(ask('wait', { css: '.saved' }, null, 30), meadow)).toMatchObject({
    fault: 'NOT_FOUND',
  });
});

test('a reading says which invoice it is about, and reads nothing of another', () => {
  const fields = [field('number', { css: 'h1' })];
  expect(page.read(reading(fields), meadow)).toMatchObject({
    pageKind: 'invoice',
    invoiceId: '77',
    fault: null,
    fields: [{ name: 'number', values: ['Bill 1042'], fault: null }],
  });
  address = 'https://bay.meadow.example/bills/78';
  expect(page.read(reading(fields), meadow)).toMatchObject({ fault: 'OTHER_INVOICE', fields: [] });
});
