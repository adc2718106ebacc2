import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What the process is given. */
export interface ServiceSettings {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  readonly secret: string;
  /** Origin that webhooks go to. */
  readonly sink: string;
}

/** A service in a process of its own. */
export interface KillableService {
  /** Where it answers; rejects when it ended before it did. */
  readonly ready: Promise<string>;
  /** Resolves with the exit code, `null` after a kill. */
  readonly ended: Promise<number | null>;
  /** Ends it without a warning. */
  kill(): void;
  /** Asks it to end. */
  stop(): void;
}

/** Starts the bundled service. */
export function startKillable(file: string, settings: ServiceSettings): KillableService {
  const child: ChildProcess = spawn(process.execPath, [file, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = readUrl(child);
  // Whoever kills a service that starts does not wait for it to be ready.
  ready.catch(() => undefined);
  return {
    ready,
    ended,
    kill: () => void child.kill('SIGKILL'),
    stop: () => void child.kill('SIGTERM'),
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The service has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The service ended before it was ready.');
}
