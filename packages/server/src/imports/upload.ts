import type { RecordTypeDefinition } from '@tagma/core';
import { profileCsv, suggestMapping, type FileFault, type FileRole } from '@tagma/csv';
import { ApiError } from '../http/api-error.js';
import { knownFailure } from './import-error.js';
import type { ImportJob } from './import-job.js';
import type { UploadAnswer } from './imports.types.js';
import type { Spool } from './spool.js';

const FAULTS: Readonly<Record<FileFault, string>> = {
  'empty-file': 'The file is empty.',
  'not-text': 'The file is not a CSV file; spreadsheets must be saved as CSV first.',
  'too-many-columns': 'The file has more than 1,000 columns; most likely it is not a CSV file.',
  'no-header': 'The file has no header row.',
};

/**
 * Stores a file for an import and looks at all of it.
 *
 * @throws ApiError `too-large`, `invalid` with `details.fault`, `wrong-state` when the import was started meanwhile
 */
export async function uploadFile(
  job: ImportJob,
  spool: Spool,
  type: RecordTypeDefinition,
  role: FileRole,
  body: ReadableStream<Uint8Array> | null,
): Promise<UploadAnswer> {
  let path: string | null = null;
  try {
    const saved = await spool.save(body);
    path = saved.path;
    const answer = await look(spool, saved.path, type, role);
    if (!job.isOpen) throw new ApiError('wrong-state', 'The import was started or cancelled meanwhile.');
    await job.addFile(role, { ...saved, rows: answer.profile.rows });
    return answer;
  } catch (error) {
    if (path !== null) await spool.remove(path);
    throw asApiError(error);
  }
}

async function look(
  spool: Spool,
  path: string,
  type: RecordTypeDefinition,
  role: FileRole,
): Promise<UploadAnswer> {
  const result = await profileCsv(() => spool.open(path));
  if (!result.ok) throw new ApiError('invalid', FAULTS[result.code], { details: { fault: result.code } });
  return { profile: result.profile, mapping: suggestMapping(result.profile, type, role) };
}

function asApiError(error: unknown): unknown {
  if (error instanceof ApiError) return error;
  const failure = knownFailure(error);
  if (failure?.code === 'broken-file') {
    return new ApiError('invalid', failure.message, { details: { fault: 'broken-file' } });
  }
  return failure?.code === 'disk-full' ? new ApiError('storage-full', failure.message) : error;
}
