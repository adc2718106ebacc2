import { counted } from './counted.js';
/** Words of the taxonomy and activity pages. */
export const taxonomyEn = {
  title: 'Taxonomy',
  subtitle: (tags: string, categories: string) =>
    `${counted(tags, 'tag')} in ${counted(categories, 'category', 'categories')}`,
  readOnly: 'You can see the taxonomy. Changing it needs the manager or admin role.',
  treeLabel: 'Categories and tags',
  activityTitle: 'Activity',
  activitySubtitle: 'Everything that was changed, newest first.',
  activityDenied:
    'Your role may not read the activity of the whole workspace. The history of a customer is on its page.',
  activityFailed: 'The activity could not be loaded.',
};

export type TaxonomyTexts = typeof taxonomyEn;

export const taxonomyZh: TaxonomyTexts = {
  title: '标签体系',
  subtitle: (tags, categories) => `${categories} 个分类，${tags} 个标签`,
  readOnly: '您可以查看标签体系；修改需要经理或管理员身份。',
  treeLabel: '标签分类与标签',
  activityTitle: '操作记录',
  activitySubtitle: '全部变更，最新的在前。',
  activityDenied: '当前身份不能查看整个工作区的操作记录。单个客户的历史记录可在客户页查看。',
  activityFailed: '操作记录载入失败。',
};
