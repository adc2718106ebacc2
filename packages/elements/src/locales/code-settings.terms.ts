import type { CodeDefinition } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

type WhenClassChanges = CodeDefinition['onClassChange'];
type Uniqueness = CodeDefinition['uniqueness'];

/** Words of what holds for a pattern as a whole: length, reading, change of class, uniqueness. */
export interface CodeSettingsTerms {
  readonly length: string;
  readonly lengthHelp: string;
  readonly lengthNow: (characters: string) => string;
  readonly noLimit: string;
  readonly reading: string;
  readonly fullWidth: string;
  readonly fullWidthHelp: string;
  readonly caseFold: string;
  readonly caseFoldHelp: string;
  readonly lookAlikes: string;
  readonly lookAlikesHelp: string;
  readonly classChange: string;
  readonly classChanges: Readonly<Record<WhenClassChanges, string>>;
  readonly classChangeHelp: Readonly<Record<WhenClassChanges, string>>;
  readonly reclaim: string;
  readonly reclaimHelp: string;
  readonly unique: string;
  readonly uniqueness: Readonly<Record<Uniqueness, string>>;
  readonly uniqueHelp: Readonly<Record<Uniqueness, string>>;
}

/** Words of what holds for a pattern as a whole. */
export const codeSettingsTerms: TermCatalog<CodeSettingsTerms> = {
  area: 'code-settings',
  en: {
    length: 'Longest code that fits',
    lengthHelp: 'How many characters the field takes in which you keep the code.',
    lengthNow: (characters) => `Codes of this pattern have ${characters}.`,
    noLimit: 'No limit',
    reading: 'When a code is typed in',
    fullWidth: 'Full-width characters count as plain ones',
    fullWidthHelp: 'Ａ１－００１ is read as A1-001.',
    caseFold: 'Small letters count as capitals',
    caseFoldHelp: 'a1-001 is read as A1-001.',
    lookAlikes: 'Characters that look alike count as one',
    lookAlikesHelp:
      'The letter O is read as the digit 0, and I as 1, where the code can only have the digit.',
    classChange: 'When a record moves to another class',
    classChanges: {
      sticky: 'It keeps its code',
      recode: 'It gets a new code at once',
      'recode-at-review': 'It gets a new code after a review',
    },
    classChangeHelp: {
      sticky: 'The code says what the record was when it was numbered.',
      recode: 'The code always says what the record is now. The old code can still be looked up.',
      'recode-at-review': 'Somebody looks at the changes first. Until then the old code is in use.',
    },
    reclaim: 'A record that comes back to a class gets its old code there back',
    reclaimHelp: 'Otherwise it gets a new number each time. Nobody else ever gets the old code.',
    unique: 'A code stands for one record only',
    uniqueness: { 'record-type': 'Among records of this type', workspace: 'Among all records' },
    uniqueHelp: {
      'record-type': 'A customer and a supplier may both be A1-001.',
      workspace: 'No two records of any type have the same code.',
    },
  },
  'zh-CN': {
    length: '编号最长位数',
    lengthHelp: '存放编号的字段最多能容纳多少个字符。',
    lengthNow: (characters) => `此规则的编号为 ${characters}。`,
    noLimit: '不限',
    reading: '输入编号时',
    fullWidth: '全角字符视同半角',
    fullWidthHelp: 'Ａ１－００１ 识别为 A1-001。',
    caseFold: '不区分大小写',
    caseFoldHelp: 'a1-001 识别为 A1-001。',
    lookAlikes: '形近字符视为同一字符',
    lookAlikesHelp: '在只能是数字的位置，字母 O 识别为 0，字母 I 识别为 1。',
    classChange: '记录的分类改变时',
    classChanges: {
      sticky: '保留原编号',
      recode: '立即换用新编号',
      'recode-at-review': '复核后换用新编号',
    },
    classChangeHelp: {
      sticky: '编号反映的是编号当时的分类。',
      recode: '编号始终反映现在的分类，原编号仍可查到。',
      'recode-at-review': '先由人查看变更，确认前继续使用原编号。',
    },
    reclaim: '回到原分类时，恢复在该分类用过的编号',
    reclaimHelp: '不勾选则每次都取新的流水号。用过的编号不会分给其他记录。',
    unique: '编号唯一的范围',
    uniqueness: { 'record-type': '同类记录之间', workspace: '所有记录之间' },
    uniqueHelp: {
      'record-type': '客户和供应商可以都有 A1-001。',
      workspace: '任何两条记录的编号都不相同。',
    },
  },
};
