import { type ComponentChildren, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desk, shown, state, ui } from '../../gallery/desk';
import { fixtures } from '../../gallery/fixtures';
import { NOW, paid, payment, problem, usd } from '../../gallery/payments';
import type { Intent } from '../core/intent';
import { freshNote } from '../core/noted';
import type { PanelState } from '../core/state';
import { freshSheet, type Ui, type UiEvent } from '../core/ui';
import { voiceOf } from '../core/voice';
import { Panel } from './Panel';

let root: HTMLElement;
let sent: Intent[];
let events: UiEvent[];

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  sent = [];
  events = [];
});
afterEach(() => root.remove());

function draw(drawn: PanelState, typing: Ui = ui, language = 'en'): HTMLElement {
  const act = {
    send: (intent: Intent) => sent.push(intent),
    ui: (event: UiEvent) => events.push(event),
    copy: () => {},
    allow: () => {},
  };
  const panel: ComponentChildren = (
    <Panel state={drawn} ui={typing} now={NOW} voice={voiceOf(language)} act={act} />
  );
  render(panel, root);
  return root;
}

const captured = (change: Partial<PanelState> = {}) =>
  state({ focus: { kind: 'shown', shown: shown(), others: null, lookingForOthers: false }, ...change });
const showing = (change = {}) => state({ focus: { kind: 'payment', payment: payment(change), ours: true } });

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(name));
  if (!found)
    throw new Error(
      `no button "${name}" among ${[...root.querySelectorAll('button')].map((b) => b.textContent)}`,
    );
  return found;
}

/** As the browser does it for a person, or for a script. */
function fire(target: EventTarget, type: string, isTrusted: boolean, more: object = {}) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  for (const [name, value] of Object.entries(more)) Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
}

describe.each(['en', 'da'])('every state in %s', (language) => {
  test.each(Object.keys(fixtures))('%s', (name) => {
    const fixture = fixtures[name];
    if (!fixture) throw new Error(name);
    const text = draw(fixture.state, fixture.ui, language).textContent ?? '';
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    for (const each of root.querySelectorAll('button, input')) {
      const own = each.id === '' ? null : root.querySelector(`label[for="${each.id}"]`);
      const label =
        each.getAttribute('aria-label') ??
        own?.textContent ??
        each.closest('label')?.textContent ??
        each.textContent;
      expect(label?.trim(), `${each.outerHTML} has a name`).not.toBe('');
    }
  });
});

test('the same state draws the same screen', () => {
  const once = draw(captured()).innerHTML;
  root.replaceChildren();
  render(null, root);
  expect(draw(captured()).innerHTML).toBe(once);
});

describe('noting', () => {
  const note = { ...freshNote('CASH'), given: '200' };
  const here = state({}).preferences;
  const noting = (change = {}) => ({
    ...ui,
    sheets: { [shown().captureId]: { ...freshSheet, note: { ...note, ...change } } },
  });
  const press = (isTrusted: boolean) => {
    const button = root.querySelector('form button[type=submit]');
    if (button) fire(button, 'click', isTrusted);
  };

  test('sends what was given once a person presses it, without a card reader and without internet', () => {
    draw(captured({ desk: { ...desk(), internet: false, readers: [] }, preferences: here }), noting());
    press(false);
    expect(sent).toEqual([]);
    press(true);
    expect(sent).toMatchObject([
      { kind: 'charge', way: 'CASH', readerId: null, noted: { given: usd(20000) } },
    ]);
  });

  test('of too little cash, or by nobody, sends nothing', () => {
    draw(captured({ preferences: here }), noting({ given: '180' }));
    press(true);
    draw(captured({ preferences: { ...here, personId: null } }), noting());
    press(true);
    expect(sent).toEqual([]);
  });
});

describe('charge', () => {
  const press = (isTrusted: boolean) => {
    const charge = root.querySelector('form button[type=submit]');
    if (charge) fire(charge, 'click', isTrusted);
  };

  test('goes out once a person presses it', () => {
    draw(captured());
    press(true);
    expect(sent).toEqual([
      {
        kind: 'charge',
        captureId: shown().captureId,
        rows: [{ invoiceId: '1042', amount: usd(18420) }],
        readerId: 'front',
        partReason: null,
        secondReason: null,
        receiptTo: null,
        way: null,
        noted: null,
        card: null,
        kept: null,
      },
    ]);
  });

  test('is not set off by a script', () => {
    draw(captured());
    press(false);
    expect(sent).toEqual([]);
  });

  test('does not go out because the form was submitted, which a script can do', () => {
    draw(captured());
    const form = root.querySelector('form');
    if (form) fire(form, 'submit', true);
    expect(sent).toEqual([]);
  });

  test('is not sent again while the answer is awaited', () => {
    draw(captured({ starting: true }));
    press(true);
    expect(sent).toEqual([]);
  });

  test('of the same amount again asks for a reason and sends it', () => {
    const refusal = { code: 'SAME_AMOUNT_AGAIN', cause: 'Charged at 10:30 already.', money: '', remedy: '' };
    draw(captured({ refusal }));
    press(true);
    expect(sent).toEqual([]);
    const reason = {
      ...ui,
      sheets: { [shown().captureId]: { ...freshSheet, secondReason: 'two vaccines' } },
    };
    draw(captured({ refusal }), reason);
    press(true);
    expect(sent).toMatchObject([{ kind: 'charge', secondReason: 'two vaccines' }]);
  });
});

