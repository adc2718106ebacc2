import type { Actor } from '@tagma/core';
import { type BackupLine, BackupError, NothingToBackUpError, writeBackup } from '@tagma/core/backup';
import { ArchiveError, writeArchive } from '@tagma/csv';
import { z } from 'zod';
import { checkBackupFile, restoreBackupFile } from '../../backup/backup-file.js';
import { byteStream } from '../../backup/byte-stream.js';
import { Spool } from '../../imports/spool.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { backupCheckSchema, restoreReportSchema } from '../schemas/backup.schema.js';

const TYPES = { ndjson: 'application/x-ndjson', csv: 'application/zip' } as const;
const ENDINGS = { ndjson: 'ndjson', csv: 'zip' } as const;

const UPLOAD = {
  contentTypes: [TYPES.csv, TYPES.ndjson, 'application/gzip'],
  description: 'A backup of either form, up to 512 MB; one of lines may be gzipped.',
};

/**
 * `GET /backup`, `POST /backup/check` and `POST /backup/restore`.
 *
 * @param mayRestore Who may fill an empty service: it has no roles yet that could tell. Default: nobody.
 */
export function addBackupRoutes(
  app: ApiApp,
  deps: ApiDeps,
  mayRestore: (actor: Actor) => boolean = () => false,
): void {
  const spool = new Spool();
  addWriteRoute(app, deps);
  addCheckRoute(app, deps, spool);
  addRestoreRoute(app, deps, spool, mayRestore);
}

function addWriteRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/backup',
      access: 'workspace.edit',
      tag: 'Service',
      summary: 'Everything the service holds, as one JSON value per line, or as CSV tables in a ZIP file',
      description:
        'Records, tags, taxonomy, rules, codes, tiers, notes, roles and the whole history, whoever may see them: ' +
        'needs `export` as well. The last line is the footer; without it the file was cut off. ' +
        'With `format=csv`, a ZIP file of one table per record type, collection and kind, with a manifest. ' +
        'An empty database takes either back when the service is started with it.',
      query: z.strictObject({ format: z.enum(['ndjson', 'csv']).optional() }),
      answers: {
        200: { description: 'The backup, line by line, or the ZIP file.', contentType: TYPES.ndjson },
        404: { description: 'There is no workspace yet.' },
      },
    },
    async ({ c, actor, query }) => {
      await deps.permitAll(actor, 'export', 'record.read');
      const at = deps.now();
      const format = query.format ?? 'ndjson';
      // The header is read before the answer begins, so that an empty store is told by its status.
      const lines = await begun(writeBackup(deps.store, at));
      c.header('Content-Type', format === 'csv' ? TYPES.csv : `${TYPES.ndjson}; charset=utf-8`);
      c.header('Content-Disposition', `attachment; filename="tagma-${at.slice(0, 10)}.${ENDINGS[format]}"`);
      const bytes = format === 'csv' ? writeArchive(lines) : textOf(lines);
      return c.body(byteStream(bytes, deps.lifecycle.signal), 200);
    },
  );
}

function addCheckRoute(app: ApiApp, deps: ApiDeps, spool: Spool): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/backup/check',
      access: 'workspace.edit',
      tag: 'Service',
      summary: 'Go through a backup as a restore would, storing nothing',
      description:
        'What is wrong is told with its line, or with file, row (as a spreadsheet counts) and column.',
      rawBody: UPLOAD,
      answers: {
        200: { description: 'What a restore would find.', schema: backupCheckSchema },
        413: { description: 'The file is too large.' },
      },
    },
    async ({ c }) => {
      const { path } = await spool.save(c.req.raw.body);
      try {
        return c.json(await checkBackupFile(path), 200);
      } finally {
        await spool.remove(path);
      }
    },
  );
}

function addRestoreRoute(
  app: ApiApp,
  deps: ApiDeps,
  spool: Spool,
  mayRestore: (actor: Actor) => boolean,
): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/backup/restore',
      access: 'signed-in',
      tag: 'Service',
      summary: 'Fill a service that has no workspace yet from a backup',
      description:
        'Only for callers that the host names, since without a workspace there are no roles. When it fails half-way, ' +
        'the database holds no workspace and is to be thrown away; archives are checked as a whole before.',
      rawBody: UPLOAD,
      answers: {
        201: { description: 'What was restored.', schema: restoreReportSchema },
        409: { description: 'The service holds a workspace already.' },
        413: { description: 'The file is too large.' },
      },
    },
    async ({ c, actor }) => {
      if (!mayRestore(actor)) throw new ApiError('forbidden', 'The host does not let this caller restore.');
      if ((await deps.store.workspace()) !== null)
        throw new ApiError('conflict', 'The service holds a workspace already.');
      const { path } = await spool.save(c.req.raw.body);
      try {
        const { store, now, newId } = deps;
        return c.json(await restoreBackupFile(store, path, { now: now(), newId }), 201);
      } catch (error) {
        throw asApiError(error);
      } finally {
        await spool.remove(path);
      }
    },
  );
}

function asApiError(error: unknown): unknown {
  if (error instanceof ArchiveError)
    return new ApiError('invalid', error.message, { details: { ...error.problem } });
  if (error instanceof BackupError)
    return new ApiError('invalid', error.message, {
      details: { code: error.code, line: error.lineNumber },
    });
  return error;
}

async function begun(
  lines: AsyncGenerator<BackupLine, void, undefined>,
): Promise<AsyncGenerator<BackupLine>> {
  const header = await headerOf(lines);
  return (async function* () {
    yield header;
    yield* lines;
  })();
}

async function headerOf(lines: AsyncGenerator<BackupLine, void, undefined>): Promise<BackupLine> {
  try {
    const { value } = await lines.next();
    if (value !== undefined) return value;
  } catch (error) {
    if (!(error instanceof NothingToBackUpError)) throw error;
  }
  throw new ApiError('not-found', 'This service has no workspace yet.');
}

async function* textOf(lines: AsyncIterable<BackupLine>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(`${JSON.stringify(line)}\n`);
}
