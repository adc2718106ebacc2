import { readFile } from './read-file.js';
import type { FilePreview } from './imports.types.js';
import type { ImportFile } from './read-file.js';

const SHOWN_ROWS = 20;
const CHECKED_ROWS = 1000;

/** Converts the beginning of a file, storing nothing. */
export async function previewFile(file: ImportFile, timeZone: string): Promise<FilePreview> {
  const problems: FilePreview['problems'][number][] = [];
  const { rows, result } = await readFile(
    file,
    timeZone,
    { problems: (found) => problems.push(...found) },
    CHECKED_ROWS,
  );
  return { rows: rows.slice(0, SHOWN_ROWS), problems, checked: result.rows };
}
