import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { DecideOf, LetOf, RuleNodeBase } from '../rule-tree.types.js';
import type { RuleReader } from './read-rule.js';

/** `a ? x : b ? y : z` */
export function readDecide(node: SyntaxNode, reader: RuleReader): DecideOf<RuleNodeBase> | undefined {
  if (node.type !== 'condition') return undefined;
  const cases = [];
  let rest: SyntaxNode | undefined = node;
  while (rest?.type === 'condition') {
    const { test, then } = rest;
    const base = reader.base({ ...test, start: test.start, end: then.end }, 'plain');
    cases.push({ ...base, when: reader.condition(test, rest.start, test.end), then: reader.either(then) });
    rest = rest.otherwise;
  }
  return { kind: 'decide', cases, ...(rest === undefined ? {} : { otherwise: reader.either(rest) }) };
}

/** `($x := …; $y := …; body)` */
export function readLet(node: SyntaxNode, reader: RuleReader): LetOf<RuleNodeBase> | undefined {
  if (node.type !== 'block' || node.items.length < 2) return undefined;
  const names = node.items
    .slice(0, -1)
    .map((item) =>
      item.type === 'assign'
        ? { ...reader.base(item, 'plain'), variable: item.name, value: reader.either(item.value) }
        : undefined,
    );
  const last = node.items.at(-1);
  if (last === undefined || last.type === 'assign' || !names.every((each) => each !== undefined))
    return undefined;
  return { kind: 'let', names, body: reader.either(last) };
}
