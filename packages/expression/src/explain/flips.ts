import type { TestOutcome } from '../compile/compile.types.js';
import type { RuleNode, RuleNodeBase } from '../rule-tree/rule-tree.types.js';
import { childrenIn, collectionOf, layersOf } from './collections.js';
import type { Flip } from './explain.types.js';
import type { Layer, RowRunner } from './row-runner.js';
import { clockReads } from './time-reads.js';
import { isoOf, turnsOf } from './window-times.js';

/** How many instants are tried. */
const MOST = 400;
/** How many children are looked at. */
const MOST_CHILDREN = 10_000;

/** When the verdict changes by itself. Every claim has been run. */
export function flipOf(root: RuleNode, outcome: TestOutcome, runner: RowRunner): Flip {
  const reads = clockReads(runner.text);
  if (reads === 0) return { kind: 'never' };
  const found: Found = { turns: new Set(), understood: 0 };
  collect(root, [], runner, found);
  const now = Date.parse(runner.asOf);
  const later = [...found.turns].filter((turn) => turn > now && isoOf(turn) !== null).sort((a, b) => a - b);
  const foreseen = found.understood >= reads;
  for (const turn of later.slice(0, MOST)) {
    const flip = flipAt(turn, outcome, runner);
    if (flip !== undefined) return flip;
  }
  if (foreseen && later.length <= MOST) return { kind: 'never' };
  const last = foreseen ? isoOf(later[MOST - 1] ?? now) : null;
  return last === null ? { kind: 'unknown' } : { kind: 'unknown', until: last };
}

/** The flip at this instant, if the verdict is another one then and was the same just before. */
function flipAt(turn: number, outcome: TestOutcome, runner: RowRunner): Flip | undefined {
  const at = isoOf(turn);
  const before = isoOf(turn - 1);
  if (at === null || before === null) return undefined;
  const then = runner.test(runner.text, at);
  if (kindOf(then) === kindOf(outcome)) return undefined;
  const same = kindOf(runner.test(runner.text, before)) === kindOf(outcome);
  return same ? { kind: 'at', at, outcome: then } : { kind: 'unknown' };
}

function kindOf(outcome: TestOutcome): string {
  return typeof outcome === 'string' ? outcome : 'error';
}

interface Found {
  readonly turns: Set<number>;
  /** How many readings of the clock belong to windows that were understood. */
  understood: number;
}

/** Collects the instants of every window, also of those that look at children. */
function collect(node: RuleNode, layers: readonly Layer[], runner: RowRunner, found: Found): void {
  countUnderstood(node, runner, found);
  collectTurns(node, layers, runner, found);
}

function countUnderstood(node: unknown, runner: RowRunner, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  if (isWindow(node)) {
    const relative = node.window.form !== 'before' && node.window.form !== 'after';
    if (relative || node.window.at.kind === 'now') found.understood += readsIn(node, runner);
    return;
  }
  for (const part of Object.values(node)) countUnderstood(part, runner, found);
}

/** The date of a window must not read the clock itself. */
function readsIn(node: Window, runner: RowRunner): number {
  const inDate = clockReads(runner.text.slice(node.date.span.start, node.date.span.end));
  return inDate > 0 ? 0 : clockReads(runner.text.slice(node.span.start, node.span.end));
}

type Window = RuleNode & { readonly kind: 'window' };

function isWindow(node: object): node is Window {
  return 'kind' in node && node.kind === 'window' && 'window' in node;
}

function collectTurns(node: RuleNode, layers: readonly Layer[], runner: RowRunner, found: Found): void {
  if (node.muted === true) return;
  if (node.kind === 'window') {
    addTurns(node, layers, runner, found);
    return;
  }
  const collection = node.kind === 'compare' ? undefined : collectionOf(node);
  if (collection?.where !== undefined && mayTurn(collection.where)) {
    for (const child of childrenIn(collection, layers, runner).slice(0, MOST_CHILDREN)) {
      collectTurns(collection.where, layersOf(collection, child, layers), runner, found);
    }
  }
  if (node.kind === 'let') {
    let inner = layers;
    for (const each of node.names) {
      collectTurns(each.value, inner, runner, found);
      inner = [...inner, { kind: 'let', text: runner.text.slice(each.span.start, each.span.end) }];
    }
    collectTurns(node.body, inner, runner, found);
    return;
  }
  for (const part of partsOf(node)) collectTurns(part, layers, runner, found);
}

function addTurns(node: Window, layers: readonly Layer[], runner: RowRunner, found: Found): void {
  const result = runner.run(node.date.span, layers);
  const date = !result.ok
    ? undefined
    : typeof result.value === 'number'
      ? result.value
      : typeof result.value === 'string'
        ? Date.parse(result.value)
        : undefined;
  if (date === undefined || !Number.isFinite(date)) return;
  for (const turn of turnsOf(node.window, date)) found.turns.add(turn).add(turn + 1);
}

function mayTurn(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return isWindow(node) || Object.values(node).some(mayTurn);
}

/** The nodes directly inside a node, the condition on its children aside. */
function partsOf(node: RuleNode): readonly RuleNode[] {
  const parts: RuleNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'where') gather(value, parts);
  }
  return parts;
}

function gather(value: unknown, parts: RuleNode[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) gather(item, parts);
  else if ('id' in value && 'kind' in value) parts.push(value as RuleNode & RuleNodeBase);
  else if ('id' in value) for (const inner of Object.values(value)) gather(inner, parts);
}
