import type { EditRefusal, EditRefused } from '../rule-tree.types.js';

const EN: Readonly<Record<EditRefusal, string>> = {
  'unknown-node': 'This row is no longer in the rule.',
  locked: 'This row is locked.',
  'not-a-group': 'Rows can only be put into a group.',
  'not-applicable': 'This change is not possible here.',
  'does-not-parse': 'This text is not a valid condition.',
  'changes-meaning': 'This change would also change the meaning of other parts of the rule.',
  widens: 'After this change the rule would match everyone.',
};

const ZH: Readonly<Record<EditRefusal, string>> = {
  'unknown-node': '规则中已没有这一行。',
  locked: '这一行已锁定。',
  'not-a-group': '条件行只能放进条件组。',
  'not-applicable': '此处不能进行这项修改。',
  'does-not-parse': '这段文本不是有效的条件。',
  'changes-meaning': '这项修改会同时改变规则其他部分的含义。',
  widens: '修改后该规则将匹配所有人。',
};

/** Says why an edit was refused; `zh-CN` or `en`, any other language gets the nearest of the two. */
export function describeRefusal(reason: EditRefusal, locale: string): string {
  return (locale.toLowerCase().startsWith('zh') ? ZH : EN)[reason];
}

export function refused(reason: EditRefusal): EditRefused {
  return { ok: false, reason, message: EN[reason] };
}
