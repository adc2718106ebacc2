/*
 * One of several processes that number records of one database at the same time: `url process records batch`. Prints
 * a line for each batch that was acknowledged, and for each lease it takes. It may be killed at any moment.
 */
import { execute } from '@tagma/core';
import { openStore } from '../../storage/index.js';

const [url = '', name = '', records = '0', batch = '0'] = process.argv.slice(2);
const actor = { id: name, name, roles: ['admin'] };
const store = await openStore({ databaseUrl: url });
const context = (): Parameters<typeof execute>[2] => ({
  actor,
  now: new Date().toISOString(),
  newId: () => crypto.randomUUID(),
});

process.stdout.write('ready\n');
for (let from = 0; from < Number(records); from += Number(batch)) {
  const end = Math.min(Number(records), from + Number(batch));
  const recordIds = Array.from(
    { length: end - from },
    (_, at) => `${name}-${String(from + at).padStart(6, '0')}`,
  );
  for (;;) {
    const outcome = await execute(store, { type: 'issueCodes', patternId: 'p', recordIds }, context());
    if (outcome.ok) break;
    if (outcome.refusal.code !== 'conflict') throw new Error(JSON.stringify(outcome.refusal));
    process.stdout.write('refused\n');
  }
  if ((from / Number(batch)) % 5 === 4) await lease();
  process.stdout.write(`${recordIds.join(' ')}\n`);
}
await store.close();

/** Takes a few numbers ahead and never reports back, as a device that is lost does. */
async function lease(): Promise<void> {
  await execute(
    store,
    {
      type: 'leaseNumbers',
      patternId: 'p',
      scopeKey: 'A',
      count: 3,
      holder: name,
      until: new Date(Date.now() + 1000).toISOString(),
    },
    context(),
  );
}
