import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureDemoBuilt } from '../../scripts/lib/build-demo.mjs';
import { bundleHost } from '../../scripts/lib/bundle-host.mjs';
import type { HostOptions } from '../../demo/host/host-options.js';

const root = resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 120_000;

/** A running demo: service, pages and a database in a folder of its own. */
export interface DemoHost {
  readonly url: string;
  readonly folder: string;
  /** What it printed so far. */
  output(): string;
  /** Ends it the way a terminal does and waits until it has gone; the data stay. */
  stop(): Promise<number | null>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

/**
 * Starts the demo on a free port with few customers, so that a test need not wait; with the `filled` data of another
 * one, when given.
 */
export async function startDemo(
  options: Partial<HostOptions> = {},
  filled: string | null = null,
): Promise<DemoHost> {
  ensureDemoBuilt({ log: () => undefined });
  const folder = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'tagma-e2e-')));
  if (filled !== null) await cp(join(filled, 'data'), join(folder, 'data'), { recursive: true });
  const host: HostOptions = {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    databaseUrl: null,
    customers: null,
    orders: null,
    restore: null,
    pages: join(root, '.cache/demo'),
    secretFile: join(folder, 'secret'),
    seed: { customers: 200, orders: 1000 },
    ...options,
  };
  let running = await start(host);
  const { url } = running;
  const again = { ...host, port: Number(new URL(url).port), customers: null, orders: null };
  return {
    url,
    folder,
    output: () => running.output(),
    stop: () => end(running.child, 'SIGTERM'),
    kill: async () => void (await end(running.child, 'SIGKILL')),
    restart: async () => {
      running = await start(again);
    },
    dispose: async () => {
      await end(running.child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
}

async function start(host: HostOptions): Promise<Running> {
  const args = [await bundleHost(), JSON.stringify(host)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (printed += data.toString()));
  return new Promise((resolveStart, reject) => {
    const fail = (why: string): void => reject(new Error(`The demo ${why}.\n${printed}`));
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      fail('did not start in time');
    }, START_LIMIT_MS);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with ${code}`);
    });
    child.once('message', (message: { url: string }) => {
      clearTimeout(limit);
      resolveStart({ child, url: message.url, output: () => printed });
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
}
