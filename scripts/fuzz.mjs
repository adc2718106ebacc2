/*
 * Compares random expressions with jsonata: `npm run fuzz -- [--minutes N] [--seed S]`. Fails when a value
 * differs, or when one side gives a value and the other an error.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
});

if (process.env['TAGMA_FUZZ'] === undefined) {
  // TypeScript sources need a loader, and the workspace packages their sources.
  const args = ['--import', 'tsx', '--conditions=tagma-source', ...process.argv.slice(1)];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, TAGMA_FUZZ: '1' },
  });
  process.exit(status ?? 1);
}

const { fuzz } = await import('../packages/expression/src/testing/fuzz-main.ts');
const seed = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
const { counts, findings } = await fuzz(seed, () => Date.now() < end);
for (const finding of findings) console.log(`${finding}\n`);
console.log(`seed ${seed}`, counts);
if (counts['DIFFERENT VALUE'] + counts['VALUE AGAINST ERROR'] > 0) process.exit(1);
