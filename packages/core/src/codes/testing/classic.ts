import type { CodeDefinition } from '../codes.types.js';

/** The pattern of the documents: region, purchases, three digits, e.g. A1-001. */
export const CLASSIC: CodeDefinition = {
  segments: [
    {
      id: 'region',
      type: 'map',
      field: 'region',
      unmapped: 'error',
      table: [
        { value: '北美', code: 'A' },
        { value: '欧洲', code: 'B' },
        { value: '亚洲', code: 'C' },
      ],
    },
    {
      id: 'buy',
      type: 'map',
      field: 'purchaseClass',
      unmapped: 'error',
      table: [
        { value: '常购', code: '1' },
        { value: '偶尔购', code: '2' },
        { value: '未购', code: '3' },
      ],
    },
    { id: 'dash', type: 'literal', text: '-' },
    {
      id: 'no',
      type: 'sequence',
      width: 3,
      start: 1,
      step: 1,
      alphabet: 'digits',
      skip: [],
      scope: ['region', 'buy'],
      overflow: 'error',
      reserved: [],
      fill: 'next',
    },
  ],
  input: { nfkc: true, caseFold: true, confusables: false },
  onClassChange: 'recode-at-review',
  reclaim: true,
  uniqueness: 'record-type',
};
