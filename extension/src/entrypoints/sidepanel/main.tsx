import { render } from 'preact';
import { askForOrigins, PanelLine } from '../../browser/own-pages';
import { App, type Host } from '../../panel/App';
import { chime } from '../../panel/chime';
import '../../panel/styles/panel.css';

const line = new PanelLine();
const host: Host = {
  send: (intent) => line.send(intent),
  listen: (listener) => line.listen(listener),
  copy: (text) => navigator.clipboard.writeText(text),
  allow: askForOrigins,
  chime,
};

const stop = line.listen((first) => {
  stop();
  const root = document.getElementById('panel');
  if (root) render(<App host={host} first={first} />, root);
});
line.open();
