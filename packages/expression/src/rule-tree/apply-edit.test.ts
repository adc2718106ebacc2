import { describe, expect, it } from 'vitest';
import { applyEdit, type EditOptions } from './apply-edit.js';
import { copyText } from './copy.js';
import { describeRefusal } from './edit/refusals.js';
import { placesOf } from './edit/places.js';
import { applyTextEdits } from '../edits/edits.js';
import type { EditOutcome, RuleEdit, RulePart, RuleTree } from './rule-tree.types.js';
import { GALLERY } from '../testing/rule-tree/gallery.js';
import { toRuleTree } from './to-rule-tree.js';

type EditOf<T extends RuleEdit['type']> = Omit<Extract<RuleEdit, { type: T }>, 'node' | 'type'>;

/** The part that is spelled like this; of several the outermost. */
function partAt(tree: RuleTree, spelled: string): RulePart {
  const found = placesOf(tree.root).find(
    ({ part }) => tree.text.slice(part.span.start, part.span.end) === spelled,
  );
  if (found === undefined) throw new Error(`${spelled} is not in the rule.`);
  return found.part;
}

function idAt(text: string, spelled: string): string {
  return partAt(toRuleTree(text), spelled).id;
}

/** The new text, or why there is none. Every carried out edit must be undone by its inverse. */
function edited(text: string, edit: RuleEdit, options?: EditOptions): string {
  const outcome = applyEdit(text, edit, options);
  if (!outcome.ok) return outcome.reason;
  expect(applyTextEdits(outcome.text, outcome.inverse)).toBe(text);
  return outcome.text;
}

function on<T extends RuleEdit['type']>(text: string, spelled: string, type: T, rest: EditOf<T>): string {
  return edited(text, { type, node: idAt(text, spelled), ...rest } as unknown as RuleEdit);
}

describe('delete', () => {
  it.each([
    ['a = 1 and b = 2 and c = 3', 'b = 2', 'a = 1 and c = 3'],
    ['a = 1 and b = 2', 'a = 1', 'b = 2'],
    ['a = 1\r\n  and b = 2\r\n  and c = 3', 'c = 3', 'a = 1\r\n  and b = 2'],
    ['a = 1 and\n  b = 2 and\n  c = 3', 'a = 1', 'b = 2 and\n  c = 3'],
    ['a = 1 /* own */ and b = 2', 'a = 1', 'b = 2'],
    ['/* rule */\na = 1 and /* own */ b = 2', 'b = 2', '/* rule */\na = 1'],
    ['/*# name="A" */ a = 1 or b = 2', 'a = 1', 'b = 2'],
    ['(a = 1 or b = 2) and c = 3', 'a = 1', '(b = 2) and c = 3'],
    ['$not(a > 1) and c = 3', 'a > 1', 'c = 3'],
    ['$count(orders[x = 1]) > 2 and c = 3', 'x = 1', '$count(orders) > 2 and c = 3'],
    ['$exists(orders[x = 1])', 'x = 1', '$count(orders) > 0'],
    ['(a ? 1 : 0) + (b ? 2 : 0) + (c ? 3 : 0) > 2', '(b ? 2 : 0)', '(a ? 1 : 0) + (c ? 3 : 0) > 2'],
    ['a ? 1 : b ? 2 : 3', 'a ? 1', 'b ? 2 : 3'],
  ])('%s without %s is %s', (text, row, wanted) => {
    expect(on(text, row, 'delete', {})).toBe(wanted);
  });
  it('of the last row leaves an inactive rule, never one for everyone', () => {
    const outcome = applyEdit('/* VIP */\na = 1', {
      type: 'delete',
      node: idAt('/* VIP */\na = 1', 'a = 1'),
    });
    expect(outcome).toMatchObject({ ok: true, tree: { active: false, errors: [] } });
    expect(on('true and a = 1', 'a = 1', 'delete', {})).toBe('widens');
  });
});

