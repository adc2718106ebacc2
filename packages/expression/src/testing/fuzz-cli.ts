import { parseArgs } from 'node:util';
import { fuzz } from './fuzz-main.js';

/* What `npm run fuzz` runs: see scripts/fuzz.mjs. */

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
const { counts, findings } = await fuzz(seed, () => Date.now() < end);
for (const finding of findings) console.log(`${finding}\n`);
console.log(`seed ${seed}`, counts);
if (counts['DIFFERENT VALUE'] + counts['VALUE AGAINST ERROR'] > 0) process.exitCode = 1;
