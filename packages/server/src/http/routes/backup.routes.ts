import { type BackupLine, NothingToBackUpError, writeBackup } from '@tagma/core';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';

const MEDIA_TYPE = 'application/x-ndjson';

/** `GET /backup`: everything the service holds, to be kept somewhere else. */
export function addBackupRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/backup',
      access: 'workspace.edit',
      tag: 'Service',
      summary: 'Everything the service holds, as one JSON value per line',
      description:
        'Records, tags, taxonomy, rules, codes, tiers, notes, roles and the whole history, whoever may see them: ' +
        'needs `export` as well. The last line is the footer; without it the file was cut off. ' +
        'An empty database takes it back when the service is started with it.',
      answers: {
        200: { description: 'The backup, line by line.', contentType: MEDIA_TYPE },
        404: { description: 'There is no workspace yet.' },
      },
    },
    async ({ c, actor }) => {
      await deps.permitAll(actor, 'export', 'record.read');
      const at = deps.now();
      const lines = writeBackup(deps.store, at);
      // The header is read before the answer begins, so that an empty store is told by its status.
      const first = await headerOf(lines);
      c.header('Content-Type', `${MEDIA_TYPE}; charset=utf-8`);
      c.header('Content-Disposition', `attachment; filename="tagma-${at.slice(0, 10)}.ndjson"`);
      return c.body(streamOf(first, lines, deps.lifecycle.signal), 200);
    },
  );
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

/** Lines are read as fast as the caller takes them; a caller that goes away ends the reading. */
function streamOf(
  first: BackupLine,
  lines: AsyncGenerator<BackupLine, void, undefined>,
  stopped: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = (line: BackupLine): Uint8Array => encoder.encode(`${JSON.stringify(line)}\n`);
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes(first)),
    async pull(controller) {
      if (stopped.aborted) throw new Error('The service is stopping.');
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(bytes(next.value));
    },
    async cancel() {
      await lines.return();
    },
  });
}
