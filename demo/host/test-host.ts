import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostOptions } from './host-options.js';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');

/** A folder for one test; removed by `remove`. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file and gives its path. */
  write(name: string, content: string): string;
  remove(): void;
}

/** Makes a folder with a page in it. */
export function makeFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'tagma-host-'));
  const write = (name: string, content: string): string => {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
  write('pages/index.html', '<!doctype html><title>Tagma CRM</title>');
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Options for a small demo in a folder. */
export function optionsIn(folder: TestFolder, more: Partial<HostOptions> = {}): HostOptions {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder.path, 'data'),
    databaseUrl: null,
    customers: null,
    orders: null,
    restore: null,
    pages: join(folder.path, 'pages'),
    secretFile: join(folder.path, 'secret'),
    seed: { customers: 40, orders: 300 },
    ...more,
  };
}

/** A host in a process of its own. */
export interface HostProcess {
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Its address, once it is ready; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts a host as `npm start` does; `program` is the file it makes of it. */
export function startHost(program: string, options: HostOptions): HostProcess {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  // Not `close`: it never comes once the channel was cut by hand.
  const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  const read = [child.stdout, child.stderr].map((stream) => new Promise((done) => stream?.on('close', done)));
  const ended = Promise.all([exited, ...read]).then(([code]) => code);
  const ready = new Promise<string>((done, fail) => {
    child.on('message', (message) => done((message as { url: string }).url));
    void ended.then(() => fail(new Error(text)));
  });
  ready.catch(() => undefined);
  return { child, output: () => text, ready, ended };
}

/** Takes a port until `close` is called. */
export async function occupyPort(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => server.close(),
  };
}
