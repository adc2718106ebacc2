import { compareCodePoints } from '../../shared/order.js';
import type { Instant, Json, JsonObject } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';
import { conceptsById } from '../../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import type { CollectionDefinition, DataRecord, FieldDefinition, FullRecord } from '../records.types.js';
import { fieldProblem } from './field-problem.js';
import type {
  RecordExample,
  RecordFinding,
  RecordFindingCode,
  RecordLintReport,
} from './record-lint.types.js';
import { type RowProblem, rowProblem } from './row-problem.js';
import { tagProblem } from './tag-problem.js';

/** What records are measured by. */
export interface RecordLintOptions {
  readonly workspace: Pick<WorkspaceSnapshot, 'settings' | 'concepts'>;
  readonly recordType: string;
  readonly now: Instant;
  /** How many records a finding names. Default 20; up to 1,000. */
  readonly examples?: number;
}

/** Takes records a portion at a time and keeps no more than the report. */
export interface RecordLint {
  /**
   * Looks at records, at their child rows where they come with them, and at what is assigned to them; assignments of
   * other records are left aside.
   */
  add(records: readonly (DataRecord & Partial<FullRecord>)[], assignments: readonly Assignment[]): void;
  report(): RecordLintReport;
}

/** Most records that a finding names. */
export const MOST_LINT_EXAMPLES = 1_000;

const ORDER: readonly RecordFindingCode[] = [
  'field-impossible',
  'row-negative',
  'row-in-future',
  'tag-value-impossible',
  'tag-unknown',
  'tag-out-of-use',
  'field-empty',
  'tag-value-empty',
];

/** Looks for empty fields, impossible values and tags that should not be there, over as many records as there are. */
export function recordLint({ workspace, recordType, now, examples = 20 }: RecordLintOptions): RecordLint {
  const { fields = [], collections = [] } =
    workspace.settings.recordTypes.find(({ id }) => id === recordType) ?? {};
  const concepts = conceptsById(workspace.concepts);
  const found = new Findings(Math.min(MOST_LINT_EXAMPLES, Math.max(0, Math.trunc(examples))));
  let count = 0;
  let rowCount = 0;

  function noteProblem(
    problem: RowProblem | null,
    about: Omit<About, 'code'>,
    place: RecordExample,
    value: Json | undefined,
  ): void {
    if (problem === null) return;
    const { code, ...more } = problem;
    const stands = code === 'field-empty' || value === undefined ? {} : { value };
    found.note({ code, ...about }, { ...place, ...stands, ...more });
  }

  function addRows(recordId: string, lists: FullRecord['collections']): void {
    for (const { key: collection, fields: columns } of collections) {
      const rows = Object.hasOwn(lists, collection) ? (lists[collection] ?? []) : [];
      rowCount += rows.length;
      for (const [at, row] of rows.entries())
        for (const { key: field, type } of columns) {
          const value = valueIn(row, field);
          const place = { recordId, path: `${collection}[${at}].${field}` };
          noteProblem(rowProblem(type, value, now), { collection, field }, place, value);
        }
    }
  }

  return {
    add(records, assignments) {
      const ids = new Set<string>();
      for (const { type, id, data, collections } of records) {
        if (type !== recordType) continue;
        count += 1;
        ids.add(id);
        for (const { key, type: fieldType } of fields) {
          const value = valueIn(data, key);
          noteProblem(fieldProblem(fieldType, value), { field: key }, { recordId: id }, value);
        }
        if (collections !== undefined) addRows(id, collections);
      }
      for (const row of assignments) {
        const { record, tagId, value } = row;
        if (record.type !== recordType || !ids.has(record.id) || !isActiveAt(row, now)) continue;
        const code = tagProblem(row, concepts.get(tagId));
        if (code !== null)
          found.note({ code, tagId }, { recordId: record.id, ...(value === undefined ? {} : { value }) });
      }
    },
    report: () => ({ records: count, rows: rowCount, findings: found.inOrder(places(fields, collections)) }),
  };
}

type About = Pick<RecordFinding, 'code' | 'collection' | 'field' | 'tagId'>;

function valueIn(data: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** What a finding is about, as one text. */
function placeOf({ collection, field, tagId }: Omit<About, 'code'>): string {
  return collection === undefined ? (field ?? tagId ?? '') : JSON.stringify([collection, field]);
}

/** Fields in the order in which findings come. */
function places(
  fields: readonly FieldDefinition[],
  collections: readonly CollectionDefinition[],
): readonly string[] {
  const ofRows = collections.flatMap(({ key: collection, fields: columns }) =>
    columns.map(({ key: field }) => placeOf({ collection, field })),
  );
  return [...fields.map(({ key }) => key), ...ofRows];
}

class Findings {
  readonly #most: number;
  readonly #byCode = new Map<
    RecordFindingCode,
    Map<string, About & { count: number; examples: RecordExample[] }>
  >();

  constructor(most: number) {
    this.#most = most;
  }

  note(about: About, example: RecordExample): void {
    const of = placeOf(about);
    const group = this.#byCode.get(about.code) ?? new Map<string, never>();
    this.#byCode.set(about.code, group);
    const finding = group.get(of) ?? { ...about, count: 0, examples: [] };
    group.set(of, finding);
    finding.count += 1;
    if (finding.examples.length < this.#most) finding.examples.push(example);
  }

  inOrder(fields: readonly string[]): readonly RecordFinding[] {
    const place = (finding: RecordFinding): number =>
      finding.field === undefined ? 0 : fields.indexOf(placeOf(finding));
    return ORDER.flatMap((code) =>
      [...(this.#byCode.get(code)?.values() ?? [])]
        .map((finding): RecordFinding => ({ ...finding, examples: [...finding.examples] }))
        .sort((a, b) => place(a) - place(b) || compareCodePoints(a.tagId ?? '', b.tagId ?? '')),
    );
  }
}
