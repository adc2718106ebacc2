import type { CodeDefinition, JsonObject, RecordTypeDefinition, Segment } from '@tagma/core';

/** Customers in places of three levels. */
export const PLACES: RecordTypeDefinition = {
  id: 'customer',
  title: { en: 'Customer', 'zh-CN': '客户' },
  nameField: 'name',
  fields: [
    { key: 'name', type: 'text', title: { en: 'Name', 'zh-CN': '名称' } },
    { key: 'country', type: 'text', title: { en: 'Country', 'zh-CN': '国家' } },
    { key: 'province', type: 'text', title: { en: 'Province', 'zh-CN': '省份' } },
    { key: 'city', type: 'text', title: { en: 'City', 'zh-CN': '城市' } },
  ],
  collections: [],
};

/** Country, province and city, each with its code. */
const TABLE = [
  ['中国', 'CN', '上海市', '31', '浦东新区', '021'],
  ['中国', 'CN', '江苏省', '32', '南京市', '025'],
  ['中国', 'CN', '江苏省', '32', '苏州市', '512'],
  ['美国', 'US', '加利福尼亚州', '06', '旧金山', '415'],
] as const;

/** One customer in each place. */
export const IN_PLACES: readonly JsonObject[] = TABLE.map(([country, , province, , city], index) => ({
  id: String(index + 1),
  name: `客户 ${String(index + 1)}`,
  country,
  province,
  city,
}));

function level(field: string, value: 0 | 2 | 4, code: 1 | 3 | 5): Segment {
  const rows = new Map(TABLE.map((place) => [place[value], place[code]]));
  const table = [...rows].map(([one, other]) => ({ value: one, code: other }));
  return { type: 'map', id: field, field, unmapped: 'error', table };
}

/** CN-31-021 */
export const PLACE_CODES: CodeDefinition = {
  segments: [
    level('country', 0, 1),
    { type: 'literal', id: 'text-2', text: '-' },
    level('province', 2, 3),
    { type: 'literal', id: 'text-4', text: '-' },
    level('city', 4, 5),
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};
