import type { CharterPart, ProposalState, RedirectProblem } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** What becomes of a concept, as a sentence. */
export interface DifferenceTerms {
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly moved: (name: string, from: string, to: string) => string;
  readonly reordered: (name: string) => string;
  readonly merged: (name: string, into: string) => string;
  readonly archived: (name: string) => string;
  readonly activated: (name: string) => string;
  readonly drafted: (name: string) => string;
  readonly changed: (name: string, members: string) => string;
  /** The place of what hangs below nothing. */
  readonly top: string;
  /** Words for members of a concept; others are shown as they are. */
  readonly members: Readonly<Record<string, string>>;
}

/** Words of the views about versions, proposals and redirects. */
export interface TaxonomyGovernanceTerms {
  readonly views: {
    readonly charter: string;
    readonly versions: string;
    readonly proposals: string;
    readonly redirects: string;
  };
  readonly difference: DifferenceTerms;
  readonly charter: {
    readonly intro: string;
    readonly parts: Readonly<Record<CharterPart, string>>;
    readonly examples: Readonly<Record<CharterPart, string>>;
    readonly onePerLine: string;
    readonly save: string;
    readonly saved: string;
    readonly nothing: string;
    readonly twice: (name: string) => string;
    readonly open: (parts: string) => string;
    readonly unbuilt: (dimensions: string) => string;
  };
  readonly versions: {
    readonly intro: string;
    readonly publishTitle: string;
    readonly name: string;
    readonly nameExample: string;
    readonly note: string;
    readonly publish: string;
    readonly published: (name: string) => string;
    readonly nameTaken: string;
    readonly list: string;
    readonly empty: string;
    readonly emptyHelp: string;
    readonly by: (person: string, date: string, count: string) => string;
    readonly compare: string;
    readonly compareThis: (name: string) => string;
    readonly compareWith: (name: string) => string;
    readonly now: string;
    readonly hide: string;
    readonly same: string;
    readonly differences: (count: string) => string;
    readonly restore: string;
    readonly restoreThis: (name: string) => string;
    readonly restoreTitle: (name: string) => string;
    readonly restoreHelp: string;
    readonly archives: (count: string) => string;
    readonly restoreDo: string;
    readonly restored: (name: string) => string;
    readonly cancel: string;
  };
  readonly proposals: {
    readonly intro: string;
    readonly show: string;
    readonly filters: { readonly open: string; readonly mine: string; readonly closed: string };
    readonly empty: string;
    readonly emptyHelp: string;
    readonly by: (person: string, date: string) => string;
    readonly states: Readonly<Record<ProposalState, string>>;
    readonly ended: (state: string, person: string, date: string) => string;
    readonly createTag: (name: string, place: string) => string;
    readonly createCategory: (name: string, place: string) => string;
    readonly rename: (from: string, to: string) => string;
    readonly move: (names: string, place: string) => string;
    readonly change: (name: string, members: string) => string;
    readonly archive: (names: string) => string;
    readonly restore: (names: string) => string;
    readonly remove: (names: string) => string;
    readonly merge: (names: string, into: string) => string;
    readonly split: (name: string) => string;
    readonly accept: string;
    readonly acceptThis: (what: string) => string;
    readonly accepted: (what: string) => string;
    readonly reject: string;
    readonly rejectThis: (what: string) => string;
    readonly rejectReason: string;
    readonly rejectDo: string;
    readonly rejected: (what: string) => string;
    readonly withdraw: string;
    readonly withdrawThis: (what: string) => string;
    readonly withdrawn: (what: string) => string;
    readonly comments: (count: string) => string;
    readonly comment: string;
    readonly commentOn: (what: string) => string;
    readonly send: string;
    readonly commented: string;
    readonly newTitle: string;
    readonly newName: string;
    readonly newPlace: string;
    readonly reason: string;
    readonly propose: string;
    readonly proposed: (name: string) => string;
  };
  readonly redirects: {
    readonly intro: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly cannotRead: (name: string) => string;
    readonly report: string;
    readonly merges: (count: string) => string;
    readonly former: (count: string) => string;
    readonly choices: (count: string) => string;
    readonly unknown: (count: string) => string;
    readonly loops: (count: string) => string;
    readonly records: (count: string) => string;
    readonly nothing: string;
    readonly merge: (from: string, into: string) => string;
    readonly choose: (from: string, names: string) => string;
    readonly problems: string;
    readonly problem: (row: string, code: RedirectProblem['code']) => string;
    readonly apply: string;
    readonly done: (name: string) => string;
  };
}

