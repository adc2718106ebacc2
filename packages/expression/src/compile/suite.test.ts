import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../source/tokens.js';
import { compile } from './compile.js';

/** The official test suite of jsonata, when it lies beside the repository. */
const ROOT = new URL('../../../../../shared/data/jsonata-test-suite/', import.meta.url);
const PRESENT = existsSync(fileURLToPath(ROOT));

interface Case {
  readonly id: string;
  readonly expr: string;
  readonly data?: unknown;
  readonly dataset?: string | null;
  readonly bindings?: Record<string, unknown>;
  readonly depth?: number;
  readonly result?: unknown;
  readonly undefinedResult?: boolean;
  readonly code?: string;
  readonly error?: { readonly code?: string };
  readonly unordered?: boolean;
}

/** Cases in all, and how many of them end otherwise here. */
const ALL = 1393;
const REFUSED = 19;

/** Cases that are meant to end otherwise here, by group and case, with the code they give instead. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // Switched off: what they do cannot be checked or repeated.
  'function-eval.json': 'G0006',
  'function-shuffle.json': 'G0006',
  // The suite's runner has limits of its own (U1001); these run into ours.
  'tail-recursion.json case002': 'D1011',
  'tail-recursion.json case005': 'D1011',
  'tail-recursion.json case006': 'G1001',
};

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

function dataOf(test: Case): unknown {
  if (test.dataset === undefined) return test.data;
  return test.dataset === null ? undefined : readJson(`datasets/${test.dataset}.json`);
}

type Ending = { readonly value: unknown } | { readonly code: string };

type Engine = 'closure' | 'jsonata';

async function run(test: Case, engine: Engine): Promise<Ending> {
  const compiled = compile(test.expr, {
    ...(test.depth === undefined ? {} : { limits: { depth: test.depth } }),
    ...(engine === 'jsonata' ? { engine } : {}),
  });
  if (!compiled.ok) return { code: compiled.error.code };
  const { expression } = compiled;
  expect(expression.engine, test.expr).toBe(engine);
  const options = { asOf: '2026-11-22T08:00:00.000Z', bindings: test.bindings ?? {} };
  const result =
    expression.engine === 'closure'
      ? expression.evaluate(dataOf(test), options)
      : await expression.evaluateAsync(dataOf(test), options);
  return result.ok ? { value: result.value } : { code: result.error.code };
}

function otherwiseOf(group: string, test: Case): string | undefined {
  return OTHERWISE[`${group} ${test.id}`] ?? OTHERWISE[group];
}

function expectedOf(group: string, test: Case): Ending | { readonly anyError: true } {
  const code = otherwiseOf(group, test) ?? test.code ?? test.error?.code;
  if (code !== undefined) return { code };
  return test.error === undefined
    ? { value: test.undefinedResult === true ? undefined : test.result }
    : { anyError: true };
}

function inAnyOrder(ending: Ending): Ending {
  const ordered = 'value' in ending && Array.isArray(ending.value);
  return ordered ? { value: ending.value.map((item: unknown) => JSON.stringify(item)).sort() } : ending;
}

const groups = PRESENT ? readdirSync(new URL('groups/', ROOT)) : [];

function expectEnding(group: string, test: Case, actual: Ending): void {
  const expected = expectedOf(group, test);
  const label = `${group} ${test.id}: ${test.expr}`;
  if ('anyError' in expected) expect(actual, label).toHaveProperty('code');
  else if (test.unordered === true && 'value' in expected)
    expect(inAnyOrder(actual), label).toEqual(inAnyOrder(expected));
  else expect(actual, label).toEqual(expected);
}

describe.skipIf(!PRESENT)('the official test suite', { timeout: 120_000 }, () => {
  // No case falls back: whatever compiles, compiles to closures.
  describe.each<Engine>(['closure', 'jsonata'])('on engine %s', (engine) => {
    it.each(groups)('%s', async (group) => {
      for (const test of readJson(`groups/${group}`) as Case[])
        expectEnding(group, test, await run(test, engine));
    });
  });
});

/** Every place that jsonata notes in its syntax tree. */
function placesIn(value: unknown, found = new Set<number>()): Set<number> {
  if (typeof value !== 'object' || value === null) return found;
  const { position } = value as { position?: unknown };
  if (typeof position === 'number') found.add(position);
  for (const member of Object.values(value)) placesIn(member, found);
  return found;
}

describe.skipIf(!PRESENT)('places in the texts of the official test suite', { timeout: 60_000 }, () => {
  it('are all ends of tokens', () => {
    let checked = 0;
    for (const { expr } of groups.flatMap((group) => readJson(`groups/${group}`) as Case[])) {
      if (!compile(expr).ok) continue;
      const ends = new Set(tokenize(expr).map((token) => token.end));
      const places = [...placesIn(jsonata(expr).ast())];
      expect(
        places.filter((place) => !ends.has(place)),
        expr,
      ).toEqual([]);
      checked += places.length;
    }
    expect(checked).toBeGreaterThan(5000);
  });
});

describe('presence of the official test suite', () => {
  it.skipIf(PRESENT)('is skipped: 1,393 cases are not beside this repository', () => {
    expect(PRESENT).toBe(true);
  });
  it.runIf(PRESENT)('has all its cases', () => {
    const cases = groups.flatMap((group) =>
      (readJson(`groups/${group}`) as Case[]).map((test) => [group, test] as const),
    );
    expect(cases).toHaveLength(ALL);
    expect(cases.filter(([group, test]) => otherwiseOf(group, test) !== undefined)).toHaveLength(REFUSED);
  });
});
