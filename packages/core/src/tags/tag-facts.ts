import { refuse } from '../commands/refuse.js';
import type { Decision, Facts } from '../commands/facts.types.js';
import { findConcept } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { RecordRef } from '../shared/shared.types.js';
import { isOfferedAt } from './assignment-end.js';
import { assignmentKey } from './assignment-key.js';
import type { TagState } from './tag-changes.js';

type Refused = Extract<Decision, { ok: false }>;

/** What is known about one tag on one record. For many of them use {@link tagStates}. */
export function tagStateOf(facts: Facts, record: RecordRef, tagId: string): TagState {
  const fits = (row: { readonly record: RecordRef; readonly tagId: string }): boolean =>
    row.tagId === tagId && row.record.type === record.type && row.record.id === record.id;
  return { assignment: facts.assignments.find(fits) ?? null, hold: facts.holds.find(fits) ?? null };
}

/** {@link tagStateOf} over an index, for runs and undos of many thousand records. */
export function tagStates({
  assignments,
  holds,
}: Pick<Facts, 'assignments' | 'holds'>): (record: RecordRef, tagId: string) => TagState {
  const assignmentByKey = new Map(assignments.map((row) => [assignmentKey(row.record, row.tagId), row]));
  const holdByKey = new Map(holds.map((row) => [assignmentKey(row.record, row.tagId), row]));
  return (record, tagId) => {
    const key = assignmentKey(record, tagId);
    return { assignment: assignmentByKey.get(key) ?? null, hold: holdByKey.get(key) ?? null };
  };
}

/** The refusal when the record cannot be tagged because nobody knows it, else `null`. */
export function refuseUnknownRecord(
  { workspace, recordIds }: Facts,
  { type, id }: RecordRef,
): Refused | null {
  if (!workspace.settings.recordTypes.some((recordType) => recordType.id === type)) {
    return refuse('unknown-record-type', `There is no record type ${type}.`, {
      path: '/record/type',
      details: { id: type },
    });
  }
  if (recordIds.has(id)) return null;
  return refuse('unknown-record', `There is no record ${id} of type ${type}.`, {
    path: '/record/id',
    details: { id },
  });
}

/** A tag that may be given now, or why not. */
export function assignableTag(
  facts: Pick<Facts, 'workspace' | 'now'>,
  tagId: string,
  path: string,
): Concept | Refused {
  const tag = activeTag(facts, tagId, path);
  if ('ok' in tag || isOfferedAt(facts.workspace.concepts, tagId, facts.now)) return tag;
  const message = `${tagId} is not given at this time: its campaign has not begun or is over.`;
  return refuse('not-assignable', message, { path, details: { id: tagId, why: 'not-offered' } });
}

/** A tag that is in use, also before its campaign begins and after its end; or why not. */
export function activeTag(facts: Pick<Facts, 'workspace'>, tagId: string, path: string): Concept | Refused {
  const tag = findConcept(facts.workspace.concepts, tagId);
  if (tag === undefined)
    return refuse('unknown-concept', `There is no tag ${tagId}.`, { path, details: { id: tagId } });
  if (tag.state === 'archived')
    return refuse('archived', `The tag ${tagId} is archived. Restore it first.`, {
      path,
      details: { id: tagId },
    });
  if (tag.kind === 'category' || tag.state !== 'active') {
    const what = tag.kind === 'category' ? 'a category' : `in state ${tag.state}`;
    return refuse('not-assignable', `${tagId} is ${what}; only active tags can be assigned.`, {
      path,
      details: { id: tagId },
    });
  }
  return tag;
}
