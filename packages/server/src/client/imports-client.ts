import type { FileRole, ImportPlan } from '@tagma/csv';
import type { ImportPreview, ImportStatus, ProblemPage, UploadAnswer } from '../imports/imports.types.js';
import { queryString, segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** Imports of CSV files. Nothing is stored before `run`, and after `cancel` nothing is left. */
export interface ImportsClient {
  /** Begins an import. */
  create(recordType: string): Promise<ImportStatus>;
  /** Sends a file, plain or gzipped; `role` is `records` or the key of a collection. Replaces an earlier one. */
  upload(id: string, role: FileRole, file: Blob, signal?: AbortSignal): Promise<UploadAnswer>;
  /** Converts the beginning of each file. */
  preview(id: string, plan: ImportPlan): Promise<ImportPreview>;
  /** Starts it; `status` tells how it goes. */
  run(id: string, plan: ImportPlan): Promise<ImportStatus>;
  status(id: string): Promise<ImportStatus>;
  /** Rows that were refused. */
  problems(id: string, page?: { readonly after?: string; readonly limit?: number }): Promise<ProblemPage>;
  /** Resolves with how it ended, which is `done` when it was too late. */
  cancel(id: string): Promise<ImportStatus>;
}

/** The imports part of a session. */
export function createImportsClient(transport: Transport): ImportsClient {
  const post = { method: 'POST' } as const;
  return {
    create: (recordType) => transport.json({ ...post, path: '/imports', body: { recordType } }),
    upload: (id, role, file, signal) =>
      transport.json({
        method: 'PUT',
        path: `${importPath(id)}/files/${segment(role)}`,
        rawBody: file,
        headers: { 'Content-Type': file.type === '' ? 'text/csv' : file.type },
        // As long as the line needs.
        noTimeout: true,
        ...(signal === undefined ? {} : { signal }),
      }),
    preview: (id, plan) =>
      transport.json({ ...post, path: `${importPath(id)}/preview`, body: { plan }, attempts: READ_ATTEMPTS }),
    run: (id, plan) => transport.json({ ...post, path: `${importPath(id)}/run`, body: { plan } }),
    status: (id) => transport.json({ method: 'GET', path: importPath(id), attempts: READ_ATTEMPTS }),
    problems: (id, page = {}) =>
      transport.json({
        method: 'GET',
        path: `${importPath(id)}/problems${queryString({ after: page.after, limit: page.limit })}`,
        attempts: READ_ATTEMPTS,
      }),
    // Cancelling twice is cancelling once.
    cancel: (id) => transport.json({ method: 'DELETE', path: importPath(id), attempts: READ_ATTEMPTS }),
  };
}

function importPath(id: string): string {
  return `/imports/${segment(id)}`;
}
