import { render } from 'preact';
import type { Connection } from '../src/core/state';
import { voiceOf } from '../src/core/voice';
import { ConnectPage } from '../src/panel/ConnectPage';
import { Panel } from '../src/panel/Panel';
import '../src/panel/styles/panel.css';
import { fixtures } from './fixtures';
import { NOW } from './payments';

/** What the page of a one-time address says. */
const connecting: Record<string, Connection> = {
  'connect-page-connecting': { kind: 'connecting' },
  'connect-page-connected': { kind: 'ready' },
  'connect-page-failed': { kind: 'pairing-failed', why: 'ticket' },
  'connect-page-not-running': { kind: 'not-running' },
  'connect-page-too-old': { kind: 'too-old', who: 'extension' },
};
const names = [...Object.keys(fixtures), ...Object.keys(connecting)];

/** Draws the state that the address names after its `#`: `#paid` or `#paid,da`; without one, links to all. */
function draw() {
  const root = document.getElementById('panel');
  if (!root) return;
  const [name = '', language = 'en'] = location.hash.slice(1).split(',');
  const connection = connecting[name];
  if (connection) {
    render(<ConnectPage connection={connection} say={voiceOf(language).say} />, root);
    return;
  }
  const fixture = fixtures[name];
  if (!fixture) {
    render(
      <ul>
        {names.map((each) => (
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
Object.assign(globalThis, { stateNames: names });
