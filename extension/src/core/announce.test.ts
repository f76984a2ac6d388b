import { expect, test } from 'vitest';
import { state } from '../../gallery/desk';
import { paid, payment } from '../../gallery/payments';
import { announce } from './announce';
import { voiceOf } from './voice';

const said = (change = {}) =>
  announce(state({ focus: { kind: 'payment', payment: payment(change), ours: true } }), voiceOf('en'));

test('progress is told step by step, and the end with its amount', () => {
  expect(said()).toBe('Waiting for card');
  expect(said({ progress: 'READING_CARD' })).toBe('Reading card');
  expect(said(paid)).toBe('Paid $184.20');
  expect(said({ screen: 'NOT_SURE' })).toContain('Do not charge again');
});

test('nothing is told while no payment is shown', () => {
  expect(announce(state(), voiceOf('en'))).toBe('');
});
