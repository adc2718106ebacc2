import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { EN } from '../errors/catalog-en.js';
import { LINT_EN } from './catalog-en.js';
import { LINT_ZH } from './catalog-zh.js';
import { lint } from './lint.js';
import type { LintFinding } from './lint.types.js';
import { applyEdits } from './repair.js';
import { NODE_RULES, TEXT_RULES } from './rules.js';
import type { RecordSchema } from './schema.types.js';

const TEXT: RecordSchema = { type: 'string' };
const NUMBER: RecordSchema = { type: 'number' };

/** A customer: what may be missing, null, or of several types is so on purpose. */
const SCHEMA: RecordSchema = {
  type: 'object',
  required: ['id', 'joined'],
  properties: {
    id: TEXT,
    joined: { type: 'string', format: 'date-time' },
    name: { type: 'string', title: '姓名' },
    age: NUMBER,
    level: { type: ['number', 'null'] },
    score: { type: ['number', 'string'] },
    note: { type: ['string', 'null'] },
    phone: { type: 'number' },
    vip: { type: 'boolean' },
    flag: TEXT,
    status: { type: 'string', enum: ['active', 'paused', 'closed'] },
    客户等级: TEXT,
    tags: { type: 'array', items: TEXT },
    points: { type: 'array', items: NUMBER },
    orders: {
      type: 'array',
      items: {
        type: 'object',
        required: ['amount'],
        properties: {
          amount: NUMBER,
          fee: { type: ['number', 'null'] },
          at: { type: 'string', format: 'date-time' },
          n: NUMBER,
          status: TEXT,
        },
      },
    },
  },
};

const AS_OF = '2026-11-22T08:00:00.000Z';

/** What an expression says about a record: the outcome, or the code of an error. */
function outcome(text: string, record: unknown, bindings: Readonly<Record<string, unknown>> = {}): string {
  const compiled = compile(text);
  if (!compiled.ok) return compiled.error.code;
  const { expression } = compiled;
  if (expression.engine !== 'closure') throw new Error(`${text} runs on ${expression.engine}`);
  const found = expression.test(record, { asOf: AS_OF, bindings });
  return typeof found === 'string' ? found : found.error.code;
}

function only(text: string, code: string): LintFinding {
  const found = lint(text, SCHEMA).filter((finding) => finding.code === code);
  expect(
    found.map((finding) => finding.code),
    `${text}: ${JSON.stringify(lint(text, SCHEMA).map((one) => one.code))}`,
  ).toEqual([code]);
  const [finding] = found;
  if (finding === undefined) throw new Error(text);
  return finding;
}

interface Trap {
  readonly code: string;
  readonly text: string;
  /** What the finding points at. */
  readonly at: string;
  /** A record where the trap bites, with what the text says about it. */
  readonly record: unknown;
  readonly says: string;
  readonly bindings?: Readonly<Record<string, unknown>>;
}

/** A trap whose first fix gives `fixed`, which says `then` about the same record. */
interface CurableTrap extends Trap {
  readonly fixed: string;
  readonly then: string;
}

