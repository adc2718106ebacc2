import type { BoundaryKind, RowOutcome } from '@tagma/expression';
import type { TermCatalog } from './locale-registry.js';

type Outcome = 'match' | 'no-match' | 'error';

/** Words for why a rule matches a record, for tests and for proofs. Figures come written out. */
export interface RuleProofTerms {
  readonly pickRecord: string;
  readonly pickHelp: string;
  readonly noneFound: string;
  readonly pasteRecord: string;
  readonly pasteLabel: string;
  readonly useRecord: string;
  readonly notJson: (message: string) => string;
  readonly pastedName: string;
  readonly groupOf: (operator: 'and' | 'or') => string;
  readonly verdict: Readonly<Record<Outcome, string>>;
  readonly rowOutcome: Readonly<Record<RowOutcome, string>>;
  readonly notReached: (would: string) => string;
  readonly has: (value: string) => string;
  readonly hasNone: string;
  readonly needs: (needed: string) => string;
  readonly standsAlone: string;
  readonly enterOn: (date: string) => string;
  readonly leaveOn: (date: string) => string;
  readonly errorOn: (date: string) => string;
  readonly neverFlips: string;
  readonly flipUnknown: string;
  readonly flipUnknownUntil: (date: string) => string;
  readonly childrenOf: (pass: string, total: string) => string;
  readonly child: (number: string) => string;
  readonly saveTest: string;
  readonly testSaved: (name: string) => string;
  readonly anotherRecord: string;

  readonly testsHelp: string;
  readonly noTests: string;
  readonly testsPass: (passed: string, total: string) => string;
  readonly testName: string;
  readonly testNameOf: (name: string) => string;
  readonly expected: string;
  readonly expectedOf: (name: string) => string;
  readonly expectations: Readonly<Record<Outcome, string>>;
  readonly passes: string;
  readonly fails: (outcome: string) => string;
  readonly deleteTest: (name: string) => string;
  readonly boundary: string;
  readonly boundaryHelp: string;
  readonly findBoundary: string;
  readonly noBoundary: string;
  readonly saveAll: string;
  readonly saveCase: (name: string) => string;
  readonly boundaryName: (kind: BoundaryKind, field: string, limit: string) => string;
  readonly score: string;
  readonly scoreOf: (noticed: string, tried: string) => string;
  readonly scoreHelp: string;
  readonly scoreNone: string;
  readonly unnoticed: string;
  readonly allNoticed: string;

  readonly check: string;
  readonly checkSlow: string;
  readonly checking: (what: string) => string;
  readonly steps: Readonly<Record<'lint' | 'never' | 'always' | 'redundant' | 'gaps', string>>;
  readonly severity: Readonly<Record<'error' | 'warning' | 'hint', string>>;
  readonly never: string;
  readonly always: string;
  readonly redundant: (row: string) => string;
  readonly redundantBecause: (row: string, other: string) => string;
  readonly gap: (count: string) => string;
  readonly gapsCovered: string;
  readonly cannotDecide: (what: string, reason: string) => string;
  /** Said beside what was found: `$limit = 3` and so on. */
  readonly withValues: (values: readonly string[]) => string;
  readonly noFindings: string;
  readonly fix: (title: string) => string;
  readonly fixed: string;

  readonly noOthers: string;
  readonly relation: Readonly<
    Record<'equal' | 'a-implies-b' | 'b-implies-a' | 'overlap' | 'disjoint' | 'cannot-decide', string>
  >;
  readonly thatWithValues: (values: readonly string[]) => string;
  readonly sameTag: string;
  readonly witness: Readonly<Record<'both' | 'onlyA' | 'onlyB', string>>;
}

