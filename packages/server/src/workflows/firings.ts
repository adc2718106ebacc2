import {
  deliveryId,
  type FullRecord,
  type Instant,
  type JsonObject,
  type NewDelivery,
  type Store,
  type Workflow,
  type WorkspaceSnapshot,
} from '@tagma/core';
import { compile } from '@tagma/expression';
import { activeTags, evaluateRecord } from '../rules/evaluate-records.js';
import type { Occasion } from './match-events.js';

/** A workflow and what may set it off. */
export interface Candidate {
  readonly workflow: Workflow;
  readonly occasion: Occasion;
}

/** What conditions are asked of. */
export interface FiringContext {
  readonly store: Store;
  readonly workspace: WorkspaceSnapshot;
  readonly now: Instant;
}

/** What the candidates send: those whose condition holds on the record as it is now. */
export async function firings(
  candidates: readonly Candidate[],
  context: FiringContext,
): Promise<readonly NewDelivery[]> {
  const records = await readRecords(candidates, context);
  const found: NewDelivery[] = [];
  for (const { workflow, occasion } of candidates) {
    const { event, record: ref } = occasion;
    const known = records.get(keyOf(ref));
    // Nothing is said about records that are gone.
    if (known === undefined) continue;
    const verdict = await isMet(workflow, known, context);
    if (verdict === 'no-match') continue;
    const payload = payloadOf(workflow, occasion, known.record, context.workspace);
    found.push({
      workflowId: workflow.id,
      eventSeq: event.seq,
      record: ref,
      payload,
      ...(verdict === 'error' ? { failure: 'condition' as const } : {}),
    });
  }
  return found;
}

interface KnownRecord {
  readonly record: FullRecord;
  readonly tagIds: readonly string[];
}

async function isMet(
  { condition }: Workflow,
  known: KnownRecord,
  { workspace: { concepts }, now }: FiringContext,
): Promise<'match' | 'no-match' | 'error'> {
  if (condition === null) return 'match';
  const compiled = compile(condition);
  if (!compiled.ok) return 'error';
  const verdict = await evaluateRecord(
    { expression: compiled.expression, asOf: now },
    { ...known, concepts },
  );
  return verdict.outcome;
}

async function readRecords(
  candidates: readonly Candidate[],
  { store, now }: FiringContext,
): Promise<ReadonlyMap<string, KnownRecord>> {
  const known = new Map<string, KnownRecord>();
  for (const recordType of new Set(candidates.map(({ occasion }) => occasion.record.type))) {
    const ids = candidates.flatMap(({ occasion: { record } }) =>
      record.type === recordType ? [record.id] : [],
    );
    const records = await store.fullRecordsById(recordType, [...new Set(ids)]);
    const tags = await activeTags({ store, recordType, asOf: now }, records);
    for (const record of records) known.set(keyOf(record), { record, tagIds: tags.get(record.id) ?? [] });
  }
  return known;
}

/** Enough to act on or to look the rest up; no more of a record leaves the house than its name. */
function payloadOf(
  { id, name }: Workflow,
  { event, record, on, code }: Occasion,
  { data }: FullRecord,
  { settings, concepts }: WorkspaceSnapshot,
): JsonObject {
  const nameField = settings.recordTypes.find((type) => type.id === record.type)?.nameField;
  const label = nameField === undefined ? undefined : data[nameField];
  const tag = concepts.find((concept) => on.startsWith('tag.') && concept.id === event.id);
  return {
    id: deliveryId(event.seq, id),
    workflow: { id, name },
    event: { type: on, seq: event.seq, at: event.at },
    record: { type: record.type, id: record.id, ...(typeof label === 'string' ? { name: label } : {}) },
    ...(tag === undefined ? {} : { tag: { id: tag.id, name: tag.name } }),
    ...(code === undefined ? {} : { code: code.code }),
  };
}

function keyOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return JSON.stringify([type, id]);
}
