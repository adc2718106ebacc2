import { expect } from '@open-wc/testing';
import { applyTextEdits, toRuleTree } from '@tagma/expression/rule-tree';
import { rowsOf } from '../model/rows.js';
import type { RowRole, RuleRow } from '../model/rows.js';
import { orderAfter, reorderEdits, siblingDrop, siblingStep, siblingsOf } from './siblings.js';

const NONE: ReadonlySet<string> = new Set();
const SCORE = '(a = 1 ? 10 : 0) + /* two */ (b = 2 ? 20 : 0) + (c = 3 ? 30 : 0) >= 30';

const read = (text: string): readonly RuleRow[] => rowsOf(toRuleTree(text), NONE);

function rowAt(rows: readonly RuleRow[], role: RowRole, at: number): RuleRow {
  const row = rows.filter((each) => each.role === role)[at];
  if (row === undefined) throw new Error(`There is no ${role} ${at}.`);
  return row;
}

/** The text after a row stepped up or down; `null` when it may not. */
function step(text: string, role: RowRole, at: number, direction: 'up' | 'down'): string | null {
  const rows = read(text);
  const row = rowAt(rows, role, at);
  const target = siblingStep(row, direction, rows);
  if (target === null) return null;
  const siblings = siblingsOf(row, rows);
  const edits = reorderEdits(text, siblings, orderAfter(siblings, [row], target.at));
  return edits === null ? null : applyTextEdits(text, edits);
}

describe('rows that change places among their own kind', () => {
  it('moves a row of a score card and leaves what stands between', () => {
    expect(step(SCORE, 'score-row', 0, 'down')).to.equal(
      '(b = 2 ? 20 : 0) + /* two */ (a = 1 ? 10 : 0) + (c = 3 ? 30 : 0) >= 30',
    );
    expect(step(SCORE, 'score-row', 0, 'up')).to.equal(null);
    expect(step(SCORE, 'score-row', 2, 'down')).to.equal(null);
  });

  it('moves a case of a decision', () => {
    const text = 'age >= 18 ? vip = true : age >= 12 ? $exists(note) : false';
    expect(step(text, 'case', 1, 'up')).to.equal(
      'age >= 12 ? $exists(note) : age >= 18 ? vip = true : false',
    );
  });

  it('moves a name, yet never before one that it reads', () => {
    const text = '($a := x + 1; $b := y + 2; $c := $a * 2; $a > $b and $c > 3)';
    expect(step(text, 'name', 0, 'down')).to.equal(
      '($b := y + 2; $a := x + 1; $c := $a * 2; $a > $b and $c > 3)',
    );
    expect(step(text, 'name', 2, 'up')).to.equal(
      '($a := x + 1; $c := $a * 2; $b := y + 2; $a > $b and $c > 3)',
    );
    const tight = '($a := x + 1; $c := $a * 2; $a > $c)';
    expect(step(tight, 'name', 1, 'up')).to.equal(null);
  });

  it('drops only among its own kind', () => {
    const rows = read(SCORE);
    const first = rowAt(rows, 'score-row', 0);
    const last = rowAt(rows, 'score-row', 2);
    expect(siblingDrop(last, 'after', [first], rows)?.at).to.equal(2);
    expect(siblingDrop(first, 'before', [last], rows)?.at).to.equal(0);
    const root = rowAt(rows, 'root', 0);
    expect(siblingDrop(root, 'after', [first], rows)).to.equal(null);
  });
});