/** Words for why and the proof, in the built-in languages. */
export const ruleProofTerms: TermCatalog<RuleProofTerms> = {
  area: 'rule-proof',
  en: {
    pickRecord: 'Record',
    pickHelp: 'Search by name or id',
    noneFound: 'No record has that name or id.',
    pasteRecord: 'Paste a record',
    pasteLabel: 'Record as JSON',
    useRecord: 'Ask about it',
    notJson: (message) => `This is no JSON: ${message}`,
    pastedName: 'Pasted record',
    groupOf: (operator) => (operator === 'and' ? 'All of these' : 'Any of these'),
    verdict: { match: 'Matches', 'no-match': 'Does not match', error: 'Could not be judged' },
    rowOutcome: {
      pass: 'Fits',
      fail: 'Does not fit',
      missing: 'No value',
      error: 'Error',
      'not-reached': 'Not needed',
      unknown: 'Cannot run by itself',
    },
    notReached: (would) => `Decided before; by itself: ${would}`,
    has: (value) => `Has ${value}`,
    hasNone: 'Has no value',
    needs: (needed) => `needed: ${needed}`,
    standsAlone: 'Only this row stands in the way',
    enterOn: (date) => `Will match from ${date} if nothing else changes.`,
    leaveOn: (date) => `Leaves the tag on ${date} if nothing else changes.`,
    errorOn: (date) => `Cannot be judged any more from ${date} if nothing else changes.`,
    neverFlips: 'Time alone changes nothing here.',
    flipUnknown: 'When time changes this cannot be foreseen.',
    flipUnknownUntil: (date) => `Time changes nothing until ${date}; later cannot be foreseen.`,
    childrenOf: (pass, total) => `${pass} of ${total} fit`,
    child: (number) => `No. ${number}`,
    saveTest: 'Save as test',
    testSaved: (name) => `Saved “${name}” as a test.`,
    anotherRecord: 'Another record',

    testsHelp: 'Records with the answer they must get. They run on each edit.',
    noTests: 'No tests yet. Pick a record under “Ask why” and save it, or take some cases from below.',
    testsPass: (passed, total) => `${passed} of ${total} tests pass`,
    testName: 'Name',
    testNameOf: (name) => `Name of the test ${name}`,
    expected: 'Must',
    expectedOf: (name) => `What ${name} must get`,
    expectations: { match: 'match', 'no-match': 'not match', error: 'end in an error' },
    passes: 'Passes',
    fails: (outcome) => `Fails: ${outcome}`,
    deleteTest: (name) => `Delete the test ${name}`,
    boundary: 'Cases at the edges',
    boundaryHelp: 'Records just below, at and just above each limit, and with values missing.',
    findBoundary: 'Find cases',
    noBoundary: 'No cases were found for this rule.',
    saveAll: 'Save all',
    saveCase: (name) => `Save as test: ${name}`,
    boundaryName: (kind, field, limit) => boundaryEn(kind, field, limit),
    score: 'How well the tests guard the rule',
    scoreOf: (noticed, tried) => `They notice ${noticed} of ${tried} small mistakes`,
    scoreHelp: 'Each small change of the rule is tried once; a good set of tests notices it.',
    scoreNone: 'Without a test that passes, no mistake is noticed.',
    unnoticed: 'Not noticed',
    allNoticed: 'All of them are noticed.',

    check: 'Check now',
    checkSlow: 'This page allows no worker, so the check may hold it up for some seconds.',
    checking: (what) => `Checking: ${what}`,
    steps: {
      lint: 'common traps',
      never: 'whether any record can match',
      always: 'whether every record matches',
      redundant: 'rows that change nothing',
      gaps: 'gaps between the cases',
    },
    severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    never: 'No record can ever match this rule.',
    always: 'Every record matches this rule.',
    redundant: (row) => `Changes nothing: ${row}`,
    redundantBecause: (row, other) => `Changes nothing: ${row}. It already follows from: ${other}`,
    gap: (count) => `No case covers some records. ${count} examples:`,
    gapsCovered: 'The cases cover every record.',
    cannotDecide: (what, reason) => `Cannot decide ${what}. ${reason}`,
    withValues: (values) => `With ${values.join(', ')}`,
    noFindings: 'Nothing suspicious was found.',
    fix: (title) => `Fix: ${title}`,
    fixed: 'Fixed.',

    noOthers: 'There are no other rules to compare with.',
    relation: {
      equal: 'Matches the same records',
      'a-implies-b': 'Every match of this rule also matches that one',
      'b-implies-a': 'Every match of that rule also matches this one',
      overlap: 'Some records match both',
      disjoint: 'No record matches both',
      'cannot-decide': 'Cannot decide',
    },
    thatWithValues: (values) => `That rule with ${values.join(', ')}`,
    sameTag: 'gives the same tag',
    witness: { both: 'Matches both', onlyA: 'Matches this rule only', onlyB: 'Matches that rule only' },
  },
  'zh-CN': {
    pickRecord: '记录',
    pickHelp: '按名称或编号查找',
    noneFound: '没有该名称或编号的记录。',
    pasteRecord: '粘贴一条记录',
    pasteLabel: 'JSON 格式的记录',
    useRecord: '查看原因',
    notJson: (message) => `不是有效的 JSON：${message}`,
    pastedName: '粘贴的记录',
    groupOf: (operator) => (operator === 'and' ? '满足以下全部' : '满足以下任一'),
    verdict: { match: '命中', 'no-match': '未命中', error: '无法判断' },
    rowOutcome: {
      pass: '符合',
      fail: '不符合',
      missing: '没有值',
      error: '出错',
      'not-reached': '无需判断',
      unknown: '无法单独运行',
    },
    notReached: (would) => `前面的行已有结论；单独看：${would}`,
    has: (value) => `实际为 ${value}`,
    hasNone: '没有值',
    needs: (needed) => `要求：${needed}`,
    standsAlone: '只差这一行',
    enterOn: (date) => `其他条件不变时，从 ${date} 起命中。`,
    leaveOn: (date) => `其他条件不变时，将于 ${date} 失去该标签。`,
    errorOn: (date) => `其他条件不变时，从 ${date} 起无法判断。`,
    neverFlips: '时间推移不会改变结果。',
    flipUnknown: '无法预知时间推移何时会改变结果。',
    flipUnknownUntil: (date) => `${date} 之前结果不变，之后无法预知。`,
    childrenOf: (pass, total) => `${total} 条中有 ${pass} 条符合`,
    child: (number) => `第 ${number} 条`,
    saveTest: '存为测试用例',
    testSaved: (name) => `已将“${name}”存为测试用例。`,
    anotherRecord: '换一条记录',

    testsHelp: '每条用例都有应得的结果，每次修改规则后自动运行。',
    noTests: '还没有测试用例。可在“查看原因”中选一条记录保存，或从下面的边界用例中选取。',
    testsPass: (passed, total) => `${total} 个用例中有 ${passed} 个通过`,
    testName: '名称',
    testNameOf: (name) => `测试用例“${name}”的名称`,
    expected: '预期',
    expectedOf: (name) => `“${name}”的预期结果`,
    expectations: { match: '命中', 'no-match': '不命中', error: '出错' },
    passes: '通过',
    fails: (outcome) => `未通过：${outcome}`,
    deleteTest: (name) => `删除测试用例“${name}”`,
    boundary: '边界用例',
    boundaryHelp: '恰好低于、等于、高于每个界限的记录，以及缺少值的记录。',
    findBoundary: '生成用例',
    noBoundary: '没有为这条规则找到边界用例。',
    saveAll: '全部保存',
    saveCase: (name) => `存为测试用例：${name}`,
    boundaryName: (kind, field, limit) => boundaryZh(kind, field, limit),
    score: '测试用例的防错能力',
    scoreOf: (noticed, tried) => `${tried} 处小改动中能发现 ${noticed} 处`,
    scoreHelp: '逐一尝试对规则做小改动，好的测试用例应能发现。',
    scoreNone: '没有通过的测试用例，任何改动都不会被发现。',
    unnoticed: '未能发现',
    allNoticed: '全部都能发现。',

    check: '立即检查',
    checkSlow: '此页面不允许使用后台线程，检查时可能停顿几秒。',
    checking: (what) => `正在检查：${what}`,
    steps: {
      lint: '常见陷阱',
      never: '是否可能有记录命中',
      always: '是否所有记录都命中',
      redundant: '不起作用的行',
      gaps: '各情形之间的遗漏',
    },
    severity: { error: '错误', warning: '警告', hint: '提示' },
    never: '这条规则不可能命中任何记录。',
    always: '所有记录都会命中这条规则。',
    redundant: (row) => `不起作用：${row}`,
    redundantBecause: (row, other) => `不起作用：${row}。它已包含在这一行中：${other}`,
    gap: (count) => `有些记录不属于任何情形，举 ${count} 例：`,
    gapsCovered: '各情形已覆盖所有记录。',
    cannotDecide: (what, reason) => `无法判断${what}。${reason}`,
    withValues: (values) => `取 ${values.join('、')}`,
    noFindings: '没有发现可疑之处。',
    fix: (title) => `修正：${title}`,
    fixed: '已修正。',

    noOthers: '没有其他规则可供比较。',
    relation: {
      equal: '命中的记录完全相同',
      'a-implies-b': '命中本规则的记录都会命中该规则',
      'b-implies-a': '命中该规则的记录都会命中本规则',
      overlap: '有些记录同时命中两条规则',
      disjoint: '没有记录同时命中两条规则',
      'cannot-decide': '无法判断',
    },
    thatWithValues: (values) => `该规则取 ${values.join('、')}`,
    sameTag: '添加同一标签',
    witness: { both: '同时命中', onlyA: '只命中本规则', onlyB: '只命中该规则' },
  },
};

function boundaryEn(kind: BoundaryKind, field: string, limit: string): string {
  const words: Readonly<Record<BoundaryKind, string>> = {
    below: `just below ${limit}`,
    at: `exactly ${limit}`,
    above: `just above ${limit}`,
    value: limit,
    'other-value': 'another value',
    missing: 'missing',
    null: 'null',
    'wrong-type': 'of a wrong type',
  };
  return `${field}: ${words[kind]}`;
}

function boundaryZh(kind: BoundaryKind, field: string, limit: string): string {
  const words: Readonly<Record<BoundaryKind, string>> = {
    below: `略低于 ${limit}`,
    at: `恰好为 ${limit}`,
    above: `略高于 ${limit}`,
    value: limit,
    'other-value': '其他值',
    missing: '缺失',
    null: '为 null',
    'wrong-type': '类型不对',
  };
  return `${field}：${words[kind]}`;
}