describe('insert', () => {
  it.each([
    ['a = 1 and b = 2', 1, 'a = 1 and n = 0 and b = 2'],
    ['a = 1\n  or b = 2', 2, 'a = 1\n  or b = 2\n  or n = 0'],
    ['a = 1 or\n  b = 2', 0, 'n = 0 or\n  a = 1 or\n  b = 2'],
    ['a = 1 /*# mute: and b = 2 */ and c = 3', 2, 'a = 1 /*# mute: and b = 2 */ and n = 0 and c = 3'],
    ['a = 1', 1, 'a = 1 and n = 0'],
    ['a ? b : c', 0, 'n = 0 and (a ? b : c)'],
  ])('into %s at %i is %s', (text, at, wanted) => {
    const { root } = toRuleTree(text);
    const edit: RuleEdit = { type: 'insert', group: root?.id ?? '', at, condition: { text: 'n = 0' } };
    expect(edited(text, edit)).toBe(wanted);
  });
  it('puts parentheses around what binds less tightly', () => {
    const text = 'a = 1 and b = 2';
    const group = toRuleTree(text).root?.id ?? '';
    expect(edited(text, { type: 'insert', group, at: 2, condition: { text: 'x = 1 or y = 2' } })).toBe(
      'a = 1 and b = 2 and (x = 1 or y = 2)',
    );
    const model = { kind: 'tags', mode: 'any', path: ['tags'], tags: ['a', 'b'] } as const;
    expect(edited(text, { type: 'insert', group, at: 0, condition: { model } })).toBe(
      '$exists(tags[$ in ["a", "b"]]) and a = 1 and b = 2',
    );
  });
  it('begins an empty rule and refuses what cannot be read', () => {
    expect(edited('', { type: 'insert', group: '', at: 0, condition: { text: 'a = 1' } })).toBe('a = 1');
    expect(edited('/* VIP */', { type: 'insert', group: '', at: 0, condition: { text: 'a' } })).toBe(
      '/* VIP */ a',
    );
    expect(edited('', { type: 'insert', group: '', at: 0, condition: { text: 'a = = 1' } })).toBe(
      'does-not-parse',
    );
    expect(edited('', { type: 'insert', group: '', at: 0, condition: { text: 'true' } })).toBe('widens');
  });
});

describe('move', () => {
  it('takes the comment along and keeps the ids', () => {
    const text = 'a = 1 and /* b */ b = 2 and (c = 3 or d = 4)';
    const tree = toRuleTree(text);
    const row = partAt(tree, 'b = 2');
    const outcome = applyEdit(text, {
      type: 'move',
      node: row.id,
      group: partAt(tree, '(c = 3 or d = 4)').id,
      at: 1,
    });
    expect(outcome).toMatchObject({ ok: true, text: 'a = 1 and (c = 3 or /* b */ b = 2 or d = 4)' });
    if (!outcome.ok) return;
    expect(partAt(outcome.tree, 'b = 2').id).toBe(row.id);
    expect(partAt(outcome.tree, 'd = 4').id).toBe(partAt(tree, 'd = 4').id);
  });
  it('is refused into itself', () => {
    const text = '(a = 1 or (b = 2 and c = 3)) and d = 4';
    const group = idAt(text, '(b = 2 and c = 3)');
    expect(
      edited(text, { type: 'move', node: idAt(text, '(a = 1 or (b = 2 and c = 3))'), group, at: 0 }),
    ).toBe('not-applicable');
  });
});

describe('groups', () => {
  const text = 'a = 1 and b = 2 and c = 3';
  it('are made of neighbours and taken apart again', () => {
    const nodes = [idAt(text, 'b = 2'), idAt(text, 'c = 3')];
    const wrapped = edited(text, { type: 'wrap', nodes, operator: 'or' });
    expect(wrapped).toBe('a = 1 and (b = 2 or c = 3)');
    expect(on(wrapped, '(b = 2 or c = 3)', 'unwrap', {})).toBe(text);
  });
  it('of one row are kept by their annotation', () => {
    const wrapped = edited(text, { type: 'wrap', nodes: [idAt(text, 'b = 2')], operator: 'or' });
    expect(wrapped).toBe('a = 1 and /*# group=or */ (b = 2) and c = 3');
    const group = partAt(toRuleTree(wrapped), '(b = 2)').id;
    expect(edited(wrapped, { type: 'unwrap', node: group })).toBe(text);
    expect(edited(wrapped, { type: 'insert', group, at: 1, condition: { text: 'd' } })).toBe(
      'a = 1 and /*# group=or */ (b = 2 or d) and c = 3',
    );
  });
  it('change their operator', () => {
    expect(
      on('a = 1 and b = 2 or c = 3', 'a = 1 and b = 2 or c = 3', 'set-operator', { operator: 'and' }),
    ).toBe('(a = 1 and b = 2) and c = 3');
  });
});

