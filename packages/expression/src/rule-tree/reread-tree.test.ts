import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.js';
import { rereadTree } from './reread-tree.js';
import type { RuleCondition, RuleTree } from './rule-tree.types.js';
import { toRuleTree } from './to-rule-tree.js';

const TEXT = 'a = 1 and b = 2 and (c = 3 or d = 4) and "vip" in tags';

function rows({ root }: RuleTree): readonly RuleCondition[] {
  return root?.kind === 'group' ? root.items : [];
}

/** Puts `insert` in the place of the only `find` in the text. */
function edited(tree: RuleTree, find: string, insert: string): RuleTree {
  const start = tree.text.indexOf(find);
  return rereadTree(tree, [{ start, end: start + find.length, insert }]);
}

describe('a text that was edited by hand', () => {
  it('keeps the ids of what is still there', () => {
    const before = toRuleTree(TEXT);
    const after = edited(before, '2', '20 ');
    expect(after.text).toBe('a = 1 and b = 20  and (c = 3 or d = 4) and "vip" in tags');
    expect(rows(after).map(({ id }) => id)).toEqual(rows(before).map(({ id }) => id));
    expect(rows(after)[3]?.span).toEqual({ start: 43, end: 56 });
  });

  it('does not read again what stands before the change', () => {
    const before = toRuleTree(TEXT);
    const after = edited(before, '"vip"', '"gold"');
    expect(rows(after)[2]).toBe(rows(before)[2]);
  });

  it('reads a group again when something inside it changed', () => {
    const before = toRuleTree(TEXT);
    const after = edited(before, 'd = 4', 'd > 4');
    expect(rows(after)[2]).toMatchObject({ id: rows(before)[2]?.id, items: [{}, { operator: '>' }] });
  });

  it('joins rows that become one', () => {
    const before = toRuleTree('age >= 18 and x = 1 and age <= 60');
    expect(rows(edited(before, ' and x = 1', ''))).toEqual([]);
    expect(edited(before, ' and x = 1', '').root).toMatchObject({ kind: 'between' });
    const commented = toRuleTree('age >= 18 /* years */ and age <= 60');
    expect(rows(commented)).toHaveLength(2);
    expect(edited(commented, '/* years */', '').root).toMatchObject({ kind: 'between' });
  });

  it('follows a filter whose variable is renamed', () => {
    const before = toRuleTree('$count($filter(orders, function($o){ $o.paid = 1 and $o.sum > 2 })) > 0');
    const after = edited(before, 'function($o)', 'function($x)');
    expect(after.root).toEqual(expect.objectContaining({ kind: toRuleTree(after.text).root?.kind }));
  });

  it('goes through texts that cannot be read and back', () => {
    const before = toRuleTree(TEXT);
    const broken = edited(before, 'd = 4)', 'd = 4');
    expect(broken.errors).not.toEqual([]);
    const end = broken.text.indexOf('d = 4') + 5;
    const mended = rereadTree(broken, [{ start: end, end, insert: ')' }]);
    expect(mended.text).toBe(TEXT);
    expect(mended.errors).toEqual([]);
    expect(rows(mended)).toHaveLength(4);
  });

  it('gives new rows ids that no other part has had', () => {
    const before = toRuleTree(TEXT);
    const after = edited(before, 'a = 1', 'a = 1 and new = 5');
    const known = new Set(JSON.stringify(before).match(/"id":"\w+"/g));
    expect(known.has(`"id":"${rows(after)[1]?.id ?? ''}"`)).toBe(false);
  });

  it('refuses edits that overlap', () => {
    const overlapping = [
      { start: 0, end: 4, insert: '' },
      { start: 2, end: 6, insert: '' },
    ];
    expect(() => rereadTree(toRuleTree(TEXT), overlapping)).toThrow(RangeError);
  });
});

describe('an edit of a long rule', () => {
  it('leaves the rows before it as they were, and moves the others', () => {
    const before = toRuleTree(
      Array.from({ length: 50 }, (_, at) => `f${String(at)} = ${String(at)}`).join(' and '),
    );
    const node = rows(before)[20]?.id ?? '';
    const outcome = applyEdit(
      before.text,
      { type: 'set-value', node, value: { literal: 12345 } },
      { tree: before },
    );
    const after = outcome.ok ? outcome.tree : before;
    expect(rows(after)[19]).toBe(rows(before)[19]);
    expect(rows(after)[21]).toMatchObject({
      id: rows(before)[21]?.id,
      span: { start: (rows(before)[21]?.span.start ?? 0) + 3 },
    });
  });
});
