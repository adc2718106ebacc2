import type { Assignment, DataRecord, FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';

/** The record type this demo is about. */
export const CUSTOMER = 'customer';

/** A customer as the grid shows it: the fields flat, beside the id, the name and the tags. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly [field: string]: unknown;
}

/** Reads all customers page by page; `onPage` gets what has come so far, so the first rows show at once. */
export async function loadCustomers(
  session: HttpSession,
  definition: RecordTypeDefinition,
  onPage: (rows: readonly CustomerRow[], done: boolean) => boolean,
): Promise<void> {
  const rows: CustomerRow[] = [];
  let after: string | null = null;
  do {
    const page = await session.records({
      type: CUSTOMER,
      limit: after === null ? 500 : 5_000,
      ...(after ? { after } : {}),
    });
    for (const record of page.items) rows.push(toRow(record, definition));
    after = page.next;
    if (!onPage([...rows], after === null)) return;
  } while (after !== null);
}

/** Tag ids by customer id. */
export function tagsByCustomer(assignments: readonly Assignment[]): ReadonlyMap<string, readonly string[]> {
  const byCustomer = new Map<string, string[]>();
  for (const { record, tagId } of assignments) {
    const tags = byCustomer.get(record.id);
    if (tags) tags.push(tagId);
    else byCustomer.set(record.id, [tagId]);
  }
  return byCustomer;
}

/** The customer's name, or its number when it has none. */
export function customerName(record: DataRecord, definition: RecordTypeDefinition | undefined): string {
  const name = definition?.nameField === undefined ? undefined : record.data[definition.nameField];
  return typeof name === 'string' && name.trim() !== '' ? name : record.id;
}

/** Fields that at least one of the rows fills; an imported file brings fields of its own. */
export function filledFields(
  fields: readonly FieldDefinition[],
  rows: readonly CustomerRow[],
): ReadonlySet<string> {
  const open = new Set(fields.map((field) => field.key));
  const filled = new Set<string>();
  for (const row of rows) {
    for (const key of open) {
      const value = row[key];
      if (value === undefined || value === null || value === '') continue;
      filled.add(key);
      open.delete(key);
    }
    if (open.size === 0) break;
  }
  return filled;
}

function toRow(record: DataRecord, definition: RecordTypeDefinition): CustomerRow {
  return { ...record.data, id: record.id, name: customerName(record, definition), tags: [] };
}
