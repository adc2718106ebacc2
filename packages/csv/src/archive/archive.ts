import type { Store } from '@tagma/core';
import {
  BackupError,
  checkBackup,
  restoreBackup,
  type RestoreContext,
  type RestoreReport,
} from '@tagma/core/backup';
import {
  type ArchiveCheck,
  ArchiveError,
  type ArchiveManifest,
  type ArchiveProblem,
  MANIFEST,
} from './archive.types.js';
import { parseManifest } from './manifest.js';
import { type ArchiveLine, readArchive } from './read-archive.js';
import { ZipContent } from './zip-content.js';

/**
 * Fills an empty store from an archive that `writeArchive` wrote; what the store held is the same afterwards. All of it
 * is checked first, so that a faulty archive leaves the store as it was.
 *
 * @throws ArchiveError with file, row and column
 */
export async function restoreArchive(
  store: Store,
  bytes: Uint8Array,
  context: RestoreContext,
): Promise<RestoreReport> {
  const opened = open(bytes);
  if ('code' in opened) throw new ArchiveError(opened);
  const [first] = (await checkArchive(bytes, 1)).problems;
  if (first !== undefined) throw new ArchiveError(first);
  const places = new Places();
  const lines = readArchive(opened.zip, opened.manifest, (problem) => {
    throw new ArchiveError(problem);
  });
  try {
    return await restoreBackup(store, places.texts(lines), context);
  } catch (error) {
    throw error instanceof BackupError ? new ArchiveError(places.problem(error)) : error;
  }
}

/**
 * Goes through an archive as a restore would, and writes nothing: everything that is wrong, with its file, row and
 * column.
 *
 * @param limit Problems that are told at most. Default 100.
 */
export async function checkArchive(bytes: Uint8Array, limit = 100): Promise<ArchiveCheck> {
  const opened = open(bytes);
  if ('code' in opened) return { ok: false, report: null, tables: [], problems: [opened], problemCount: 1 };
  const problems: ArchiveProblem[] = [];
  const files = new Set<string>();
  let problemCount = 0;
  const places = new Places();
  const lines = readArchive(opened.zip, opened.manifest, (problem) => {
    problemCount += 1;
    files.add(problem.file);
    if (problems.length < limit) problems.push(problem);
  });
  const content = await checkBackup(places.texts(lines), limit);
  const tablesAreWhole = problemCount === 0;
  // What rows are missing is told already: what follows from that is not told again.
  const further = content.problems
    .map((error) => places.problem(error))
    .filter(({ file }) => tablesAreWhole || (file !== '' && !files.has(file)));
  return {
    ok: tablesAreWhole && content.ok,
    report: content.report,
    tables: opened.manifest.tables.map(({ file, rows }) => ({ file, rows })),
    problems: [...problems, ...further].slice(0, limit),
    problemCount: problemCount + (tablesAreWhole ? content.problemCount : further.length),
  };
}

function open(
  bytes: Uint8Array,
): { readonly zip: ZipContent; readonly manifest: ArchiveManifest } | ArchiveProblem {
  const zip = ZipContent.open(bytes);
  if (zip === null) return whole('not-an-archive', '', 'The file is no ZIP file, or was cut off.');
  const text = zip.read(MANIFEST);
  if (typeof text === 'string') return whole('no-manifest', MANIFEST, 'The archive holds no manifest.');
  const manifest = parseManifest(new TextDecoder().decode(text));
  if (typeof manifest !== 'string') return { zip, manifest };
  return whole(
    manifest,
    MANIFEST,
    manifest === 'no-manifest'
      ? 'The manifest is none of an archive of Tagma.'
      : 'The archive is of another version than this release reads.',
  );
}

function whole(code: ArchiveProblem['code'], file: string, message: string): ArchiveProblem {
  return { code, file, row: 0, column: '', message };
}

/** Remembers where each line of a backup comes from. */
class Places {
  readonly #files: string[] = [];
  readonly #rows: number[] = [];

  *texts(lines: Iterable<ArchiveLine>): Generator<string> {
    for (const { text, file, row } of lines) {
      this.#files.push(file);
      this.#rows.push(row);
      yield text;
    }
  }

  problem({ code, lineNumber, message }: BackupError): ArchiveProblem {
    return {
      code,
      file: this.#files[lineNumber - 1] ?? '',
      row: this.#rows[lineNumber - 1] ?? 0,
      column: '',
      message: message.replace(/^Line \d+: /, ''),
    };
  }
}
