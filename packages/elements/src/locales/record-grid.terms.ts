import { counted } from './counted.js';
import type { TermCatalog } from './locale-registry.js';

/** Words of the record grid. */
export interface RecordGridTerms {
  readonly noData: string;
  readonly rows: (shown: string, total: string, filtered: boolean) => string;
  readonly selected: (count: string) => string;
  readonly clearSelection: string;
  readonly selectAll: string;
  readonly selectRow: (name: string) => string;
  readonly openRow: (name: string) => string;
  readonly more: (count: string) => string;
  readonly allTags: string;
  readonly columns: string;
  readonly columnsHelp: string;
  readonly hiddenColumns: (count: string) => string;
  readonly showAllColumns: string;
  readonly resetView: string;
  readonly columnMenu: (title: string) => string;
  readonly sortAscending: Readonly<Record<'text' | 'number' | 'date' | 'tags', string>>;
  readonly sortDescending: Readonly<Record<'text' | 'number' | 'date' | 'tags', string>>;
  readonly sortNone: string;
  readonly sortedBy: (title: string, descending: boolean) => string;
  readonly unsorted: string;
  readonly sorting: string;
  readonly search: string;
  readonly filter: string;
  readonly filteredBy: string;
  readonly clearFilter: string;
  readonly clearFilters: string;
  readonly removeFilter: (title: string) => string;
  readonly condition: string;
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly searchValues: string;
  readonly noValues: string;
  readonly selectAllValues: string;
  readonly textOps: Readonly<
    Record<'contains' | 'not-contains' | 'equals' | 'starts' | 'empty' | 'not-empty', string>
  >;
  readonly numberOps: Readonly<
    Record<'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'between' | 'empty' | 'not-empty', string>
  >;
  readonly dateOps: Readonly<Record<'between' | 'empty' | 'not-empty', string>>;
  readonly tagOps: Readonly<Record<'any' | 'all' | 'none', string>>;
  /** A condition on tags, and the tags that a row must not have besides. */
  readonly tagsWithout: (condition: string, names: string) => string;
  /** The button that turns a tag of the list into one that rows must not have. */
  readonly exclude: string;
  readonly excludeTag: (name: string) => string;
  readonly hideColumn: string;
  readonly moveEarlier: string;
  readonly moveLater: string;
  readonly moved: (title: string, place: string, count: string) => string;
  readonly narrower: string;
  readonly wider: string;
  readonly width: string;
  readonly widthIs: (title: string, pixels: string) => string;
  readonly columnHidden: (title: string) => string;
  readonly columnShown: (title: string) => string;
  readonly emptyTitle: string;
  readonly emptyHelp: string;
  readonly noMatchesTitle: string;
  readonly noMatchesHelp: string;
  readonly loading: string;
  readonly errorTitle: string;
  readonly errorKept: string;
  readonly retry: string;
  readonly and: string;
  readonly yes: string;
  readonly no: string;
}

