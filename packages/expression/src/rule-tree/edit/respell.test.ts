import { describe, expect, it } from 'vitest';
import { applyEdit } from '../apply-edit.js';
import type { RuleEdit } from '../rule-tree.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { placesOf } from './places.js';
import { applyTextEdits } from '../../edits/edits.js';

/** An edit of the first part of this kind. */
function edited(text: string, kind: string, edit: (node: string) => RuleEdit): ReturnType<typeof applyEdit> {
  const place = placesOf(toRuleTree(text).root).find(({ part }) => 'kind' in part && part.kind === kind);
  return applyEdit(text, edit(place?.part.id ?? ''));
}

describe('a token that is new beside a comment', () => {
  it.each([
    ['a != /* x */2', 'literal', 'a != /* x */-2', { type: 'set-value', value: { literal: -2 } }],
    [
      '$not(/* n */`last name` = "a")',
      'field',
      '$not(/* n */address.`last name` = "a")',
      { type: 'set-field', path: ['address', 'last name'] },
    ],
    [
      '$exists/* n */(a)/* z */',
      'exists',
      '$not($exists/* n */(a))/* z */',
      { type: 'set-operator', operator: 'missing' },
    ],
  ] as const)('%s', (text, kind, wanted, edit) => {
    const outcome = edited(text, kind, (node) => ({ ...edit, node }));
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.text).toBe(wanted);
    for (const { start, end } of [...outcome.edits, ...outcome.inverse])
      expect(start).toBeLessThanOrEqual(end);
    expect(applyTextEdits(outcome.text, outcome.inverse)).toBe(text);
  });
});

it.each(['$contains(a, /^v/i)', '$contains(a, /v$/i)', '$contains(a, /v+/)'])(
  'a value that no spelling can hold is refused, not thrown: %s',
  (text) => {
    const outcomes = ['\n', '\\'].map((literal) =>
      edited(text, 'text', (node) => ({ type: 'set-value', node, value: { literal } })),
    );
    expect(outcomes.some(({ ok }) => !ok)).toBe(true);
  },
);
