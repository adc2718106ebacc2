import { describe, expect, it } from 'vitest';
import { CURABLE, INCURABLE, SCHEMA } from '../../test-help/lint-traps.js';
import { compile } from '../compile/compile.js';
import { EN } from '../errors/catalog-en.js';
import { LINT_EN } from './catalog-en.js';
import { LINT_ZH } from './catalog-zh.js';
import { lint } from './lint.js';
import type { LintFinding } from './lint.types.js';
import { applyEdits } from './repair.js';
import { NODE_RULES, TEXT_RULES } from './rules.js';

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
