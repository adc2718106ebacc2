import { placesOf, type Place } from '../../rule-tree/edit/places.js';
import type { RuleEdit, RuleTree } from '../../rule-tree/rule-tree.types.js';
import type { Random } from './random.js';
import { randomCondition, randomRow } from './random-rules.js';

/** A random edit of a tree; some are impossible and must be refused. */
export function randomEdit(random: Random, tree: RuleTree): RuleEdit {
  const places = placesOf(tree.root);
  if (places.length === 0)
    return { type: 'insert', group: '', at: 0, condition: { text: randomCondition(random, 1) } };
  const rows = places.filter(({ part }) => 'kind' in part && !VALUES.has(part.kind));
  const node = random.pick(rows.length > 0 && random.chance(0.9) ? rows : places).part.id;
  const groups = places.filter(({ part }) => 'kind' in part && part.kind === 'group');
  const group = groups.length > 0 ? random.pick(groups).part.id : node;
  return random.pick<() => RuleEdit>([
    () => ({ type: 'insert', group, at: random.below(5), condition: { text: randomCondition(random, 1) } }),
    () => ({
      type: 'insert',
      group: node,
      at: random.below(2),
      condition: { text: randomRow(random, 0) },
      operator: 'or',
    }),
    () => ({ type: 'delete', node }),
    () => ({ type: 'delete', node }),
    () => ({ type: 'move', node, group, at: random.below(4) }),
    () => ({ type: 'wrap', nodes: neighbours(random, places, node), operator: random.pick(['and', 'or']) }),
    () => ({ type: 'unwrap', node: random.chance(0.7) ? group : node }),
    () => ({ type: 'negate', node }),
    () => ({ type: 'mute', node }),
    () => ({ type: 'unmute', node: mutedOf(random, places) ?? node }),
    () => ({ type: 'rename', node, name: random.pick(['', '大额', 'a */ "b"']) }),
    () => ({ type: 'note', node, note: random.pick(['', 'why']) }),
    () => ({ type: 'set-operator', node, operator: random.pick(OPERATORS) }),
    () => ({ type: 'set-operator', node: group, operator: random.pick(['and', 'or']) }),
    () => ({
      type: 'set-value',
      node: random.pick(places).part.id,
      value: { literal: random.pick([1, 4, 'x', 'vip', true, null, -2]) },
    }),
    () => ({ type: 'set-field', node, path: random.pick([['age'], ['address', 'last name'], ['name']]) }),
    () => ({ type: 'set-missing', node, missing: random.pick(['skip', 'match']) }),
    () => ({ type: 'replace', node, condition: { text: randomCondition(random, 1) } }),
  ])();
}

const VALUES: ReadonlySet<string> = new Set([
  'literal',
  'field',
  'list',
  'now',
  'date-of',
  'arithmetic',
  'variable',
  'call',
]);
const OPERATORS = [
  '=',
  '!=',
  '<',
  '>=',
  'contains',
  'not-contains',
  'starts',
  'not-in',
  'in',
  'any',
  'none',
  'at-least',
  'exists',
  'missing',
  'empty',
  '+',
];

function neighbours(random: Random, places: readonly Place[], node: string): readonly string[] {
  const place = places.find(({ part }) => part.id === node);
  const parent = place?.parent?.part;
  if (place?.role !== 'items' || parent === undefined || !('items' in parent)) return [node];
  const items = parent.items.slice(place.index, place.index + 1 + random.below(3));
  return items.map(({ id }) => id);
}

function mutedOf(random: Random, places: readonly Place[]): string | undefined {
  const muted = places.filter(({ part }) => part.muted === true);
  return muted.length === 0 ? undefined : random.pick(muted).part.id;
}
