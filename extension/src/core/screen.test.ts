import { describe, expect, it } from 'vitest';
import { fixtures } from '../../gallery/fixtures';
import { screenOf, stops } from './screen';
import type { PanelState } from './state';

function stateOf(name: string): PanelState {
  const fixture = fixtures[name];
  if (!fixture) throw new Error(`no fixture ${name}`);
  return fixture.state;
}

describe('a desk that must not charge', () => {
  it('shows what is missing when nothing is set up', () => {
    expect(screenOf(stateOf('nothing-set-up')).screen).toBe('set-up');
  });

  it('goes on with everything but charging when another desk uses the account', () => {
    const state = stateOf('home-other-desk');

    expect(screenOf(state).screen).toBe('home');
    expect(stops(state.desk).map((text) => text.code)).toEqual(['OTHER_INSTALLATION']);
  });

  it('names the missing steps only, when both are true', () => {
    const state = stateOf('nothing-set-up');
    const other = stops(stateOf('home-other-desk').desk);
    const both = state.desk && { ...state.desk, setUp: [...state.desk.setUp, ...other] };

    const choice = screenOf({ ...state, desk: both });

    expect(choice).toEqual({ screen: 'set-up', steps: state.desk?.setUp });
  });
});
