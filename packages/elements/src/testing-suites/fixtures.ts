import type { Concept } from '@tagma/core';

const AT = '2026-11-01T00:00:00.000Z';

/** A concept with everything filled in; `more` overrides. */
export function concept(id: string, zh: string, en: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { 'zh-CN': zh, en },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: AT,
    ...more,
  };
}

/** A small taxonomy: an exclusive category, two ordinary ones (one nested), an archived and a merged tag. */
export const taxonomy: readonly Concept[] = [
  concept('cat-life', '生命周期', 'Lifecycle', { kind: 'category', exclusive: true }),
  concept('tag-active', '活跃客户', 'Active customer', {
    parentId: 'cat-life',
    color: 'green',
    aliases: ['常客'],
  }),
  concept('tag-silent', '沉默客户', 'Silent customer', { parentId: 'cat-life', order: 1, color: 'gray' }),
  concept('cat-value', '客户价值', 'Customer value', { kind: 'category', order: 1 }),
  concept('tag-vip', 'VIP客户', 'VIP customer', { parentId: 'cat-value', color: 'amber', icon: 'crown' }),
  concept('tag-high', '高价值客户', 'High-value customer', {
    parentId: 'cat-value',
    order: 1,
    color: 'purple',
  }),
  concept('tag-old', '旧标签', 'Old tag', { parentId: 'cat-value', order: 2, state: 'archived' }),
  concept('tag-merged', '贵宾', 'Guest of honour', {
    parentId: 'cat-value',
    order: 3,
    state: 'merged',
    mergedIntoId: 'tag-vip',
  }),
  concept('cat-behaviour', '行为特征', 'Behaviour', { kind: 'category', order: 2 }),
  concept('cat-buying', '购买', 'Buying', { kind: 'category', parentId: 'cat-behaviour' }),
  concept('tag-first', '首次购买', 'First purchase', { parentId: 'cat-buying' }),
  concept('tag-repeat', '重复购买', 'Repeat purchase', { parentId: 'cat-buying', order: 1 }),
];

/** `count` tags in categories of fifty, for lists that must stay fast. */
export function manyTags(count: number): Concept[] {
  const concepts: Concept[] = [];
  for (let i = 0; i < count; i += 1) {
    const category = `cat-${Math.floor(i / 50)}`;
    if (i % 50 === 0) {
      concepts.push(concept(category, `分类${i / 50}`, `Category ${i / 50}`, { kind: 'category', order: i }));
    }
    concepts.push(concept(`tag-${i}`, `标签${i}`, `Tag ${i}`, { parentId: category, order: i }));
  }
  return concepts;
}
