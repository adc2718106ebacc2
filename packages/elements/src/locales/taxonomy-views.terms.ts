import type { ImportFate, ImportProblemCode } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of the views that keep a taxonomy clean: clean-up, coverage, review, handbook, templates, exchange. */
export interface TaxonomyViewsTerms {
  readonly views: {
    readonly 'clean-up': string;
    readonly coverage: string;
    readonly reviews: string;
    readonly handbook: string;
    readonly templates: string;
    readonly exchange: string;
  };
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly refresh: string;
  readonly noSession: string;
  readonly showMore: (count: string) => string;
  readonly goTo: (name: string) => string;
  readonly chooseFile: string;
  readonly noFile: string;
  readonly cleanUp: {
    readonly intro: string;
    readonly allClean: string;
    readonly allCleanHelp: string;
    readonly reasons: {
      readonly 'near-duplicate': string;
      readonly 'archive-due': string;
      readonly 'campaign-over': string;
      readonly unused: string;
      readonly 'used-once': string;
      readonly ownerless: string;
      readonly 'no-definition': string;
    };
    readonly similar: {
      readonly 'same-name': string;
      readonly 'sounds-alike': string;
      readonly near: string;
    };
    readonly since: (date: string) => string;
    readonly merge: string;
    readonly mergeThese: (names: string) => string;
    readonly archive: string;
    readonly archiveThis: (name: string) => string;
    readonly archiveAll: (count: string) => string;
    readonly coreTags: (count: string, from: string, to: string) => string;
  };
  readonly coverage: {
    readonly intro: string;
    readonly recordType: string;
    readonly noCategories: string;
    readonly noCategoriesHelp: string;
    readonly category: string;
    readonly covered: string;
    readonly none: string;
    readonly several: string;
    readonly good: string;
    readonly exclusive: string;
    readonly required: string;
    readonly records: (count: string) => string;
    readonly openRecord: (id: string) => string;
    readonly noneTitle: (category: string) => string;
    readonly severalTitle: (category: string) => string;
  };
  readonly reviews: {
    readonly intro: string;
    readonly empty: string;
    readonly emptyHelp: string;
    readonly due: string;
    readonly later: string;
    readonly dueSince: (date: string) => string;
    readonly dueOn: (date: string) => string;
    readonly confirm: string;
    readonly confirmThis: (name: string) => string;
    readonly confirmed: (name: string) => string;
    readonly owner: (name: string) => string;
  };
  readonly handbook: {
    readonly intro: string;
    readonly title: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly download: string;
    readonly print: string;
    readonly printBlocked: string;
  };
  readonly templates: {
    readonly intro: string;
    readonly choose: string;
    readonly contents: (categories: string, tags: string) => string;
    readonly add: string;
    readonly added: (name: string) => string;
    readonly allThere: string;
  };
  readonly exchange: {
    readonly intro: string;
    readonly exportTitle: string;
    readonly importTitle: string;
    readonly exportAs: (format: string) => string;
    readonly file: string;
    readonly fileHelp: (formats: string) => string;
    readonly unknownFormat: (name: string) => string;
    readonly cannotRead: (why: string) => string;
    readonly onExisting: string;
    readonly onExistingSkip: string;
    readonly onExistingUpdate: string;
    readonly report: string;
    readonly fates: Readonly<Record<ImportFate, (count: string) => string>>;
    readonly problems: string;
    readonly problemAt: (row: string, column: string) => string;
    /** Members of an entry where the file has no column of its own for them. */
    readonly members: Readonly<Record<string, string>>;
    readonly problem: Readonly<Record<ImportProblemCode, string>>;
    readonly submit: string;
    readonly done: (name: string) => string;
    readonly nothingToDo: string;
  };
}

