import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { torture } from './torture.js';

/* What `npm run torture` runs: see scripts/torture.mjs. */

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const server = values.postgres ? await startEmbeddedPostgres() : null;
try {
  const report = await torture({
    kills: Number(values.kills),
    seed: Number(values.seed),
    print: (line) => console.log(line),
    ...(server === null ? {} : { databaseUrl: server.url }),
  });
  console.log(
    JSON.stringify({ store: server === null ? 'pglite' : 'postgres', seed: values.seed, ...report }, null, 2),
  );
  if (report.faults.length > 0) process.exitCode = 1;
} finally {
  await server?.stop();
}
