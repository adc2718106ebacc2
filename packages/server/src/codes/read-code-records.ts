import type { CodeAssignment, CodeRecord, CodePattern, FullRecord, Store } from '@tagma/core';
import { ruleInput } from '@tagma/core';
import { activeTags } from '../rules/evaluate-records.js';

/** Records that are read, and numbered in one transaction. */
const PAGE = 500;

/** A page of records as patterns see them, with the codes that they have or had. */
export interface CodePage {
  readonly records: readonly CodeRecord[];
  readonly codesOf: (recordId: string) => readonly CodeAssignment[];
}

/** All records of the pattern's type, page by page, in the order of their ids. */
export async function* codePages(store: Store, pattern: CodePattern, asOf: string): AsyncGenerator<CodePage> {
  const { recordType } = pattern;
  const concepts = (await store.workspace())?.concepts ?? [];
  for (let after: string | null = null; ;) {
    const page: { items: readonly FullRecord[]; next: string | null } = await store.fullRecords({
      type: recordType,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    // No expression reads anything but a list of tags; without expressions none is read.
    const readsTags = pattern.published.at(-1)?.definition.segments.some(({ type }) => type === 'expression');
    const tags =
      readsTags === true
        ? await activeTags({ store, recordType, asOf }, page.items)
        : new Map<string, readonly string[]>();
    const records = page.items.map((record) => ({
      id: record.id,
      input: ruleInput(record, tags.get(record.id) ?? [], concepts),
    }));
    yield { records, codesOf: await codesOf(store, pattern, page.items) };
    after = page.next;
    if (after === null) return;
  }
}

/** The ids alone: the command reads what it needs of the records itself. */
export async function* idPages(store: Store, { recordType }: CodePattern): AsyncGenerator<CodePage> {
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['records']>> = await store.records({
      type: recordType,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    yield { records: page.items.map(({ id }) => ({ id, input: {} })), codesOf: () => [] };
    after = page.next;
    if (after === null) return;
  }
}

async function codesOf(
  store: Store,
  { id, recordType }: CodePattern,
  records: readonly FullRecord[],
): Promise<CodePage['codesOf']> {
  const found = new Map<string, CodeAssignment[]>();
  const recordIds = records.map((record) => record.id);
  if (recordIds.length === 0) return () => [];
  for (let after: string | null = null; ;) {
    const page: { items: readonly CodeAssignment[]; next: string | null } = await store.entities(
      'codeAssignment',
      { recordType, recordIds, groups: [id], limit: 5000, ...(after === null ? {} : { after }) },
    );
    for (const held of page.items) {
      const codes = found.get(held.record.id);
      if (codes === undefined) found.set(held.record.id, [held]);
      else codes.push(held);
    }
    after = page.next;
    if (after === null) return (recordId) => found.get(recordId) ?? [];
  }
}
