import type { NewConditionText, RuleCondition, RuleEdit, RuleNode } from '@tagma/expression';
import { isCondition, toRuleTree, writeCondition } from '@tagma/expression/rule-tree';
import { readerToFilter } from '../model/part-children.js';
import type { EntryReader } from '../model/part-children.js';
import type { RuleRow } from '../model/rows.js';
import { targetBelow, targetInside } from './places.js';

/** A condition that stands in no text yet, read; undefined when it is none. */
export function readCondition(given: NewConditionText): RuleCondition | undefined {
  if (!('text' in given)) return given.model as RuleCondition;
  const { root, active, errors } = toRuleTree(given.text);
  return root === undefined || !active || errors.length > 0 || !isCondition(root) ? undefined : root;
}

/** The edit that puts a new condition below a row or, `inside`, at the end of what it holds. */
export function insertEdit(
  row: RuleRow | null,
  condition: NewConditionText,
  inside: boolean,
  textOf: (node: RuleNode) => string,
): RuleEdit | null {
  if (row !== null && inside) {
    const target = targetInside(row);
    return target === null ? holderEdit(row, condition, textOf) : { type: 'insert', ...target, condition };
  }
  // Rows of a score card, cases and names are added to what holds them.
  if (row !== null && ['score-row', 'case', 'name'].includes(row.role) && row.parent !== null)
    return holderEdit(row.parent, condition, textOf);
  const target = targetBelow(row);
  return target === null ? null : { type: 'insert', ...target, condition };
}

/** Into what is no group: a filter for entries, a row of a score card, a case of a decision. */
function holderEdit(
  { node }: RuleRow,
  given: NewConditionText,
  textOf: (node: RuleNode) => string,
): RuleEdit | null {
  const placed = readerToFilter(node);
  if (placed !== undefined) return filterEdit(placed.reader, given);
  const when = 'text' in given ? given.text : writeCondition(given.model);
  const text = withRow(node, when, textOf);
  return text === null ? null : { type: 'replace', node: node.id, condition: { text } };
}

/** From now on only the entries count that meet the condition. */
function filterEdit(reader: EntryReader, given: NewConditionText): RuleEdit | null {
  const where = readCondition(given);
  if (where === undefined) return null;
  return reader.kind === 'children'
    ? { type: 'replace', node: reader.id, condition: { model: { ...reader, where } } }
    : { type: 'set-value', node: reader.id, value: { model: { ...reader, where } } };
}

/** The text of a score card or decision with a row more; all else stays as it was written. */
function withRow(node: RuleNode, when: string, textOf: (node: RuleNode) => string): string | null {
  const own = textOf(node);
  const behind = (last: { readonly span: { readonly end: number } } | undefined, more: string): string => {
    const at = (last?.span.end ?? node.span.end) - node.span.start;
    return own.slice(0, at) + more + own.slice(at);
  };
  if (node.kind === 'score') return behind(node.rows.at(-1), ` + ((${when}) ? 1 : 0)`);
  if (node.kind === 'let') return behind(node.names.at(-1), `; $${freshName(node.names)} := (${when})`);
  if (node.kind !== 'decide') return null;
  const last = node.cases.at(-1);
  // It gives what the last case gives, to be changed then.
  const then = last === undefined ? 'true' : textOf(last.then);
  return behind(last, ` : (${when}) ? ${then}`);
}

/** A name that no other one has: `name1`, `name2`, … */
function freshName(names: readonly { readonly variable: string }[]): string {
  const taken = new Set(names.map(({ variable }) => variable));
  let at = 1;
  while (taken.has(`name${String(at)}`)) at += 1;
  return `name${String(at)}`;
}
