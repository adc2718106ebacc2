import { createJwtTokens, openStore, startService, type Service } from '@tagma/server';
import type { Store } from '@tagma/core';
import { CUSTOMER, ensureWorkspace, fillWithSeed } from './first-start.js';
import { createHostApp, type HostApp } from './host-app.js';
import type { HostOptions } from './host-options.js';
import { filesOf, importFiles } from './import-files.js';
import { probePort } from './probe-port.js';
import { rulesToRun, runRules } from './run-rules.js';
import { readSecret } from './secret.js';

/**
 * Starts the demo; it can be used when the promise resolves.
 *
 * @param print takes what a person should know meanwhile
 * @throws an error that `explain` puts into words; nothing is left running
 */
export async function runHost(options: HostOptions, print: (line: string) => void): Promise<Service> {
  // Before the database is filled: nobody wants to wait for that and then hear that the port is taken.
  await probePort(options.port, options.host);
  const tokens = createJwtTokens({ secret: await readSecret(options.secretFile) });
  const store = await openStore(
    options.databaseUrl === null ? { dataDir: options.dataDir } : { databaseUrl: options.databaseUrl },
  );
  let app: HostApp | null = null;
  try {
    await fill(store, options, print);
    app = createHostApp(store, tokens, options.pages, options.host);
    const rules = await rulesToRun(store, new Date().toISOString());
    if (rules.length > 0) {
      print('Running the rules …');
      await runRules(app.api, tokens, rules);
    }
    return await startService({ app, port: options.port, host: options.host, store });
  } catch (error) {
    await app?.stop();
    await store.close();
    throw error;
  }
}

async function fill(store: Store, options: HostOptions, print: (line: string) => void): Promise<void> {
  const now = new Date().toISOString();
  await ensureWorkspace(store, now);
  const present = await store.countRecords(CUSTOMER);
  const files = filesOf(options);
  if (files.length > 0) {
    if (present > 0)
      print(`${present.toLocaleString('en')} customers are here already; the file is added to them.`);
    await importFiles(store, files, print);
  } else if (present === 0) {
    const { customers, orders } = options.seed;
    print(
      `Making up ${customers.toLocaleString('en')} customers with ${orders.toLocaleString('en')} orders …`,
    );
    await fillWithSeed(store, options.seed, now);
  }
}
