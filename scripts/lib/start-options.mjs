import { accessSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './install.mjs';
import { SetupError } from './setup-error.mjs';

/** Printed by `npm start -- --help`. */
export const USAGE = `Usage: npm start -- [options]

  --port N            port of the demo (default 5180; 0 takes any free one)
  --host ADDRESS      address to listen on (default 127.0.0.1: this machine only)
  --data DIR          folder of the embedded database (default .tagma)
  --customers FILE    import customers from a CSV file instead of making them up
  --orders FILE       import orders from a CSV file that names a customer in each row
  --restore FILE      fill an empty database from a backup
  --empty             begin without customers; say so again while there are none
  --database-url URL  use a PostgreSQL server (default: DATABASE_URL, else the embedded database)
  --no-open           do not open a browser
  --help              print this

CSV files may be gzipped. Data survive a restart.`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  customers: { type: 'string' },
  orders: { type: 'string' },
  restore: { type: 'string' },
  empty: { type: 'boolean' },
  'database-url': { type: 'string' },
  open: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new SetupError(`${error.message}\n\n${USAGE}`);
  }
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SetupError(`--port must be a number from 0 to 65535, not ${text}.`);
}

/** Checked before anything is installed or built: a wrong name should not cost a minute. */
function readableFile(option, path) {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    const why = error.code === 'EACCES' ? 'may not be read by this user' : 'does not exist';
    throw new SetupError(`The file of ${option} ${why}: ${path}`);
  }
  if (!statSync(path).isFile()) throw new SetupError(`The path of ${option} is not a file: ${path}`);
  return path;
}

/**
 * Reads the command line of `npm start`.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ help: boolean, open: boolean, host: object }} `host` is what demo/host takes
 * @throws {SetupError} for anything that cannot be used
 */
export function readStartOptions(args, env = process.env) {
  const values = parse(args);
  const filling = ['customers', 'orders', 'restore'].find((name) => values[name] !== undefined);
  if (values.empty === true && filling !== undefined)
    throw new SetupError(`--empty and --${filling} cannot go together.`);
  // npm runs scripts in the repository; paths are meant from where the person stands.
  const path = (given) => resolve(env.INIT_CWD ?? process.cwd(), given);
  const file = (name) => (values[name] === undefined ? null : readableFile(`--${name}`, path(values[name])));
  return {
    help: values.help === true,
    open: values.open ?? (values['no-open'] !== true && process.stdout.isTTY === true && !env.CI),
    host: {
      port: readPort(values.port ?? '5180'),
      host: values.host ?? '127.0.0.1',
      dataDir: values.data === undefined ? join(ROOT, '.tagma') : path(values.data),
      databaseUrl: values['database-url'] ?? (values.data === undefined ? env.DATABASE_URL || null : null),
      customers: file('customers'),
      orders: file('orders'),
      restore: file('restore'),
      pages: join(ROOT, '.cache/demo'),
      secretFile: join(ROOT, '.cache/demo-secret'),
      seed: values.empty === true ? null : { customers: 10_000, orders: 80_000 },
    },
  };
}
