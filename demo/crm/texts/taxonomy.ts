import { counted } from './counted.js';
/** Words of the taxonomy page. */
export const taxonomyEn = {
  title: 'Taxonomy',
  subtitle: (tags: string, categories: string) =>
    `${counted(tags, 'tag')} in ${counted(categories, 'category', 'categories')}`,
  readOnly: 'You can see the taxonomy. Changing it needs the manager or admin role.',
  treeLabel: 'Categories and tags',
};

export type TaxonomyTexts = typeof taxonomyEn;

export const taxonomyZh: TaxonomyTexts = {
  title: '标签体系',
  subtitle: (tags, categories) => `${categories} 个分类，${tags} 个标签`,
  readOnly: '您可以查看标签体系；修改需要经理或管理员身份。',
  treeLabel: '标签分类与标签',
};
