import { expect } from '@open-wc/testing';
import { toRuleTree } from '@tagma/expression/rule-tree';
import { rowsOf } from '../model/rows.js';
import { isSpecial } from './known-special.js';
import { looksSpecial } from './special-part.js';

/** Rules, and whether they need what draws special rows. */
const RULES: readonly (readonly [rule: string, special: boolean])[] = [
  ['age >= 18', false],
  ['age >= 18 and (name = "x" or $not(city != "y"))', false],
  ['age >= 18 and age < 60', false],
  ['city in ["a", "b"]', false],
  ['$contains(note, "x") and $exists(note)', false],
  ['spent - refunded > $limit', false],
  ['$sum(orders.amount) > 1000', false],
  ['"vip" in tags', true],
  ['$count(orders) > 3', true],
  ['$toMillis(at) > $millis() - 30 * 86400000', true],
  ['$number($fromMillis($toMillis(at), "[M]", "+0800")) = 11', true],
  ['born < "2000-01-01"', true],
  ['$toMillis(at) > $toMillis("2026-01-01T00:00:00Z")', true],
  ['a = 1 ? "x" : "y"', true],
  ['a = 1 and $map(a, function($x){$x})', true],
];

describe('rows that many rules have none of', () => {
  for (const [rule, special] of RULES) {
    it(`are ${special ? '' : 'not '}in ${rule}`, () => {
      const rows = rowsOf(toRuleTree(rule), new Set());
      expect(rows.some(({ node }) => isSpecial(node))).to.equal(special);
    });
  }

  it('are guessed from the text: what is fetched then is there when the rule was read', () => {
    const missed = RULES.filter(([rule, special]) => special && !looksSpecial(rule));
    expect(missed).to.deep.equal([]);
    expect(looksSpecial('age >= 18 and name = "x"')).to.equal(false);
  });
});
