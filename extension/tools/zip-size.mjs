// The zip that is handed to the browser's store stays small: a limit here keeps it so.
import { readdirSync, statSync } from 'node:fs';

const LIMIT_BYTES = 120_000;
const zip = readdirSync('dist').find((name) => name.endsWith('.zip'));
if (!zip) throw new Error('dist holds no zip: run "wxt zip" first');
const { size } = statSync(`dist/${zip}`);
process.stdout.write(`${zip}: ${size} bytes of at most ${LIMIT_BYTES}\n`);
if (size > LIMIT_BYTES) process.exit(1);
