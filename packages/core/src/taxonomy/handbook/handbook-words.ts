import type { DurationParts } from '../../shared/durations.js';
import type { CharterPart } from '../charter/charter.types.js';
import type { TagValueType } from '../concept-details.types.js';
import type { TagLayer } from '../taxonomy.types.js';
import type { HandbookGap } from './handbook.types.js';

/** What a handbook says around the texts of the taxonomy. */
export interface HandbookWords {
  readonly title: string;
  readonly charter: Readonly<Record<CharterPart, string>>;
  readonly definition: string;
  readonly useCase: string;
  readonly example: string;
  readonly owner: string;
  readonly aliases: string;
  readonly layer: string;
  readonly value: string;
  readonly judgement: string;
  readonly validity: string;
  readonly review: string;
  readonly exclusive: string;
  readonly required: string;
  readonly incomplete: string;
  readonly listComma: string;
  readonly colon: string;
  readonly layers: Readonly<Record<TagLayer, string>>;
  readonly judgements: Readonly<Record<'objective' | 'subjective', string>>;
  readonly gaps: Readonly<Record<HandbookGap, string>>;
  readonly valueOf: (type: TagValueType) => string;
  readonly lasts: (parts: DurationParts) => string;
  readonly every: (parts: DurationParts) => string;
}

const en: HandbookWords = {
  title: 'Tag handbook',
  charter: {
    aim: 'Aim',
    scope: 'Scope',
    participants: 'Agreed by',
    dimensions: 'Dimensions',
  },
  definition: 'Definition',
  useCase: 'Use',
  example: 'Example',
  owner: 'Owner',
  aliases: 'Also called',
  layer: 'Layer',
  value: 'Value',
  judgement: 'Decided by',
  validity: 'Valid for',
  review: 'Reviewed',
  exclusive: 'At most one of these tags per record.',
  required: 'Every record has at least one of these tags.',
  incomplete: 'To be completed',
  listComma: ', ',
  colon: ': ',
  layers: { core: 'core', extended: 'extended', temporary: 'temporary' },
  judgements: { objective: 'data', subjective: 'a person' },
  gaps: { definition: 'definition', useCase: 'use', owner: 'owner' },
  valueOf: (type) => {
    if (type.type === 'text') return 'text';
    if (type.type === 'color') return 'colour';
    const { min, max, unit = '' } = type;
    return ['number', rangeOf(min, max, ['from', 'to', 'up to']), unit].filter(Boolean).join(' ');
  },
  lasts: (parts) => spanEn(parts),
  every: (parts) => `every ${spanEn(parts)}`,
};

function spanEn({ years, months, days }: DurationParts): string {
  const some = (count: number, unit: string): string =>
    count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
  return (
    [some(years, 'year'), some(months, 'month'), some(days, 'day')].filter(Boolean).join(' ') || '0 days'
  );
}

function rangeOf(
  min: number | undefined,
  max: number | undefined,
  [from, to, upTo]: readonly [string, string, string],
): string {
  if (min === undefined) return max === undefined ? '' : `${upTo} ${max}`;
  return max === undefined ? `${from} ${min}` : `${from} ${min} ${to} ${max}`;
}

const zhCN: HandbookWords = {
  title: '标签手册',
  charter: { aim: '目标', scope: '适用范围', participants: '参与部门', dimensions: '维度' },
  definition: '定义',
  useCase: '使用场景',
  example: '示例',
  owner: '责任人',
  aliases: '别名',
  layer: '层级',
  value: '取值',
  judgement: '判定方式',
  validity: '有效期',
  review: '审核周期',
  exclusive: '每条记录最多选一个。',
  required: '每条记录至少选一个。',
  incomplete: '待完善',
  listComma: '、',
  colon: '：',
  layers: { core: '核心', extended: '扩展', temporary: '临时' },
  judgements: { objective: '客观（由数据判定）', subjective: '主观（由人判断）' },
  gaps: { definition: '定义', useCase: '使用场景', owner: '责任人' },
  valueOf: (type) => {
    if (type.type === 'text') return '文本';
    if (type.type === 'color') return '颜色';
    const { min, max, unit = '' } = type;
    return `数值${rangeZh(min, max)}${unit === '' ? '' : `（${unit}）`}`;
  },
  lasts: (parts) => spanZh(parts),
  every: (parts) => `每 ${spanZh(parts)}`,
};

function rangeZh(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? '' : `，不大于 ${max}`;
  return max === undefined ? `，不小于 ${min}` : `，${min} 至 ${max}`;
}

function spanZh({ years, months, days }: DurationParts): string {
  const some = (count: number, unit: string): string => (count === 0 ? '' : `${count} ${unit}`);
  return [some(years, '年'), some(months, '个月'), some(days, '天')].filter(Boolean).join(' ') || '0 天';
}

/** The words of a language; any Chinese reads zh-CN, all others English. */
export function handbookWords(locale: string): HandbookWords {
  return /^zh\b/i.test(locale) ? zhCN : en;
}
