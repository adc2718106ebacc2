import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import {
  auditCounter,
  type CodeAssignment,
  type CodeCounter,
  execute,
  type SequenceSegment,
  type Store,
  workingPattern,
  type WorkspaceSnapshot,
} from '@tagma/core';
import { bundleWorker } from '../bundle-worker.js';
import { testWorkspace } from '../test-service.js';

/** How many processes number how many records, and how often one of them is killed. */
export interface Rush {
  readonly processes: number;
  /** Of each process. */
  readonly records: number;
  readonly batch: number;
  readonly kills: number;
}

/** What was acknowledged, and what is in the database afterwards. */
export interface RushResult {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly codes: number;
  readonly duplicates: number;
  readonly unexplained: number;
  readonly gaps: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const SCOPES = ['A', 'B', 'C'];
const AT = '2026-11-22T08:00:00.000Z';

/** The running number of the pattern. */
export const RUSH_SEGMENT: SequenceSegment = {
  id: 'no',
  type: 'sequence',
  width: 6,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: ['13'],
  scope: ['group'],
  overflow: 'error',
  reserved: [{ from: 100, to: 199 }],
  fill: 'next',
};

/** The test workspace with a field `group` for customers. */
export function rushWorkspace(): WorkspaceSnapshot {
  const snapshot = testWorkspace();
  const fields = [{ key: 'group', type: 'text' as const, title: { en: 'Group' } }];
  const recordTypes = snapshot.settings.recordTypes.map((type) => ({ ...type, fields }));
  return { ...snapshot, settings: { ...snapshot.settings, recordTypes } };
}

/** Fills an empty database with records and a published pattern over three classes. */
export async function prepareRush(store: Store, { processes, records }: Rush): Promise<void> {
  await store.initialize(rushWorkspace());
  await preparePattern(store);
  for (let process = 0; process < processes; process += 1) await writeRecords(store, process, records);
}

/** Publishes the pattern `p` over the three classes. */
export async function preparePattern(store: Store): Promise<void> {
  const context = {
    actor: { id: 'u-admin', name: 'Ada', roles: ['admin'] },
    now: AT,
    newId: () => crypto.randomUUID(),
  };
  const table = SCOPES.map((code) => ({ value: code, code }));
  const definition = {
    segments: [{ id: 'group', type: 'map', field: 'group', unmapped: 'error', table }, RUSH_SEGMENT],
    input: { nfkc: true, caseFold: true, confusables: false },
    onClassChange: 'sticky',
    reclaim: true,
    uniqueness: 'record-type',
  } as const;
  const pattern = { name: { en: 'Rush' }, recordType: 'customer', definition };
  for (const command of [
    { type: 'createCodePattern', pattern, id: 'p' },
    { type: 'publishCodePattern', id: 'p', expectedVersion: 1 },
  ] as const) {
    const outcome = await execute(store, command, context);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  }
}

async function writeRecords(store: Store, process: number, records: number): Promise<void> {
  await store.writeRecords({
    type: 'customer',
    records: Array.from({ length: records }, (_, at) => ({
      id: `w${process}-${String(at).padStart(6, '0')}`,
      data: { group: SCOPES[at % SCOPES.length] ?? 'A' },
    })),
    children: {},
    onExisting: 'skip',
    transactionId: `records-${process}`,
    audit: [],
    events: [],
  });
}

/** Lets all processes number at once, kills some in the middle and starts them again, and counts what is there. */
export async function numberTogether(url: string, store: Store, rush: Rush): Promise<RushResult> {
  const worker = await bundleWorker(new URL('./issue-worker.ts', import.meta.url));
  const began = performance.now();
  const acknowledged = new Set<string>();
  let kills = rush.kills;
  await Promise.all(
    Array.from({ length: rush.processes }, async (_, index) => {
      const args = [worker.path, url, `w${index}`, String(rush.records), String(rush.batch)];
      for (let isDone = false; !isDone;) {
        const killAfter = kills > 0 ? ((kills -= 1), 1 + (kills % 4)) : Infinity;
        isDone = await runWorker(args, killAfter, acknowledged);
      }
    }),
  ).finally(() => worker.remove());
  const seconds = (performance.now() - began) / 1000;
  return { ...(await takeStock(store, acknowledged)), seconds };
}

/** @returns whether it came to its end. What was acknowledged counts, even when it is read after the kill. */
async function runWorker(
  args: readonly string[],
  killAfter: number,
  acknowledged: Set<string>,
): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('The worker has no output.');
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let batches = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready' || line === 'refused') continue;
    for (const id of line.split(' ')) acknowledged.add(id);
    batches += 1;
    if (batches === killAfter) child.kill('SIGKILL');
  }
  const code = await ended;
  if (code !== 0 && killAfter === Infinity)
    throw new Error(`The worker ${args[2] ?? ''} ended with ${code}.`);
  return code === 0;
}

async function takeStock(
  store: Store,
  acknowledged: ReadonlySet<string>,
): Promise<Omit<RushResult, 'seconds'>> {
  const codes = await all<CodeAssignment>((after) =>
    store.entities('codeAssignment', { groups: ['p'], limit: 5000, ...after }),
  );
  const counters = await all<CodeCounter>((after) =>
    store.entities('codeCounter', { groups: ['p'], limit: 5000, ...after }),
  );
  const [pattern] = (await store.entities('codePattern', { ids: ['p'] })).items;
  const working = pattern === undefined ? null : workingPattern(pattern, { timeZone: 'UTC' });
  if (working === null) throw new Error('The pattern is gone.');
  const holders = new Set(codes.map(({ record }) => record.id));
  const gaps: Record<string, number> = {};
  for (const counter of counters) {
    const used = codes.flatMap(({ scopeKey, number }) =>
      scopeKey === counter.scopeKey && number !== null ? [number] : [],
    );
    for (const { from, to, reason } of auditCounter(working, counter, used).gaps)
      gaps[reason] = (gaps[reason] ?? 0) + to - from + 1;
  }
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !holders.has(id)),
    codes: codes.length,
    duplicates: codes.length - new Set(codes.map(({ code }) => code)).size,
    unexplained: gaps['unexplained'] ?? 0,
    gaps,
  };
}

async function all<Entity>(
  read: (after: { after?: string }) => Promise<{ items: readonly Entity[]; next: string | null }>,
): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for (let after: string | null = null; ;) {
    const page: { items: readonly Entity[]; next: string | null } = await read(
      after === null ? {} : { after },
    );
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}
