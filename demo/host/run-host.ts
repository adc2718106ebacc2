import { createJwtTokens, openStore, startService, type Service } from '@tagma/server';
import type { Store } from '@tagma/core';
import { ensureCodePattern } from './ensure-code-pattern.js';
import { CUSTOMER, ensureWorkspace, fillWithSeed } from './first-start.js';
import { createHostApp, type HostApp } from './host-app.js';
import type { HostOptions } from './host-options.js';
import { filesOf, importFiles, profileFiles, type ProfiledFile } from './import-files.js';
import { probePort } from './probe-port.js';
import { publishedRules, rulesNeverRun, runRules } from './run-rules.js';
import { restoreFile } from './restore-file.js';
import { readSecret } from './secret.js';
import { trueReason } from './true-reason.js';

/**
 * Starts the demo; it can be used when the promise resolves.
 *
 * @param print takes what a person should know meanwhile
 * @throws an error that `explain` puts into words; nothing is left running
 */
export async function runHost(options: HostOptions, print: (line: string) => void): Promise<Service> {
  // Before the database is filled: nobody wants to wait for that and then hear that something else is wrong.
  await probePort(options.port, options.host);
  const files = await profileFiles(filesOf(options));
  const tokens = createJwtTokens({ secret: await readSecret(options.secretFile) });
  const store = await openStore(
    options.databaseUrl === null ? { dataDir: options.dataDir } : { databaseUrl: options.databaseUrl },
  );
  let app: HostApp | null = null;
  // What goes wrong while starting is told once, at the end.
  const failures: unknown[] = [];
  let report = (failure: unknown): void => void failures.push(failure);
  try {
    if (options.restore !== null) await restoreFile(store, options.restore, print);
    const isFilled = await fill(store, files, options.seed, print);
    app = createHostApp(store, tokens, options.pages, {
      host: options.host,
      onInternalError: (failure) => report(failure),
    });
    // Without customers there is nothing to run them on; they are run by the first start that finds some.
    const rules = isFilled
      ? await publishedRules(store)
      : (await store.countRecords(CUSTOMER)) === 0
        ? []
        : await rulesNeverRun(store);
    if (rules.length > 0) {
      print('Running the rules …');
      await runRules(app.api, tokens, rules);
    }
    const service = await startService({ app, port: options.port, host: options.host, store });
    report = (failure) => console.error(failure);
    return service;
  } catch (error) {
    await app?.stop();
    await store.close();
    throw await trueReason(error, failures, options);
  }
}

const figure = (count: number): string => count.toLocaleString('en');

/** Imports or makes up customers where that is due; says whether it did. */
async function fill(
  store: Store,
  files: readonly ProfiledFile[],
  seed: HostOptions['seed'],
  print: (line: string) => void,
): Promise<boolean> {
  const now = new Date().toISOString();
  await ensureWorkspace(store, now);
  await ensureCodePattern(store, now);
  const present = await store.countRecords(CUSTOMER);
  if (files.length > 0) {
    if (present > 0) print(`${figure(present)} customers are here already; the file is added to them.`);
    await importFiles(store, files, print);
    return true;
  }
  if (present > 0) return false;
  if (seed === null) {
    print('There are no customers yet: bring yours in on the import page.');
    return false;
  }
  print(`Making up ${figure(seed.customers)} customers with ${figure(seed.orders)} orders …`);
  await fillWithSeed(store, seed, now);
  return true;
}
