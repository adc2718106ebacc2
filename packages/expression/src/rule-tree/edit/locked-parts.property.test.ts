import { describe, expect, it } from 'vitest';
import { Random } from '../../testing/rule-tree/random.js';
import { randomEdit } from '../../testing/rule-tree/random-edits.js';
import { randomRule } from '../../testing/rule-tree/random-rules.js';
import { applyEdit } from '../apply-edit.js';
import type { RuleTree } from '../rule-tree.types.js';
import { toRuleTree } from '../to-rule-tree.js';
import { lockedPartsKept } from './locked-parts.js';
import { asCondition, placesOf } from './places.js';

const RULES = 400;

/** A random rule of which one row or group is locked, with the letters of that. */
function lockedRule(random: Random): { readonly tree: RuleTree; readonly letters: string } | null {
  const open = toRuleTree(randomRule(random));
  const rows = placesOf(open.root).filter(({ part }) => asCondition(part) !== undefined);
  const node = random.pick(rows).part.id;
  const outcome = applyEdit(open.text, { type: 'lock', node, lock: 'all' });
  if (!outcome.ok) return null;
  const [locked] = placesOf(outcome.tree.root).filter(({ part }) => part.lock === 'all');
  if (locked === undefined) return null;
  const { start, end } = locked.part.span;
  return { tree: outcome.tree, letters: outcome.text.slice(start, end).replace(/^[\s(]+|[\s)]+$/g, '') };
}

describe('a locked part of random rules', { timeout: 120_000 }, () => {
  it('stands letter by letter after each edit that is carried out for whoever may not change it', () => {
    let done = 0;
    let refused = 0;
    for (let seed = 1; seed <= RULES; seed++) {
      const random = new Random(seed);
      const found = lockedRule(random);
      if (found === null) continue;
      let { tree } = found;
      for (let count = 0; count < 8; count++) {
        const outcome = applyEdit(tree.text, randomEdit(random, tree), { tree, canEdit: () => false });
        if (!outcome.ok) {
          if (outcome.reason === 'locked') refused++;
          continue;
        }
        done++;
        expect(outcome.text, `seed ${String(seed)}`).toContain(found.letters);
        expect(lockedPartsKept(found.tree, toRuleTree(outcome.text))).toEqual({ ok: true });
        tree = outcome.tree;
      }
    }
    expect(done).toBeGreaterThan(RULES);
    expect(refused).toBeGreaterThan(RULES / 4);
  });

  it('is missed when any letter of it is another one, and when its lock goes', () => {
    let tried = 0;
    for (let seed = 1; seed <= RULES; seed++) {
      const random = new Random(seed);
      const found = lockedRule(random);
      if (found === null) continue;
      const { tree, letters } = found;
      const begin = tree.text.indexOf(letters, tree.text.indexOf('lock=all'));
      const places = [...letters.matchAll(/[a-z0-9]/gi)].map(({ index }) => begin + index);
      const at = random.pick(places);
      const other = tree.text[at] === '7' ? '8' : '7';
      const typed = tree.text.slice(0, at) + other + tree.text.slice(at + 1);
      expect(lockedPartsKept(tree, toRuleTree(typed)).ok, `${tree.text}\n${typed}`).toBe(false);
      const unlocked = tree.text.replace(/ ?lock=all/, '');
      expect(lockedPartsKept(tree, toRuleTree(unlocked)).ok, unlocked).toBe(false);
      tried++;
    }
    expect(tried).toBeGreaterThan(RULES / 2);
  });
});