describe('twice the same gives the text back', () => {
  // Beside a muted row the connector may come to stand on its other side.
  it.each(GALLERY.filter((text) => !text.includes('mute:')))('%s', (text) => {
    const tree = toRuleTree(text);
    for (const { part, role } of placesOf(tree.root)) {
      if (!['root', 'items'].includes(role)) continue;
      for (const [there, back] of [
        ['negate', 'negate'],
        ['mute', 'unmute'],
      ] as const) {
        const first = applyEdit(text, { type: there, node: part.id }, { tree });
        if (!first.ok) continue;
        expect(
          edited(first.text, { type: back, node: touched(first) }, { tree: first.tree }),
          first.text,
        ).toBe(text);
      }
    }
  });
});

/** The row that an edit wrapped: from its first change to its last. */
function touched({ tree, inverse }: Extract<EditOutcome, { ok: true }>): string {
  const [start, end] = [inverse[0]?.start, inverse.at(-1)?.end];
  const found = placesOf(tree.root).find(({ part }) => part.span.start === start && part.span.end === end);
  return found?.part.id ?? '';
}

describe('parts of a row', () => {
  it.each([
    ["a   = 'x' /* c */ and b", "a   = 'x'", 'set-operator', { operator: '!=' }, "a   != 'x' /* c */ and b"],
    ['a >/* why */ 5', 'a >/* why */ 5', 'set-value', { value: { literal: 7 } }, 'a >/* why */ 7'],
    ['a = "0123"', '"0123"', 'set-value', { value: { literal: '0124' } }, 'a = "0124"'],
    ['a = 1', 'a = 1', 'set-field', { path: ['客户 等级', 'x'] }, '`客户 等级`.x = 1'],
    ['a != 1 and b', 'a != 1', 'set-missing', { missing: 'match' }, '$not(a = 1) and b'],
    [
      '$not($contains(a, "x")) and b',
      '$not($contains(a, "x"))',
      'set-missing',
      { missing: 'match' },
      '($not($exists(a)) or $not($contains(a, "x"))) and b',
    ],
    [
      '$count(orders[x=1]) > 3',
      '$count(orders[x=1]) > 3',
      'set-operator',
      { operator: 'exactly' },
      '$count(orders[x=1]) = 4',
    ],
    [
      '$toMillis(d) > $millis() - 30 * 86400000',
      '$toMillis(d) > $millis() - 30 * 86400000',
      'set-value',
      { value: { literal: 60 } },
      '$toMillis(d) > $millis() - 60 * 86400000',
    ],
    [
      '$count($filter(o, function($v){ $v.a > 1 })) > 0',
      '$v.a > 1',
      'set-operator',
      { operator: '<' },
      '$count($filter(o, function($v){ $v.a < 1 })) > 0',
    ],
    [
      '"a" in tags',
      '"a" in tags',
      'set-value',
      { value: { text: '["a", "b"]' } },
      '$exists(tags[$ in ["a", "b"]])',
    ],
    ['a = 1 or b = 2', 'b = 2', 'replace', { condition: { text: 'x and y' } }, 'a = 1 or x and y'],
    [
      'orders^(at)[0].amount  > 5 /* keep */',
      'orders^(at)[0].amount  > 5',
      'set-value',
      { value: { literal: 7 } },
      'orders^(at)[0].amount  > 7 /* keep */',
    ],
    [
      '( orders ^( > at )[ 0 ] . amount >5 )',
      '( orders ^( > at )[ 0 ] . amount >5 )',
      'set-value',
      { value: { literal: 7 } },
      '( orders ^( > at )[ 0 ] . amount >7 )',
    ],
    [
      'orders[a=1]^(>at)[0].amount > 5',
      'orders[a=1]^(>at)[0].amount > 5',
      'set-operator',
      { operator: '<' },
      'orders[a=1]^(>at)[0].amount < 5',
    ],
    [
      'orders^(at)[0].x + 1  > 5',
      'orders^(at)[0].x + 1  > 5',
      'set-operator',
      { operator: '<=' },
      'orders^(at)[0].x + 1  <= 5',
    ],
    ["name = 'it\\'s'", "name = 'it\\'s'", 'set-operator', { operator: '<' }, "name < 'it\\'s'"],
  ] as const)('%s: %s %s %o', (text, row, type, rest, wanted) => {
    expect(edited(text, { type, node: idAt(text, row), ...rest } as RuleEdit)).toBe(wanted);
  });
});