describe('an amount', () => {
  const part = { ...ui, sheets: { [shown().captureId]: { ...freshSheet, part: true } } };
  const field = () => {
    const found = root.querySelector<HTMLInputElement>('.invoice input[inputmode="decimal"]');
    if (!found) throw new Error('no field for the amount');
    return found;
  };

  test('is changed by typing', () => {
    draw(captured(), part);
    field().value = '100';
    fire(field(), 'input', true, { inputType: 'insertText' });
    expect(events).toMatchObject([{ kind: 'sheet', change: { amounts: { '1042': '100' } } }]);
  });

  test.each([
    ['a script', false, { inputType: 'insertText' }],
    ['autofill', true, {}],
    ['autofill that replaces the text', true, { inputType: 'insertReplacementText' }],
  ])('is not changed by %s', (_who, isTrusted, more) => {
    draw(captured(), part);
    field().value = '1.00';
    fire(field(), 'input', isTrusted, more);
    expect(events).toEqual([]);
    expect(field().value).toBe('184.20');
  });

  test('is never filled in by the browser', () => {
    draw(captured(), part);
    expect(field().getAttribute('autocomplete')).toBe('off');
  });
});

describe('not sure yet', () => {
  test('offers only to look, to go on and to get help', () => {
    draw(showing({ screen: 'NOT_SURE', actions: ['LOOK_NOW'] }));
    const offered = [...root.querySelectorAll('main button')].map((each) => each.textContent);
    expect(offered).toEqual(['Look now', 'Next client: we finish this', 'Help: code K7M42QX']);
  });

  test('counts down to the next look', () => {
    const text = draw(
      showing({ screen: 'NOT_SURE', nextLookAt: '2026-11-21T09:42:15Z', looks: 2 }),
    ).textContent;
    expect(text).toContain('Looking again in 5 s');
    expect(text).toContain('Do not charge again');
  });
});

test('a payment of another browser cannot be charged again from here', () => {
  draw(
    state({
      focus: {
        kind: 'payment',
        payment: payment({ screen: 'NOT_ACCEPTED', actions: ['TRY_AGAIN'] }),
        ours: false,
      },
    }),
  );
  expect(() => button('Try again')).toThrow();
  expect(button('Next client')).toBeTruthy();
});

test('try again names the amount and asks for the same card reader', () => {
  draw(showing({ screen: 'NOT_ACCEPTED', actions: ['TRY_AGAIN'] }));
  fire(button('Try again $184.20'), 'click', true);
  expect(sent).toEqual([{ kind: 'again', payment: payment().id, readerId: null }]);
});

test('after a sign-in the same charge goes on with one press', () => {
  const wanted = problem('PIMS_WANTS_SIGN_IN', 'Harbour Vet wants you to sign in.', '', '');
  const text = draw(showing({ screen: 'REFUSED', problem: wanted, actions: ['TRY_AGAIN'] })).textContent;
  expect(text).toContain('Nothing was charged.');
  fire(button('Charge $184.20'), 'click', true);
  expect(sent).toEqual([{ kind: 'again', payment: payment().id, readerId: null }]);
});

test('nothing is charged while the shared database is away, and the panel says so', () => {
  const away = {
    code: 'DATABASE_AWAY',
    cause: 'It cannot be reached.',
    money: 'Nothing was charged.',
    remedy: '',
  };
  draw(captured({ away }));
  fire(button('Charge'), 'click', true);
  expect(sent).toEqual([]);
  expect(root.textContent).toContain('It cannot be reached.');
});

test('what a payment came to while the database is away stands above it, with what it means', () => {
  const text = {
    code: 'AWAY_PAID',
    cause: 'Kept here.',
    money: 'The card was charged.',
    remedy: 'Not again.',
  };
  const away = {
    code: 'DATABASE_AWAY',
    cause: 'It cannot be reached.',
    money: 'Nothing was charged.',
    remedy: '',
  };
  draw(state({ away, focus: { kind: 'payment', payment: payment({ ...paid, problem: text }), ours: true } }));
  expect(root.textContent).toContain('Kept here.The card was charged.Not again.');
  expect(root.textContent).not.toContain('Nothing was charged.');
});

