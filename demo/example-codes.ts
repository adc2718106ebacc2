import type { CodeDefinition, JsonObject, RecordTypeDefinition } from '@tagma/core';

/** What the example pages know of customers. */
export const exampleType: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer', 'zh-CN': '客户' },
  nameField: 'name',
  fields: [
    { key: 'name', type: 'text', title: { en: 'Name', 'zh-CN': '名称' } },
    { key: 'region', type: 'text', title: { en: 'Region', 'zh-CN': '地区' } },
  ],
  collections: [],
};

const REGIONS = ['Asia', 'Europe', 'America'];

/** A few customers, so that tables and examples have real values. */
export const exampleRecords: readonly JsonObject[] = Array.from({ length: 12 }, (_, index) => ({
  id: String(index + 1),
  name: `Customer ${String(index + 1)}`,
  region: REGIONS[index % REGIONS.length] ?? '',
}));

/** A code for each region; the running number is still to be added. */
export const examplePattern: CodeDefinition = {
  segments: [
    {
      type: 'map',
      id: 'region',
      field: 'region',
      unmapped: 'error',
      table: REGIONS.map((value, index) => ({ value, code: 'ABC'.charAt(index) })),
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'sticky',
  reclaim: true,
  uniqueness: 'record-type',
};

/** The parts of a pattern, as the example pages show them. */
export function partsOf({ segments }: CodeDefinition): string {
  return segments.map(({ id }) => id).join(', ');
}
