import { describe, expect, test } from 'vitest';
import { desk, invoice, others, shown, ui } from '../../gallery/desk';
import { problem, usd } from '../../gallery/payments';
import { captured } from './captured';
import { freshSheet, reduce, type Sheet, type Ui } from './ui';

const sheet = (change: Partial<Sheet>): Ui => ({
  ...ui,
  sheets: { [shown().captureId]: { ...freshSheet, ...change } },
});
const model = (typing: Ui = ui, reading = shown(), at = desk()) =>
  captured(reading, others(), at, typing, 'front', 'en');

test('charge is ready with the invoice of the page alone', () => {
  const { charge } = captured(shown(), null, desk(), ui, null, 'en');
  expect(charge?.rows).toEqual([{ invoiceId: '1042', amount: usd(18420) }]);
  expect(charge?.partReason).toBeNull();
});

test('several ticked invoices are one charge with a row each', () => {
  const { charge } = model(sheet({ ticked: ['1042', '0987'] }));
  expect(charge?.total).toEqual(usd(22420));
  expect(charge?.rows).toHaveLength(2);
});

describe('paying part', () => {
  test('needs a reason', () => {
    expect(model(sheet({ part: true, amounts: { '1042': '100' } })).charge).toBeNull();
    const { charge } = model(sheet({ part: true, amounts: { '1042': '100' }, partReason: 'deposit' }));
    expect(charge).toMatchObject({ total: usd(10000), partReason: 'deposit' });
  });

  test('of everything is no part', () => {
    const { charge } = model(sheet({ part: true, partReason: 'deposit' }));
    expect(charge).toMatchObject({ total: usd(18420), partReason: null });
  });

  test.each(['184.21', '0', '', '-5', '1e2', 'abc', '100.005'])('of "%s" cannot be charged', (typed) => {
    expect(model(sheet({ part: true, amounts: { '1042': typed }, partReason: 'deposit' })).charge).toBeNull();
  });

  test('is held to each invoice, not only to the sum', () => {
    const amounts = { '1042': '10', '0987': '50' };
    const typing = sheet({ part: true, ticked: ['1042', '0987'], amounts, partReason: 'deposit' });
    expect(model(typing).charge).toBeNull();
  });
});

describe('more than is due', () => {
  const more = { part: true, keep: true, amounts: { '1042': '224.20' } };

  test('is charged with the rest kept as a deposit, and said before', () => {
    const { charge, kept } = model(sheet(more));
    expect(kept).toEqual(usd(4000));
    expect(charge).toMatchObject({ total: usd(22420), kept: usd(4000), partReason: null });
    expect(charge?.rows).toEqual([{ invoiceId: '1042', amount: usd(18420) }]);
  });

  test('is refused unless it is kept', () => {
    expect(model(sheet({ ...more, keep: false })).charge).toBeNull();
  });

  test('keeps nothing while part of another invoice stays open', () => {
    const amounts = { '1042': '224.20', '0987': '10' };
    const typing = model(sheet({ ...more, amounts, ticked: ['1042', '0987'], partReason: 'deposit' }));
    expect(typing.charge).toBeNull();
    expect(typing.note).toBeNull();
    expect(typing.keptBesidePart).toBe(true);
  });

  test('of nothing keeps nothing', () => {
    expect(model(sheet({ part: true, keep: true })).charge).toMatchObject({ total: usd(18420), kept: null });
  });
});

test('a choice made on one reading is not carried to the next', () => {
  const typing = sheet({ ticked: ['1042', '0987'] });
  expect(model(typing, shown({ captureId: 'another' })).charge?.rows).toHaveLength(1);
});

test('a choice made on one reading is there again when its page is shown again', () => {
  const change = { ticked: ['1042', '0987'] };
  const chosen = reduce(ui, { kind: 'sheet', captureId: shown().captureId, change });
  const elsewhere = reduce(reduce(chosen, { kind: 'query', query: 'max' }), { kind: 'clean' });
  expect(elsewhere.query).toBe('');
  expect(model(elsewhere).charge?.rows).toHaveLength(2);
});

test('choices of readings long past are forgotten', () => {
  let many = ui;
  for (let at = 0; at < 100; at++) {
    many = reduce(many, { kind: 'sheet', captureId: `${at}`, change: { part: true } });
  }
  expect(Object.keys(many.sheets)).toHaveLength(20);
  expect(many.sheets['99']?.part).toBe(true);
});

describe('charge may not be pressed', () => {
  const state = { pims: 'harbour', invoiceId: '1042', label: 'Being paid at Desk 2 (Ann)', paymentId: 'x' };
  test.each([
    [
      'while the invoice is paid at another desk',
      shown({ invoices: [invoice('1042', 18420, { state: { ...state, mark: 'BEING_PAID' } })] }),
      desk(),
    ],
    [
      'while nobody knows whether it was paid',
      shown({ invoices: [invoice('1042', 18420, { state: { ...state, mark: 'NOT_SURE' } })] }),
      desk(),
    ],
    ['when nothing is due', shown({ invoices: [invoice('1042', 18420, { chargeable: usd(0) })] }), desk()],
    [
      'when the invoice is a credit',
      shown({ invoices: [invoice('1042', 18420, { chargeable: usd(-500) })] }),
      desk(),
    ],
    [
      'when something forbids it',
      shown({ invoices: [invoice('1042', 18420, { blocks: [problem('DRAFT', 'It is a draft.', '', '')] })] }),
      desk(),
    ],
    ['when the reading is not ready', shown({ ready: false }), desk()],
    ['without a card reader', shown(), desk({ readers: [] })],
    ['without the internet', shown(), desk({ internet: false })],
  ])('%s', (_why, reading, at) => {
    expect(model(ui, reading, at).charge).toBeNull();
  });

  test('over invoices of two currencies', () => {
    const euro = { minorUnits: 4000, currency: 'EUR' };
    const both = captured(
      shown(),
      others({ chargeable: euro }),
      desk(),
      sheet({ ticked: ['1042', '0987'] }),
      null,
      'en',
    );
    expect(both.charge).toBeNull();
    expect(both.total).toBeNull();
  });
});

test('the card reader used last stays chosen, else one that is ready', () => {
  expect(captured(shown(), null, desk(), ui, 'back', 'en').reader?.id).toBe('back');
  expect(captured(shown(), null, desk(), ui, 'gone', 'en').reader?.id).toBe('front');
});
