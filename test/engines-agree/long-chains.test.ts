import { ColumnSet, compile, compileRuleSet, parse, toSql } from '@tagma/expression';
import { readTree } from '@tagma/expression/closures';
import { describe, expect, it } from 'vitest';
import { AS_OF } from './data/people.js';

const row = (part: string, count: number, between: string): string =>
  Array<string>(count).fill(part).join(between);

/** Texts in which one thing follows another, by how often. */
const CHAINS: Readonly<Record<string, (count: number) => string>> = {
  'steps of a path': (count) => `${row('a', count, '.')} = 1`,
  'terms of a sum': (count) => `${row('a', count, '+')} > 1`,
  'joined texts': (count) => `${row('a', count, '&')} = "1"`,
  positions: (count) => `a${'[0]'.repeat(count)} = 1`,
  filters: (count) => `$exists(a${'[$]'.repeat(count)})`,
  'functions one after another': (count) => `a ${'~> $string '.repeat(count)} = "1"`,
  'a condition among others': (count) => `a = 1 and ${row('a', count, '.')} = 1`,
};

const MAPPING = { table: { name: 'records' }, key: 'id', document: { column: 'body' } };
const RECORDS = [{ a: 1 }, { a: 'x' }, {}];

/** What each engine says of a text: that it is nested too deeply, or of each record what comes of it. */
function verdicts(text: string): Readonly<Record<string, unknown>> {
  const compiled = compile(text);
  const [columns] = compileRuleSet([{ id: 'r', text }]).evaluateSync(ColumnSet.from(RECORDS), {
    asOf: AS_OF,
  }).rules;
  const parsed = parse(text);
  const read = readTree(text);
  const sql = toSql(text, MAPPING, 'postgresql', { undecided: 'rows' });
  const problem = columns?.problem;
  return {
    closures: compiled.ok ? 'ok' : compiled.error.code,
    columns: problem === undefined ? 'ok' : problem.kind === 'invalid' ? problem.error.code : problem.kind,
    parser: parsed.ok ? 'ok' : parsed.error.code,
    reader: read.ok ? 'ok' : read.error.code,
    // A statement may be refused for its length besides.
    sql: !sql.ok && sql.unsupported === 'syntax' ? 'G0003' : 'ok',
  };
}

const all = (verdict: string): unknown => ({
  closures: verdict,
  columns: verdict,
  parser: verdict,
  reader: verdict,
  sql: verdict,
});

describe.each(Object.entries(CHAINS))('%s', (_, make) => {
  it.each([600, 1500, 3000, 5000])('%d are refused by every engine', (count) => {
    const text = make(count).slice(0, 20_000);
    expect(verdicts(text)).toEqual(all('G0003'));
  });

  it('400 are refused by none, and mean the same', () => {
    const text = make(400);
    expect(verdicts(text)).toEqual(all('ok'));
    const compiled = compile(text);
    if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error('not compiled');
    const { expression } = compiled;
    const outcomes = RECORDS.map((record) => expression.test(record, { asOf: AS_OF }));
    const [columns] = compileRuleSet([{ id: 'r', text }]).evaluateSync(ColumnSet.from(RECORDS), {
      asOf: AS_OF,
    }).rules;
    expect(columns?.matches).toBe(outcomes.filter((outcome) => outcome === 'match').length);
    expect(columns?.errors).toBe(outcomes.filter((outcome) => typeof outcome === 'object').length);
  });
});

describe('conditions joined', () => {
  it('may be 2,000, and more are refused by every engine', () => {
    expect(verdicts(row('a=1', 2000, ' or '))).toEqual(all('ok'));
    expect(verdicts(row('a=1', 2500, ' or '))).toEqual(all('G0003'));
  });

  it('of each list count by themselves', () => {
    const text = `a in [${row('a', 3000, ', ')}]`;
    expect(verdicts(text)).toEqual(all('ok'));
  });
});
