import type { Action, CommandWarning, DenialReason, RefusalCode } from '@tagma/core';
import type { FeatureRefusal } from './feature-refusal.terms.js';
import { momentIn } from '../internal/moment-in.js';
import { inUse, inUseZh } from './in-use.terms.js';
import type { TermCatalog } from './locale-registry.js';

/** What a refusal or warning tells about itself. */
export type Details = Readonly<Record<string, string | number>>;

/** A sentence, given the details and the name of the thing it is about (empty when not known). */
export type Sentence = (details: Details, name: string) => string;

/** Reasons that lie in a category, tag or proposal, not in roles. */
export type NarrowedBy = Extract<
  DenialReason,
  'not-editor' | 'not-assignable-by' | 'not-visible' | 'not-author'
>;

/** What a denial says that the scope of a role is not wide enough for; empty texts where nothing is known. */
export interface OutOfScope {
  readonly scope: string;
  /** Id of whoever owns it. */
  readonly owner: string;
  /** Roles that reach it, in one text. */
  readonly roles: string;
}

/** What a denial says that came too late for. */
export interface TooLate {
  /** The instant at which the time ended. */
  readonly until: string;
  /** The zone to tell it in; empty where nothing is known. */
  readonly timeZone: string;
  /** Roles that still may, in one text. */
  readonly roles: string;
}

/** Sentences for refusals and warnings of the core; those of features are a catalogue of their own. */
export interface RefusalTerms {
  readonly refusals: Readonly<Record<Exclude<RefusalCode, 'forbidden' | FeatureRefusal>, Sentence>>;
  /** `forbidden`, by the action that is not allowed: what may not be done. */
  readonly forbidden: (what: string, denied: boolean) => string;
  /**
   * `forbidden` by what a category or tag says about itself; `owner`: id of whom to ask, empty when nobody is known;
   * `named`: ids of those who may, in one text, empty when nobody is told.
   */
  readonly narrowed: Readonly<
    Record<NarrowedBy, (what: string, name: string, owner: string, named: string) => string>
  >;
  /** `forbidden` because it belongs to somebody whom the role does not reach. */
  readonly outOfScope: (what: string, about: OutOfScope) => string;
  /** `forbidden` because the time to take back what one gave is over. */
  readonly tooLate: (about: TooLate) => string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly warnings: Readonly<Record<CommandWarning['code'], Sentence>>;
}

const CHARTER_WORDS: Readonly<Record<string, string>> = {
  aim: 'aim',
  scope: 'scope',
  participants: 'participants',
  dimensions: 'dimensions',
};
const CHARTER_WORDS_ZH: Readonly<Record<string, string>> = {
  aim: '目标',
  scope: '适用范围',
  participants: '参与部门',
  dimensions: '维度',
};

