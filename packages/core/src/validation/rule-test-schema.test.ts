import { describe, expect, it } from 'vitest';
import { parseCommand } from '../commands/parse-command.js';
import { LIMITS } from './limits.js';

const good = { id: 't1', name: 'Big', record: { revenue: 11 }, expected: 'match' };
const command = (tests: unknown): unknown => ({
  type: 'updateRule',
  id: 'r1',
  expectedVersion: 1,
  patch: { tests },
});

function deep(levels: number): unknown {
  return levels === 0 ? 1 : { a: deep(levels - 1) };
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

describe('test cases of a rule', () => {
  it('take any JSON object as record, and a time', () => {
    const odd = { ...good, record: JSON.parse('{"__proto__":{"a":[null,true,""]}}') as unknown };
    const parsed = parseCommand(command([odd, { ...good, id: 't2', asOf: '2026-01-01T00:00:00.000Z' }]));
    expect(parsed.ok).toBe(true);
    expect(JSON.stringify(parsed)).toContain('"__proto__":{"a":[null,true,""]}');
  });

  it.each([
    ['no list', {}],
    ['no record', [{ ...good, record: undefined }]],
    ['a list as record', [{ ...good, record: [1] }]],
    ['a record that JSON cannot hold', [{ ...good, record: { a: NaN } }]],
    ['a function in a record', [{ ...good, record: { a: () => 1 } }]],
    ['a record in itself', [{ ...good, record: cyclic }]],
    ['a record that is too deep', [{ ...good, record: deep(40) }]],
    ['a record that is too large', [{ ...good, record: { a: Array(LIMITS.testValues).fill(0) } }]],
    ['another verdict', [{ ...good, expected: 'maybe' }]],
    ['no name', [{ ...good, name: ' ' }]],
    ['the same id twice', [good, good]],
    ['a time that is none', [{ ...good, asOf: 'tomorrow' }]],
    ['too many', Array.from({ length: LIMITS.ruleTests + 1 }, (_, at) => ({ ...good, id: `t${at}` }))],
  ])('refuse %s', (_what, tests) => {
    expect(parseCommand(command(tests)).ok).toBe(false);
  });
});
