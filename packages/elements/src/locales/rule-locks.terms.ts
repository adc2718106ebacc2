import type { TermCatalog } from './locale-registry.js';

/** What the rule builder says where text was typed over a locked part. */
export interface RuleLocksTerms {
  readonly lost: (part: string) => string;
  readonly show: string;
  readonly restore: string;
  readonly restored: string;
}

/** The same in both languages; only who types text loads it. */
export const ruleLocksTerms: TermCatalog<RuleLocksTerms> = {
  area: 'rule-locks',
  en: {
    lost: (part) => `“${part}” is locked and has to stay as it was. The rule is not accepted like this.`,
    show: 'Show the place in the text',
    restore: 'Restore the locked part',
    restored: 'The locked part is back. Redo brings back what you typed since.',
  },
  'zh-CN': {
    lost: (part) => `“${part}”已锁定，必须保持原样；规则现在的内容不会被接受。`,
    show: '在文本中定位',
    restore: '恢复锁定的部分',
    restored: '已恢复锁定的部分。之后输入的内容可以通过“重做”找回。',
  },
};
