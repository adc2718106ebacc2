import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells a process apart from all others, also from a later one with the same pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Machine, boot and pid space; pids can be compared only where it is the same. */
  readonly place: string;
  /** Start time in ticks since boot, or `null` where the system does not tell. */
  readonly startedAt: string | null;
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const { pid } = process;
  return { pid, place: ownPlace(), startedAt: startOf(pid) };
}

/** Whether the process still runs; `unknown` when it lives where this one cannot look. */
export function isRunning(identity: ProcessIdentity): 'yes' | 'no' | 'unknown' {
  if (identity.place !== ownPlace()) return 'unknown';
  if (!pidExists(identity.pid)) return 'no';
  const startedAt = startOf(identity.pid);
  if (startedAt === null || identity.startedAt === null) return 'unknown';
  return startedAt === identity.startedAt ? 'yes' : 'no';
}

function ownPlace(): string {
  return [hostname(), readText('/proc/sys/kernel/random/boot_id'), pidSpace()].join(' ').trim();
}

/** Containers count pids on their own; the root of theirs starts at a time of its own. */
function pidSpace(): string {
  return startOf(1) ?? '';
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat`; the name before it is in parentheses and may hold spaces. */
function startOf(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
