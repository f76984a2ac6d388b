const base = location.pathname.replace(/\/$/, '');
const part = (id) => document.getElementById(id);
const shown = {
  idle: ['◇', 'Ready', ''],
  asking: ['◦', 'Tap, insert or swipe', ''],
  reading: ['…', 'Reading the card', 'Do not remove the card'],
  approved: ['✓', 'Approved', ''],
  partly_approved: ['½', 'Approved in part', ''],
  declined: ['✕', 'Declined', ''],
  canceled: ['–', 'Canceled', ''],
  timed_out: ['–', 'No card was shown', ''],
  off: ['○', 'Switched off', 'The reader cannot be reached'],
};
let now = { screen: 'idle' };

function money(minor) {
  const digits = now.digits ?? 2;
  const whole = minor / 10 ** digits;
  return new Intl.NumberFormat(undefined, { style: 'currency', currency: now.currency ?? 'USD' }).format(whole);
}

function moreWords(screen) {
  if (screen === 'asking' && now.willDecline) return 'The practice bank refuses amounts with these cents';
  if (screen === 'partly_approved') return `${money(now.approved)} of ${money(now.amount)}`;
  return now.card ?? shown[screen][2];
}

function show(next) {
  now = next;
  const screen = now.online ? now.screen : 'off';
  const [sign, words] = shown[screen] ?? shown.idle;
  document.title = `${now.label} – practice card reader`;
  part('reader').dataset.screen = screen;
  const asks = screen === 'asking';
  const texts = {
    name: now.label,
    sign,
    words,
    more: moreWords(screen) ?? '',
    amount: now.amount && screen !== 'off' ? money(now.amount) : '',
    hint: asks ? 'The reader asks for a card.' : 'The buttons wake up when the reader asks for a card.',
  };
  // Only what changed is written, so that a screen reader is not told the same thing twice a second.
  for (const [id, text] of Object.entries(texts)) {
    if (part(id).textContent !== text) part(id).textContent = text;
  }
  for (const button of document.querySelectorAll('.cards button, .others button')) button.disabled = !asks;
  part('online').checked = now.online;
  if (document.activeElement !== part('autoMillis')) {
    part('auto').checked = now.autoTapMillis !== null;
    if (now.autoTapMillis !== null) part('autoMillis').value = now.autoTapMillis;
  }
}

async function send(what, body) {
  const answer = await fetch(`${base}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (answer.ok) show(json);
  else part('told').textContent = json.error?.message ?? 'That did not work.';
}

for (const button of document.querySelectorAll('[data-outcome]')) {
  button.addEventListener('click', () => {
    const partly = button.dataset.outcome === 'partly';
    const approved = partly ? Math.floor(now.amount / 2) : 0;
    part('told').textContent = partly && !now.takesPart ? 'Too little on the card, and a part was not asked for.' : '';
    send('tap', { card: button.dataset.card, outcome: button.dataset.outcome, approved, readingMillis: 900 });
  });
}
part('away').addEventListener('click', () => {
  part('told').textContent = `You walked away. The reader gives up in ${Math.ceil(now.givesUpInMillis / 1000)} s.`;
});
part('cancel').addEventListener('click', () => send('cancel', {}));
part('online').addEventListener('change', (event) => send('settings', { online: event.target.checked }));
const auto = () => {
  const millis = Math.min(60000, Math.max(0, Math.round(Number(part('autoMillis').value) || 0)));
  send('settings', { autoTapMillis: part('auto').checked ? millis : -1 });
};
part('auto').addEventListener('change', auto);
part('autoMillis').addEventListener('change', auto);

async function watch() {
  try {
    const answer = await fetch(`${base}/screen`, { cache: 'no-store' });
    if (answer.ok) show(await answer.json());
    else part('words').textContent = 'This reader is not known';
  } catch {
    part('words').textContent = 'The practice processor is not running';
  }
  setTimeout(watch, 400);
}
watch();