const CURABLE: readonly CurableTrap[] = [
  {
    code: 'not-equal-missing',
    text: 'status != "closed" and age > 3',
    at: 'status != "closed"',
    record: { age: 5 },
    says: 'no-match',
    fixed: '$not(status = "closed") and age > 3',
    then: 'match',
  },
  {
    code: 'negated-missing',
    text: 'vip and $not($contains(name, "x"))',
    at: '$not($contains(name, "x"))',
    record: { vip: true },
    says: 'no-match',
    fixed: 'vip and ($not($exists(name)) or $not($contains(name, "x")))',
    then: 'match',
  },
  {
    code: 'negated-missing',
    text: '$not(age > 30)',
    at: '$not(age > 30)',
    record: {},
    says: 'no-match',
    fixed: '$not($exists(age)) or $not(age > 30)',
    then: 'match',
  },
  {
    code: 'list-compared',
    text: 'tags = "vip"',
    at: 'tags = "vip"',
    record: { tags: ['vip', 'new'] },
    says: 'no-match',
    fixed: '"vip" in tags',
    then: 'match',
  },
  {
    code: 'list-compared',
    text: '"vip" != tags and vip',
    at: '"vip" != tags',
    record: { tags: ['vip', 'new'], vip: true },
    says: 'match',
    fixed: '$not("vip" in tags) and vip',
    then: 'no-match',
  },
  {
    code: 'list-compared',
    text: 'orders.amount > 100',
    at: 'orders.amount > 100',
    record: { orders: [{ amount: 5 }, { amount: 500 }] },
    says: 'T2010',
    fixed: '$count(orders.amount[$ > 100]) > 0',
    then: 'match',
  },
  {
    code: 'list-compared',
    text: 'tags in ["vip", "gold"]',
    at: 'tags in ["vip", "gold"]',
    record: { tags: ['gold', 'new'] },
    says: 'no-match',
    fixed: '$count(tags[$ in ["vip", "gold"]]) > 0',
    then: 'match',
  },
  {
    code: 'order-type',
    text: 'level > 3',
    at: 'level > 3',
    record: { level: null },
    says: 'T2010',
    fixed: 'level[$type($) = "number"] > 3',
    then: 'no-match',
  },
  {
    code: 'order-type',
    text: '10 <= score',
    at: '10 <= score',
    record: { score: '40' },
    says: 'T2009',
    fixed: '10 <= score[$type($) = "number"]',
    then: 'no-match',
  },
  {
    code: 'text-argument',
    text: '$contains(note, "vip")',
    at: '$contains(note, "vip")',
    record: { note: null },
    says: 'T0410',
    fixed: '$contains(note[$type($) = "string"], "vip")',
    then: 'no-match',
  },
  {
    code: 'text-argument',
    text: '$contains(tags, "vi")',
    at: '$contains(tags, "vi")',
    record: { tags: ['new', 'vip'] },
    says: 'T0410',
    fixed: '$count(tags[$contains($, "vi")]) > 0',
    then: 'match',
  },
  {
    code: 'time-without-zone',
    text: '$toMillis(joined) > $toMillis("2025-01-02T03:04:05")',
    at: '"2025-01-02T03:04:05"',
    record: { joined: '2025-06-01T00:00:00Z' },
    says: 'G1004',
    fixed: '$toMillis(joined) > $toMillis("2025-01-02T03:04:05Z")',
    then: 'match',
  },
  {
    code: 'time-not-iso',
    text: '$toMillis(joined) > $toMillis("2025/1/2")',
    at: '"2025/1/2"',
    record: { joined: '2025-06-01T00:00:00Z' },
    says: 'D3110',
    fixed: '$toMillis(joined) > $toMillis("2025-01-02")',
    then: 'match',
  },
  {
    code: 'exists-list',
    text: '$exists(orders)',
    at: '$exists(orders)',
    record: { orders: [] },
    says: 'match',
    fixed: '$count(orders) > 0',
    then: 'no-match',
  },
  {
    code: 'sum-missing',
    text: '$sum(orders.amount) < 100',
    at: '$sum(orders.amount) < 100',
    record: {},
    says: 'no-match',
    fixed: '$sum([orders.amount]) < 100',
    then: 'match',
  },
  {
    code: 'sum-missing',
    text: '$not($sum(orders.amount) > 0)',
    at: '$sum(orders.amount) > 0',
    record: {},
    says: 'no-match',
    fixed: '$not($sum([orders.amount]) > 0)',
    then: 'match',
  },
  {
    code: 'aggregate-times',
    text: '$max(orders.at) > "2025-01-01"',
    at: '$max(orders.at)',
    record: { orders: [{ at: '2025-06-01T00:00:00Z' }] },
    says: 'T0412',
    fixed: '$max(orders.at.$toMillis($)) > $toMillis("2025-01-01")',
    then: 'match',
  },
  {
    code: 'aggregate-type',
    text: '$sum(orders.fee) > 3',
    at: '$sum(orders.fee)',
    record: { orders: [{ fee: 5 }, { fee: null }] },
    says: 'T0412',
    fixed: '$sum(orders.fee[$type($) = "number"]) > 3',
    then: 'match',
  },
  {
    code: 'index-filter',
    text: '$count(orders[n]) = 2',
    at: 'n',
    record: { orders: [{ n: 1 }, { n: 7 }] },
    says: 'no-match',
    fixed: '$count(orders[$boolean(n)]) = 2',
    then: 'match',
  },
  {
    code: 'null-or-missing',
    text: 'level = null and age > 3',
    at: 'level = null',
    record: { age: 5 },
    says: 'no-match',
    fixed: '($not($exists(level)) or level = null) and age > 3',
    then: 'match',
  },
  {
    code: 'null-or-missing',
    text: 'age = null',
    at: 'age = null',
    record: {},
    says: 'no-match',
    fixed: '$not($exists(age))',
    then: 'match',
  },
  {
    code: 'unknown-field',
    text: 'orders[ammount > 3]',
    at: 'ammount',
    record: { orders: [{ amount: 5 }] },
    says: 'no-match',
    fixed: 'orders[amount > 3]',
    then: 'match',
  },
  {
    code: 'unknown-field',
    text: '姓名 = "张三"',
    at: '姓名',
    record: { name: '张三' },
    says: 'no-match',
    fixed: 'name = "张三"',
    then: 'match',
  },
  {
    code: 'literal-type',
    text: 'phone = "30"',
    at: '"30"',
    record: { phone: 30 },
    says: 'no-match',
    fixed: 'phone = 30',
    then: 'match',
  },
  {
    code: 'literal-type',
    text: 'age > "30"',
    at: '"30"',
    record: { age: 40 },
    says: 'T2009',
    fixed: 'age > 30',
    then: 'match',
  },
  {
    code: 'literal-type',
    text: '客户等级 in ["A", 3]',
    at: '3',
    record: { 客户等级: '3' },
    says: 'no-match',
    fixed: '客户等级 in ["A", "3"]',
    then: 'match',
  },
  {
    code: 'literal-type',
    text: 'vip = "true"',
    at: '"true"',
    record: { vip: true },
    says: 'no-match',
    fixed: 'vip = true',
    then: 'match',
  },
  {
    code: 'not-in-enum',
    text: 'status = "Active"',
    at: '"Active"',
    record: { status: 'active' },
    says: 'no-match',
    fixed: 'status = "active"',
    then: 'match',
  },
  {
    code: 'text-as-condition',
    text: 'flag and age > 3',
    at: 'flag',
    record: { flag: 'false', age: 5 },
    says: 'match',
    fixed: 'flag = "true" and age > 3',
    then: 'no-match',
  },
  {
    code: 'constant-condition',
    text: 'age > 3 and true',
    at: 'true',
    record: { age: 5 },
    says: 'match',
    fixed: 'age > 3',
    then: 'match',
  },
  {
    code: 'duplicate-operand',
    text: 'age > 3 or vip or age>3 /* again */',
    at: 'age>3',
    record: { age: 5 },
    says: 'match',
    fixed: 'age > 3 or vip /* again */',
    then: 'match',
  },
  {
    code: 'assign-in-condition',
    text: '$limit := 5',
    at: '$limit := 5',
    record: {},
    bindings: { limit: 4 },
    says: 'match',
    fixed: '$limit = 5',
    then: 'no-match',
  },
  {
    code: 'full-width',
    text: '客户等级 ＝ “A＝” and （age ＞ ３）',
    at: '＝',
    record: { 客户等级: 'A＝', age: 5 },
    says: 'S0201',
    fixed: '客户等级 = "A＝" and (age > 3)',
    then: 'match',
  },
  {
    code: 'foreign-operator',
    text: 'age == 5&&!(vip) || status <> "closed"',
    at: '==',
    record: { age: 5 },
    says: 'S0211',
    fixed: 'age = 5 and $not(vip) or status != "closed"',
    then: 'no-match',
  },
  {
    code: 'foreign-operator',
    text: '!orders[0].n OR age := 5',
    at: '!',
    record: { orders: [{ n: 0 }] },
    says: 'S0204',
    fixed: '$not(orders[0].n) or age = 5',
    then: 'match',
  },
  {
    code: 'foreign-operator',
    text: 'age ＝＝ 5',
    at: '＝＝',
    record: { age: 5 },
    says: 'S0201',
    fixed: 'age = 5',
    then: 'match',
  },
];

