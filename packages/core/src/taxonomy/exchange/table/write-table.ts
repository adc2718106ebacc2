import { documentFromSnapshot } from '../../../workspace/document.js';
import type { WorkspaceSnapshot } from '../../../workspace/workspace.types.js';
import type { ConceptEntry } from '../exchange.types.js';
import { guard, writeCell } from './cells.js';
import { MEMBER_WORDS, TEXT_WORDS } from './heading-words.js';
import type { CellMember, TextMember } from './table.types.js';

/** A table of texts: write it with any CSV writer; cells are safe to open in a spreadsheet. */
export interface ConceptTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const TEXTS = Object.keys(TEXT_WORDS) as TextMember[];
const MEMBERS = Object.keys(MEMBER_WORDS) as CellMember[];

/** One column of the table. */
interface Column {
  readonly heading: string;
  readonly cell: (entry: ConceptEntry) => string;
}

/**
 * The concepts in use as a table, parents before children, with a column for each member that any of them
 * has and each language. `guessConceptMapping` reads the headings. Archived and merged ones are left out:
 * a table cannot say so.
 */
export function conceptTable(workspace: WorkspaceSnapshot): ConceptTable {
  const entries = documentFromSnapshot(workspace).taxonomy.filter(({ state }) => state === 'active');
  const columns = [
    { heading: 'id', cell: ({ id }: ConceptEntry) => id },
    { heading: 'parent', cell: ({ parentId }: ConceptEntry) => parentId ?? '' },
    ...TEXTS.flatMap((member) => textColumns(entries, member)),
    ...MEMBERS.filter((member) => entries.some((entry) => !isPlain(entry[member]))).map(memberColumn),
  ];
  return {
    header: columns.map(({ heading }) => heading),
    rows: entries.map((entry) => columns.map(({ cell }) => guard(cell(entry)))),
  };
}

function textColumns(entries: readonly ConceptEntry[], member: TextMember): readonly Column[] {
  const locales = new Set(entries.flatMap((entry) => Object.keys(entry[member] ?? {})));
  return [...locales].sort().map((locale) => ({
    heading: `${member}:${locale}`,
    cell: (entry) => entry[member]?.[locale] ?? '',
  }));
}

function memberColumn(member: CellMember): Column {
  return { heading: member, cell: (entry) => writeCell(member, entry[member]) };
}

function isPlain(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
