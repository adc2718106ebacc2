import type { FieldDefinition, FieldType } from '@tagma/core';
import type { ArchiveColumn, ColumnType, TableContent } from './archive.types.js';

const MARKS: Readonly<Record<string, ColumnType>> = { '#': 'number', '!': 'boolean', '*': 'json' };

/**
 * Columns in short: `name` is text, `name#` a number, `name!` true or false, `name*` JSON; a dot leads to a member of
 * a member; `?` at the end: an empty cell is `null`. Members that no column names go to the last column.
 */
const COLUMNS = {
  assignment: 'record.id tagId value* state assignedAt expiresAt? endedAt grounds* record.type version#',
  hold: 'record.id tagId by at reason until? record.type version#',
  concept:
    'id kind parentId? name.zh-CN name.en aliases* description.zh-CN description.en definition.zh-CN ' +
    'definition.en useCase.zh-CN useCase.en layer exclusive! color icon ownerId state mergedIntoId ' +
    'validity activeFrom activeTo order# createdAt version#',
  rule:
    'id name recordType tagId moreTagIds* expression onExit* state mode ownerId priority# missingPolicy schedule* ' +
    'errorLimit# parameters* publishedNumber# tests* updatedAt updatedBy version#',
  settings: 'member value*',
  taxonomyVersion: 'id name publishedAt publishedBy publisherName concepts*',
  proposal: 'id state reason proposedBy authorName proposedAt command* seen* comments* end* version#',
  jobState: 'id state startedAt endedAt figures* error version#',
  workflow:
    'id name.zh-CN name.en state trigger* condition? action* ownerId sinceSeq# updatedAt updatedBy version#',
  delivery:
    'id workflowId record.type record.id state attempts# nextAttemptAt? createdAt endedAt? eventSeq# sortKey version#',
  territory: 'id name.zh-CN name.en recordType condition ownerId priority# updatedAt updatedBy version#',
  codePattern:
    'id name.zh-CN name.en recordType state ownerId draft* published* updatedAt updatedBy version#',
  codeAssignment:
    'record.id code state origin validFrom validTo? number#? scopeKey? patternId patternVersion# reason ' +
    'sortKey id record.type version#',
  codeCounter: 'id patternId scopeKey last#? updatedAt leases* gaps* version#',
  codeJob:
    'id patternId kind state by startedAt notedAt processed# total# counts* problems* message version#',
  ruleVersion: 'id ruleId number# ruleVersion# publishedAt publishedBy publisherName note content* version#',
  ruleRun: 'id kind state asOf startedAt durationMs# by rules* errors* version#',
  suggestion:
    'record.id tagId source state ruleId ruleVersion# ruleNumber# why* at decidedBy decidedAt reason id ' +
    'record.type version#',
  tierScheme: 'id recordType state ownerId draft* published* updatedAt updatedBy version#',
  tierAssignment:
    'record.id tierId computedTierId? score#? since reviewedAt nextReviewAt? belowCount# override* parts* ' +
    'schemeId schemeNumber# id record.type version#',
  note: 'record.id grade text visibility pinned! state authorName authorId createdAt edits* rank# id record.type version#',
  noteGrades: 'id grades* version#',
  audit: 'seq# at actorName action target* before* after* reason? actorId transactionId prevHash hash',
} as const satisfies Readonly<Record<Exclude<TableContent['kind'], 'record' | 'child'>, string>>;

/** The columns of a table of entities, or of the history. */
export function columnsOfKind(kind: keyof typeof COLUMNS): readonly ArchiveColumn[] {
  const words = COLUMNS[kind].split(' ').filter((word) => word !== '');
  return words.map((word) => {
    const nullable = word.endsWith('?');
    const marked = nullable ? word.slice(0, -1) : word;
    const type = MARKS[marked.slice(-1)];
    const name = type === undefined ? marked : marked.slice(0, -1);
    const [member = name, inner] = name.split('.');
    return {
      name,
      path: inner === undefined ? [member] : [member, inner],
      type: type ?? 'text',
      ...(nullable ? { empty: 'null' as const } : {}),
    };
  });
}

const OF_FIELD: Readonly<Record<FieldType, ColumnType>> = {
  text: 'text',
  date: 'text',
  datetime: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** The columns of a table of records, or of child rows: what identifies a row, then the fields by their keys. */
export function columnsOfRows(
  identity: readonly ('id' | 'parentId')[],
  fields: readonly FieldDefinition[],
): readonly ArchiveColumn[] {
  const own = identity.map((name): ArchiveColumn => {
    const column = { name, path: [name] as const, type: 'text' as const };
    return name === 'parentId' ? { ...column, empty: 'null' } : column;
  });
  const names = new Set<string>([...identity, '(more)']);
  const keys = [...new Set(fields.map(({ key }) => key))];
  const typeOf = new Map(fields.map(({ key, type }) => [key, OF_FIELD[type]]));
  return [
    ...own,
    ...keys.map((key): ArchiveColumn => ({
      name: freeName(key, names),
      path: ['data', key],
      type: typeOf.get(key) ?? 'text',
    })),
  ];
}

/** A field may be called like a column that is there already. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
  taken.add(name);
  return name;
}