const INCURABLE: readonly Trap[] = [
  { code: 'division-by-zero', text: 'age / 0 > 1000', at: 'age / 0', record: { age: 1 }, says: 'match' },
  { code: 'refused-function', text: '$eval("1") = 1', at: '$eval', record: {}, says: 'G0006' },
  { code: 'refused-function', text: '$random() > 0.5', at: '$random', record: {}, says: 'G0006' },
  { code: 'refused-function', text: '$shuffle(tags)[0] = "a"', at: '$shuffle', record: {}, says: 'G0006' },
  { code: 'regex-refused', text: '$contains(name, /(?=a)b/)', at: '/(?=a)b/', record: {}, says: 'G0005' },
  {
    code: 'endless-recursion',
    text: '($f := function($n){$f($n + 1) + 1}; $f(1))',
    at: '$f($n + 1)',
    record: {},
    says: 'D1011',
  },
  { code: 'constant-condition', text: '1 = 1 and vip', at: '1 = 1', record: { vip: true }, says: 'match' },
  { code: 'always-true', text: 'age > 3 or true', at: 'age > 3 or true', record: {}, says: 'match' },
  {
    code: 'always-false',
    text: 'vip and false',
    at: 'vip and false',
    record: { vip: true },
    says: 'no-match',
  },
];