const en: TaxonomyViewsTerms = {
  views: {
    'clean-up': 'Clean-up assistant',
    coverage: 'Gaps and overlaps (MECE)',
    reviews: 'Review queue',
    handbook: 'Handbook',
    templates: 'Templates',
    exchange: 'Import and export',
  },
  loading: 'Reading the workspace…',
  failed: 'This could not be loaded: the service does not answer. Nothing was changed.',
  retry: 'Try again',
  refresh: 'Check again',
  noSession: 'This needs a connected workspace.',
  showMore: (count) => `Show ${count} more`,
  goTo: (name) => `Go to “${name}”`,
  chooseFile: 'Choose file…',
  noFile: 'No file chosen',
  cleanUp: {
    intro: 'What could be tidied up. Nothing changes until you choose to.',
    allClean: 'Nothing to tidy up',
    allCleanHelp: 'Every tag is in use, has an owner and a definition, and is unlike the others.',
    reasons: {
      'near-duplicate': 'Could mean the same',
      'archive-due': 'Unused for as long as allowed',
      'campaign-over': 'Its time is over',
      unused: 'Used by no record',
      'used-once': 'Used by one record only',
      ownerless: 'Without an owner',
      'no-definition': 'Without a definition',
    },
    similar: { 'same-name': 'same name', 'sounds-alike': 'sounds alike', near: 'similar name' },
    since: (date) => `since ${date}`,
    merge: 'Merge…',
    mergeThese: (names) => `Merge ${names}…`,
    archive: 'Archive…',
    archiveThis: (name) => `Archive “${name}”…`,
    archiveAll: (count) => `Archive all ${count}…`,
    coreTags: (count, from, to) => `${count} core tags. ${from} to ${to} can be known by heart.`,
  },
  coverage: {
    intro: 'For exclusive and required categories: who has none of the tags, and who has several.',
    recordType: 'Records of type',
    noCategories: 'No category to check',
    noCategoriesHelp: 'Mark a category as exclusive or required to see its gaps and overlaps here.',
    category: 'Category',
    covered: 'Covered',
    none: 'None',
    several: 'Several',
    good: 'One tag for every record.',
    exclusive: 'exclusive',
    required: 'required',
    records: (count) => `${count} records`,
    openRecord: (id) => `Open the record ${id}`,
    noneTitle: (category) => `Without a tag of “${category}”`,
    severalTitle: (category) => `With several tags of “${category}”`,
  },
  reviews: {
    intro: 'Categories and tags that somebody confirms from time to time.',
    empty: 'Nothing to review',
    emptyHelp: 'Set “Review every” on a category or tag to see it here.',
    due: 'Due',
    later: 'Later',
    dueSince: (date) => `due since ${date}`,
    dueOn: (date) => `on ${date}`,
    confirm: 'Confirm',
    confirmThis: (name) => `Confirm that “${name}” is still right`,
    confirmed: (name) => `“${name}” confirmed.`,
    owner: (name) => `owner: ${name}`,
  },
  handbook: {
    intro: 'All categories and tags with their meaning, for people who give them.',
    title: 'Taxonomy handbook',
    copy: 'Copy Markdown',
    copied: 'Copied.',
    copyFailed: 'The browser does not allow copying here. Download the file instead.',
    download: 'Download Markdown',
    print: 'Print…',
    printBlocked: 'The browser blocked the print window. Allow windows of this page and try again.',
  },
  templates: {
    intro: 'Add a ready set of categories and tags. What exists already stays as it is.',
    choose: 'Template',
    contents: (categories, tags) => `${categories} categories, ${tags} tags`,
    add: 'Add to the taxonomy',
    added: (name) => `“${name}” added.`,
    allThere: 'Everything in this template is there already.',
  },
  exchange: {
    intro: 'Take the taxonomy out, or bring one in. An import shows first what it would do.',
    exportTitle: 'Export',
    importTitle: 'Import',
    exportAs: (format) => `Export as ${format}`,
    file: 'File',
    fileHelp: (formats) => `Formats: ${formats}.`,
    unknownFormat: (name) => `The format of “${name}” is not known here.`,
    cannotRead: (why) => `The file cannot be read: ${why}`,
    onExisting: 'Entries that exist already',
    onExistingSkip: 'Leave as they are',
    onExistingUpdate: 'Update',
    report: 'What the import will do',
    fates: {
      added: (count) => `${count} added`,
      updated: (count) => `${count} updated`,
      unchanged: (count) => `${count} unchanged`,
      refused: (count) => `${count} left out`,
    },
    problems: 'Left out, and why',
    problemAt: (row, column) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
    members: { id: 'id', name: 'name', parentId: 'entry above', kind: 'kind' },
    problem: {
      'not-json': 'not JSON',
      'wrong-type': 'another kind of value is expected',
      missing: 'something is missing',
      'unknown-member': 'a member that is not known',
      'wrong-value': 'this value is not allowed',
      'too-long': 'too long',
      duplicate: 'used twice',
      'unknown-reference': 'names something that does not exist',
      'unsupported-version': 'a version that this release cannot read',
      'broken-text': 'broken characters',
      'unknown-parent': 'the entry above is neither in the file nor in the taxonomy',
      'ambiguous-parent': 'several entries could be the one above',
      'parent-refused': 'the entry above is left out',
      'parent-kind': 'a category cannot stand below a tag',
      'parent-archived': 'the entry above is archived',
      cycle: 'hangs below itself',
      'too-deep': 'deeper than allowed',
      'name-taken': 'the name is taken at this place',
      'kind-changes': 'it exists as the other kind',
      merged: 'it exists and was merged into another',
      'too-many': 'more entries than a taxonomy holds',
    },
    submit: 'Import',
    done: (name) => `“${name}” imported.`,
    nothingToDo: 'There is nothing to import.',
  },
};

