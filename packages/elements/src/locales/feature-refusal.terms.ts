import type { RefusalCode } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';
import type { Sentence } from './refusal.terms.js';

/** Refusals that nobody meets who only tags: of codes, tiers, notes, workflows, roles and running rules. */
export type FeatureRefusal = Extract<
  RefusalCode,
  | 'unknown-tier-scheme'
  | 'unknown-tier'
  | 'unknown-note'
  | 'unknown-grade'
  | 'unknown-workflow'
  | 'unknown-delivery'
  | 'unknown-territory'
  | 'unknown-member'
  | 'manager-cycle'
  | 'locked-out'
  | 'part-locked'
  | 'rule-paused-by-errors'
  | 'unknown-rule-version'
  | 'unknown-pattern'
  | 'pattern-not-proven'
  | 'code-not-possible'
  | 'code-taken'
  | 'code-conflict'
  | 'unknown-code'
  | 'not-reserved'
  | 'scope-full'
  | 'unknown-lease'
  | 'tags-not-named'
  | 'rule-widens'
>;

/** Sentences for them. */
export interface FeatureRefusalTerms {
  readonly refusals: Readonly<Record<FeatureRefusal, Sentence>>;
}

const en: FeatureRefusalTerms = {
  refusals: {
    'unknown-tier-scheme': () => 'This tier scheme does not exist any more.',
    'unknown-tier': () => 'The scheme has no such tier. Load it again.',
    'unknown-note': () => 'This note does not exist any more.',
    'unknown-grade': () => 'There is no such note grade any more. Choose another one.',
    'unknown-workflow': () => 'This workflow does not exist any more.',
    'unknown-delivery': () => 'This delivery does not exist any more.',
    'unknown-territory': () => 'This territory does not exist any more.',
    'unknown-member': (d) =>
      `${d['id'] ?? 'This person'} is not in the manager tree. Choose somebody who is.`,
    'manager-cycle': (d) => `Nobody can report to themselves: ${d['path'] ?? ''}. Choose another manager.`,
    'locked-out': () =>
      'With these roles you could not change roles any more. Keep that permission in one of yours.',
    'part-locked': (d) =>
      d['reason'] === 'changed'
        ? `${d['line'] === undefined ? '' : `Line ${d['line']}, column ${d['column']}: `}“${d['part']}” is locked and has to stay as it was. Put it back, or ask an administrator.`
        : 'The text cannot be read, so nobody can tell whether its locked parts stay. Correct it first.',
    'tags-not-named': () =>
      'You do not see all tags, so conditions of yours may only ask for single tags by their names.',
    'rule-widens': () =>
      'No record has a value for this rule, so a match on missing values would tag everybody. Check its fields.',
    'rule-paused-by-errors': (d) =>
      `The rule failed on ${d['count'] ?? 0} of ${d['records'] ?? 0} records, more than its limit allows. It is paused.`,
    'unknown-rule-version': () => 'This version of the rule does not exist any more.',
    'unknown-pattern': () => 'There is no such code pattern any more.',
    'pattern-not-proven': (d) =>
      d['witness'] === undefined
        ? 'The pattern is not sound yet and was not published.'
        : `The pattern is not sound yet: different records could both be “${d['witness']}”. It was not published.`,
    'code-not-possible': (d) =>
      `The record ${d['id']} cannot have a code by this pattern. Nothing was changed.`,
    'code-taken': (d) => `The code ${d['code']} is or was held by a record; codes are never used again.`,
    'code-conflict': (d) => `The code ${d['code']} cannot be taken over for the record ${d['id']}.`,
    'unknown-code': () => 'The record has no such code.',
    'not-reserved': (d) =>
      `The number ${d['number']} is not in a reserved range; it cannot be given by hand.`,
    'scope-full': (d) => `This counter has only ${d['free']} numbers left.`,
    'unknown-lease': () => 'These numbers are not reserved for you any more.',
  },
};

const zhCN: FeatureRefusalTerms = {
  refusals: {
    'unknown-tier-scheme': () => '该分级方案已不存在。',
    'unknown-tier': () => '方案中没有该等级，请刷新后重试。',
    'unknown-note': () => '该备注已不存在，或您无权查看。',
    'unknown-grade': () => '该备注等级已不存在，请选择其他等级。',
    'unknown-workflow': () => '该自动化流程已不存在。',
    'unknown-delivery': () => '该推送记录已不存在。',
    'unknown-territory': () => '该辖区已不存在。',
    'unknown-member': (d) => `${d['id'] ?? '该人员'}不在汇报关系中，请选择其中的人员。`,
    'manager-cycle': (d) => `汇报关系不能形成循环：${d['path'] ?? ''}。请选择其他上级。`,
    'locked-out': () => '保存后您将无法再修改角色。请至少在您的一个角色中保留工作区管理权限。',
    'part-locked': (d) =>
      d['reason'] === 'changed'
        ? `${d['line'] === undefined ? '' : `第 ${d['line']} 行第 ${d['column']} 列：`}“${d['part']}”已锁定，必须保持原样。请恢复原内容，或联系管理员修改。`
        : '规则文本有错误，无法确认锁定的部分是否保持不变，请先更正。',
    'tags-not-named': () => '您看不到全部标签，因此条件中只能按名称判断具体的标签。',
    'rule-widens': () => '规则在所有记录上都没有取到值，若缺失值算作命中，就会给所有人打标。请检查字段名称。',
    'rule-paused-by-errors': (d) =>
      `${d['records'] ?? 0} 条记录中有 ${d['count'] ?? 0} 条计算出错，超过规则的上限，规则已暂停。`,
    'unknown-rule-version': () => '规则的这个版本已不存在。',
    'unknown-pattern': () => '该编号规则已不存在。',
    'pattern-not-proven': (d) =>
      d['witness'] === undefined
        ? '编号规则尚未通过校验，未发布。请查看校验结果中标出的位置。'
        : `编号规则尚未通过校验：不同的记录可能得到同一个编号“${d['witness']}”，未发布。`,
    'code-not-possible': (d) => `记录 ${d['id']} 无法按此规则编号，未做任何更改。`,
    'code-taken': (d) => `编号 ${d['code']} 已经使用过，编号不会重复使用。`,
    'code-conflict': (d) => `无法将编号 ${d['code']} 导入到记录 ${d['id']}。`,
    'unknown-code': () => '该记录没有这个编号。',
    'not-reserved': (d) => `流水号 ${d['number']} 不在保留号段内，不能手动指定。`,
    'scope-full': (d) => `该流水号只剩 ${d['free']} 个可用。`,
    'unknown-lease': () => '这些流水号已不再为您预留。',
  },
};

/** Sentences for refusals of features; only what shows them loads them. */
export const featureRefusalTerms: TermCatalog<FeatureRefusalTerms> = {
  area: 'feature-refusals',
  en,
  'zh-CN': zhCN,
};
