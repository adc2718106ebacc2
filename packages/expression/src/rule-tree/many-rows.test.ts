import { describe, expect, it } from 'vitest';
import { exportJsonLogic } from '../convert/json-logic/export-json-logic.js';
import { explain } from '../explain/explain.js';
import { toSentence } from '../sentence/to-sentence.js';
import { applyEdit } from './apply-edit.js';
import { toRuleTree } from './to-rule-tree.js';

const ROWS = 10_000;

function joined(operator: string): string {
  return Array.from({ length: ROWS }, (_, at) => `a${String(at)}`).join(` ${operator} `);
}

describe('a text longer than the stack is deep', () => {
  it('reads every row of a chain of "or", in order', () => {
    const { root, errors } = toRuleTree(joined('or'));
    expect(errors).toEqual([]);
    expect(root).toMatchObject({ kind: 'group' });
    const items = root?.kind === 'group' ? root.items : [];
    expect(items).toHaveLength(ROWS);
    expect([items[0], items[ROWS - 1]]).toMatchObject([
      { value: { path: ['a0'] } },
      { value: { path: [`a${String(ROWS - 1)}`] } },
    ]);
  });

  it('keeps a longer chain of operators than people can see through as a block', () => {
    expect(toRuleTree(joined('+')).root).toMatchObject({ kind: 'block' });
    expect(toRuleTree('a + b + c').root).toMatchObject({ kind: 'arithmetic' });
  });

  it.each(['or', '+'])('is said, explained and exported without a throw when joined by %s', (operator) => {
    const text = joined(operator);
    expect(toSentence(text, { locale: 'en' })).toContain(`a${String(ROWS - 1)}`);
    expect(explain(text, {}, { asOf: '2026-11-22T08:00:00Z' })).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^G/) as string },
    });
    expect(exportJsonLogic(text).ok).toBe(operator === 'or');
  });
});

describe('a list of thousands of values', () => {
  const listOf = (letter: string): string =>
    `[${Array.from({ length: 2 * ROWS }, (_, at) => `"${letter}${String(at)}"`).join(', ')}]`;

  // Seconds when each new value is looked for among all old ones, a moment when it is not.
  it('is replaced in one edit; each value is the one that stood in its place', () => {
    const tree = toRuleTree(`country in ${listOf('a')}`);
    const node = tree.root?.id ?? '';
    const edited = applyEdit(tree.text, { type: 'set-value', node, value: { text: listOf('b') } }, { tree });
    if (!edited.ok) throw new Error(edited.reason);
    expect(edited.text).toBe(`country in ${listOf('b')}`);
    const ids = (root: typeof tree.root): unknown =>
      root?.kind === 'in' && root.list.kind === 'list' && root.list.items.map(({ id }) => id);
    expect(ids(edited.tree.root)).toEqual(ids(tree.root));
  });
});
