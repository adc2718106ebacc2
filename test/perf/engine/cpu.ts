import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';

/** Clock ticks of Linux are hundredths of a second. */
const TICK_MS = 10;

/** What a piece of work cost. */
export interface Cost {
  /** Milliseconds by the clock. */
  readonly ms: number;
  /** Milliseconds of processor time, of this process and of the database; 0 of the database where there is no /proc. */
  readonly cpu: number;
}

/** Times work; on a machine that does other things as well only the processor time tells something. */
export async function costOf(client: pg.Client, work: () => Promise<unknown>): Promise<Cost> {
  const postmaster = await postmasterOf(client);
  const [own, others, started] = [process.cpuUsage(), await serverCpu(postmaster), performance.now()];
  await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(own);
  return { ms, cpu: (user + system) / 1000 + (await serverCpu(postmaster)) - others };
}

async function postmasterOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ pid: string }>(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`,
  );
  return rows[0]?.pid ?? '';
}

/** The server with the processes it started, those that have ended too. */
async function serverCpu(postmaster: string): Promise<number> {
  try {
    let ticks = 0;
    for (const pid of await readdir('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const [, ppid, times] = await readStat(pid);
      if (pid === postmaster) ticks += times.reduce((sum, time) => sum + time, 0);
      else if (ppid === postmaster) ticks += (times[0] ?? 0) + (times[1] ?? 0);
    }
    return ticks * TICK_MS;
  } catch {
    // No such system, or one that does not tell.
    return 0;
  }
}

/** State, parent, and times: user, system, and those of children that have ended. */
async function readStat(pid: string): Promise<readonly [string, string, readonly number[]]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return [fields[0] ?? '', fields[1] ?? '', fields.slice(11, 15).map(Number)];
}
