import type { Concept } from '@tagma/core';

/** A small taxonomy for the example pages; a host would read its own. */
export const exampleConcepts: readonly Concept[] = [
  concept('value', null, { en: 'Customer value', 'zh-CN': '客户价值' }, { kind: 'category' }),
  concept('high', 'value', { en: 'High-value customer', 'zh-CN': '高价值客户' }, { color: 'red' }),
  concept('vip', 'value', { en: 'VIP', 'zh-CN': 'VIP客户' }, { color: 'purple' }),
  concept('lifecycle', null, { en: 'Lifecycle', 'zh-CN': '生命周期' }, { kind: 'category', exclusive: true }),
  concept('new', 'lifecycle', { en: 'New customer', 'zh-CN': '新客户' }, { color: 'green' }),
  concept('active', 'lifecycle', { en: 'Active customer', 'zh-CN': '活跃客户' }, { color: 'blue' }),
  concept('silent', 'lifecycle', { en: 'Silent customer', 'zh-CN': '沉默客户' }, { color: 'gray' }),
];

function concept(
  id: string,
  parentId: string | null,
  name: Concept['name'],
  more: Partial<Concept>,
): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId,
    order: 0,
    name,
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}