describe('annotations', () => {
  it('are written, changed and taken away', () => {
    const named = on('a = 1 and b = 2', 'b = 2', 'rename', { name: '大额 */' });
    expect(named).toBe('a = 1 and /*# name="大额 *\\/" */ b = 2');
    const noted = on(named, 'b = 2', 'note', { note: 'why' });
    expect(noted).toBe('a = 1 and /*# name="大额 *\\/" note="why" */ b = 2');
    expect(on(on(noted, 'b = 2', 'note', { note: '' }), 'b = 2', 'rename', { name: '' })).toBe(
      'a = 1 and b = 2',
    );
    expect(on('a or b', 'a or b', 'rename', { name: 'G' })).toBe('/*# name="G" */ (a or b)');
  });
  it('lock rows and parts of rows', () => {
    const text = '/*# lock=value */ a = 1 and /*# lock=all */ b = 2';
    expect(on(text, 'a = 1', 'set-value', { value: { literal: 2 } })).toBe('locked');
    expect(on(text, 'a = 1', 'set-operator', { operator: '>' })).toBe(
      '/*# lock=value */ a > 1 and /*# lock=all */ b = 2',
    );
    expect(on(text, 'b = 2', 'negate', {})).toBe('locked');
    // A lock that anybody lifts is a reminder; with a policy it holds.
    const unlock = { type: 'lock', node: idAt(text, 'a = 1'), lock: null } as const;
    expect(applyEdit(text, unlock).ok).toBe(true);
    expect(applyEdit(text, unlock, { canEdit: () => false })).toMatchObject({ ok: false, reason: 'locked' });
    expect(applyEdit(text, unlock, { canEdit: () => true }).ok).toBe(true);
    const options = { canEdit: () => true };
    expect(edited(text, { type: 'delete', node: idAt(text, 'b = 2') }, options)).toBe(
      '/*# lock=value */ a = 1',
    );
  });
  it('lock a part against what would turn it round from outside, where somebody says who may', () => {
    const text = '(/*# lock=all */ a = 1 or b = 2) and c = 3';
    const negate = { type: 'negate', node: idAt(text, '(/*# lock=all */ a = 1 or b = 2)') } as const;
    expect(applyEdit(text, negate, { canEdit: () => false })).toMatchObject({ ok: false, reason: 'locked' });
    expect(applyEdit(text, negate, { canEdit: () => true }).ok).toBe(true);
    expect(applyEdit(text, negate).ok).toBe(true);
  });
});

describe('mute', () => {
  it('takes the connector along', () => {
    expect(on('a = 1 and b = 2 and c = 3', 'b = 2', 'mute', {})).toBe(
      'a = 1 /*# mute: and b = 2 */ and c = 3',
    );
    expect(on('a = 1 and b = 2', 'a = 1', 'mute', {})).toBe('/*# mute: a = 1 and */ b = 2');
    expect(on('a = 1 and $contains(b, /x*/)', '$contains(b, /x*/)', 'mute', {})).toBe(
      'a = 1 /*# mute: and $contains(b, /x*\\/) */',
    );
  });
  it('of the last row of a group mutes the group', () => {
    expect(on('(a /*# mute: or b */) and c', 'a', 'mute', {})).toBe(
      '/*# mute: (a /*# mute: or b *\\/) and */ c',
    );
    expect(on('$not(a) and c', 'a', 'mute', {})).toBe('/*# mute: $not(a) and */ c');
  });
  it('is not done where the comment would stand beside a decision, from where it could not come back', () => {
    expect(on('c ? d : a or b > 1', 'b > 1', 'mute', {})).toBe('not-applicable');
    expect(on('x and (c ? d : a or b > 1)', 'b > 1', 'mute', {})).toBe('not-applicable');
    expect(on('$not(a or b > 1) and c', 'b > 1', 'mute', {})).toBe('$not(a /*# mute: or b > 1 */) and c');
    expect(on('$exists(o[a or b > 1])', 'b > 1', 'mute', {})).toBe('$exists(o[a /*# mute: or b > 1 */])');
  });
  it('of the last row of all makes the rule inactive', () => {
    const outcome = applyEdit('a = 1', { type: 'mute', node: idAt('a = 1', 'a = 1') });
    expect(outcome).toMatchObject({ ok: true, text: '/*# mute: a = 1 */', tree: { active: false } });
  });
});