/** Words of the record grid, in the built-in languages. */
export const recordGridTerms: TermCatalog<RecordGridTerms> = {
  area: 'record-grid',
  en: {
    noData: 'No data',
    rows: (shown, total, filtered) =>
      filtered ? `${shown} of ${counted(total, 'row')}` : counted(total, 'row'),
    selected: (count) => `${count} selected`,
    clearSelection: 'Clear selection',
    selectAll: 'Select all rows',
    selectRow: (name) => `Select ${name}`,
    openRow: (name) => `Open ${name}`,
    more: (count) => `${count} more`,
    allTags: 'All tags',
    columns: 'Columns',
    columnsHelp: 'Show, hide and order columns',
    hiddenColumns: (count) => `${count} hidden`,
    showAllColumns: 'Show all',
    resetView: 'Reset columns',
    columnMenu: (title) => `${title}: sort, filter and column options`,
    sortAscending: {
      text: 'Sort A to Z',
      number: 'Sort low to high',
      date: 'Sort old to new',
      tags: 'Fewest tags first',
    },
    sortDescending: {
      text: 'Sort Z to A',
      number: 'Sort high to low',
      date: 'Sort new to old',
      tags: 'Most tags first',
    },
    sortNone: 'Do not sort',
    sortedBy: (title, descending) => `Sorted by ${title}, ${descending ? 'descending' : 'ascending'}`,
    unsorted: 'Not sorted',
    sorting: 'Sorting…',
    search: 'Search rows',
    filter: 'Filter',
    filteredBy: 'Filtered by',
    clearFilter: 'Clear filter',
    clearFilters: 'Clear filters',
    removeFilter: (title) => `Remove filter on ${title}`,
    condition: 'Condition',
    value: 'Value',
    from: 'From',
    to: 'To',
    searchValues: 'Search values',
    noValues: 'No value matches',
    selectAllValues: 'Select all',
    textOps: {
      contains: 'contains',
      'not-contains': 'does not contain',
      equals: 'is',
      starts: 'starts with',
      empty: 'has no data',
      'not-empty': 'has data',
    },
    numberOps: {
      eq: 'equals',
      ne: 'does not equal',
      gt: 'is more than',
      gte: 'is at least',
      lt: 'is less than',
      lte: 'is at most',
      between: 'is between',
      empty: 'has no data',
      'not-empty': 'has data',
    },
    dateOps: { between: 'is between', empty: 'has no data', 'not-empty': 'has data' },
    tagOps: { any: 'has any of', all: 'has all of', none: 'has none of' },
    tagsWithout: (condition, names) => `${condition}, but not ${names}`,
    exclude: 'Exclude',
    excludeTag: (name) => `Exclude “${name}”`,
    hideColumn: 'Hide column',
    moveEarlier: 'Move to the start side',
    moveLater: 'Move to the end side',
    moved: (title, place, count) => `${title} is now column ${place} of ${count}`,
    narrower: 'Narrower',
    wider: 'Wider',
    width: 'Width',
    widthIs: (title, pixels) => `${title} is ${pixels} pixels wide`,
    columnHidden: (title) => `Column ${title} hidden`,
    columnShown: (title) => `Column ${title} shown`,
    emptyTitle: 'No records yet',
    emptyHelp: 'Records appear here as soon as they are added or imported.',
    noMatchesTitle: 'No rows match',
    noMatchesHelp: 'Change the search or a filter, or clear them all to see rows again.',
    loading: 'Loading rows…',
    errorTitle: 'The rows could not be loaded',
    errorKept: 'The rows below are from the last successful load.',
    retry: 'Try again',
    and: 'to',
    yes: 'Yes',
    no: 'No',
  },
  'zh-CN': {
    noData: '无数据',
    rows: (shown, total, filtered) => (filtered ? `${shown} / ${total} 行` : `共 ${total} 行`),
    selected: (count) => `已选 ${count} 行`,
    clearSelection: '取消选择',
    selectAll: '选择全部行',
    selectRow: (name) => `选择${name}`,
    openRow: (name) => `打开${name}`,
    more: (count) => `还有 ${count} 个`,
    allTags: '全部标签',
    columns: '列设置',
    columnsHelp: '显示、隐藏和排列各列',
    hiddenColumns: (count) => `隐藏 ${count} 列`,
    showAllColumns: '全部显示',
    resetView: '恢复默认列',
    columnMenu: (title) => `${title}：排序、筛选和列选项`,
    sortAscending: {
      text: '按拼音 A → Z 排序',
      number: '从小到大排序',
      date: '从早到晚排序',
      tags: '标签少的在前',
    },
    sortDescending: {
      text: '按拼音 Z → A 排序',
      number: '从大到小排序',
      date: '从晚到早排序',
      tags: '标签多的在前',
    },
    sortNone: '取消排序',
    sortedBy: (title, descending) => `已按${title}${descending ? '降序' : '升序'}排列`,
    unsorted: '已取消排序',
    sorting: '正在排序…',
    search: '搜索',
    filter: '筛选',
    filteredBy: '筛选条件',
    clearFilter: '清除此筛选',
    clearFilters: '清除筛选',
    removeFilter: (title) => `移除“${title}”的筛选`,
    condition: '条件',
    value: '值',
    from: '从',
    to: '到',
    searchValues: '搜索取值',
    noValues: '没有匹配的取值',
    selectAllValues: '全选',
    textOps: {
      contains: '包含',
      'not-contains': '不包含',
      equals: '等于',
      starts: '开头是',
      empty: '无数据',
      'not-empty': '有数据',
    },
    numberOps: {
      eq: '等于',
      ne: '不等于',
      gt: '大于',
      gte: '大于或等于',
      lt: '小于',
      lte: '小于或等于',
      between: '介于',
      empty: '无数据',
      'not-empty': '有数据',
    },
    dateOps: { between: '介于', empty: '无数据', 'not-empty': '有数据' },
    tagOps: { any: '有其中任一', all: '同时具有', none: '都没有' },
    tagsWithout: (condition, names) => `${condition}，且没有 ${names}`,
    exclude: '排除',
    excludeTag: (name) => `排除“${name}”`,
    hideColumn: '隐藏此列',
    moveEarlier: '向前移动',
    moveLater: '向后移动',
    moved: (title, place, count) => `${title}现在是第 ${place} 列，共 ${count} 列`,
    narrower: '变窄',
    wider: '变宽',
    width: '列宽',
    widthIs: (title, pixels) => `${title}列宽 ${pixels} 像素`,
    columnHidden: (title) => `已隐藏“${title}”列`,
    columnShown: (title) => `已显示“${title}”列`,
    emptyTitle: '还没有记录',
    emptyHelp: '添加或导入记录后，会显示在这里。',
    noMatchesTitle: '没有符合条件的记录',
    noMatchesHelp: '换个搜索词或调整筛选条件，也可以全部清除。',
    loading: '正在加载…',
    errorTitle: '加载失败',
    errorKept: '下面是上一次加载成功的数据。',
    retry: '重试',
    and: '至',
    yes: '是',
    no: '否',
  },
};
