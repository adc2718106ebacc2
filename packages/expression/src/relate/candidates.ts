import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanScope, PlanValue } from '../plan/plan.types.js';
import { examplesOf } from './classes.js';
import { askedByAll } from './asked.js';
import { groupBy } from './group-by.js';
import type { Asked, Leaf } from './leaf.types.js';
import { patternExamples } from './pattern-examples.js';

/**
 * Values worth trying for the field at `path`: those that conditions compare it with, the ones around them,
 * and of other types; for values made of the field, what makes them come out so.
 */
export function fieldCandidates(
  path: readonly string[],
  leaves: readonly Leaf[],
  home: PlanScope,
): readonly unknown[] {
  const found = [...groupBy(leaves, ({ subject }) => subject).values()].flatMap((members) => {
    const [leaf] = members;
    if (leaf.term === undefined) return reads(leaf.plan, path, home) ? freeSources(leaf) : [];
    return reads(leaf.term, path, home) ? sourcesFor(leaf.term, path, askedByAll(members), home) : [];
  });
  // Values that a person would expect come first.
  const usual = found.filter((value) => typeof value === 'number' || typeof value === 'string');
  return unique([...usual, ...found, undefined, null, 1, 'text', true]);
}

function unique(values: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = value === undefined ? 'missing' : JSON.stringify(value);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

function reads(node: PlanNode, path: readonly string[], home: PlanScope): boolean {
  if ('kind' in node && node.kind === 'field') {
    return node.scope === home && node.path.join('\n') === path.join('\n');
  }
  return childrenOf(node).some((child) => reads(child, path, home));
}

/** Values of the field for which the term takes its examples, as far as it can be turned round. */
function sourcesFor(
  term: PlanValue,
  path: readonly string[],
  asked: Asked,
  home: PlanScope,
): readonly unknown[] {
  const { examples } = examplesOf(term, asked);
  return examples.flatMap((example) =>
    'fails' in example ? [{}, 'x', null] : backTo(term, path, example.value, home),
  );
}

/** What the field must be for the term to be `value`; several guesses, or none. */
function backTo(
  term: PlanValue,
  path: readonly string[],
  value: unknown,
  home: PlanScope,
): readonly unknown[] {
  switch (term.kind) {
    case 'field':
      return [value];
    case 'to-millis':
      return timeText(value).flatMap((text) => backTo(term.of, path, text, home));
    case 'negate':
      return typeof value === 'number' ? backTo(term.of, path, -value, home) : [undefined];
    case 'text':
      return backThroughText(term, value).flatMap((guess) => backTo(term.of, path, guess, home));
    case 'number':
      return typeof value === 'number'
        ? backTo(term.of, path, term.function === 'sqrt' ? value * value : value, home)
        : [undefined];
    case 'substring': {
      const before = '-'.repeat(Math.max(0, term.from));
      return typeof value === 'string' ? backTo(term.of, path, before + value, home) : [undefined];
    }
    case 'arithmetic':
      return backThroughArithmetic(term, path, value, home);
    case 'concat':
      return typeof value === 'string' ? [value, ''] : [undefined];
    default:
      return [value];
  }
}

/** The time as text, in the range that `Date` can write. */
export function timeText(value: unknown): readonly string[] {
  return typeof value === 'number' && Math.abs(value) < 253_402_300_800_000 && value > -62_135_596_800_000
    ? [new Date(value).toISOString()]
    : [];
}

function backThroughText(term: Extract<PlanValue, { kind: 'text' }>, value: unknown): readonly unknown[] {
  if (term.function === 'length')
    return typeof value === 'number' && value < 10_000 ? ['x'.repeat(Math.max(0, value))] : [];
  if (term.function === 'number') return [value, String(value)];
  if (term.function === 'string') return [value, Number(value)];
  return typeof value === 'string' ? [value, value.toLowerCase(), value.toUpperCase()] : [value];
}

function backThroughArithmetic(
  term: Extract<PlanValue, { kind: 'arithmetic' }>,
  path: readonly string[],
  value: unknown,
  home: PlanScope,
): readonly unknown[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [undefined, 'x'];
  const onLeft = reads(term.left, path, home);
  const other = onLeft ? term.right : term.left;
  const known =
    other.kind === 'literal' && typeof other.value === 'number' ? other.value : neutral(term.operator);
  const guess = onLeft ? undoLeft(term.operator, value, known) : undoRight(term.operator, value, known);
  return [guess, value, neutral(term.operator)].flatMap((each) =>
    backTo(onLeft ? term.left : term.right, path, each, home),
  );
}

/** What changes nothing: the other side is tried with it. */
function neutral(operator: string): number {
  return operator === '*' || operator === '/' ? 1 : 0;
}

function undoLeft(operator: string, value: number, right: number): number {
  switch (operator) {
    case '+':
      return value - right;
    case '-':
      return value + right;
    case '*':
      return value / right;
    case '/':
      return value * right;
    default:
      return value;
  }
}

function undoRight(operator: string, value: number, left: number): number {
  switch (operator) {
    case '+':
      return value - left;
    case '-':
      return left - value;
    case '*':
      return value / left;
    case '/':
      return left / value;
    default:
      return value;
  }
}

/** For conditions between two values, or with a pattern: a few values of each type. */
function freeSources({ plan }: Leaf): readonly unknown[] {
  if (plan.kind === 'matches') return patternExamples(plan.pattern, plan.flags);
  return [0, 1, 2, 10, 'a', 'b', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', ['a'], [1]];
}