describe('each trap bites where lint says, and its fix cures it', () => {
  it.each(CURABLE)('$code: $text', ({ code, text, at, record, says, bindings, fixed, then }) => {
    const { span, fixes } = only(text, code);
    expect(text.slice(span.position, span.position + span.length)).toBe(at);
    expect(outcome(text, record, bindings)).toBe(says);
    const [fix] = fixes;
    expect(applyEdits(text, fix?.edits ?? [])).toBe(fixed);
    expect(outcome(fixed, record, bindings)).toBe(then);
    expect(lint(fixed, SCHEMA).map((finding) => finding.code)).not.toContain(code);
  });

  it.each(INCURABLE)('$code: $text', ({ code, text, at, record, says, bindings }) => {
    const { span, fixes } = only(text, code);
    expect(text.slice(span.position, span.position + span.length)).toBe(at);
    expect(outcome(text, record, bindings)).toBe(says);
    expect(fixes).toEqual([]);
  });

  it('covers every rule', () => {
    const tested = new Set([...CURABLE, ...INCURABLE].map(({ code }) => code));
    const rules = [...NODE_RULES, ...TEXT_RULES].map(({ code }) => code);
    expect(rules.filter((code) => !tested.has(code))).toEqual([]);
    expect(Object.keys(LINT_EN.findings).filter((code) => !tested.has(code))).toEqual([]);
  });
});

describe('what is right is left alone', () => {
  it.each([
    'id != "a"',
    'status = "active" and age >= 30 and level != null and level > 3',
    '$type(score) = "number" and score > 3',
    '$not($exists(name)) or $not($contains(name, "x"))',
    '"vip" in tags and $count(orders[amount > 100 and status = "paid"]) > 3',
    'tags = ["a", "b"]',
    'orders[0].amount > 100 and orders[-1].amount < 5',
    '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3',
    '$sum(orders.amount) > 100 and $max(orders.amount) > 5',
    '$toMillis(joined) > $toMillis("2025-01-02T03:04:05Z") and $toMillis(joined) < $toMillis("2026-01-01")',
    '$filter(orders, function($o){$o.amount > 10})[0].status = "paid"',
    '($f := function($n){$n <= 1 ? 1 : $n * $f($n - 1)}; $f(age) > 6)',
    '($big := orders[amount > 9]; $count($big[status = "paid"]) > 1)',
    'vip and $contains(name, /^张/) and $exists(name)',
    'orders[$count($$.orders) - 1].amount > 5',
    '`客户等级` in ["A", "B"]',
    '$threshold > 5 and age > $threshold',
  ])('%s', (text) => {
    expect(compile(text).ok).toBe(true);
    expect(lint(text, SCHEMA).map(({ code }) => code)).toEqual([]);
  });

  it('without a schema only what the text shows is found', () => {
    expect(lint('tags = "vip" and unknown > 3 and $exists(orders)')).toEqual([]);
    expect(lint('status != "closed"').map(({ code }) => code)).toEqual(['not-equal-missing']);
  });

  it('texts that stay broken whatever is replaced get no finding', () => {
    expect(lint('a = (')).toEqual([]);
    expect(lint('"a＝b" = ')).toEqual([]);
    expect(lint('')).toEqual([]);
  });

  it('leaves out the rules it is told to', () => {
    expect(lint('status != "closed"', SCHEMA, { without: ['not-equal-missing'] })).toEqual([]);
  });
});

describe('half-typed texts', () => {
  it('are told of a full-width sign before they are complete', () => {
    const [finding] = lint('客户等级 ＝ ', SCHEMA);
    expect(finding).toMatchObject({ code: 'full-width', fixes: [] });
  });
});

describe('words', () => {
  it('exist in both languages, with the same placeholders', () => {
    for (const part of ['findings', 'fixes'] as const) {
      expect(Object.keys(LINT_ZH[part]).sort()).toEqual(Object.keys(LINT_EN[part]).sort());
      for (const [code, text] of Object.entries(LINT_EN[part])) {
        const names = (words: string | undefined): string[] => (words?.match(/\{\w+\}/g) ?? []).sort();
        expect(new Set(names(LINT_ZH[part][code])), code).toEqual(new Set(names(text)));
      }
    }
  });

  it('name everything they mention', () => {
    for (const { text } of [...CURABLE, ...INCURABLE]) {
      for (const locale of ['en', 'zh-CN'])
        for (const { message, fixes } of lint(text, SCHEMA, { locale }))
          for (const words of [message, ...fixes.map(({ title }) => title)])
            expect(words).not.toMatch(/\{\w+\}|(?<![\w(])\?/);
    }
  });

  it('speak the language asked for', () => {
    const [finding] = lint('客户等级 != "A"', SCHEMA, { locale: 'zh-Hans' });
    expect(finding?.message).toContain('没有 客户等级 的记录不会命中');
    expect(Object.keys(EN)).not.toContain(finding?.code);
  });

  it('call types what people call them', () => {
    const [en] = lint('level > 3', SCHEMA);
    const [zh] = lint('$contains(tags, "x")', SCHEMA, { locale: 'zh-CN' });
    expect(en?.message).toBe('This comparison fails when level is null.');
    expect(zh?.message).toBe('当 tags 是列表时，$contains 会出错。');
  });
});