const en: RefusalTerms = {
  forbidden: (what, denied) =>
    denied
      ? `Your role is barred from this: ${what}. Ask an administrator.`
      : `Your role does not include this: ${what}. Ask an administrator.`,
  narrowed: {
    'not-editor': (what, _name, owner) =>
      `Only certain people or teams may do this here: ${what}. ${askEn(owner)}`,
    'not-assignable-by': (_what, name, owner, named) =>
      `Only ${named || 'certain people or teams'} may give or take ${name ? `“${name}”` : 'this tag'}, ` +
      `by hand or by a rule. ${askEn(owner)}`,
    'not-visible': (_what, name, owner) =>
      `${the('tag', name)} is open to certain people or teams only. ${askEn(owner)}`,
    'not-author': () => 'Only its author or an administrator may do this.',
  },
  outOfScope: (what, { scope, owner, roles }) =>
    `Your role covers this only for ${scope === 'own' ? 'what is your own' : 'your team'}: ${what}. ` +
    `${askEn(owner)}${roles ? ` Roles that reach it: ${roles}.` : ''}`,
  tooLate: ({ until, timeZone, roles }) =>
    `You could take back what you gave until ${momentIn('en-GB', until, timeZone)}. ` +
    (roles ? `Now ask somebody in one of these roles: ${roles}.` : 'Now ask an administrator.'),
  actions: {
    'record.read': 'seeing records',
    'record.import': 'importing records',
    'tag.assign': 'adding tags to records',
    'tag.remove': 'removing tags from records',
    'tag.remove-rule': 'removing tags that a rule gave',
    'tag.suggest': 'suggesting tags',
    'concept.create': 'creating tags',
    'concept.edit': 'changing tags',
    'concept.archive': 'archiving tags',
    'concept.delete': 'deleting tags',
    'rule.test': 'testing rules',
    'rule.edit': 'changing rules',
    'rule.publish': 'publishing rules',
    'rule.run': 'running rules',
    'record.edit': 'changing records',
    'code.issue': 'issuing codes',
    'code.assign-manual': 'giving codes by hand',
    'pattern.edit': 'changing code patterns',
    'tier.edit': 'changing tier schemes',
    'tier.publish': 'publishing tier schemes',
    'tier.run': 'grading records',
    'tier.override': 'setting a tier by hand',
    'note.read': 'reading notes',
    'note.read-restricted': 'reading restricted notes',
    'note.write': 'writing notes',
    'ownership.edit': 'changing owners and territories',
    'workflow.edit': 'changing workflows',
    'job.run': 'running scheduled jobs',
    'workspace.edit': 'changing settings',
    export: 'exporting data',
    'audit.read': 'reading the audit log',
  },
  refusals: {
    invalid: () => 'A value is not valid. Check it and try again.',
    'too-long': (d) =>
      `The text is too long${d['limit'] ? `: at most ${d['limit']} characters` : ''}. Shorten it.`,
    'value-not-allowed': (_d, name) => `${the('tag', name)} does not take this kind of value.`,
    'value-out-of-range': (d) => outOfRange(d),
    'unknown-record': () => 'This record does not exist any more.',
    'unknown-record-type': () => 'This kind of record is not set up in the workspace.',
    'unknown-concept': (_d, name) => `${the('tag', name)} does not exist any more. Choose another.`,
    'unknown-rule': (_d, name) => `${the('rule', name)} does not exist any more.`,
    'unknown-transaction': () => 'There is nothing to undo: this change is not known.',
    'unknown-version': () => 'This version does not exist any more.',
    'unknown-proposal': () => 'This proposal does not exist any more.',
    'not-held': () => 'Nothing keeps rules from giving this tag any more.',
    'not-assignable': (_d, name) => `${the('tag', name)} cannot be given to records. Choose an active tag.`,
    archived: (_d, name) => `${the('', name)} is archived. Restore it first, or choose another.`,
    'already-assigned': (_d, name) => `The record already has ${name ? `“${name}”` : 'this tag'}.`,
    'not-assigned': (_d, name) => `The record does not have ${name ? `“${name}”` : 'this tag'} any more.`,
    'tag-limit': (d) =>
      `The record already has ${d['limit'] ? `its ${d['limit']}` : 'as many'} tags${d['limit'] ? '' : ' as allowed'}. Remove one first.`,
    'name-taken': (_d, name) =>
      `The name ${name ? `“${name}” ` : ''}is taken at this place. Choose another name.`,
    'too-deep': (d) =>
      `Tags may be nested ${d['limit'] ?? 'only a few'} levels deep at most. Choose a higher place.`,
    cycle: () => 'A category cannot be placed inside itself.',
    'in-use': inUse,
    'wrong-state': () => 'This cannot be done in its present state. Refresh and look again.',
    'exclusive-tags': (_d, name) =>
      `${the('tag', name)} and another one of the rule exclude each other, and a record can have only one of them. Take one out of the rule.`,
    'rule-not-rewritable': (_d, name) =>
      `${the('rule', name)} reads a tag in a way that cannot be redirected safely. Edit the rule first.`,
    'rule-cycle': (d) =>
      d['count'] === 1
        ? 'This rule reads the tag that it gives. Let it read another tag.'
        : `These rules would feed each other: ${d['path'] ?? ''}. Let one of them read another tag.`,
    'unknown-suggestion': () => 'This suggestion does not exist any more.',
    'rule-does-not-compile': (d) =>
      `The rule text has an error${d['position'] === undefined ? '' : ` at character ${Number(d['position']) + 1}`}. Correct it first.`,
    conflict: () =>
      'Somebody else changed this in the meantime. Nothing was overwritten; look at the new state and try again.',
    'already-undone': () => 'This change has already been undone.',
    'not-undoable': () => 'This change can no longer be undone, because later changes build on it.',
  },
  warnings: {
    'tag-limit': (d) =>
      `This record now has ${d['count'] ?? 'more'} tags${d['limit'] ? `; ${d['limit']} are recommended` : ' than recommended'}.`,
    replaced: (_d, name) =>
      name
        ? `Replaced “${name}”: only one of this category can hold.`
        : 'Replaced the other tag of this category.',
    'hold-created': () => 'Rules will not add it to this record again.',
    'hold-lifted': () => 'Rules may manage this tag on this record again.',
    'near-duplicate': (_d, name) =>
      name ? `There is already a similar tag, “${name}”.` : 'There is already a similar tag.',
    'value-kept': (d) =>
      `Both tags had a value on ${d['count'] ?? 'some'} records; the value of the remaining tag stays.`,
    'code-skipped': (d) => `The record ${d['id']} got no code.`,
    'charter-open': (d) => `Not agreed on yet: ${listed(d['parts'], CHARTER_WORDS, ', ')}.`,
    'rule-reads': (_d, name) => `${the('rule', name)} reads the tag that was split. Check it.`,
  },
};

