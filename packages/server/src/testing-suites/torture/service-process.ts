/*
 * The service that is killed: `{ dataDir, databaseUrl, secret, sink }` as JSON. Prints `ready <url>` when it answers.
 * It does its scheduled work as a real one does, and comes up on whatever the one before it left behind.
 */
import { z } from 'zod';
import { createJwtTokens } from '../../auth/jwt-tokens.js';
import { createApp } from '../../http/app.js';
import { startService } from '../../http/service.js';
import { openStore } from '../../storage/index.js';
import { ensureTortured } from './tortured-workspace.js';

const options = z
  .object({
    dataDir: z.string().optional(),
    databaseUrl: z.string().optional(),
    secret: z.string(),
    sink: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const store = await openStore(options);
await ensureTortured(store);
const app = createApp({
  store,
  verifyToken: createJwtTokens({ secret: options.secret }).verify,
  schedule: true,
  webhooks: { origins: [options.sink], secret: () => options.secret },
});
const service = await startService({ app, port: 0, store });
process.stdout.write(`ready ${service.url}\n`);
// The embedded database leaves something behind that would keep the process.
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
