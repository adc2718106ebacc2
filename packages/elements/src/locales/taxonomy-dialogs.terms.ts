import type { TermCatalog } from './locale-registry.js';

/** Words of the dialogs that merge, split, archive, restore and delete. */
export interface TaxonomyDialogsTerms {
  readonly cancel: string;
  readonly close: string;
  readonly working: string;
  readonly previewing: string;
  readonly previewFailed: string;
  readonly effect: string;
  readonly noEffect: string;
  readonly canUndo: string;
  readonly records: (count: string, one: boolean) => string;
  readonly joined: (count: string, one: boolean) => string;
  readonly holds: (count: string, one: boolean) => string;
  readonly moved: (count: string, one: boolean) => string;
  readonly merged: (count: string, one: boolean) => string;
  readonly archived: (count: string, one: boolean) => string;
  readonly restored: (count: string, one: boolean) => string;
  readonly deleted: (count: string, one: boolean) => string;
  readonly created: (count: string, one: boolean) => string;
  readonly rulesRewritten: (count: string, one: boolean) => string;
  readonly ruleBefore: string;
  readonly ruleAfter: string;
  readonly ruleGives: (names: readonly string[]) => string;
  readonly notPossible: string;
  readonly more: (count: string) => string;
  readonly merge: {
    readonly title: (names: string) => string;
    readonly into: string;
    readonly search: string;
    readonly results: (count: string) => string;
    readonly noResults: string;
    readonly choose: string;
    readonly alias: (target: string) => string;
    readonly submit: string;
    readonly done: (names: string, target: string) => string;
  };
  readonly split: {
    readonly title: (name: string) => string;
    readonly help: string;
    readonly part: (number: string) => string;
    readonly name: string;
    readonly condition: string;
    readonly conditionHelp: string;
    readonly usesExisting: (path: string) => string;
    readonly addPart: string;
    readonly removePart: (number: string) => string;
    readonly rest: string;
    readonly restKeep: string;
    readonly restPart: (name: string) => string;
    readonly preview: string;
    readonly reading: (done: string, all: string) => string;
    readonly share: (name: string, count: string) => string;
    readonly restCount: (count: string) => string;
    readonly failures: (count: string) => string;
    readonly nameMissing: string;
    readonly sameName: string;
    readonly badCondition: (position: string, message: string) => string;
    readonly submit: string;
    readonly done: (name: string, parts: string) => string;
  };
  readonly archive: {
    readonly title: (names: string) => string;
    readonly help: string;
    readonly submit: string;
    readonly done: (names: string) => string;
  };
  readonly restore: {
    readonly title: (names: string) => string;
    readonly help: string;
    readonly submit: string;
    readonly done: (names: string) => string;
  };
  readonly delete: {
    readonly title: (names: string) => string;
    readonly help: string;
    readonly submit: string;
    readonly done: (names: string) => string;
    readonly archiveInstead: string;
  };
  readonly several: (first: string, others: string) => string;
}

const plural = (one: boolean, singular: string, many: string): string => (one ? singular : many);

const en: TaxonomyDialogsTerms = {
  cancel: 'Cancel',
  close: 'Close',
  working: 'Working…',
  previewing: 'Working out the effect…',
  previewFailed: 'The effect could not be worked out: the service does not answer. Nothing was changed.',
  effect: 'What will happen',
  noEffect: 'Nothing else changes.',
  canUndo: 'One undo takes all of it back.',
  records: (count, one) => `${count} ${plural(one, 'record gets', 'records get')} other tags.`,
  joined: (count, one) =>
    `${count} ${plural(one, 'record has', 'records have')} both: reasons and dates are united.`,
  holds: (count, one) => `${count} ${plural(one, 'hold goes', 'holds go')} along.`,
  moved: (count, one) => `${count} ${plural(one, 'entry moves', 'entries move')} to another place.`,
  merged: (count, one) => `${count} ${plural(one, 'entry is', 'entries are')} merged.`,
  archived: (count, one) => `${count} ${plural(one, 'entry is', 'entries are')} archived.`,
  restored: (count, one) => `${count} ${plural(one, 'entry is', 'entries are')} restored.`,
  deleted: (count, one) => `${count} ${plural(one, 'entry is', 'entries are')} deleted.`,
  created: (count, one) => `${count} ${plural(one, 'tag is', 'tags are')} created.`,
  rulesRewritten: (count, one) => `${count} ${plural(one, 'rule is', 'rules are')} rewritten:`,
  ruleBefore: 'Before',
  ruleAfter: 'After',
  ruleGives: (names) => `gives ${names.map((name) => `“${name}”`).join(' and ')}`,
  notPossible: 'This is not possible',
  more: (count) => `and ${count} more`,
  merge: {
    title: (names) => `Merge ${names}`,
    into: 'Merge into',
    search: 'Search by name',
    results: (count) => `${count} found`,
    noResults: 'No tag or category of this name. Try another word.',
    choose: 'Choose what it is merged into to see the effect.',
    alias: (target) => `The former names stay findable as other names of “${target}”.`,
    submit: 'Merge',
    done: (names, target) => `${names} merged into “${target}”.`,
  },
  split: {
    title: (name) => `Split “${name}”`,
    help: 'The tag is archived and leads to its parts. Each record goes to the parts whose condition it meets.',
    part: (number) => `Part ${number}`,
    name: 'Name',
    condition: 'Condition (JSONata)',
    conditionHelp: 'Empty: only gets the rest.',
    usesExisting: (path) => `Uses the tag that exists: ${path}`,
    addPart: 'Add a part',
    removePart: (number) => `Remove part ${number}`,
    rest: 'Records that meet no condition',
    restKeep: 'Keep the archived tag',
    restPart: (name) => `Go to “${name}”`,
    preview: 'Show who goes where',
    reading: (done, all) => `${done} of ${all} records read`,
    share: (name, count) => `${name}: ${count}`,
    restCount: (count) => `Meet no condition: ${count}`,
    failures: (count) => `The condition failed on ${count} records; they count as the rest.`,
    nameMissing: 'Every part needs a name.',
    sameName: 'Two parts have the same name.',
    badCondition: (position, message) => `Not a valid condition at character ${position}: ${message}`,
    submit: 'Split',
    done: (name, parts) => `“${name}” split into ${parts}.`,
  },
  archive: {
    title: (names) => `Archive ${names}`,
    help: 'It is not offered any more. Records that have it keep it; it can be restored.',
    submit: 'Archive',
    done: (names) => `${names} archived.`,
  },
  restore: {
    title: (names) => `Restore ${names}`,
    help: 'It is offered again as before.',
    submit: 'Restore',
    done: (names) => `${names} restored.`,
  },
  delete: {
    title: (names) => `Delete ${names} from the taxonomy`,
    help: 'Only what no record has and no rule names can be deleted. The history stays.',
    submit: 'Delete',
    done: (names) => `${names} deleted.`,
    archiveInstead: 'Archive instead',
  },
  several: (first, others) => `“${first}” and ${others} more`,
};