function outOfRange({ min, max }: Details): string {
  if (min !== undefined && max !== undefined) return `The value must be between ${min} and ${max}.`;
  if (min !== undefined) return `The value must be at least ${min}.`;
  return max === undefined ? 'The value is out of range.' : `The value must be at most ${max}.`;
}

/** Concepts of the starter belong to `system`, which nobody can ask. */
function listed(
  keys: string | number | undefined,
  words: Readonly<Record<string, string>>,
  comma: string,
): string {
  return String(keys ?? '')
    .split(',')
    .map((key) => words[key] ?? key)
    .join(comma);
}

function askEn(owner: string): string {
  return owner && owner !== 'system' ? `Ask its owner, ${owner}.` : 'Ask an administrator.';
}

function askZh(owner: string): string {
  return `如有需要请联系${owner && owner !== 'system' ? `责任人 ${owner}` : '管理员'}。`;
}

function the(kind: string, name: string): string {
  if (name) return `“${name}”`;
  return kind ? `This ${kind}` : 'This';
}

const zhCN: RefusalTerms = {
  forbidden: (what, denied) =>
    denied
      ? `您的角色被禁止${what}，如有需要请联系管理员。`
      : `您的角色没有${what}的权限，如有需要请联系管理员。`,
  narrowed: {
    'not-editor': (what, _name, owner) => `此处仅限指定的人员或团队${what}，${askZh(owner)}`,
    'not-assignable-by': (_what, name, owner, named) =>
      `${quote(name) || '该标签'}仅限${named ? ` ${named} ` : '指定的人员或团队'}添加或移除，手动或通过规则都一样，${askZh(owner)}`,
    'not-visible': (_what, name, owner) =>
      `${quote(name) || '该标签'}仅对指定的人员或团队开放，${askZh(owner)}`,
    'not-author': () => '仅限提出者本人或管理员操作。',
  },
  outOfScope: (what, { scope, owner, roles }) =>
    `您的角色只能在${scope === 'own' ? '本人' : '本团队'}范围内${what}，` +
    `${askZh(owner)}${roles ? `有此权限范围的角色：${roles}。` : ''}`,
  tooLate: ({ until, timeZone, roles }) =>
    `您所打的标签可在 ${momentIn('zh-CN', until, timeZone)} 前撤回，现已逾期，` +
    (roles ? `请联系具有以下角色的同事：${roles}。` : '请联系管理员。'),
  actions: {
    'record.read': '查看记录',
    'record.import': '导入记录',
    'tag.assign': '添加标签',
    'tag.remove': '移除标签',
    'tag.remove-rule': '移除规则所打标签',
    'tag.suggest': '建议标签',
    'concept.create': '新建标签',
    'concept.edit': '修改标签',
    'concept.archive': '归档标签',
    'concept.delete': '删除标签',
    'rule.test': '测试规则',
    'rule.edit': '修改规则',
    'rule.publish': '发布规则',
    'rule.run': '运行规则',
    'record.edit': '修改记录',
    'code.issue': '生成编号',
    'code.assign-manual': '手动指定编号',
    'pattern.edit': '修改编号规则',
    'tier.edit': '修改分级方案',
    'tier.publish': '发布分级方案',
    'tier.run': '执行分级',
    'tier.override': '手动调整等级',
    'note.read': '查看备注',
    'note.read-restricted': '查看受限备注',
    'note.write': '撰写备注',
    'ownership.edit': '调整责任人和辖区',
    'workflow.edit': '修改工作流',
    'job.run': '执行定时任务',
    'workspace.edit': '修改设置',
    export: '导出数据',
    'audit.read': '查看审计日志',
  },
  refusals: {
    invalid: () => '填写的内容有误，请检查后重试。',
    'too-long': (d) => `文字过长${d['limit'] ? `，最多 ${d['limit']} 个字符` : ''}，请缩短。`,
    'value-not-allowed': (_d, name) => `${quote(name) || '该标签'}不接受这种取值。`,
    'value-out-of-range': (d) => outOfRangeZh(d),
    'unknown-record': () => '该记录已不存在。',
    'unknown-record-type': () => '工作区中没有这种记录类型。',
    'unknown-concept': (_d, name) => `标签${quote(name)}已不存在，请另选一个。`,
    'unknown-rule': (_d, name) => `规则${quote(name)}已不存在。`,
    'unknown-transaction': () => '没有可撤销的操作。',
    'unknown-version': () => '该版本已不存在。',
    'unknown-proposal': () => '该建议已不存在。',
    'not-held': () => '该标签的抑制已解除，规则可以再次打标。',
    'not-assignable': (_d, name) => `${quote(name) || '该标签'}不能打到记录上，请选择启用中的标签。`,
    archived: (_d, name) => `${quote(name) || '该项'}已归档，请先恢复，或另选一个。`,
    'already-assigned': (_d, name) => `该记录已有标签${quote(name)}。`,
    'not-assigned': (_d, name) => `该记录已没有标签${quote(name)}。`,
    'tag-limit': (d) => `该记录的标签已达上限${d['limit'] ? `（${d['limit']} 个）` : ''}，请先移除一个。`,
    'name-taken': (_d, name) => `同级下已有名称${quote(name)}，请换一个名称。`,
    'too-deep': (d) => `层级过深${d['limit'] ? `，最多 ${d['limit']} 级` : ''}，请放到更高的分类下。`,
    cycle: () => '分类不能移到它自己下面。',
    'in-use': inUseZh,
    'wrong-state': () => '当前状态不能执行此操作，请刷新后再看。',
    'rule-not-rewritable': (_d, name) => `规则${quote(name)}读取标签的写法无法安全地改写，请先修改该规则。`,
    'exclusive-tags': (_d, name) =>
      `${quote(name) || '其中一个标签'}与该规则的另一个标签互斥，同一条记录只能有其中一个。请从规则中去掉一个。`,
    'rule-cycle': (d) =>
      d['count'] === 1
        ? '这条规则读取了它自己要打的标签，请改为读取其他标签。'
        : `这些规则会互相触发：${d['path'] ?? ''}。请让其中一条不再读取上一条给出的标签。`,
    'unknown-suggestion': () => '这条建议已不存在。',
    'rule-does-not-compile': (d) =>
      `规则文本有错误${d['position'] === undefined ? '' : `（第 ${Number(d['position']) + 1} 个字符处）`}，请先改正。`,
    conflict: () => '其他人刚刚修改了它，您的修改没有覆盖对方。请查看最新状态后再试。',
    'already-undone': () => '该操作已经撤销过了。',
    'not-undoable': () => '之后的修改依赖于它，已不能撤销。',
  },
  warnings: {
    'tag-limit': (d) =>
      `该记录现有 ${d['count'] ?? '过多'} 个标签${d['limit'] ? `，建议不超过 ${d['limit']} 个` : ''}。`,
    replaced: (_d, name) =>
      name ? `同一分类只能选一个，已替换“${name}”。` : '已替换同一分类下的另一个标签。',
    'hold-created': () => '规则不会再给该记录添加它。',
    'hold-lifted': () => '规则可以重新管理该记录的这个标签。',
    'near-duplicate': (_d, name) => (name ? `已有相近的标签“${name}”。` : '已有相近的标签。'),
    'value-kept': (d) => `有 ${d['count'] ?? '若干'} 条记录在两个标签上都有取值，已保留合并后标签的取值。`,
    'code-skipped': (d) => `记录 ${d['id']} 未获得编号。`,
    'charter-open': (d) => `尚未约定：${listed(d['parts'], CHARTER_WORDS_ZH, '、')}。`,
    'rule-reads': (_d, name) => `规则${quote(name)}读取了被拆分的标签，请检查。`,
  },
};

function outOfRangeZh({ min, max }: Details): string {
  if (min !== undefined && max !== undefined) return `取值须在 ${min} 到 ${max} 之间。`;
  if (min !== undefined) return `取值不能小于 ${min}。`;
  return max === undefined ? '取值超出范围。' : `取值不能大于 ${max}。`;
}

function quote(name: string): string {
  return name ? `“${name}”` : '';
}

/** Sentences for refusals and warnings. */
export const refusalTerms: TermCatalog<RefusalTerms> = { area: 'refusals', en, 'zh-CN': zhCN };
