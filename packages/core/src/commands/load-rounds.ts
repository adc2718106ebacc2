import type { FullRecord } from '../records/records.types.js';
import type { RecordRef } from '../shared/shared.types.js';
import type { Store } from '../store/store.types.js';
import type { Assignment } from '../tags/tags.types.js';
import type { Command } from './commands.types.js';
import { ListedFacts, type ListedNeed, readListed } from './listed-facts.js';
import { type FactsContext, neededFacts } from './needed-facts.js';
import { recordKey } from './record-key.js';

/** Most rounds of asking: each may follow from what the one before found. */
const ROUNDS = 8;

/** Reads entities and whole records, and asks again with them until nothing more is needed. */
export async function loadRounds(store: Store, command: Command, known: FactsContext): Promise<FactsContext> {
  const asked = new Set<string>();
  const entities = new ListedFacts();
  const fullRecords = new Map<string, FullRecord>();
  let tagRows: readonly Assignment[] = [];
  let context = known;
  for (let round = 0; round < ROUNDS; round += 1) {
    const needed = neededFacts(command, context);
    const needs = (needed.entities ?? []).filter((need) => isNew(asked, need));
    const refs = (needed.fullRecords ?? []).filter((ref) => isNew(asked, ref));
    const tagQueries =
      needed.tagRows === undefined ? [] : [needed.tagRows].filter((query) => isNew(asked, query));
    if (needs.length === 0 && refs.length === 0 && tagQueries.length === 0) return context;
    await Promise.all([
      ...needs.map((need: ListedNeed) => readListed(store, need, entities)),
      readRecords(store, refs, fullRecords),
      ...tagQueries.map(async (query) => {
        tagRows = await store.assignments(query);
      }),
    ]);
    context = { ...known, entities, fullRecords, tagRows };
  }
  return context;
}

function isNew(asked: Set<string>, question: object): boolean {
  const key = JSON.stringify(question);
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

async function readRecords(
  store: Store,
  refs: readonly RecordRef[],
  into: Map<string, FullRecord>,
): Promise<void> {
  for (const type of new Set(refs.map((ref) => ref.type))) {
    const ids = refs.filter((ref) => ref.type === type).map(({ id }) => id);
    for (const record of await store.fullRecordsById(type, ids)) into.set(recordKey(record), record);
  }
}