const zh: TaxonomyDialogsTerms = {
  cancel: '取消',
  close: '关闭',
  working: '正在处理…',
  previewing: '正在计算影响…',
  previewFailed: '服务没有响应，无法计算影响。没有做任何修改。',
  effect: '将会发生的变化',
  noEffect: '没有其他变化。',
  canUndo: '一次撤销即可全部恢复。',
  records: (count) => `${count} 条记录的标签会改变。`,
  joined: (count) => `${count} 条记录同时拥有两者：打标依据与日期将合并。`,
  holds: (count) => `${count} 条抑制一并转移。`,
  moved: (count) => `${count} 项移动到新位置。`,
  merged: (count) => `${count} 项将合并。`,
  archived: (count) => `${count} 项将归档。`,
  restored: (count) => `${count} 项将恢复。`,
  deleted: (count) => `${count} 项将删除。`,
  created: (count) => `新建 ${count} 个标签。`,
  rulesRewritten: (count) => `改写 ${count} 条规则：`,
  ruleBefore: '改写前',
  ruleAfter: '改写后',
  ruleGives: (names) => `添加${names.map((name) => `“${name}”`).join('、')}`,
  notPossible: '无法执行',
  more: (count) => `及另外 ${count} 项`,
  merge: {
    title: (names) => `合并${names}`,
    into: '合并到',
    search: '按名称搜索',
    results: (count) => `找到 ${count} 项`,
    noResults: '没有这个名称的标签或分类，请换一个词。',
    choose: '选择合并目标后，即可查看影响。',
    alias: (target) => `原名称保留为“${target}”的别名，仍可搜索到。`,
    submit: '合并',
    done: (names, target) => `已将${names}合并到“${target}”。`,
  },
  split: {
    title: (name) => `拆分“${name}”`,
    help: '该标签将归档，并指向拆分后的标签。每条记录归入条件满足的部分。',
    part: (number) => `第 ${number} 部分`,
    name: '名称',
    condition: '条件（JSONata）',
    conditionHelp: '留空则只接收其余记录。',
    usesExisting: (path) => `使用已有标签：${path}`,
    addPart: '添加一个部分',
    removePart: (number) => `移除第 ${number} 部分`,
    rest: '不满足任何条件的记录',
    restKeep: '保留已归档的标签',
    restPart: (name) => `归入“${name}”`,
    preview: '查看分配结果',
    reading: (done, all) => `已读取 ${done} / ${all} 条记录`,
    share: (name, count) => `${name}：${count}`,
    restCount: (count) => `不满足任何条件：${count}`,
    failures: (count) => `有 ${count} 条记录无法计算条件，按其余记录处理。`,
    nameMissing: '每个部分都需要名称。',
    sameName: '有两个部分名称相同。',
    badCondition: (position, message) => `条件在第 ${position} 个字符处有误：${message}`,
    submit: '拆分',
    done: (name, parts) => `已将“${name}”拆分为${parts}。`,
  },
  archive: {
    title: (names) => `归档${names}`,
    help: '归档后不再可选，已有的打标保留，可随时恢复。',
    submit: '归档',
    done: (names) => `已归档${names}。`,
  },
  restore: {
    title: (names) => `恢复${names}`,
    help: '恢复后可像以前一样使用。',
    submit: '恢复',
    done: (names) => `已恢复${names}。`,
  },
  delete: {
    title: (names) => `从标签体系中删除${names}`,
    help: '只有没有记录使用、也没有规则引用的内容才能删除。历史记录会保留。',
    submit: '删除',
    done: (names) => `已删除${names}。`,
    archiveInstead: '改为归档',
  },
  several: (first, others) => `“${first}”及另外 ${others} 项`,
};

/** Words of the dialogs. */
export const taxonomyDialogsTerms: TermCatalog<TaxonomyDialogsTerms> = {
  area: 'taxonomy-dialogs',
  en,
  'zh-CN': zh,
};
