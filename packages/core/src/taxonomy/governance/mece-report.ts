import { compareCodePoints } from '../../shared/order.js';
import type { Instant } from '../../shared/shared.types.js';
import type { Assignment } from '../../tags/tags.types.js';
import { descendantsOf } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { activeTags, type OverlappingRecord, splitByGroup } from './tag-coverage.js';

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
  readonly several: readonly OverlappingRecord[];
  /** Share of the records that have one or more; `null` when there is no record. */
  readonly coverage: number | null;
  /** Share of the records that have more than one; `null` when there is no record. */
  readonly overlap: number | null;
  /** One tag for each record. */
  readonly isMece: boolean;
}

/** A category that is to be free of overlaps or gaps, with all tags below it. */
export interface CheckedCategory {
  readonly categoryId: string;
  readonly tagIds: readonly string[];
}

/** Every exclusive or required category that is in use: what {@link meceReport} looks at. */
export function checkedCategories(concepts: readonly Concept[]): readonly CheckedCategory[] {
  return concepts.filter(isChecked).map(({ id }) => ({
    categoryId: id,
    tagIds: descendantsOf(concepts, id).flatMap(({ kind, id: tagId }) => (kind === 'tag' ? [tagId] : [])),
  }));
}

/**
 * For every exclusive or required category that is in use: who has none of its tags, and who has several. Asks for
 * all records and all rows; `Session.tagCoverage` lets the store count.
 */
export function meceReport({ concepts, recordIds, assignments, at }: MeceInput): readonly MeceRow[] {
  const ids = [...recordIds].sort(compareCodePoints);
  const tagsByRecord = activeTags(new Set(ids), assignments, at);
  return checkedCategories(concepts).map(({ categoryId, tagIds }) =>
    rowOf(categoryId, ids.length, splitByGroup(ids, tagsByRecord, new Set(tagIds))),
  );
}

function isChecked({ kind, state, exclusive, required = false }: Concept): boolean {
  return kind === 'category' && state === 'active' && (exclusive || required);
}

function rowOf(
  categoryId: string,
  records: number,
  { none, several }: ReturnType<typeof splitByGroup>,
): MeceRow {
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