test('of a payment that stands on the card reader nothing is said of its money before that is known', () => {
  const away = {
    code: 'DATABASE_AWAY',
    cause: 'It cannot be reached.',
    money: 'Nothing was charged.',
    remedy: 'Charge when it is back.',
  };
  draw(state({ away, focus: { kind: 'payment', payment: payment(), ours: true } }));
  expect(root.textContent).toContain('It cannot be reached.');
  expect(root.textContent).not.toContain('Nothing was charged.');
  expect(root.textContent).not.toContain('Charge when it is back.');
});

test('another card reader is offered while the first is in use', () => {
  draw(showing({ screen: 'READER_OFFLINE', readerId: 'back', readerLabel: 'Back office' }));
  fire(button('Use Front desk'), 'click', true);
  expect(sent).toEqual([{ kind: 'again', payment: payment().id, readerId: 'front' }]);
});

test('the strip shows what runs whatever else is shown, and brings it back', () => {
  draw(captured({ desk: desk({ running: [payment({ id: 'other', patients: ['Max'] })] }) }));
  fire(button('Max'), 'click', true);
  expect(sent).toEqual([{ kind: 'show-payment', payment: 'other' }]);
});

test('every screen of a payment lets the next client come', () => {
  const screens = [
    'CHECKING',
    'CHARGING',
    'PAID',
    'ENTER_IT',
    'NOT_ACCEPTED',
    'NOBODY_TAPPED',
    'PARTLY_PAID',
    'READER_IN_USE',
    'READER_OFFLINE',
    'CHANGED',
    'NOT_SURE',
    'STOPPED',
    'REFUSED',
    'GIVING_BACK',
    'GIVE_BACK_NOT_SURE',
    'GIVEN_BACK',
    'NOT_GIVEN_BACK',
    'TAKE_OUT',
  ] as const;
  for (const screen of screens) {
    sent = [];
    draw(showing({ ...paid, screen }));
    const names = ['Next client', 'Later', 'Stop'];
    const next = [...root.querySelectorAll('main button')].find((each) =>
      names.some((name) => each.textContent?.startsWith(name)),
    );
    if (next) fire(next, 'click', true);
    expect(sent, screen).toEqual([{ kind: 'next' }]);
  }
});

describe('a receipt by e-mail', () => {
  const mails = { ...paid, actions: ['PRINT_RECEIPT', 'MAIL_RECEIPT'] as const };

  test('is offered where mail is set up, and sent to the address that was typed', () => {
    draw(showing(paid));
    expect(root.textContent).not.toContain('E-mail receipt');
    draw(showing({ ...mails, actions: [...mails.actions] }));
    fire(button('E-mail receipt'), 'click', true);
    expect(events).toEqual([{ kind: 'mail-to', address: 'anna@mail.com' }]);

    draw(showing({ ...mails, actions: [...mails.actions] }), { ...ui, mailTo: ' anna@mail.com ' });
    fire(button('Send'), 'click', false);
    expect(sent).toEqual([]);
    fire(button('Send'), 'click', true);
    expect(sent).toEqual([{ kind: 'mail', payment: payment(paid).id, address: 'anna@mail.com' }]);
  });

  test.each(['anna', 'anna@mail', 'a@mail.com, b@mail.com'])('%s is no address', (mailTo) => {
    draw(showing({ ...mails, actions: [...mails.actions] }), { ...ui, mailTo });
    expect(button('Send').disabled).toBe(true);
    expect(root.textContent).toContain('Type one address');
  });
});

describe('the receipt, before a charge', () => {
  const mailing = () => ({
    focus: {
      kind: 'shown' as const,
      shown: shown({ mails: true, receiptTo: 'anna@mail.com' }),
      others: null,
      lookingForOthers: false,
    },
  });
  const typing = (receiptTo: string): Ui => ({
    ...ui,
    sheets: { [shown().captureId]: { ...freshSheet, receiptTo } },
  });

  test('goes where the location says, told without the whole address, and is changed by one press', () => {
    draw(state(mailing()));
    expect(root.textContent).toContain('a...@mail.com');
    expect(root.textContent).not.toContain('anna@mail.com');
    fire(button('a...@mail.com'), 'click', true);
    expect(events).toMatchObject([{ kind: 'sheet', change: { receiptTo: 'anna@mail.com' } }]);
  });

  test.each(['', 'bo@mail.com'])('"%s" goes out with the charge', (receiptTo) => {
    draw(state(mailing()), typing(receiptTo));
    const charge = root.querySelector('form button[type=submit]');
    if (charge) fire(charge, 'click', true);
    expect(sent).toMatchObject([{ kind: 'charge', receiptTo }]);
  });

  test('what is no address is charged by nobody', () => {
    draw(state(mailing()), typing('bo@mail'));
    expect(root.querySelector<HTMLButtonElement>('form button[type=submit]')?.disabled).toBe(true);
  });
});
