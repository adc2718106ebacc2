import { counted } from './counted.js';
import type { ParseReason } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of what a pattern gives: examples, room, reading codes back, trying it on all records. */
export interface CodeInsightTerms {
  readonly examples: string;
  readonly examplesMadeUp: string;
  readonly noExamples: string;
  readonly means: (name: string, meaning: string) => string;
  readonly fixed: string;
  readonly number: (number: string) => string;
  readonly otherValues: string;
  readonly checkOf: string;
  readonly room: string;
  readonly roomTotal: (total: string, scopes: string, each: string) => string;
  readonly roomOne: (each: string) => string;
  readonly roomOpen: string;
  readonly length: (least: number, most: number) => string;
  readonly used: (count: string, room: string) => string;
  /** More than fit the width of a counter that grows. */
  readonly usedGrown: (count: string, room: string) => string;
  /** What comes after the numbers of the width, where counters grow. */
  readonly growsOn: string;
  readonly overflows: (scope: string, room: string) => string;
  readonly widen: (width: number) => string;
  readonly nearlyFull: string;
  readonly moreScopes: (count: string) => string;
  readonly counting: string;
  readonly wholeScope: string;
  readonly parse: string;
  readonly parsePlaceholder: string;
  readonly parseEmpty: string;
  readonly parseOk: (code: string) => string;
  readonly parseAt: (index: number) => string;
  readonly reason: Readonly<Record<ParseReason, string>>;
  readonly expected: (characters: string) => string;
  readonly inPart: (name: string) => string;
  readonly proof: string;
  readonly proven: string;
  readonly provenHelp: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly clash: (code: string) => string;
  readonly witnessNumber: string;
  readonly clashFirst: string;
  readonly clashSecond: string;
  readonly forExample: (code: string) => string;
  readonly goTo: string;
  readonly loading: string;
  readonly dryRunEmpty: string;
  readonly dryRunBroken: string;
  readonly progress: (done: string, total: string) => string;
  readonly stop: string;
  readonly tryAgain: string;
  readonly stoppedAt: (done: string, total: string) => string;
  readonly outcomes: Readonly<
    Record<'coded' | 'kept' | 'changed' | 'reclaimed' | 'refused' | 'full' | 'duplicate', string>
  >;
  readonly record: string;
  readonly outcome: string;
  readonly codeColumn: string;
  readonly oldCode: string;
  readonly all: string;
  readonly show: string;
  readonly noneOfThese: string;
  readonly dryRunDone: (coded: string, total: string) => string;
  readonly fullReason: string;
  readonly duplicateReason: (record: string) => string;
  readonly nothingPublished: string;
  readonly against: (version: string, date: string) => string;
  readonly same: string;
  readonly partAdded: string;
  readonly partRemoved: string;
  readonly partMoved: (from: number, to: number) => string;
  readonly partChanged: string;
  readonly settingsChanged: string;
  readonly before: string;
  readonly after: string;
  readonly recodeTitle: string;
  readonly recodeHelp: string;
  readonly recodeSummary: (kept: string, changed: string, fresh: string, lost: string) => string;
  readonly recodeChanges: string;
  readonly recodeNoChanges: string;
  readonly recodeAll: (count: string) => string;
  readonly recodeCollisions: string;
  readonly recodeNoCollisions: string;
  readonly recodeRoom: string;
  readonly recodeNoRoom: string;
  readonly recodeTaken: (taken: string, free: string) => string;
  readonly recodeFull: (count: string) => string;
  readonly textLabel: string;
  readonly textHelp: string;
  readonly textError: (line: number, column: number, message: string) => string;
  readonly textTake: string;
}