const en: TaxonomyGovernanceTerms = {
  views: { charter: 'Aim and scope', versions: 'Versions', proposals: 'Proposals', redirects: 'Redirects' },
  difference: {
    added: (name) => `“${name}” is new`,
    removed: (name) => `“${name}” is gone`,
    renamed: (from, to) => `“${from}” is called “${to}”`,
    moved: (name, from, to) => `“${name}” moved from ${from} to ${to}`,
    reordered: (name) => `“${name}” stands in another place among its neighbours`,
    merged: (name, into) => `“${name}” is merged into “${into}”`,
    archived: (name) => `“${name}” is archived`,
    activated: (name) => `“${name}” is in use again`,
    drafted: (name) => `“${name}” is a draft`,
    changed: (name, members) => `“${name}” changed: ${members}`,
    top: 'the top level',
    members: {
      aliases: 'aliases',
      description: 'description',
      definition: 'definition',
      useCase: 'use case',
      example: 'example',
      notation: 'code',
      color: 'color',
      icon: 'icon',
      layer: 'layer',
      exclusive: 'one tag per record',
      ordered: 'ordered',
      required: 'required',
      judgement: 'objective or subjective',
      valueType: 'value',
      validity: 'validity',
      activeFrom: 'start',
      activeTo: 'end',
      archiveAfter: 'archive when unused',
      reviewEvery: 'review cadence',
      reviewedAt: 'last review',
      ownerId: 'owner',
      editors: 'editors',
      visibleTo: 'visible to',
      assignableBy: 'may be given by',
      replacedBy: 'replaced by',
      createdAt: 'created',
      extra: 'imported data',
    },
  },
  charter: {
    intro:
      'What the departments agree on before tags are made. Publishing a version says what is still open; the handbook begins with it.',
    parts: { aim: 'Aim', scope: 'Scope', participants: 'Agreed by', dimensions: 'Dimensions' },
    examples: {
      aim: 'e.g. More repeat purchases by customers we already have',
      scope: 'e.g. Retail customers, for sales and customer service; suppliers are left out',
      participants: 'Sales\nCustomer service',
      dimensions: 'Lifecycle\nCustomer value',
    },
    onePerLine: 'One per line.',
    save: 'Save',
    saved: 'Aim and scope saved.',
    nothing: 'Nothing said yet.',
    twice: (name) => `“${name}” stands there twice.`,
    open: (parts) => `Not agreed on yet: ${parts}.`,
    unbuilt: (dimensions) => `No category at the top yet for ${dimensions}.`,
  },
  versions: {
    intro: 'A version keeps the taxonomy as it is now, to compare with later and to go back to.',
    publishTitle: 'Publish a version',
    name: 'Name',
    nameExample: 'e.g. 2026 Q4',
    note: 'What changed and why (optional)',
    publish: 'Publish',
    published: (name) => `Version “${name}” published.`,
    nameTaken: 'Another version has this name. Choose another one.',
    list: 'Published versions',
    empty: 'No versions yet',
    emptyHelp: 'Publish one before you change much: you can always go back to it.',
    by: (person, date, count) => `${person}, ${date} · ${count} categories and tags`,
    compare: 'Compare with now',
    compareThis: (name) => `Compare with now: “${name}”`,
    compareWith: (name) => `Compare “${name}” with`,
    now: 'Now',
    hide: 'Hide comparison',
    same: 'No differences.',
    differences: (count) => (count === '1' ? '1 difference' : `${count} differences`),
    restore: 'Go back…',
    restoreThis: (name) => `Go back to “${name}”…`,
    restoreTitle: (name) => `What going back to “${name}” does`,
    restoreHelp:
      'No tag is taken from any record, and rules stay as they are. It is one step that can be undone.',
    archives: (count) =>
      count === '1'
        ? '1 later tag or category is archived'
        : `${count} later tags and categories are archived`,
    restoreDo: 'Go back to this version',
    restored: (name) => `The taxonomy is back at version “${name}”.`,
    cancel: 'Cancel',
  },
  proposals: {
    intro: 'Changes people have asked for. Anyone who may make the change decides on it.',
    show: 'Show',
    filters: { open: 'Open', mine: 'Mine', closed: 'Closed' },
    empty: 'No proposals here',
    emptyHelp: 'People who cannot edit the taxonomy can propose a tag below, or while tagging.',
    by: (person, date) => `${person}, ${date}`,
    states: { open: 'Open', accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Withdrawn' },
    ended: (state, person, date) => `${state} by ${person}, ${date}`,
    createTag: (name, place) => `New tag “${name}” in ${place}`,
    createCategory: (name, place) => `New category “${name}” in ${place}`,
    rename: (from, to) => `Rename “${from}” to “${to}”`,
    move: (names, place) => `Move ${names} to ${place}`,
    change: (name, members) => `Change “${name}”: ${members}`,
    archive: (names) => `Archive ${names}`,
    restore: (names) => `Restore ${names}`,
    remove: (names) => `Delete ${names}`,
    merge: (names, into) => `Merge ${names} into “${into}”`,
    split: (name) => `Split “${name}”`,
    accept: 'Accept',
    acceptThis: (what) => `Accept: ${what}`,
    accepted: (what) => `Accepted: ${what}`,
    reject: 'Reject…',
    rejectThis: (what) => `Reject: ${what}`,
    rejectReason: 'Why not?',
    rejectDo: 'Reject',
    rejected: (what) => `Rejected: ${what}`,
    withdraw: 'Withdraw',
    withdrawThis: (what) => `Withdraw: ${what}`,
    withdrawn: (what) => `Withdrawn: ${what}`,
    comments: (count) => (count === '1' ? '1 comment' : count === '0' ? 'No comments' : `${count} comments`),
    comment: 'Comment',
    commentOn: (what) => `Comment on: ${what}`,
    send: 'Send',
    commented: 'Comment added',
    newTitle: 'Propose a tag',
    newName: 'Name',
    newPlace: 'Category',
    reason: 'Why (optional)',
    propose: 'Propose',
    proposed: (name) => `“${name}” is proposed.`,
  },
  redirects: {
    intro:
      'Publishers of taxonomies say which ids were replaced by which. Applying such a list merges the old tags into the new ones; their records, rules and names go along.',
    file: 'List of redirects (CSV)',
    fileHelp: 'One pair per line: old id, new id. A heading line is recognised.',
    cannotRead: (name) => `“${name}” holds no redirects. It needs two columns: old id, new id.`,
    report: 'What applying it does',
    merges: (count) => (count === '1' ? '1 merge' : `${count} merges`),
    former: (count) => `Tags that learn former ids: ${count}`,
    choices: (count) => `With several successors, to be split by hand: ${count}`,
    unknown: (count) => `Left out, their successor is not in this taxonomy: ${count}`,
    loops: (count) => `Left out, loops that lead nowhere: ${count}`,
    records: (count) => `Records that change: ${count}`,
    nothing: 'Nothing to do: everything is as the list says.',
    merge: (from, into) => `“${from}” goes into “${into}”`,
    choose: (from, names) => `“${from}”: one of ${names}`,
    problems: 'Lines that say no redirect',
    problem: (row, code) =>
      code === 'itself' ? `Row ${row}: an id that leads to itself` : `Row ${row}: an id is missing`,
    apply: 'Apply',
    done: (name) => `Applied the redirects of “${name}”.`,
  },
};

const zhCN: TaxonomyGovernanceTerms = {
  views: { charter: '目标与范围', versions: '版本', proposals: '变更建议', redirects: '重定向清单' },
  difference: {
    added: (name) => `新增“${name}”`,
    removed: (name) => `“${name}”已不存在`,
    renamed: (from, to) => `“${from}”改名为“${to}”`,
    moved: (name, from, to) => `“${name}”从${from}移到${to}`,
    reordered: (name) => `“${name}”的排列顺序有变化`,
    merged: (name, into) => `“${name}”合并到“${into}”`,
    archived: (name) => `“${name}”归档`,
    activated: (name) => `“${name}”重新启用`,
    drafted: (name) => `“${name}”变为草稿`,
    changed: (name, members) => `“${name}”有修改：${members}`,
    top: '顶层',
    members: {
      aliases: '别名',
      description: '说明',
      definition: '定义',
      useCase: '使用场景',
      example: '示例',
      notation: '编码',
      color: '颜色',
      icon: '图标',
      layer: '层级',
      exclusive: '互斥',
      ordered: '有序',
      required: '必选',
      judgement: '客观或主观',
      valueType: '取值',
      validity: '有效期',
      activeFrom: '启用时间',
      activeTo: '停用时间',
      archiveAfter: '闲置归档',
      reviewEvery: '审核周期',
      reviewedAt: '最近审核',
      ownerId: '责任人',
      editors: '可编辑人员',
      visibleTo: '可见范围',
      assignableBy: '可打标人员',
      replacedBy: '替代标签',
      createdAt: '创建时间',
      extra: '导入的附加数据',
    },
  },
  charter: {
    intro:
      '新建标签之前，各部门先就以下内容达成一致。发布版本时会提示尚未约定的部分；这些内容也会列在标签手册开头。',
    parts: { aim: '目标', scope: '适用范围', participants: '参与部门', dimensions: '维度' },
    examples: {
      aim: '例如：提高老客户的复购率',
      scope: '例如：零售客户，供销售和客服使用；不含供应商',
      participants: '销售部\n客服部',
      dimensions: '生命周期\n客户价值',
    },
    onePerLine: '每行一个。',
    save: '保存',
    saved: '已保存目标与范围。',
    nothing: '尚未填写。',
    twice: (name) => `“${name}”重复了。`,
    open: (parts) => `尚未约定：${parts}。`,
    unbuilt: (dimensions) => `以下维度还没有对应的一级分类：${dimensions}。`,
  },
  versions: {
    intro: '版本会保存标签体系此刻的样子，便于日后对比，也可以随时恢复。',
    publishTitle: '发布版本',
    name: '名称',
    nameExample: '例如：2026年第四季度',
    note: '改了什么、为什么（选填）',
    publish: '发布',
    published: (name) => `已发布版本“${name}”。`,
    nameTaken: '已有同名版本，请换一个名称。',
    list: '已发布的版本',
    empty: '还没有版本',
    emptyHelp: '大改之前先发布一个版本，之后随时可以恢复。',
    by: (person, date, count) => `${person}，${date} · ${count} 个分类和标签`,
    compare: '与当前对比',
    compareThis: (name) => `将“${name}”与当前对比`,
    compareWith: (name) => `与“${name}”对比的版本`,
    now: '当前',
    hide: '收起对比',
    same: '没有差异。',
    differences: (count) => `${count} 处差异`,
    restore: '恢复…',
    restoreThis: (name) => `恢复到“${name}”…`,
    restoreTitle: (name) => `恢复到“${name}”的影响`,
    restoreHelp: '记录上的标签不会被移除，规则保持不变；一步完成，可以撤销。',
    archives: (count) => `之后新增的 ${count} 个标签和分类将归档`,
    restoreDo: '恢复到此版本',
    restored: (name) => `标签体系已恢复到版本“${name}”。`,
    cancel: '取消',
  },
  proposals: {
    intro: '大家提出的变更。有权修改的人可以决定是否采纳。',
    show: '显示',
    filters: { open: '待处理', mine: '我提出的', closed: '已处理' },
    empty: '暂无建议',
    emptyHelp: '没有修改权限的同事，可以在下方或打标签时提出建议。',
    by: (person, date) => `${person}，${date}`,
    states: { open: '待处理', accepted: '已采纳', rejected: '已驳回', withdrawn: '已撤回' },
    ended: (state, person, date) => `${state}：${person}，${date}`,
    createTag: (name, place) => `在${place}下新建标签“${name}”`,
    createCategory: (name, place) => `在${place}下新建分类“${name}”`,
    rename: (from, to) => `将“${from}”改名为“${to}”`,
    move: (names, place) => `将${names}移到${place}`,
    change: (name, members) => `修改“${name}”：${members}`,
    archive: (names) => `归档${names}`,
    restore: (names) => `恢复${names}`,
    remove: (names) => `删除${names}`,
    merge: (names, into) => `将${names}合并到“${into}”`,
    split: (name) => `拆分“${name}”`,
    accept: '采纳',
    acceptThis: (what) => `采纳：${what}`,
    accepted: (what) => `已采纳：${what}`,
    reject: '驳回…',
    rejectThis: (what) => `驳回：${what}`,
    rejectReason: '驳回原因',
    rejectDo: '驳回',
    rejected: (what) => `已驳回：${what}`,
    withdraw: '撤回',
    withdrawThis: (what) => `撤回：${what}`,
    withdrawn: (what) => `已撤回：${what}`,
    comments: (count) => (count === '0' ? '暂无评论' : `${count} 条评论`),
    comment: '评论',
    commentOn: (what) => `评论：${what}`,
    send: '发送',
    commented: '已添加评论',
    newTitle: '建议新标签',
    newName: '名称',
    newPlace: '所属分类',
    reason: '原因（选填）',
    propose: '提交建议',
    proposed: (name) => `已提交建议“${name}”。`,
  },
  redirects: {
    intro:
      '标签体系的发布方通常会提供新旧编号对照清单。应用后，旧标签会合并到新标签，记录、规则和名称一并转移。',
    file: '重定向清单（CSV）',
    fileHelp: '每行一条：旧编号,新编号。可自动识别表头。',
    cannotRead: (name) => `“${name}”中没有重定向，需要两列：旧编号、新编号。`,
    report: '应用后的影响',
    merges: (count) => `合并 ${count} 项`,
    former: (count) => `${count} 个标签将记下旧编号`,
    choices: (count) => `${count} 项有多个替代标签，请手动拆分`,
    unknown: (count) => `${count} 项指向此标签体系中没有的编号，已略过`,
    loops: (count) => `${count} 处循环，没有终点，已略过`,
    records: (count) => `受影响的记录：${count}`,
    nothing: '无需处理，已与清单一致。',
    merge: (from, into) => `“${from}”合并到“${into}”`,
    choose: (from, names) => `“${from}”可选：${names}`,
    problems: '无效的行',
    problem: (row, code) => (code === 'itself' ? `第 ${row} 行：编号指向自身` : `第 ${row} 行：缺少编号`),
    apply: '应用',
    done: (name) => `已应用“${name}”中的重定向。`,
  },
};

/** Words of the views about versions, proposals and redirects. */
export const taxonomyGovernanceTerms: TermCatalog<TaxonomyGovernanceTerms> = {
  area: 'taxonomy-governance',
  en,
  'zh-CN': zhCN,
};
