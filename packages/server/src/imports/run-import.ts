import {
  execute,
  type Actor,
  type Instant,
  type RecordBatch,
  type RecordTypeDefinition,
  type Store,
  type WorkspaceSettings,
} from '@tagma/core';
import {
  newFields,
  RECORDS_ROLE,
  type ConvertedRow,
  type FileRole,
  type ImportPlan,
  type RowProblem,
} from '@tagma/csv';
import { untilOwnersStay } from '../ownership/move-records.js';
import { ImportError } from './import-error.js';
import { reachCheck, refuseOutOfReach } from './import-reach.js';
import type { FileResult, ImportPhase, ImportResult } from './imports.types.js';
import { keepOwners, type OwnerWatch, rowsWithOwner, seenOwners, watchOwners } from './keep-owners.js';
import { countLinks } from './links.js';
import { readFile, type ImportFile } from './read-file.js';

/** What an import needs from outside. */
export interface ImportDeps {
  readonly store: Store;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** One import. */
export interface ImportOrder {
  readonly id: string;
  readonly actor: Actor;
  readonly plan: ImportPlan;
  /** By role, the same roles as in the plan. */
  readonly files: Readonly<Record<FileRole, ImportFile>>;
}

/** Told how an import goes on. */
export interface ImportListener {
  phase?(phase: ImportPhase): void;
  /** More rows were read. */
  rows?(rows: number): void;
  problems?(role: FileRole, problems: readonly RowProblem[]): void;
  /** Ends the import. Aborted before the write begins, nothing is stored; later it has no effect. */
  readonly signal?: AbortSignal;
}

interface Reading {
  readonly rows: Record<FileRole, readonly ConvertedRow[]>;
  readonly results: Record<FileRole, FileResult>;
}

/**
 * Reads all files, adds the fields that are new, and writes all good rows in one transaction.
 *
 * @throws ImportError when the import fails as a whole; nothing was stored then
 * @throws the signal's reason when it is aborted in time
 */
export async function runImport(
  deps: ImportDeps,
  order: ImportOrder,
  listener: ImportListener = {},
): Promise<ImportResult> {
  listener.phase?.('reading');
  const settings = await readSettings(deps.store);
  const type = typeOf(settings, order.plan);
  const watch = await watchOwners(deps.store, type);
  const reading = await readAll(order, order.plan.timeZone ?? settings.timeZone, listener);
  const { [RECORDS_ROLE]: records = [], ...children } = reading.rows;
  const reach = { actor: order.actor, recordType: type.id, settings };
  await refuseOutOfReach(deps.store, reach, reading.rows);
  const links = await countLinks(deps.store, type.id, records, Object.values(children).flat());
  listener.signal?.throwIfAborted();
  listener.phase?.('writing');
  const nothing = records.length === 0 && Object.values(children).every((rows) => rows.length === 0);
  const written = nothing ? UNWRITTEN : await write(deps, order, { settings, reading, watch });
  listener.phase?.('finished');
  return { ...written, ...links, files: reading.results };
}

async function readSettings(store: Store): Promise<WorkspaceSettings> {
  const workspace = await store.workspace();
  if (workspace === null) throw new ImportError('internal', 'There is no workspace to import into.');
  return workspace.settings;
}

function typeOf({ recordTypes }: WorkspaceSettings, { recordType }: ImportPlan): RecordTypeDefinition {
  const type = recordTypes.find(({ id }) => id === recordType);
  if (type === undefined) throw new ImportError('internal', `There is no record type ${recordType}.`);
  return type;
}

async function readAll(order: ImportOrder, timeZone: string, listener: ImportListener): Promise<Reading> {
  const reading: Reading = { rows: {}, results: {} };
  for (const [role, file] of Object.entries(order.files)) {
    const read = await readFile(file, timeZone, {
      rows: (rows) => listener.rows?.(rows),
      problems: (problems) => listener.problems?.(role, problems),
      ...(listener.signal === undefined ? {} : { signal: listener.signal }),
    });
    reading.rows[role] = read.rows;
    reading.results[role] = read.result;
  }
  return reading;
}

/** What is written, and what is known of the workspace. */
interface Writing {
  readonly settings: WorkspaceSettings;
  readonly reading: Reading;
  readonly watch: OwnerWatch | null;
}

type Written = Pick<
  ImportResult,
  'transactionId' | 'added' | 'updated' | 'skipped' | 'ownersKept' | 'newFields'
>;
const UNWRITTEN: Written = {
  ...{ transactionId: null, added: 0, updated: 0, skipped: 0, ownersKept: 0, newFields: {} },
};

/** Fields first: should the write fail, they are taken back, so that rows never have fields nobody defined. */
async function write(deps: ImportDeps, order: ImportOrder, writing: Writing): Promise<Written> {
  const fields = await defineNewFields(deps, order, writing.settings);
  const transactionId = deps.newId();
  try {
    const counts = await untilOwnersStay(() => writeRows(deps, order, writing, transactionId));
    return { ...counts, transactionId, newFields: fields.keys };
  } catch (error) {
    await fields.takeBack();
    throw error;
  }
}

/** Whose the records are is looked at first, and must still be so when the rows are written. */
async function writeRows(
  { store, now }: ImportDeps,
  order: ImportOrder,
  { settings, reading: { rows, results }, watch }: Writing,
  transactionId: string,
): Promise<Pick<Written, 'added' | 'updated' | 'skipped' | 'ownersKept'>> {
  const { [RECORDS_ROLE]: records = [], ...children } = rows;
  const onExisting = order.plan.onExisting ?? 'update';
  const about = { order, children, results, transactionId, at: now() };
  if (watch === null) {
    const figures = await store.writeRecords(batchOf({ ...about, records, ownersKept: 0 }));
    return { ...figures, ownersKept: 0 };
  }
  const reach = { actor: order.actor, recordType: watch.recordType, settings };
  const check = await reachCheck(store, reach, rows);
  const ids = new Set([...(check?.ids ?? []), ...rowsWithOwner(watch, { rows: records, onExisting })]);
  const owners = await seenOwners(store, watch, [...ids]);
  await check?.refuse();
  const { rows: written, kept } = await keepOwners(store, watch, { rows: records, onExisting }, owners);
  const figures = await store.writeRecords({
    ...batchOf({ ...about, records: written, ownersKept: kept }),
    ownersStill: { ownerField: watch.ownerField, owners },
  });
  return { ...figures, ownersKept: kept };
}

interface BatchParts {
  readonly order: ImportOrder;
  readonly records: readonly ConvertedRow[];
  readonly children: Readonly<Record<string, readonly ConvertedRow[]>>;
  readonly results: Readonly<Record<FileRole, FileResult>>;
  readonly ownersKept: number;
  readonly transactionId: string;
  readonly at: Instant;
}

function batchOf({
  order,
  records,
  children,
  results,
  ownersKept,
  transactionId,
  at,
}: BatchParts): RecordBatch {
  const { actor, id, plan } = order;
  const childRows = ({
    id: rowId,
    parentId,
    data,
  }: ConvertedRow): RecordBatch['children'][string][number] => ({
    id: rowId,
    parentId,
    data,
  });
  const files = Object.fromEntries(Object.entries(results).map(printResult));
  return {
    type: plan.recordType,
    records: records.map((row) => ({ id: row.id, data: row.data })),
    children: Object.fromEntries(Object.entries(children).map(([key, rows]) => [key, rows.map(childRows)])),
    onExisting: plan.onExisting ?? 'update',
    transactionId,
    audit: [
      {
        at,
        actorId: actor.id,
        actorName: actor.name,
        action: 'records.imported',
        target: { kind: 'import', id },
        before: null,
        after: { recordType: plan.recordType, files, ...(ownersKept === 0 ? {} : { ownersKept }) },
        reason: null,
        transactionId,
      },
    ],
    events: [{ type: 'records.imported', id, transactionId, at }],
  };
}

function printResult([role, result]: [FileRole, FileResult]): [
  string,
  { imported: number; refused: number },
] {
  return [role, { imported: result.imported, refused: result.refused }];
}

interface DefinedFields {
  readonly keys: Readonly<Record<FileRole, readonly string[]>>;
  takeBack(): Promise<void>;
}

async function defineNewFields(
  deps: ImportDeps,
  order: ImportOrder,
  settings: WorkspaceSettings,
): Promise<DefinedFields> {
  const { plan, actor } = order;
  const type = typeOf(settings, plan);
  const keys: Record<FileRole, readonly string[]> = {};
  const transactions: string[] = [];
  const takeBack = async (): Promise<void> => {
    for (const transactionId of transactions.reverse()) {
      await execute(
        deps.store,
        { type: 'undo', transactionId },
        { actor, now: deps.now(), newId: deps.newId },
      );
    }
  };
  for (const { collection, fields } of newFields(plan, type, settings.locale)) {
    const command = { type: 'defineFields', recordType: type.id, collection, fields } as const;
    const outcome = await execute(deps.store, command, { actor, now: deps.now(), newId: deps.newId });
    if (!outcome.ok) {
      await takeBack();
      throw new ImportError(
        'refused',
        `The new fields were refused: ${outcome.refusal.message}`,
        outcome.refusal,
      );
    }
    if (outcome.transactionId !== null) transactions.push(outcome.transactionId);
    keys[collection ?? RECORDS_ROLE] = fields.map(({ key }) => key);
  }
  return { keys, takeBack };
}
