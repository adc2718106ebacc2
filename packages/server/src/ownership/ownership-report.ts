import { setImmediate } from 'node:timers/promises';
import {
  type FullRecord,
  type Instant,
  type OwnerMove,
  type OwnerProposal,
  proposeOwner,
  type Store,
  type Territory,
} from '@tagma/core';
import { compile, type Expression } from '@tagma/expression';
import { activeTags, evaluateRecord } from '../rules/evaluate-records.js';
import { ownerFieldOf } from './move-records.js';

/** Who would answer for the records of a type. */
export interface OwnershipReport {
  readonly records: number;
  readonly one: number;
  /** Records that lie in territories of several owners. */
  readonly conflict: number;
  /** Records that lie in no territory. */
  readonly none: number;
  /** Records on which a condition failed; they count by the territories that did answer. */
  readonly errors: number;
  /** Records of which one other than their owner is proposed. */
  readonly differing: number;
  /** The first of them, as far as asked for: what to hand over. */
  readonly moves: readonly OwnerMove[];
  /** The first conflicts and ownerless ones, as far as asked for. */
  readonly listed: readonly OwnerProposal[];
}

/** What a report reads. */
export interface ReportDeps {
  readonly store: Store;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

const PAGE = 500;

/** Asks every territory about every record, page by page; `null` when broken off. */
export async function ownershipReport(
  { store, now, signal }: ReportDeps,
  recordType: string,
  wanted: {
    readonly results: readonly OwnerProposal['result'][];
    readonly limit: number;
    readonly moves: number;
  },
): Promise<OwnershipReport | null> {
  const ask = await territoryAsker(store, recordType, now);
  const ownerField = await ownerFieldOf(store, recordType);
  const report = { records: 0, one: 0, conflict: 0, none: 0, errors: 0, differing: 0 };
  const listed: OwnerProposal[] = [];
  const moves: OwnerMove[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await store.fullRecords({
      type: recordType,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    const tags = await activeTags({ store, recordType, asOf: now }, page.items);
    for (const record of page.items) {
      if (signal.aborted) return null;
      const { proposal, failed } = await ask(record, tags.get(record.id) ?? []);
      report.records += 1;
      report[proposal.result] += 1;
      if (failed) report.errors += 1;
      const move = ownerField === null ? null : moveOf(record, proposal, ownerField);
      if (move !== null) {
        report.differing += 1;
        if (moves.length < wanted.moves) moves.push(move);
      }
      if (listed.length < wanted.limit && wanted.results.includes(proposal.result)) listed.push(proposal);
    }
    await setImmediate();
    after = page.next;
  }
  return { ...report, moves, listed };
}

/** What would have to be written; `null` where nobody or several are proposed, or who it is already. */
function moveOf(record: FullRecord, { result, ownerIds }: OwnerProposal, field: string): OwnerMove | null {
  const [to] = ownerIds;
  const held = record.data[field];
  const from = typeof held === 'string' && held !== '' ? held : null;
  if (result !== 'one' || to === undefined || to === from) return null;
  return { recordId: record.id, from, to };
}

/** Who would answer for one record; `null` when there is none. */
export async function recordProposal(
  store: Store,
  ref: { readonly type: string; readonly id: string },
  now: Instant,
): Promise<OwnerProposal | null> {
  const record = await store.record(ref);
  if (record === null) return null;
  const ask = await territoryAsker(store, ref.type, now);
  const tags = await activeTags({ store, recordType: ref.type, asOf: now }, [record]);
  return (await ask(record, tags.get(record.id) ?? [])).proposal;
}

type Ask = (
  record: FullRecord,
  tagIds: readonly string[],
) => Promise<{ readonly proposal: OwnerProposal; readonly failed: boolean }>;

/** Compiles the territories of a record type once, to ask them about many records. */
export async function territoryAsker(store: Store, recordType: string, asOf: Instant): Promise<Ask> {
  const concepts = (await store.workspace())?.concepts ?? [];
  const { items } = await store.entities('territory', { groups: [recordType], limit: 5000 });
  const compiled = items.flatMap((territory): { territory: Territory; expression: Expression }[] => {
    const result = compile(territory.condition);
    return result.ok ? [{ territory, expression: result.expression }] : [];
  });
  return async (record, tagIds) => {
    const matching: Territory[] = [];
    let failed = compiled.length < items.length;
    for (const { territory, expression } of compiled) {
      const { outcome } = await evaluateRecord({ expression, asOf }, { record, tagIds, concepts });
      if (outcome === 'match') matching.push(territory);
      if (outcome === 'error') failed = true;
    }
    return { proposal: proposeOwner({ type: record.type, id: record.id }, matching), failed };
  };
}
