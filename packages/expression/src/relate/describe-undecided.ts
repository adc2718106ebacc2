import { describeOpaque } from '../plan/describe-opaque.js';
import type { Relation, Undecided } from './relate.types.js';

type Words = Readonly<Record<Undecided['code'], string>>;

const EN: Words = {
  invalid: 'A rule does not compile.',
  opaque: 'A part of a rule can be run but not compared.',
  parameter: 'It depends on the value of ${name}.',
  time: 'The rules compare the same time with the present and with a fixed date, so it depends on when they run. Choose a time.',
  'too-much': 'There are too many cases to go through.',
  'no-example': 'It could not be proved, and no record was found that decides it.',
};

const ZH: Words = {
  invalid: '有规则无法编译。',
  opaque: '规则中有一部分只能运行，无法比较。',
  parameter: '结果取决于 ${name} 的值。',
  time: '规则把同一时间既与当前时间、又与固定日期比较，结果取决于运行时间，请指定一个时间。',
  'too-much': '需要检查的情况太多。',
  'no-example': '既无法证明，也没有找到能说明问题的记录。',
};

/**
 * Says in words why rules could not be compared.
 *
 * @param locale `zh-CN` or `en`; any other language tag gets the nearest of the two.
 */
export function describeUndecided(undecided: Undecided, locale: string): string {
  const words = isChinese(locale) ? ZH : EN;
  const text = words[undecided.code];
  if (undecided.code === 'parameter') return text.replace('{name}', undecided.name);
  return undecided.code === 'opaque'
    ? `${text}${isChinese(locale) ? '' : ' '}${describeOpaque(undecided.opaque, locale)}`
    : text;
}

const RELATIONS_EN: Readonly<Record<Relation, string>> = {
  equal: 'Both rules match the same records.',
  'a-implies-b': 'Every record that matches the first rule also matches the second.',
  'b-implies-a': 'Every record that matches the second rule also matches the first.',
  overlap: 'Some records match both rules, some only one of them.',
  disjoint: 'No record matches both rules.',
  'cannot-decide': 'It cannot be decided how the rules stand to each other.',
};

const RELATIONS_ZH: Readonly<Record<Relation, string>> = {
  equal: '两条规则匹配的记录完全相同。',
  'a-implies-b': '符合第一条规则的记录都符合第二条。',
  'b-implies-a': '符合第二条规则的记录都符合第一条。',
  overlap: '有的记录同时符合两条规则，有的只符合其中一条。',
  disjoint: '没有记录同时符合两条规则。',
  'cannot-decide': '无法判断两条规则之间的关系。',
};

/** Says in words how two rules stand to each other. */
export function describeRelation(relation: Relation, locale: string): string {
  return (isChinese(locale) ? RELATIONS_ZH : RELATIONS_EN)[relation];
}

function isChinese(locale: string): boolean {
  return locale.toLowerCase().startsWith('zh');
}
