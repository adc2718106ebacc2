import type { CodeDefinition, MapRow } from '../codes/codes.types.js';
import type { CodePatternDraft } from '../codes/commands/code-commands.types.js';
import type { LocalizedText } from '../shared/shared.types.js';
import { STARTER_RECORD_TYPE } from './starter-record-type.js';

const NORTH_AMERICA = { 'zh-CN': '北美', en: 'North America' };
const EUROPE = { 'zh-CN': '欧洲', en: 'Europe' };
const ASIA = { 'zh-CN': '亚洲', en: 'Asia' };
const OCEANIA = { 'zh-CN': '大洋洲', en: 'Oceania' };

function row(value: string, code: string, label: LocalizedText): MapRow {
  return { value, code, label };
}

const DEFINITION: CodeDefinition = {
  segments: [
    {
      id: 'region',
      type: 'map',
      field: 'country',
      unmapped: 'error',
      // A code says the continent; the country is on the record.
      lossy: true,
      table: [
        row('美国', 'A', NORTH_AMERICA),
        row('加拿大', 'A', NORTH_AMERICA),
        row('德国', 'B', EUROPE),
        row('英国', 'B', EUROPE),
        row('法国', 'B', EUROPE),
        row('中国', 'C', ASIA),
        row('日本', 'C', ASIA),
        row('韩国', 'C', ASIA),
        row('新加坡', 'C', ASIA),
        row('马来西亚', 'C', ASIA),
        row('澳大利亚', 'D', OCEANIA),
      ],
    },
    {
      id: 'buy',
      type: 'map',
      field: 'purchaseClass',
      unmapped: 'error',
      table: [
        row('常购', '1', { 'zh-CN': '常购', en: 'Frequent' }),
        row('偶尔购', '2', { 'zh-CN': '偶尔购', en: 'Occasional' }),
        row('未购', '3', { 'zh-CN': '未购', en: 'Not yet' }),
      ],
    },
    { id: 'dash', type: 'literal', text: '-' },
    {
      id: 'number',
      type: 'sequence',
      width: 3,
      start: 1,
      step: 1,
      alphabet: 'digits',
      skip: [],
      scope: ['region', 'buy'],
      overflow: 'grow',
      reserved: [],
      fill: 'next',
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};

/** Id of the sample pattern. */
export const STARTER_CODE_PATTERN_ID = 'customer-code';

/** A sample pattern for the records of the starter workspace: continent, purchases, three digits, e.g. A1-001. */
export const STARTER_CODE_PATTERN: CodePatternDraft = {
  name: { 'zh-CN': '客户编号', en: 'Customer code' },
  recordType: STARTER_RECORD_TYPE.id,
  definition: DEFINITION,
};
