import { asCondition, findPlace, outerStart } from './edit/places.js';
import { groupOf, needsParens } from './edit/context.js';
import type { RuleTree } from './rule-tree.types.js';

/**
 * The text of some nodes, to paste elsewhere as JSONata: with their annotations, joined as they are joined
 * in their group (`and` when they come from different places). Unknown ids are left out.
 */
export function copyText(tree: RuleTree, ids: readonly string[]): string {
  const places = ids.map((id) => findPlace(tree.root, id)).filter((place) => place !== undefined);
  const sorted = places.toSorted((a, b) => a.part.span.start - b.part.span.start);
  const [first] = sorted;
  const group = first && groupOf(first);
  const together = sorted.every((place) => groupOf(place) === group);
  const operator = group !== undefined && together ? group.operator : 'and';
  const texts = sorted.map(({ part }) => {
    const row = asCondition(part);
    const start = row === undefined ? part.span.start : outerStart(row);
    const text = tree.text.slice(start, part.span.end);
    return sorted.length > 1 && row !== undefined && needsParens(row, operator) ? `(${text})` : text;
  });
  return texts.join(` ${operator} `);
}
