import { askWorker, browserLanguage } from '../../browser/own-pages';
import { wordsOf } from '../../words/words';

const say = wordsOf(browserLanguage());
const paper = document.querySelector<HTMLIFrameElement>('#paper');
const message = document.querySelector<HTMLElement>('#message');
document.title = say('receiptTitle');
document.documentElement.lang = browserLanguage();
if (paper) paper.title = say('receiptTitle');

/** The receipt is the service's own page: it is drawn in a sandbox that knows nothing of this extension. */
async function print() {
  const loaded = new Promise((done) => paper?.addEventListener('load', done, { once: true }));
  const html = await askWorker({ kind: 'receipt', payment: location.hash.slice(1) });
  if (html === null || !paper) {
    if (message) message.textContent = say('receiptGone');
    return;
  }
  paper.hidden = false;
  await loaded;
  paper.contentWindow?.postMessage(html, '*');
}

print();