/** Words of what a pattern gives. */
export const codeInsightTerms: TermCatalog<CodeInsightTerms> = {
  area: 'code-insight',
  en: {
    examples: 'Examples from your records',
    examplesMadeUp: 'Made-up examples',
    noExamples: 'Examples appear when the pattern can write a code.',
    means: (name, meaning) => `${name}: ${meaning}`,
    fixed: 'fixed',
    number: (number) => `no. ${number}`,
    otherValues: 'other values',
    checkOf: 'check',
    room: 'Room',
    roomTotal: (total, scopes, each) => `${total} codes: ${scopes} counters of ${each} numbers.`,
    roomOne: (each) => `${each} codes from one counter.`,
    roomOpen: 'The number of codes has no bound.',
    length: (least, most) =>
      least === most
        ? `${counted(String(most), 'character')} long.`
        : `${least} to ${counted(String(most), 'character')} long.`,
    used: (count, room) => `${count} of ${room}`,
    usedGrown: (count, room) => `${count}: the first ${room} fit, the others are longer`,
    growsOn: 'After that, numbers get longer.',
    overflows: (scope, room) => `${scope} needs more than its ${room} numbers.`,
    widen: (width) => `Widen to ${width}`,
    nearlyFull: 'nearly full',
    moreScopes: (count) => `and ${count} more with room to spare`,
    counting: 'Counting…',
    wholeScope: 'All records',
    parse: 'Read a code',
    parsePlaceholder: 'Type or paste a code',
    parseEmpty: 'Says what each part of a code means, or where it goes wrong.',
    parseOk: (code) => `${code} is a code of this pattern.`,
    parseAt: (index) => `Wrong at character ${index}`,
    reason: {
      empty: 'There is nothing to read.',
      'unexpected-character': 'This character cannot stand here.',
      'unknown-code': 'No value has this code.',
      'ends-early': 'The code ends too early.',
      'goes-on': 'The code is complete before this character.',
      'number-not-used': 'This number is not used.',
      'no-such-date': 'There is no such date.',
      'check-mismatch': 'The check character does not fit.',
      ambiguous: 'It can be read in more than one way.',
      'broken-pattern': 'The pattern has errors; mend them first.',
    },
    expected: (characters) => `Possible: ${characters}`,
    inPart: (name) => `in ${name}`,
    proof: 'Check',
    proven: 'This pattern is safe.',
    provenHelp: 'Every code can be read in one way only, and no two classes can share one.',
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    clash: (code) => `Both of these records would get ${code}:`,
    clashFirst: 'One record',
    clashSecond: 'Another record',
    witnessNumber: 'number',
    forExample: (code) => `For example ${code}`,
    goTo: 'Show the part',
    loading: 'Loading…',
    dryRunEmpty: 'There are no records to try the pattern on.',
    dryRunBroken: 'The pattern has errors; mend them first.',
    progress: (done, total) => `${done} of ${total} records`,
    stop: 'Stop',
    tryAgain: 'Try again',
    stoppedAt: (done, total) => `Stopped after ${done} of ${total} records. Nothing was saved.`,
    outcomes: {
      coded: 'New code',
      kept: 'Keeps its code',
      changed: 'Changes its code',
      reclaimed: 'Gets its old code back',
      refused: 'No code',
      full: 'Counter full',
      duplicate: 'Code taken',
    },
    record: 'Record',
    outcome: 'Outcome',
    codeColumn: 'Code',
    oldCode: 'Code now',
    all: 'All',
    show: 'Show',
    noneOfThese: 'No record has this outcome.',
    dryRunDone: (coded, total) => `${coded} of ${total} records get a code. Nothing was saved.`,
    fullReason: 'All numbers of this counter are given.',
    duplicateReason: (record) => `${record} has the same code.`,
    nothingPublished: 'No version has been published yet, so there is nothing to compare with.',
    against: (version, date) => `Changes since version ${version}, published ${date}`,
    same: 'Nothing has changed since then.',
    partAdded: 'Added',
    partRemoved: 'Removed',
    partMoved: (from, to) => `Moved from place ${from} to ${to}`,
    partChanged: 'Changed',
    settingsChanged: 'Settings of the whole pattern',
    before: 'Before',
    after: 'Now',
    recodeTitle: 'What publishing would do to present codes',
    recodeHelp: 'Former codes stay findable. Nothing is changed until you publish and run it.',
    recodeSummary: (kept, changed, fresh, lost) =>
      `${kept} keep their code, ${changed} change it, ${fresh} get a first one, ${lost} get none.`,
    recodeChanges: 'Changes',
    recodeNoChanges: 'No code changes.',
    recodeAll: (count) => `Show all ${count} records in the dry run`,
    recodeCollisions: 'Collisions',
    recodeNoCollisions: 'None: no code would be given twice.',
    recodeRoom: 'Numbers',
    recodeNoRoom: 'No new number is needed.',
    recodeTaken: (taken, free) => `takes ${taken}, ${free} left`,
    recodeFull: (count) =>
      count === '1' ? '1 record gets no number.' : `${count} records get no number: their counter is full.`,
    textLabel: 'The pattern as text',
    textHelp: 'The same pattern in writing. Changes here show above at once.',
    textError: (line, column, message) => `Line ${line}, column ${column}: ${message}`,
    textTake: 'The text has an error; the pattern above stays as it was.',
  },
  'zh-CN': {
    examples: '用现有记录生成的示例',
    examplesMadeUp: '虚构示例',
    noExamples: '规则能够生成编号后，这里会显示示例。',
    means: (name, meaning) => `${name}：${meaning}`,
    fixed: '固定',
    number: (number) => `第 ${number} 号`,
    otherValues: '其他取值',
    checkOf: '校验',
    room: '容量',
    roomTotal: (total, scopes, each) => `共 ${total} 个编号：${scopes} 个计数器，每个 ${each} 个号码。`,
    roomOne: (each) => `统一计数，共 ${each} 个编号。`,
    roomOpen: '编号数量没有上限。',
    length: (least, most) => (least === most ? `长度 ${most} 位。` : `长度 ${least} 到 ${most} 位。`),
    used: (count, room) => `${count} / ${room}`,
    usedGrown: (count, room) => `${count}（前 ${room} 个按设定位数，其余加位）`,
    growsOn: '用完后号码自动加位。',
    overflows: (scope, room) => `${scope}需要的号码超过了 ${room} 个。`,
    widen: (width) => `加宽到 ${width} 位`,
    nearlyFull: '即将用完',
    moreScopes: (count) => `另有 ${count} 个计数器容量充足`,
    counting: '正在统计…',
    wholeScope: '全部记录',
    parse: '解读编号',
    parsePlaceholder: '输入或粘贴编号',
    parseEmpty: '说明编号中每一段的含义；有错时指出错在哪里。',
    parseOk: (code) => `${code} 符合此规则。`,
    parseAt: (index) => `第 ${index} 个字符有误`,
    reason: {
      empty: '没有可以解读的内容。',
      'unexpected-character': '此处不能是这个字符。',
      'unknown-code': '没有取值使用这个代码。',
      'ends-early': '编号不完整。',
      'goes-on': '编号在此字符之前已经完整。',
      'number-not-used': '此号码不使用。',
      'no-such-date': '没有这个日期。',
      'check-mismatch': '校验码不符。',
      ambiguous: '有多种读法。',
      'broken-pattern': '规则中有错误，请先修正。',
    },
    expected: (characters) => `可以是：${characters}`,
    inPart: (name) => `位于${name}`,
    proof: '检查',
    proven: '此规则可以放心使用。',
    provenHelp: '每个编号只有一种读法，不同分类不会得到相同的编号。',
    errors: (count) => `${count} 个错误`,
    warnings: (count) => `${count} 个警告`,
    clash: (code) => `以下两条记录都会得到 ${code}：`,
    clashFirst: '一条记录',
    clashSecond: '另一条记录',
    witnessNumber: '流水号',
    forExample: (code) => `例如 ${code}`,
    goTo: '查看此段',
    loading: '正在加载…',
    dryRunEmpty: '没有可供试运行的记录。',
    dryRunBroken: '规则中有错误，请先修正。',
    progress: (done, total) => `已处理 ${done} / ${total} 条记录`,
    stop: '停止',
    tryAgain: '重新试运行',
    stoppedAt: (done, total) => `已停止，处理了 ${done} / ${total} 条记录。没有保存任何内容。`,
    outcomes: {
      coded: '新编号',
      kept: '编号不变',
      changed: '编号改变',
      reclaimed: '恢复旧编号',
      refused: '无法编号',
      full: '号码用完',
      duplicate: '编号重复',
    },
    record: '记录',
    outcome: '结果',
    codeColumn: '编号',
    oldCode: '现有编号',
    all: '全部',
    show: '显示',
    noneOfThese: '没有这种结果的记录。',
    dryRunDone: (coded, total) => `${total} 条记录中有 ${coded} 条可以编号。没有保存任何内容。`,
    fullReason: '此计数器的号码已全部用完。',
    duplicateReason: (record) => `与“${record}”的编号相同。`,
    nothingPublished: '还没有发布过任何版本，没有可对比的内容。',
    against: (version, date) => `与版本 ${version}（发布于 ${date}）相比的改动`,
    same: '与该版本完全相同。',
    partAdded: '新增',
    partRemoved: '已删除',
    partMoved: (from, to) => `从第 ${from} 段移到第 ${to} 段`,
    partChanged: '已修改',
    settingsChanged: '整体设置',
    before: '之前',
    after: '现在',
    recodeTitle: '发布后对现有编号的影响',
    recodeHelp: '旧编号仍可查到。发布并执行之前不会做任何修改。',
    recodeSummary: (kept, changed, fresh, lost) =>
      `${kept} 条编号不变，${changed} 条改变，${fresh} 条首次编号，${lost} 条无法编号。`,
    recodeChanges: '编号变更',
    recodeNoChanges: '没有编号变更。',
    recodeAll: (count) => `在试运行中查看全部 ${count} 条记录`,
    recodeCollisions: '编号冲突',
    recodeNoCollisions: '没有冲突：不会有两条记录得到相同的编号。',
    recodeRoom: '流水号',
    recodeNoRoom: '不需要新的流水号。',
    recodeTaken: (taken, free) => `占用 ${taken} 个，剩余 ${free} 个`,
    recodeFull: (count) => `有 ${count} 条记录因号码用完而无法编号。`,
    textLabel: '文本形式',
    textHelp: '同一规则的文字写法，在此修改会立即反映到上方。',
    textError: (line, column, message) => `第 ${line} 行第 ${column} 列：${message}`,
    textTake: '文本有错误，上方的规则保持不变。',
  },
};