describe('unmute', () => {
  it.each([
    ['/*# mute: a or */ /*# mute: b */', 'a', 'a /*# mute: or b */'],
    ['/*# mute: a or */ /*# mute: b */', 'b', '/*# mute: a or */ b'],
    ['/*# mute: a */ /*# mute: or b */', 'b', '/*# mute: a or */ b'],
    ['/*# mute: a or */ /*# mute: b or */ /*# mute: c */', 'a', 'a /*# mute: or b or */ /*# mute: c */'],
    ['/*# mute: a */ /*# mute: or b */ /*# mute: or c */', 'c', '/*# mute: a */ /*# mute: or b */ c'],
    ['/*# mute: a and */ /*# mute: b */', 'a', 'a /*# mute: b */'],
  ])('of %s, where nothing counts, row %s', (text, row, wanted) => {
    const tree = toRuleTree(text);
    const muted = placesOf(tree.root).find(({ part }) => {
      const said = text.slice(part.span.start, part.span.end);
      return part.muted === true && part !== tree.root && new RegExp(`\\b${row}\\b`).test(said);
    });
    const counted = edited(text, { type: 'unmute', node: muted?.part.id ?? '' });
    expect(counted).toBe(wanted);
    expect(edited(counted, { type: 'mute', node: idAt(counted, row) })).toContain('mute');
  });
});

describe('what is refused', () => {
  it('leaves the text alone and says why in both languages', () => {
    expect(applyEdit('a', { type: 'delete', node: 'gone' })).toEqual({
      ok: false,
      reason: 'unknown-node',
      message: 'This row is no longer in the rule.',
    });
    expect(describeRefusal('locked', 'zh-CN')).toBe('这一行已锁定。');
    expect(describeRefusal('locked', 'fr')).toBe('This row is locked.');
  });
});

describe('a decision among the values of a row', () => {
  const CONDITION = { condition: { text: 'c > 1' } } as const;
  it.each([
    ['(a ? 1 : 2) > b', '(a ? 1 : 2)'],
    ['(a ? 1) = b', '(a ? 1)'],
    ['(a ? 1 : 2) in [1, 2]', '(a ? 1 : 2)'],
    ['f in [1, (a ? 1 : 2)]', '(a ? 1 : 2)'],
    ['($x := a; $x) + 1 > b', '($x := a; $x)'],
    ['$contains((a ? "x" : b), "x")', '(a ? "x" : b)'],
    ['$sum(orders.(a ? 1 : 2)) > 3', '(a ? 1 : 2)'],
  ])('is no row that others could stand for: %s', (text, value) => {
    expect(on(text, value, 'negate', {})).toBe('not-applicable');
    expect(on(text, value, 'replace', CONDITION)).toBe('not-applicable');
    expect(on(text, value, 'rename', { name: 'x' })).toBe('not-applicable');
    expect(on(text, value, 'delete', {})).toBe('not-applicable');
    expect(edited(text, { type: 'wrap', nodes: [idAt(text, value)], operator: 'and' })).toBe(
      'not-applicable',
    );
    expect(edited(text, { type: 'insert', group: idAt(text, value), at: 1, ...CONDITION })).toBe(
      'not-a-group',
    );
  });
  it('and what is looked for in a list is no row either', () => {
    expect(on('f in [1, 2] and b', 'f', 'delete', {})).toBe('not-applicable');
  });
});

describe('a long list', () => {
  it('takes another value by one insertion', () => {
    const items = Array.from({ length: 4000 }, (_, index) => `"v${index}"`);
    const text = `a in [${items.join(', ')}]`;
    const tree = toRuleTree(text);
    const model = {
      kind: 'list' as const,
      items: [...items.map((item) => item.slice(1, -1)), 'new'].map((value) => ({
        kind: 'literal' as const,
        value,
      })),
    };
    const done = applyEdit(
      text,
      { type: 'set-value', node: tree.root?.id ?? '', value: { model } },
      { tree },
    );
    expect(done.ok && done.edits).toEqual([
      { start: text.length - 1, end: text.length - 1, insert: ', "new"' },
    ]);
  });
});

describe('copied text', () => {
  it('is joined as in its group', () => {
    const tree = toRuleTree('a = 1 or /*# name="B" */ b = 2 or c = 3');
    const ids = ['b = 2', 'a = 1'].map((row) => partAt(tree, row).id);
    expect(copyText(tree, ids)).toBe('a = 1 or /*# name="B" */ b = 2');
  });
});
