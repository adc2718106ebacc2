import type { TermCatalog } from './locale-registry.js';

/** Words of the small window on a chosen tag: value, why it is there, until when. */
export interface PickerDetailsTerms {
  /** Names the button on the chip. */
  readonly open: (name: string) => string;
  readonly title: (name: string) => string;
  readonly value: string;
  readonly noValue: string;
  readonly save: string;
  readonly clearValue: string;
  readonly range: (min: string, max: string) => string;
  readonly atLeast: (min: string) => string;
  readonly atMost: (max: string) => string;
  readonly notNumber: string;
  readonly notColor: string;
  readonly tooLong: (limit: number) => string;
  readonly saved: (name: string, value: string) => string;
  readonly cleared: (name: string) => string;
  readonly why: string;
  readonly byHand: (who: string, when: string) => string;
  readonly byRule: (rule: string, when: string) => string;
  readonly byImport: (when: string) => string;
  readonly bySuggestion: (who: string, when: string) => string;
  readonly since: (when: string) => string;
  readonly until: (when: string) => string;
  readonly forever: string;
  readonly holds: string;
  readonly hold: (name: string, who: string, when: string) => string;
  readonly holdUntil: (when: string) => string;
  readonly holdReason: (reason: string) => string;
  readonly expires: string;
  readonly setExpiry: string;
  readonly clearExpiry: string;
  readonly expirySet: (name: string, when: string) => string;
  readonly expiryCleared: (name: string) => string;
  readonly past: string;
  readonly remove: string;
  readonly loading: string;
  readonly you: string;
  readonly system: string;
}

const en: PickerDetailsTerms = {
  open: (name) => `About ${name}`,
  title: (name) => `Tag ${name}`,
  value: 'Value',
  noValue: 'no value',
  save: 'Save',
  clearValue: 'Clear value',
  range: (min, max) => `From ${min} to ${max}`,
  atLeast: (min) => `At least ${min}`,
  atMost: (max) => `At most ${max}`,
  notNumber: 'Enter a number.',
  notColor: 'Enter a colour such as #1a7f37.',
  tooLong: (limit) => `At most ${limit} characters.`,
  saved: (name, value) => `“${name}” is now ${value}.`,
  cleared: (name) => `Cleared the value of “${name}”.`,
  why: 'Why it is here',
  byHand: (who, when) => `By hand: ${who}, ${when}`,
  byRule: (rule, when) => `By rule: ${rule}, ${when}`,
  byImport: (when) => `By an import, ${when}`,
  bySuggestion: (who, when) => `A suggestion accepted by ${who}, ${when}`,
  since: (when) => `Since ${when}`,
  until: (when) => `until ${when}`,
  forever: 'no end',
  holds: 'Held off: rules do not add these again',
  hold: (name, who, when) => `${name}: removed by ${who}, ${when}`,
  holdUntil: (when) => `until ${when}`,
  holdReason: (reason) => `reason: ${reason}`,
  expires: 'Expires on',
  setExpiry: 'Set end',
  clearExpiry: 'No end',
  expirySet: (name, when) => `“${name}” ends on ${when}.`,
  expiryCleared: (name) => `“${name}” has no end now.`,
  past: 'Choose a day after today.',
  remove: 'Remove tag',
  loading: 'Looking up why…',
  you: 'you',
  system: 'the system',
};

const zhCN: PickerDetailsTerms = {
  open: (name) => `查看“${name}”`,
  title: (name) => `标签“${name}”`,
  value: '取值',
  noValue: '未填',
  save: '保存',
  clearValue: '清除取值',
  range: (min, max) => `${min} 到 ${max}`,
  atLeast: (min) => `不小于 ${min}`,
  atMost: (max) => `不大于 ${max}`,
  notNumber: '请输入数字。',
  notColor: '请输入颜色，例如 #1a7f37。',
  tooLong: (limit) => `最多 ${limit} 个字符。`,
  saved: (name, value) => `“${name}”的取值已改为 ${value}。`,
  cleared: (name) => `已清除“${name}”的取值。`,
  why: '打标依据',
  byHand: (who, when) => `人工添加：${who}，${when}`,
  byRule: (rule, when) => `规则添加：${rule}，${when}`,
  byImport: (when) => `导入添加，${when}`,
  bySuggestion: (who, when) => `${who} 采纳建议后添加，${when}`,
  since: (when) => `自 ${when} 起`,
  until: (when) => `${when} 到期`,
  forever: '长期有效',
  holds: '抑制中：规则不会再次添加',
  hold: (name, who, when) => `${name}：由 ${who} 于 ${when} 移除`,
  holdUntil: (when) => `至 ${when}`,
  holdReason: (reason) => `原因：${reason}`,
  expires: '到期日期',
  setExpiry: '设置到期',
  clearExpiry: '取消到期',
  expirySet: (name, when) => `“${name}”将于 ${when} 到期。`,
  expiryCleared: (name) => `“${name}”已改为长期有效。`,
  past: '请选择今天之后的日期。',
  remove: '移除标签',
  loading: '正在查询依据…',
  you: '您',
  system: '系统',
};

/** Words of the small window on a chosen tag: value, why it is there, until when. */
export const pickerDetailsTerms: TermCatalog<PickerDetailsTerms> = {
  area: 'picker-details',
  en,
  'zh-CN': zhCN,
};
