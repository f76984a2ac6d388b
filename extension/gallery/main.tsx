import { render } from 'preact';
import { voiceOf } from '../src/core/voice';
import { Panel } from '../src/panel/Panel';
import '../src/panel/styles/panel.css';
import { fixtures } from './fixtures';
import { NOW } from './payments';

/** Draws the state that the address names after its `#`: `#paid` or `#paid,da`; without one, links to all. */
function draw() {
  const root = document.getElementById('panel');
  if (!root) return;
  const [name = '', language = 'en'] = location.hash.slice(1).split(',');
  const fixture = fixtures[name];
  if (!fixture) {
    render(
      <ul>
        {Object.keys(fixtures).map((each) => (
          <li key={each}>
            <a href={`#${each}`}>{each}</a>
          </li>
        ))}
      </ul>,
      root,
    );
    return;
  }
  const act = { send: () => {}, ui: () => {}, copy: () => {}, allow: () => {} };
  const state = { ...fixture.state, language };
  render(<Panel state={state} ui={fixture.ui} now={NOW} voice={voiceOf(language)} act={act} />, root);
}

addEventListener('hashchange', draw);
draw();
Object.assign(globalThis, { stateNames: Object.keys(fixtures) });
