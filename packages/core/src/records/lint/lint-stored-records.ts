import type { ReadSignal, Session } from '../../store/session.types.js';
import { recordLint, type RecordLintOptions } from './record-lint.js';
import type { RecordLintReport } from './record-lint.types.js';

/** Who reads: a session, so that nobody is told of records and tags that they do not see. */
export type LintReader = Pick<Session, 'workspace' | 'fullRecords' | 'assignments'>;

/** How stored records are looked at. */
export interface StoredLintOptions extends Omit<RecordLintOptions, 'workspace'> {
  /** Hears after each portion how many records were looked at. */
  readonly onPortion?: (records: number) => void;
  /** Ends the looking: the promise is rejected with its reason. */
  readonly signal?: ReadSignal;
}

/** Records that are read at once. */
const PORTION = 1_000;

/** Looks at all records of a type that the reader sees, in portions: however many there are, few are held at a time. */
export async function lintStoredRecords(
  reader: LintReader,
  { onPortion, signal, ...options }: StoredLintOptions,
): Promise<RecordLintReport> {
  const { recordType } = options;
  const lint = recordLint({ ...options, workspace: await reader.workspace() });
  let done = 0;
  for (let after: string | null | undefined; after !== null;) {
    signal?.throwIfAborted();
    const query = { type: recordType, limit: PORTION, ...(after === undefined ? {} : { after }) };
    const page = await reader.fullRecords(query, signal === undefined ? {} : { signal });
    const recordIds = page.items.map(({ id }) => id);
    lint.add(page.items, recordIds.length === 0 ? [] : await reader.assignments({ recordType, recordIds }));
    done += recordIds.length;
    onPortion?.(done);
    after = page.next;
  }
  return lint.report();
}
