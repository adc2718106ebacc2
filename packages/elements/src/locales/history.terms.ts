import { counted } from './counted.js';
import type {
  AuditAction,
  CodeFact,
  CodePatternFact,
  ConceptFact,
  FieldsFact,
  ProposalFact,
  RuleFact,
  TagFact,
  VersionFact,
} from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** A sentence with places: `{who}`, `{tag}`, `{rule}`, `{former}`, `{list}`, `{record}`,
 * `{version}`, `{code}` and figures. */
export type SentencePattern = string;

/** Actions whose entries have no facts of their own: what is said of them follows from the action alone. */
export type PlainAction = Exclude<
  AuditAction,
  | `${'tag' | 'concept' | 'rule' | 'taxonomy' | 'proposal' | 'code' | 'pattern'}.${string}`
  | 'codeAssignment.undone'
  | 'codePattern.undone'
  | 'workspace.fields-defined'
  | 'workspace.undone'
>;

/** Words of the history. */
export interface HistoryTerms {
  readonly label: string;
  readonly tag: Readonly<Record<TagFact['change'], SentencePattern>>;
  /** After an undo the tag is there again, or gone again. */
  readonly undoneBack: SentencePattern;
  readonly undoneGone: SentencePattern;
  /** After a rule took its ground the tag stays, held by something else. */
  readonly ruleLetGo: SentencePattern;
  readonly concept: Readonly<
    Record<'category' | 'tag', Readonly<Record<ConceptFact['change'], SentencePattern>>>
  >;
  readonly rule: Readonly<Record<RuleFact['change'], SentencePattern>>;
  readonly run: SentencePattern;
  readonly runCounts: SentencePattern;
  readonly fields: Readonly<Record<FieldsFact['change'], SentencePattern>>;
  readonly version: Readonly<Record<VersionFact['change'], SentencePattern>>;
  readonly proposal: Readonly<Record<ProposalFact['change'], SentencePattern>>;
  readonly code: Readonly<Record<CodeFact['change'], SentencePattern>>;
  readonly codePattern: Readonly<Record<CodePatternFact['change'], SentencePattern>>;
  readonly imported: SentencePattern;
  /** By action of the audit; `{tag}` and `{name}` stay empty where the entry does not tell. */
  readonly actions: Readonly<Record<PlainAction, SentencePattern>>;
  readonly other: SentencePattern;
  readonly onRecord: SentencePattern;
  readonly runBy: (who: string) => string;
  readonly system: string;
  readonly reason: string;
  readonly until: (date: string) => string;
  readonly holdCreated: string;
  readonly holdLifted: string;
  readonly undoMark: string;
  readonly today: string;
  readonly yesterday: string;
  /** Follows a sentence about a tag and opens the list of records. */
  readonly onRecords: (count: string) => string;
  /** Opens the changes that one entry stands for. */
  readonly showAll: (count: string) => string;
  readonly loadMore: string;
  readonly loading: string;
  readonly emptyTitle: string;
  readonly emptyHelp: string;
  readonly errorTitle: string;
  readonly errorKept: string;
  readonly allShown: string;
  readonly loaded: (count: string) => string;
  readonly deletedTag: (id: string) => string;
  readonly deletedRule: (id: string) => string;
}

