import { compareCodePoints } from '../../shared/order.js';
import type { Instant } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';
import { descendantsOf } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

/** What is looked at: the records of one type, and the tags on them. */
export interface MeceInput {
  readonly concepts: readonly Concept[];
  /** All records of the type; also those without any tag. */
  readonly recordIds: Iterable<string>;
  /** Of these records; rows of others are left aside. */
  readonly assignments: Iterable<Assignment>;
  readonly at: Instant;
}

/** Whether the tags of a category shut each other out and cover all records (MECE). */
export interface MeceRow {
  readonly categoryId: string;
  readonly records: number;
  /** Ids of records without any of its tags, in order. Matters for `required` categories. */
  readonly none: readonly string[];
  /** Records with more than one of its tags. Matters for `exclusive` ones. */
  readonly several: readonly { readonly recordId: string; readonly tagIds: readonly string[] }[];
  /** Share of the records that have one or more; `null` when there is no record. */
  readonly coverage: number | null;
  /** Share of the records that have more than one; `null` when there is no record. */
  readonly overlap: number | null;
  /** One tag for each record. */
  readonly isMece: boolean;
}

/** For every exclusive or required category that is in use: who has none of its tags, and who has several. */
export function meceReport({ concepts, recordIds, assignments, at }: MeceInput): readonly MeceRow[] {
  const ids = [...recordIds].sort(compareCodePoints);
  const tagsByRecord = activeTags(new Set(ids), assignments, at);
  return concepts.filter(isChecked).map((category) => {
    const members = new Set(
      descendantsOf(concepts, category.id).flatMap(({ kind, id }) => (kind === 'tag' ? [id] : [])),
    );
    return rowOf(category.id, ids, (id) => (tagsByRecord.get(id) ?? []).filter((tag) => members.has(tag)));
  });
}

function isChecked({ kind, state, exclusive, required = false }: Concept): boolean {
  return kind === 'category' && state === 'active' && (exclusive || required);
}

function activeTags(
  known: ReadonlySet<string>,
  assignments: Iterable<Assignment>,
  at: Instant,
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const assignment of assignments) {
    const { id } = assignment.record;
    if (!known.has(id) || !isActiveAt(assignment, at)) continue;
    const own = tags.get(id);
    if (own === undefined) tags.set(id, [assignment.tagId]);
    else own.push(assignment.tagId);
  }
  return tags;
}

function rowOf(
  categoryId: string,
  ids: readonly string[],
  membersOn: (recordId: string) => readonly string[],
): MeceRow {
  const none: string[] = [];
  const several: { recordId: string; tagIds: readonly string[] }[] = [];
  for (const recordId of ids) {
    const tagIds = membersOn(recordId);
    if (tagIds.length === 0) none.push(recordId);
    if (tagIds.length > 1) several.push({ recordId, tagIds: [...tagIds].sort(compareCodePoints) });
  }
  const records = ids.length;
  const share = (count: number): number | null => (records === 0 ? null : count / records);
  return {
    categoryId,
    records,
    none,
    several,
    coverage: share(records - none.length),
    overlap: share(several.length),
    isMece: none.length === 0 && several.length === 0,
  };
}