const zh: TaxonomyViewsTerms = {
  views: {
    'clean-up': '清理助手',
    coverage: '缺口与重叠（MECE）',
    reviews: '待审核',
    handbook: '标签手册',
    templates: '模板',
    exchange: '导入与导出',
  },
  loading: '正在读取工作区…',
  failed: '服务没有响应，加载失败，未做任何修改。',
  retry: '重试',
  refresh: '重新检查',
  noSession: '需要先连接工作区。',
  showMore: (count) => `再显示 ${count} 项`,
  goTo: (name) => `前往“${name}”`,
  chooseFile: '选择文件…',
  noFile: '未选择文件',
  cleanUp: {
    intro: '列出可以清理的内容。您确认之前，不会做任何改动。',
    allClean: '没有需要清理的内容',
    allCleanHelp: '每个标签都在使用，有责任人和定义，且互不相似。',
    reasons: {
      'near-duplicate': '可能含义相同',
      'archive-due': '闲置已到期限',
      'campaign-over': '已过停用日期',
      unused: '尚无记录使用',
      'used-once': '仅一条记录使用',
      ownerless: '没有责任人',
      'no-definition': '没有定义',
    },
    similar: { 'same-name': '名称相同', 'sounds-alike': '读音相同', near: '名称相近' },
    since: (date) => `自 ${date} 起`,
    merge: '合并…',
    mergeThese: (names) => `合并${names}…`,
    archive: '归档…',
    archiveThis: (name) => `归档“${name}”…`,
    archiveAll: (count) => `全部归档（${count} 项）…`,
    coreTags: (count, from, to) => `共 ${count} 个核心标签，建议 ${from} 到 ${to} 个，便于记住。`,
  },
  coverage: {
    intro: '检查互斥和必选的分类：哪些记录一个标签也没有，哪些有多个。',
    recordType: '记录类型',
    noCategories: '没有可检查的分类',
    noCategoriesHelp: '将分类设为互斥或必选后，即可在此查看缺口与重叠。',
    category: '分类',
    covered: '覆盖率',
    none: '没有',
    several: '多个',
    good: '每条记录恰好一个标签。',
    exclusive: '互斥',
    required: '必选',
    records: (count) => `${count} 条记录`,
    openRecord: (id) => `打开记录 ${id}`,
    noneTitle: (category) => `没有“${category}”下的标签`,
    severalTitle: (category) => `有多个“${category}”下的标签`,
  },
  reviews: {
    intro: '需要定期确认的分类和标签。',
    empty: '没有待审核的内容',
    emptyHelp: '为分类或标签设置“审核周期”后，会显示在这里。',
    due: '已到期',
    later: '未到期',
    dueSince: (date) => `${date}起待审核`,
    dueOn: (date) => `${date}到期`,
    confirm: '确认',
    confirmThis: (name) => `确认“${name}”仍然适用`,
    confirmed: (name) => `已确认“${name}”。`,
    owner: (name) => `责任人：${name}`,
  },
  handbook: {
    intro: '全部分类与标签及其含义，供打标人员查阅。',
    title: '标签手册',
    copy: '复制 Markdown',
    copied: '已复制。',
    copyFailed: '浏览器不允许在此复制，请改为下载文件。',
    download: '下载 Markdown',
    print: '打印…',
    printBlocked: '浏览器拦截了打印窗口，请允许本页打开窗口后重试。',
  },
  templates: {
    intro: '添加一套现成的分类与标签，已有内容保持不变。',
    choose: '模板',
    contents: (categories, tags) => `${categories} 个分类，${tags} 个标签`,
    add: '添加到标签体系',
    added: (name) => `已添加“${name}”。`,
    allThere: '该模板的内容已全部存在。',
  },
  exchange: {
    intro: '导出标签体系，或从文件导入。导入前会先显示结果预览。',
    exportTitle: '导出',
    importTitle: '导入',
    exportAs: (format) => `导出为 ${format}`,
    file: '文件',
    fileHelp: (formats) => `支持的格式：${formats}。`,
    unknownFormat: (name) => `无法识别“${name}”的格式。`,
    cannotRead: (why) => `文件无法读取：${why}`,
    onExisting: '已存在的内容',
    onExistingSkip: '保持不变',
    onExistingUpdate: '更新',
    report: '导入结果预览',
    fates: {
      added: (count) => `新增 ${count} 项`,
      updated: (count) => `更新 ${count} 项`,
      unchanged: (count) => `不变 ${count} 项`,
      refused: (count) => `跳过 ${count} 项`,
    },
    problems: '跳过的内容及原因',
    problemAt: (row, column) => (column === '' ? `第 ${row} 行` : `第 ${row} 行，${column}`),
    members: { id: '编号', name: '名称', parentId: '上级', kind: '类型' },
    problem: {
      'not-json': '不是 JSON',
      'wrong-type': '值的类型不对',
      missing: '缺少内容',
      'unknown-member': '无法识别的字段',
      'wrong-value': '不允许的值',
      'too-long': '过长',
      duplicate: '重复',
      'unknown-reference': '引用了不存在的内容',
      'unsupported-version': '此版本无法读取',
      'broken-text': '字符损坏',
      'unknown-parent': '文件和标签体系中都没有它的上级',
      'ambiguous-parent': '有多个可能的上级',
      'parent-refused': '上级被跳过',
      'parent-kind': '分类不能放在标签下面',
      'parent-archived': '上级已归档',
      cycle: '上级关系成环',
      'too-deep': '超过允许的层数',
      'name-taken': '同级已有此名称',
      'kind-changes': '已存在，但类型不同',
      merged: '已存在，且已合并到其他标签',
      'too-many': '超过标签体系的容量',
    },
    submit: '导入',
    done: (name) => `已导入“${name}”。`,
    nothingToDo: '没有可导入的内容。',
  },
};

/** Words of the governance views. */
export const taxonomyViewsTerms: TermCatalog<TaxonomyViewsTerms> = {
  area: 'taxonomy-views',
  en,
  'zh-CN': zh,
};
