import type { TermCatalog } from './locale-registry.js';

/** Words of the taxonomy editor that its first look needs: tree, toolbar, what is counted. */
export interface TaxonomyLookTerms {
  readonly label: string;
  readonly columns: Readonly<
    Record<'name' | 'usage' | 'owner' | 'state' | 'layer' | 'notation' | 'reviewed', string>
  >;
  readonly states: Readonly<Record<'draft' | 'active' | 'archived' | 'merged', string>>;
  readonly layers: Readonly<Record<'core' | 'extended' | 'temporary', string>>;
  readonly exclusive: string;
  readonly noData: string;
  readonly search: string;
  readonly filter: string;
  readonly addTag: string;
  readonly addCategory: string;
  readonly undo: string;
  readonly redo: string;
  readonly actions: string;
  readonly detail: string;
  readonly status: (tags: string, categories: string) => string;
  readonly partFailed: string;
}

const en: TaxonomyLookTerms = {
  label: 'Taxonomy',
  columns: {
    name: 'Name',
    usage: 'Records',
    owner: 'Owner',
    state: 'State',
    layer: 'Layer',
    notation: 'Code',
    reviewed: 'Last reviewed',
  },
  states: { draft: 'Draft', active: 'Active', archived: 'Archived', merged: 'Merged' },
  layers: { core: 'Core', extended: 'Extended', temporary: 'Temporary' },
  exclusive: 'one per record',
  noData: 'no data',
  search: 'Search names, aliases, paths',
  filter: 'Filter',
  addTag: 'New tag',
  addCategory: 'New category',
  undo: 'Undo',
  redo: 'Redo',
  actions: 'Actions',
  detail: 'Details',
  status: (tags, categories) => `${tags} tags, ${categories} categories`,
  partFailed: 'This part could not be loaded. Check the connection and try again.',
};

const zh: TaxonomyLookTerms = {
  label: '标签体系',
  columns: {
    name: '名称',
    usage: '使用量',
    owner: '责任人',
    state: '状态',
    layer: '层级',
    notation: '编号',
    reviewed: '上次审核',
  },
  states: { draft: '草稿', active: '使用中', archived: '已归档', merged: '已合并' },
  layers: { core: '核心', extended: '扩展', temporary: '临时' },
  exclusive: '互斥',
  noData: '无数据',
  search: '搜索名称、别名或路径',
  filter: '筛选',
  addTag: '新建标签',
  addCategory: '新建分类',
  undo: '撤销',
  redo: '重做',
  actions: '操作',
  detail: '详情',
  status: (tags, categories) => `${categories} 个分类，${tags} 个标签`,
  partFailed: '这一部分加载失败，请检查网络后重试。',
};

/** The vocabulary of the first look of the taxonomy editor. */
export const taxonomyLookTerms: TermCatalog<TaxonomyLookTerms> = {
  area: 'taxonomy-editor',
  en,
  'zh-CN': zh,
};
