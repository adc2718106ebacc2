import type { RuleCondition, RuleNode, RuleTree, RuleValue } from '../../rule-tree/rule-tree.types.js';
import { toRuleTree } from '../../rule-tree/to-rule-tree.js';
import { isCondition } from '../../rule-tree/write.js';
import type { Losses } from './losses.js';
import type { Polarity } from './slots.js';

/** What an export carries along. */
export interface ExportState {
  readonly tree: RuleTree;
  readonly losses: Losses;
}

/** Where a node is read: whether a change of it could let records in, and whether names are those of a child. */
export interface ExportPlace {
  readonly polarity: Polarity;
  readonly inChild: boolean;
}

/** The tree to export; texts with errors, and rules in which nothing counts, have none. */
export function treeToExport(rule: string | RuleTree, losses: Losses): RuleTree | undefined {
  const tree = typeof rule === 'string' ? toRuleTree(rule) : rule;
  const [error] = tree.errors;
  if (error !== undefined)
    losses.refuse(`@${error.position}-${error.position + error.length}`, 'no-form', { value: error.message });
  return error === undefined ? tree : undefined;
}

/** A condition where one is wanted; a bare value counts as one, being true. */
export function asCondition(node: RuleNode): RuleCondition {
  return isCondition(node) ? node : { ...node, kind: 'truthy', value: node };
}

/** Notes that a node has no counterpart. */
export function refuseNode(node: RuleNode, state: ExportState): void {
  state.losses.refuse(placeOf(node), 'no-form', { value: textOf(node, state) });
  return undefined;
}

/** `@start-end` in the rule text. */
export function placeOf({ span }: RuleNode): string {
  return `@${span.start}-${span.end}`;
}

/** The text of a node. */
export function textOf({ span }: RuleNode, { tree }: ExportState): string {
  return tree.text.slice(span.start, span.end);
}

/** Notes that names, notes and locks of a row stay behind. */
export function noteAnnotation(node: RuleNode, state: ExportState): void {
  if (node.name !== undefined || node.note !== undefined || node.lock !== undefined) {
    state.losses.detail(placeOf(node), 'annotation');
  }
}

/** The path of a plain field of the record or child at hand. */
export function plainField(value: RuleValue, { inChild }: ExportPlace): readonly string[] | undefined {
  if (value.kind !== 'field') return undefined;
  if (inChild ? value.scope === 'record' : value.path.length === 0) return undefined;
  return value.path;
}

/** The operator with its sides exchanged. */
export const MIRRORED = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
