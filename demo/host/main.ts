import type { Service } from '@tagma/server';
import type { HostOptions } from './host-options.js';
import { runHost } from './run-host.js';
import { explain } from './start-error.js';

/** A terminal sends Ctrl-C to this process and to its parent, which hands it on: the echo is no second press. */
const ECHO_MS = 500;

/** Stops on Ctrl-C, on SIGTERM, and when the starting script has gone; a second Ctrl-C does not wait. */
function stopOnSignals(starting: Promise<Service>): void {
  let first = 0;
  const stop = (): void => {
    if (first !== 0 && performance.now() - first > ECHO_MS) process.exit(130);
    if (first !== 0) return;
    first = performance.now();
    starting
      .then((service) => service.stop())
      .then(() => process.exit(0))
      // A start that failed has told so itself.
      .catch(() => process.exit(1));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
}

async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? '{}') as HostOptions;
  const starting = runHost(options, (line) => console.log(line));
  stopOnSignals(starting);
  const service = await starting;
  console.log(`Tagma is ready: ${service.url}`);
  process.send?.({ url: service.url });
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
