import { compareCodePoints } from '../../shared/order.js';
import type { Instant } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { Assignment } from '../../tags/tags.types.js';
import { conceptsById } from '../../taxonomy/tree.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import type { DataRecord } from '../records.types.js';
import { fieldProblem } from './field-problem.js';
import type {
  RecordExample,
  RecordFinding,
  RecordFindingCode,
  RecordLintReport,
} from './record-lint.types.js';
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
  /** Looks at records and at what is assigned to them; rows of other records are left aside. */
  add(records: readonly DataRecord[], assignments: readonly Assignment[]): void;
  report(): RecordLintReport;
}

/** Most records that a finding names. */
export const MOST_LINT_EXAMPLES = 1_000;

const ORDER: readonly RecordFindingCode[] = [
  'field-impossible',
  'tag-value-impossible',
  'tag-unknown',
  'tag-out-of-use',
  'field-empty',
  'tag-value-empty',
];

/** Looks for empty fields, impossible values and tags that should not be there, over as many records as there are. */
export function recordLint({ workspace, recordType, now, examples = 20 }: RecordLintOptions): RecordLint {
  const fields = workspace.settings.recordTypes.find(({ id }) => id === recordType)?.fields ?? [];
  const concepts = conceptsById(workspace.concepts);
  const found = new Findings(Math.min(MOST_LINT_EXAMPLES, Math.max(0, Math.trunc(examples))));
  let count = 0;
  return {
    add(records, assignments) {
      const ids = new Set<string>();
      for (const { type, id, data } of records) {
        if (type !== recordType) continue;
        count += 1;
        ids.add(id);
        for (const field of fields) {
          const value = Object.hasOwn(data, field.key) ? data[field.key] : undefined;
          const problem = fieldProblem(field.type, value);
          if (problem === null) continue;
          const { code, ...more } = problem;
          const stands = code === 'field-empty' || value === undefined ? {} : { value };
          found.note({ code, field: field.key }, { recordId: id, ...stands, ...more });
        }
      }
      for (const row of assignments) {
        const { record, tagId, value } = row;
        if (record.type !== recordType || !ids.has(record.id) || !isActiveAt(row, now)) continue;
        const code = tagProblem(row, concepts.get(tagId));
        if (code !== null)
          found.note({ code, tagId }, { recordId: record.id, ...(value === undefined ? {} : { value }) });
      }
    },
    report: () => ({ records: count, findings: found.inOrder(fields.map(({ key }) => key)) }),
  };
}

type About = Pick<RecordFinding, 'code' | 'field' | 'tagId'>;

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
    const of = about.field ?? about.tagId ?? '';
    const group = this.#byCode.get(about.code) ?? new Map<string, never>();
    this.#byCode.set(about.code, group);
    const finding = group.get(of) ?? { ...about, count: 0, examples: [] };
    group.set(of, finding);
    finding.count += 1;
    if (finding.examples.length < this.#most) finding.examples.push(example);
  }

  inOrder(fields: readonly string[]): readonly RecordFinding[] {
    const place = ({ field }: RecordFinding): number => (field === undefined ? 0 : fields.indexOf(field));
    return ORDER.flatMap((code) =>
      [...(this.#byCode.get(code)?.values() ?? [])]
        .map((finding): RecordFinding => ({ ...finding, examples: [...finding.examples] }))
        .sort((a, b) => place(a) - place(b) || compareCodePoints(a.tagId ?? '', b.tagId ?? '')),
    );
  }
}
