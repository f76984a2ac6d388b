// Takes a picture of every state of the panel: node tools/pictures.mjs [--only NAME[,NAME]] [--language da] [--width 360]
// Needs `npm run gallery` before it, and a Chromium ($CHROMIUM, else "chromium" on the path).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const only = option('only', '').split(',').filter(Boolean);
const language = option('language', 'en');
const width = Number(option('width', '360'));
const folder = resolve(option('to', 'dist/pictures'));

const profile = mkdtempSync(join(tmpdir(), 'tillbridge-pictures-'));
const browser = spawn(
  process.env.CHROMIUM ?? 'chromium',
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--allow-file-access-from-files',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, TZ: 'Europe/Copenhagen' } },
);

let number = 0;
let rest = '';
const waiting = new Map();
browser.stdio[4].on('data', (data) => {
  const messages = (rest + data.toString()).split('\0');
  rest = messages.pop() ?? '';
  for (const message of messages.map((text) => JSON.parse(text))) waiting.get(message.id)?.(message);
});

function call(method, params = {}, sessionId = undefined) {
  number += 1;
  const id = number;
  browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return new Promise((done, failed) => {
    waiting.set(id, ({ result, error }) =>
      error ? failed(new Error(`${method}: ${error.message}`)) : done(result),
    );
  });
}

try {
  const { targetInfos } = await call('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'page');
  const { sessionId } = await call('Target.attachToTarget', { targetId: target.targetId, flatten: true });
  const page = (method, params) => call(method, params, sessionId);
  const value = async (expression) =>
    (await page('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })).result.value;
  await page('Page.navigate', { url: `file://${resolve('dist/gallery/index.html')}` });
  await value(
    'new Promise((done) => { const wait = () => (globalThis.stateNames ? done() : setTimeout(wait, 20)); wait(); })',
  );
  const names = (await value('stateNames')).filter((name) => only.length === 0 || only.includes(name));
  for (const scheme of ['light', 'dark']) {
    mkdirSync(join(folder, scheme), { recursive: true });
    await page('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
    for (const name of names) {
      await page('Emulation.setDeviceMetricsOverride', {
        width,
        height: 640,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await value(
        `location.hash = ${JSON.stringify(`${name},${language}`)}; new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`,
      );
      const [height, wide] = await value(
        '[document.documentElement.scrollHeight, document.documentElement.scrollWidth]',
      );
      if (wide > width) process.stdout.write(`${name}: ${wide} px wide, more than ${width}\n`);
      await page('Emulation.setDeviceMetricsOverride', {
        width,
        height: Math.max(height, 640),
        deviceScaleFactor: 1,
        mobile: false,
      });
      const { data } = await page('Page.captureScreenshot', { format: 'png' });
      writeFileSync(join(folder, scheme, `${name}.png`), Buffer.from(data, 'base64'));
    }
  }
  process.stdout.write(`${names.length} states, light and dark, in ${folder}\n`);
} finally {
  const gone = once(browser, 'exit');
  browser.kill();
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
