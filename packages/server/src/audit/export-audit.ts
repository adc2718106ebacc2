import type { AuditEntry, Page } from '@tagma/core';

/** Formats of an export of the history. */
export type AuditFormat = 'ndjson' | 'csv';

const COLUMNS = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'action',
  'target',
  'before',
  'after',
  'reason',
  'transactionId',
  'prevHash',
  'hash',
] as const satisfies readonly (keyof AuditEntry)[];

/** The history, newest first, as it is read: a slow reader holds up nobody, and nothing is kept in memory. */
export function exportAudit(
  read: (before: number | undefined) => Promise<Page<AuditEntry>>,
  format: AuditFormat,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before: number | undefined;
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const page = await read(before);
      const head = begun || format === 'ndjson' ? '' : `\uFEFF${COLUMNS.join(',')}\r\n`;
      begun = true;
      const text = head + page.items.map((entry) => lineOf(entry, format)).join('');
      if (text !== '') controller.enqueue(encoder.encode(text));
      // A page may show nothing to this caller, and yet others follow.
      else if (page.next !== null) controller.enqueue(new Uint8Array());
      if (page.next === null) controller.close();
      else before = Number(page.next);
    },
  });
}

function lineOf(entry: AuditEntry, format: AuditFormat): string {
  if (format === 'ndjson') return `${JSON.stringify(entry)}\n`;
  return `${COLUMNS.map((column) => cell(entry[column])).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is led by a quote, as all of them suggest. */
function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
