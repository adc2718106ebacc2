import type { RuleCondition, RuleNode, RuleValue } from '@tagma/expression';

/** What reads entries of a list and may read only some of them: a count, a total, one entry. */
export type EntryReader =
  Extract<RuleCondition, { kind: 'children' }> | Extract<RuleValue, { kind: 'aggregate' | 'child' }>;

/** Something that reads entries, and where in the row it stands. */
export interface PlacedReader {
  readonly reader: EntryReader;
  /** From where the row stands to the entries. */
  readonly path: readonly string[];
}

/** A filter inside the values of a row: `orders[status = "paid"]`. */
export interface InnerFilter {
  /** What is filtered. */
  readonly path: readonly string[];
  readonly where: RuleCondition;
}

/** The filters of a row, in the order of the text: its own and those of the values in it. */
export function filtersOf(node: RuleNode): readonly InnerFilter[] {
  return readersOf(node).flatMap(({ reader: { where }, path }) =>
    where === undefined ? [] : [{ path, where }],
  );
}

/** What of a row reads entries, in the order of the text; nothing of what stands in rows of its own. */
export function readersOf(node: RuleNode): readonly PlacedReader[] {
  switch (node.kind) {
    case 'group':
    case 'not':
    case 'score':
    case 'decide':
    case 'let':
      return [];
    case 'children':
      return [{ reader: node, path: node.path }];
    default: {
      const found: PlacedReader[] = [];
      collect(node, [], found);
      return found;
    }
  }
}

/** Where a condition about entries goes: to the first that reads all of them, else to the first. */
export function readerToFilter(node: RuleNode): PlacedReader | undefined {
  const readers = readersOf(node);
  return readers.find(({ reader }) => reader.where === undefined) ?? readers[0];
}

/** Values nest in many ways; their parts are told by having a kind. */
function collect(holder: object, around: readonly string[], into: PlacedReader[]): void {
  const node = holder as RuleValue;
  if (node.kind === 'aggregate' || node.kind === 'child') {
    const path = [...around, ...node.path];
    into.push({ reader: node, path });
    // What is read from each entry stands among its fields.
    if (node.kind === 'aggregate' && node.of !== undefined) collect(node.of, path, into);
    return;
  }
  const members = holder as Readonly<Record<string, unknown>>;
  for (const name in members) {
    const member = members[name];
    if (typeof member !== 'object' || member === null) continue;
    if (Array.isArray(member)) for (const item of member as unknown[]) descend(item, around, into);
    else descend(member, around, into);
  }
}

/** Most of what rows hold are names and what stands in the text; this runs for each row after each edit. */
function descend(value: unknown, around: readonly string[], into: PlacedReader[]): void {
  if (typeof value !== 'object' || value === null || !('kind' in value || 'form' in value)) return;
  if ('kind' in value && (value.kind === 'literal' || value.kind === 'field')) return;
  collect(value, around, into);
}
