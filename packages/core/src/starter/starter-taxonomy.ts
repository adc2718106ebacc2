import type { Instant, LocalizedText } from '../shared/shared.types.js';
import type { TagHue } from '../taxonomy/taxonomy.types.js';
import type { WorkspaceDocument } from '../workspace/workspace.types.js';
import { STARTER_TEXTS } from './starter-texts.js';

type Entry = WorkspaceDocument['taxonomy'][number];
/** A tag or category as it is written down here: id, names, and what is special about it. */
interface Sketch extends Partial<
  Pick<Entry, 'exclusive' | 'ordered' | 'layer' | 'icon' | 'aliases' | 'description'>
> {
  readonly id: string;
  readonly name: LocalizedText;
  readonly color?: TagHue;
  /** Present on categories. */
  readonly children?: readonly Sketch[];
}

const both = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

const TREE: readonly Sketch[] = [
  {
    id: 'cat-basic',
    name: both('基本信息', 'Basic information'),
    color: 'blue',
    children: [
      {
        id: 'cat-location',
        name: both('地理位置', 'Location'),
        color: 'blue',
        children: [
          { id: 'tag-domestic', name: both('国内客户', 'Domestic'), aliases: ['内贸'] },
          { id: 'tag-overseas', name: both('海外客户', 'Overseas'), aliases: ['外贸', 'Export'] },
        ],
      },
      {
        id: 'cat-industry',
        name: both('行业', 'Industry'),
        color: 'cyan',
        children: [
          { id: 'tag-retail', name: both('零售', 'Retail') },
          { id: 'tag-technology', name: both('科技', 'Technology'), aliases: ['IT', '互联网'] },
        ],
      },
      {
        id: 'cat-company-size',
        name: both('公司规模', 'Company size'),
        color: 'indigo',
        exclusive: true,
        children: [
          { id: 'tag-small-company', name: both('中小企业', 'Small or medium company'), aliases: ['SME'] },
          { id: 'tag-large-company', name: both('大型企业', 'Large company') },
        ],
      },
      {
        id: 'cat-job-title',
        name: both('职位', 'Job title'),
        color: 'purple',
        children: [
          { id: 'tag-decision-maker', name: both('决策人', 'Decision maker'), aliases: ['老板', 'Boss'] },
        ],
      },
    ],
  },
  {
    id: 'cat-behavior',
    name: both('行为特征', 'Behaviour'),
    color: 'teal',
    children: [
      { id: 'tag-first-purchase', name: both('首次购买', 'First purchase') },
      { id: 'tag-repeat-purchase', name: both('重复购买', 'Repeat purchase'), aliases: ['复购'] },
      {
        id: 'tag-large-purchase',
        name: both('大额购买', 'Large purchase'),
        description: both('有一笔订单不少于 10,000。', 'Has an order of 10,000 or more.'),
      },
    ],
  },
  {
    id: 'cat-preference',
    name: both('购买偏好', 'Purchase preferences'),
    color: 'pink',
    children: [
      { id: 'tag-price-sensitive', name: both('价格敏感', 'Price sensitive'), layer: 'extended' },
      {
        id: 'tag-season-campaign',
        name: both('旺季活动', 'Season campaign'),
        layer: 'temporary',
        color: 'orange',
      },
    ],
  },
  {
    id: 'cat-value',
    name: both('客户价值', 'Customer value'),
    color: 'amber',
    children: [
      {
        id: 'cat-value-grade',
        name: both('价值等级', 'Value grade'),
        exclusive: true,
        ordered: true,
        description: both('每位客户最多一个等级。', 'A customer has one grade at most.'),
        children: [
          { id: 'tag-low-value', name: both('低价值客户', 'Low-value customer'), color: 'gray' },
          { id: 'tag-regular', name: both('普通客户', 'Regular customer'), color: 'lime' },
          {
            id: 'tag-high-value',
            name: both('高价值客户', 'High-value customer'),
            icon: 'star',
            description: both('订单总额不少于 50,000。', 'Orders add up to 50,000 or more.'),
          },
        ],
      },
      // Beside the grades: a manager names a VIP whatever the orders say.
      { id: 'tag-vip', name: both('VIP客户', 'VIP customer'), color: 'purple', icon: 'crown' },
    ],
  },
  {
    id: 'cat-lifecycle',
    name: both('生命周期', 'Lifecycle'),
    color: 'green',
    exclusive: true,
    ordered: true,
    description: both('每位客户最多处于一个阶段。', 'A customer is in one stage at most.'),
    children: [
      {
        id: 'tag-lead',
        name: both('潜在客户', 'Potential customer'),
        color: 'cyan',
        aliases: ['潜在', 'Lead'],
      },
      { id: 'tag-new', name: both('新客户', 'New customer'), color: 'blue' },
      { id: 'tag-active', name: both('活跃客户', 'Active customer'), aliases: ['活跃'] },
      {
        id: 'tag-silent',
        name: both('沉默客户', 'Silent customer'),
        color: 'gray',
        aliases: ['沉默', '流失预警'],
      },
    ],
  },
];

/** The taxonomy to start with: 20 tags in five categories, three levels at most. */
export function starterTaxonomy(now: Instant): WorkspaceDocument['taxonomy'] {
  return entriesOf(TREE, null, undefined, now);
}

function entriesOf(
  sketches: readonly Sketch[],
  parentId: string | null,
  parentColor: TagHue | undefined,
  now: Instant,
): Entry[] {
  return sketches.flatMap((sketch, order) => {
    const color = sketch.color ?? parentColor;
    const entry = entryOf({ ...sketch, ...(color === undefined ? {} : { color }) }, parentId, order, now);
    return [entry, ...entriesOf(sketch.children ?? [], sketch.id, color, now)];
  });
}

function entryOf(
  { children, ...sketch }: Sketch,
  parentId: string | null,
  order: number,
  now: Instant,
): Entry {
  return {
    aliases: [],
    layer: 'core',
    exclusive: false,
    ...sketch,
    ...STARTER_TEXTS[sketch.id],
    kind: children === undefined ? 'tag' : 'category',
    parentId,
    order,
    ownerId: 'system',
    state: 'active',
    createdAt: now,
  };
}
