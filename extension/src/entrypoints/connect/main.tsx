import { render } from 'preact';
import { askWorker, browserLanguage } from '../../browser/own-pages';
import { isTicket } from '../../core/own-messages';
import type { Connection } from '../../core/state';
import { ConnectPage } from '../../panel/ConnectPage';
import '../../panel/styles/panel.css';
import { wordsOf } from '../../words/words';

const LOOK_MILLIS = 250;
const LANGUAGE = browserLanguage();
const say = wordsOf(LANGUAGE);
document.documentElement.lang = LANGUAGE;

/** Hands the ticket of this page's address to the worker, once, and takes it out of the address. */
async function connect() {
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  if (!isTicket(ticket)) return draw({ kind: 'pairing-failed', why: 'ticket' });
  draw({ kind: 'connecting' });
  await askWorker({ kind: 'ticket', ticket });
  follow();
}

async function follow() {
  const connection = await askWorker({ kind: 'connection' });
  draw(connection);
  if (connection.kind !== 'ready' && connection.kind !== 'pairing-failed') setTimeout(follow, LOOK_MILLIS);
}

function draw(connection: Connection) {
  const root = document.getElementById('panel');
  if (root) render(<ConnectPage connection={connection} say={say} />, root);
}

connect();
