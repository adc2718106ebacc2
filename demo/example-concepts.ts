import { completeConcepts } from '@tagma/core/taxonomy';

/** A small taxonomy for the example pages; a host would read its own. */
export const exampleConcepts = completeConcepts([
  { id: 'value', kind: 'category', name: { en: 'Customer value', 'zh-CN': '客户价值' } },
  { id: 'high', parentId: 'value', name: { en: 'High-value customer', 'zh-CN': '高价值客户' }, color: 'red' },
  { id: 'vip', parentId: 'value', name: { en: 'VIP', 'zh-CN': 'VIP客户' }, color: 'purple' },
  { id: 'lifecycle', kind: 'category', name: { en: 'Lifecycle', 'zh-CN': '生命周期' }, exclusive: true },
  { id: 'new', parentId: 'lifecycle', name: { en: 'New customer', 'zh-CN': '新客户' }, color: 'green' },
  {
    id: 'active',
    parentId: 'lifecycle',
    name: { en: 'Active customer', 'zh-CN': '活跃客户' },
    color: 'blue',
  },
  {
    id: 'silent',
    parentId: 'lifecycle',
    name: { en: 'Silent customer', 'zh-CN': '沉默客户' },
    color: 'gray',
  },
]);