/** Words of the history, in the built-in languages. */
export const historyTerms: TermCatalog<HistoryTerms> = {
  area: 'history',
  en: {
    label: 'History',
    tag: {
      assigned: '{who} added {tag}',
      renewed: '{who} changed when {tag} expires',
      confirmed: '{who} confirmed {tag} by hand',
      removed: '{who} removed {tag}',
      replaced: '{who} replaced {tag} with another tag of its category',
      'rule-added': 'Rule {rule} added {tag}',
      'rule-removed': 'Rule {rule} removed {tag}: the record no longer matches',
      valued: '{who} changed the value of {tag}',
      expired: '{tag} expired',
      'hold-lifted': '{who} lets rules give {tag} again',
      'handed-over': '{who} merged or split {tag}: another tag took its place',
      'taken-over': '{who} merged or split a tag: {tag} took its place',
      undone: '{who} undid a change of {tag}',
    },
    undoneBack: '{who} undid a change: {tag} is back',
    undoneGone: '{who} undid a change: {tag} is gone again',
    ruleLetGo: '{tag} no longer matches rule {rule}, and stays for another reason',
    concept: {
      tag: {
        created: '{who} created the tag {tag}',
        renamed: '{who} renamed the tag {former} to {tag}',
        moved: '{who} moved the tag {tag}',
        updated: '{who} edited the tag {tag}',
        archived: '{who} archived the tag {tag}',
        restored: '{who} restored the tag {tag}',
        deleted: '{who} deleted the tag {tag}',
        reviewed: '{who} reviewed the tag {tag}',
        merged: '{who} merged the tag {tag} into another one',
        joined: '{who} merged others into the tag {tag}',
        split: '{who} split the tag {tag}',
        reverted: '{who} set the tag {tag} back to an earlier version',
        undone: '{who} undid a change of the tag {tag}',
      },
      category: {
        created: '{who} created the category {tag}',
        renamed: '{who} renamed the category {former} to {tag}',
        moved: '{who} moved the category {tag}',
        updated: '{who} edited the category {tag}',
        archived: '{who} archived the category {tag}',
        restored: '{who} restored the category {tag}',
        deleted: '{who} deleted the category {tag}',
        reviewed: '{who} reviewed the category {tag}',
        merged: '{who} merged the category {tag} into another one',
        joined: '{who} merged others into the category {tag}',
        split: '{who} split the category {tag}',
        reverted: '{who} set the category {tag} back to an earlier version',
        undone: '{who} undid a change of the category {tag}',
      },
    },
    rule: {
      created: '{who} created the rule {rule}',
      updated: '{who} edited the rule {rule}',
      published: '{who} published the rule {rule}',
      paused: '{who} paused the rule {rule}',
      archived: '{who} archived the rule {rule}',
      deleted: '{who} deleted the rule {rule}',
      redirected: '{who} merged tags: the rule {rule} names the remaining tag',
      undone: '{who} undid a change of the rule {rule}',
    },
    run: '{who} ran the rule {rule}',
    runCounts: '{matches} matches, {added} added, {removed} removed, {errors} errors',
    fields: { defined: '{who} defined fields: {list}', undone: '{who} undid a change of the fields' },
    version: {
      published: '{who} published the taxonomy as “{version}”',
      undone: '{who} undid publishing “{version}”',
    },
    proposal: {
      made: '{who} proposed a change of the taxonomy',
      commented: '{who} commented on a proposal',
      accepted: '{who} accepted a proposal',
      rejected: '{who} rejected a proposal',
      withdrawn: '{who} withdrew a proposal',
      undone: '{who} undid a step of a proposal',
    },
    code: {
      issued: '{who} issued the code {code}',
      recoded: '{who} re-coded {former} to {code}',
      reclaimed: '{who} gave the former code {code} back',
      assigned: '{who} gave the code {code} by hand',
      imported: '{who} took over the code {code}',
      retired: '{who} retired the code {former}',
      undone: '{who} undid a change of the code',
    },
    codePattern: {
      created: '{who} created a code pattern',
      updated: '{who} edited a code pattern',
      published: '{who} published a code pattern',
      paused: '{who} paused a code pattern',
      archived: '{who} archived a code pattern',
      restored: '{who} restored a code pattern',
      undone: '{who} undid a change of a code pattern',
    },
    imported: '{who} imported records',
    actions: {
      'record.owner-changed': '{who} handed the record to another owner',
      'tier.given': '{who} graded the record for the first time',
      'tier.graded': '{who} graded the record anew; the tier stays',
      'tier.changed': '{who} graded the record; the tier changed',
      'tier.overridden': '{who} set the tier by hand',
      'tier.override-ended': '{who} ended the tier set by hand',
      'tier.reviewed': '{who} reviewed the tier',
      'tierAssignment.undone': '{who} took a change of the tier back',
      'tier-scheme.created': '{who} drafted a tier scheme',
      'tier-scheme.updated': '{who} changed the draft of a tier scheme',
      'tier-scheme.published': '{who} published a tier scheme',
      'tier-scheme.archived': '{who} archived a tier scheme',
      'tier-scheme.reassigned': '{who} gave a tier scheme another owner',
      'tier-scheme.ran': '{who} graded all records by a tier scheme',
      'tierScheme.undone': '{who} took a change of a tier scheme back',
      'note.added': '{who} wrote a note',
      'note.edited': '{who} changed a note',
      'note.closed': '{who} marked a note as done',
      'note.reopened': '{who} reopened a note',
      'note.pinned': '{who} pinned a note',
      'note.unpinned': '{who} unpinned a note',
      'note.removed': '{who} deleted a note',
      'note.graded': '{who} reordered the note grades',
      'note.undone': '{who} took a change of a note back',
      'note-grades.set': '{who} set the note grades',
      'noteGrades.undone': '{who} took a change of the note grades back',
      'suggestion.made': '{tag} was suggested',
      'suggestion.accepted': '{who} accepted the suggestion {tag}',
      'suggestion.rejected': '{who} turned the suggestion {tag} down',
      'suggestion.withdrawn': 'The suggestion {tag} was withdrawn',
      'suggestion.undone': '{who} took a change of the suggestion {tag} back',
      'code-pattern.reassigned': '{who} gave a code pattern another owner',
      'workflow.created': '{who} created the workflow {name}',
      'workflow.updated': '{who} changed the workflow {name}',
      'workflow.switched-on': '{who} switched the workflow {name} on',
      'workflow.switched-off': '{who} switched the workflow {name} off',
      'workflow.deleted': '{who} deleted the workflow {name}',
      'workflow.reassigned': '{who} gave the workflow {name} another owner',
      'workflow.undone': '{who} took a change of the workflow {name} back',
      'territory.created': '{who} created the territory {name}',
      'territory.updated': '{who} changed the territory {name}',
      'territory.deleted': '{who} deleted the territory {name}',
      'territory.reassigned': '{who} gave the territory {name} another owner',
      'territory.undone': '{who} took a change of the territory {name} back',
      'workspace.roles-set': '{who} changed what roles may do',
      'workspace.members-set': '{who} changed who is in which team',
      'workspace.charter-set': '{who} changed the aim and scope of the taxonomy',
      'job.cancelled': '{who} cancelled a run of scheduled work',
    },
    other: '{who} made a change ({list})',
    onRecord: ' on {record}',
    runBy: (who) => `Run by ${who}`,
    system: 'System',
    reason: 'Reason',
    until: (date) => `Expires ${date}`,
    holdCreated: 'On hold: rules will not add it again',
    holdLifted: 'Hold lifted: rules may add it again',
    undoMark: 'Undo',
    today: 'Today',
    yesterday: 'Yesterday',
    onRecords: (count) => `on ${counted(count, 'record')}`,
    showAll: (count) => `Show ${counted(count, 'change')}`,
    loadMore: 'Load earlier entries',
    loading: 'Loading history…',
    emptyTitle: 'Nothing has happened yet',
    emptyHelp: 'Every change of tags appears here: who made it, when, and why.',
    errorTitle: 'The history could not be loaded',
    errorKept: 'The entries below are from before.',
    allShown: 'That is everything.',
    loaded: (count) => `${counted(count, 'entry', 'entries')} shown`,
    deletedTag: (id) => `deleted tag ${id}`,
    deletedRule: (id) => `deleted rule ${id}`,
  },
  'zh-CN': {
    label: '历史记录',
    tag: {
      assigned: '{who}添加了 {tag}',
      renewed: '{who}修改了 {tag} 的到期时间',
      confirmed: '{who}人工确认了 {tag}',
      removed: '{who}移除了 {tag}',
      replaced: '{who}用同一分类的其他标签替换了 {tag}',
      'rule-added': '规则 {rule} 添加了 {tag}',
      'rule-removed': '规则 {rule} 移除了 {tag}：记录已不再命中',
      valued: '{who}修改了 {tag} 的取值',
      expired: '{tag} 已到期',
      'hold-lifted': '{who}解除了 {tag} 的抑制，规则可以再次打标',
      'handed-over': '{who}合并或拆分了 {tag}，由其他标签接替',
      'taken-over': '{who}合并或拆分了标签，由 {tag} 接替',
      undone: '{who}撤销了对 {tag} 的修改',
    },
    undoneBack: '{who}撤销了一次修改，{tag} 已恢复',
    undoneGone: '{who}撤销了一次修改，{tag} 已取消',
    ruleLetGo: '{tag} 不再命中规则 {rule}，因其他依据保留',
    concept: {
      tag: {
        created: '{who}新建了标签 {tag}',
        renamed: '{who}将标签 {former} 改名为 {tag}',
        moved: '{who}移动了标签 {tag}',
        updated: '{who}编辑了标签 {tag}',
        archived: '{who}归档了标签 {tag}',
        restored: '{who}恢复了标签 {tag}',
        deleted: '{who}删除了标签 {tag}',
        reviewed: '{who}审核了标签 {tag}',
        merged: '{who}将标签 {tag} 合并到了其他标签',
        joined: '{who}将其他标签合并到了标签 {tag}',
        split: '{who}拆分了标签 {tag}',
        reverted: '{who}将标签 {tag} 恢复到了历史版本',
        undone: '{who}撤销了对标签 {tag} 的修改',
      },
      category: {
        created: '{who}新建了标签分类 {tag}',
        renamed: '{who}将标签分类 {former} 改名为 {tag}',
        moved: '{who}移动了标签分类 {tag}',
        updated: '{who}编辑了标签分类 {tag}',
        archived: '{who}归档了标签分类 {tag}',
        restored: '{who}恢复了标签分类 {tag}',
        deleted: '{who}删除了标签分类 {tag}',
        reviewed: '{who}审核了标签分类 {tag}',
        merged: '{who}将标签分类 {tag} 合并到了其他标签分类',
        joined: '{who}将其他标签分类合并到了标签分类 {tag}',
        split: '{who}拆分了标签分类 {tag}',
        reverted: '{who}将标签分类 {tag} 恢复到了历史版本',
        undone: '{who}撤销了对标签分类 {tag} 的修改',
      },
    },
    rule: {
      created: '{who}新建了规则 {rule}',
      updated: '{who}编辑了规则 {rule}',
      published: '{who}发布了规则 {rule}',
      paused: '{who}暂停了规则 {rule}',
      archived: '{who}归档了规则 {rule}',
      deleted: '{who}删除了规则 {rule}',
      redirected: '{who}合并了标签，规则 {rule} 已改用合并后的标签',
      undone: '{who}撤销了对规则 {rule} 的修改',
    },
    run: '{who}运行了规则 {rule}',
    runCounts: '命中 {matches}，添加 {added}，移除 {removed}，出错 {errors}',
    fields: { defined: '{who}定义了字段：{list}', undone: '{who}撤销了对字段的修改' },
    version: {
      published: '{who}发布了标签体系版本“{version}”',
      undone: '{who}撤销了版本“{version}”的发布',
    },
    proposal: {
      made: '{who}提出了一项标签体系变更建议',
      commented: '{who}评论了一项变更建议',
      accepted: '{who}采纳了一项变更建议',
      rejected: '{who}驳回了一项变更建议',
      withdrawn: '{who}撤回了一项变更建议',
      undone: '{who}撤销了对变更建议的一步操作',
    },
    code: {
      issued: '{who}生成了编号 {code}',
      recoded: '{who}将编号 {former} 改为 {code}',
      reclaimed: '{who}恢复了原编号 {code}',
      assigned: '{who}手动指定了编号 {code}',
      imported: '{who}导入了编号 {code}',
      retired: '{who}停用了编号 {former}',
      undone: '{who}撤销了对编号的更改',
    },
    codePattern: {
      created: '{who}新建了编号规则',
      updated: '{who}修改了编号规则',
      published: '{who}发布了编号规则',
      paused: '{who}暂停了编号规则',
      archived: '{who}归档了编号规则',
      restored: '{who}恢复了编号规则',
      undone: '{who}撤销了对编号规则的更改',
    },
    imported: '{who}导入了记录',
    actions: {
      'record.owner-changed': '{who}变更了记录归属人',
      'tier.given': '{who}首次为该记录定级',
      'tier.graded': '{who}重新评分，等级不变',
      'tier.changed': '{who}重新评分，等级变动',
      'tier.overridden': '{who}指定了客户等级',
      'tier.override-ended': '{who}结束了指定的等级',
      'tier.reviewed': '{who}复评了客户等级',
      'tierAssignment.undone': '{who}撤销了等级变动',
      'tier-scheme.created': '{who}起草了分级方案',
      'tier-scheme.updated': '{who}修改了分级方案草稿',
      'tier-scheme.published': '{who}发布了分级方案',
      'tier-scheme.archived': '{who}归档了分级方案',
      'tier-scheme.reassigned': '{who}移交了分级方案的责任人',
      'tier-scheme.ran': '{who}按分级方案为全部记录定级',
      'tierScheme.undone': '{who}撤销了分级方案的修改',
      'note.added': '{who}写了备注',
      'note.edited': '{who}修改了备注',
      'note.closed': '{who}将备注标为已处理',
      'note.reopened': '{who}重新打开了备注',
      'note.pinned': '{who}置顶了备注',
      'note.unpinned': '{who}取消置顶备注',
      'note.removed': '{who}删除了备注',
      'note.graded': '{who}调整了备注等级的顺序',
      'note.undone': '{who}撤销了备注的修改',
      'note-grades.set': '{who}设置了备注等级',
      'noteGrades.undone': '{who}撤销了备注等级的修改',
      'suggestion.made': '系统推荐了 {tag}',
      'suggestion.accepted': '{who}采纳了推荐标签 {tag}',
      'suggestion.rejected': '{who}忽略了推荐标签 {tag}',
      'suggestion.withdrawn': '推荐标签 {tag} 已撤回',
      'suggestion.undone': '{who}撤销了对推荐标签 {tag} 的处理',
      'code-pattern.reassigned': '{who}移交了编号规则的责任人',
      'workflow.created': '{who}新建了流程 {name}',
      'workflow.updated': '{who}修改了流程 {name}',
      'workflow.switched-on': '{who}启用了流程 {name}',
      'workflow.switched-off': '{who}停用了流程 {name}',
      'workflow.deleted': '{who}删除了流程 {name}',
      'workflow.reassigned': '{who}移交了流程 {name} 的责任人',
      'workflow.undone': '{who}撤销了对流程 {name} 的修改',
      'territory.created': '{who}新建了辖区 {name}',
      'territory.updated': '{who}修改了辖区 {name}',
      'territory.deleted': '{who}删除了辖区 {name}',
      'territory.reassigned': '{who}移交了辖区 {name} 的归属人',
      'territory.undone': '{who}撤销了对辖区 {name} 的修改',
      'workspace.roles-set': '{who}修改了角色权限',
      'workspace.members-set': '{who}修改了团队成员',
      'workspace.charter-set': '{who}修改了标签体系的目标与范围',
      'job.cancelled': '{who}取消了一次定时任务',
    },
    other: '{who}做了一次修改（{list}）',
    onRecord: '（{record}）',
    runBy: (who) => `由${who}运行`,
    system: '系统',
    reason: '原因',
    until: (date) => `${date} 到期`,
    holdCreated: '已抑制：规则不会再次添加',
    holdLifted: '已解除抑制：规则可以再次添加',
    undoMark: '撤销',
    today: '今天',
    yesterday: '昨天',
    onRecords: (count) => `（${count} 条记录）`,
    showAll: (count) => `查看 ${count} 项变更`,
    loadMore: '加载更早的记录',
    loading: '正在加载历史记录…',
    emptyTitle: '还没有历史记录',
    emptyHelp: '标签的每次变化都会记录在这里：谁、何时、为什么。',
    errorTitle: '历史记录加载失败',
    errorKept: '下面是之前加载的记录。',
    allShown: '已显示全部记录。',
    loaded: (count) => `已显示 ${count} 条记录`,
    deletedTag: (id) => `已删除的标签 ${id}`,
    deletedRule: (id) => `已删除的规则 ${id}`,
  },
};
