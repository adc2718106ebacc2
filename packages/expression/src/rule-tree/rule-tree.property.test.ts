import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.js';
import { applyTextEdits } from '../edits/edits.js';
import { evaluate } from '../testing/rule-tree/interpreter.js';
import { Failure, truth } from '../testing/rule-tree/interpreter-values.js';
import { Random } from '../testing/rule-tree/random.js';
import { randomEdit } from '../testing/rule-tree/random-edits.js';
import { NOW, randomRecord } from '../testing/rule-tree/random-records.js';
import { randomRule } from '../testing/rule-tree/random-rules.js';
import { stockOutcomes } from '../testing/rule-tree/stock.js';
import { rereadTree } from './reread-tree.js';
import { toRuleTree } from './to-rule-tree.js';
import type { EditOutcome, RuleTree } from './rule-tree.types.js';

// The long run sets TAGMA_RULE_EDITS=10000.
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
const EDITS = Number(process.env['TAGMA_RULE_EDITS'] ?? '1500');
const FIRST_SEED = Number(process.env['TAGMA_RULE_SEED'] ?? '1');
const PER_RULE = 5;

function modelOutcome({ root, active }: RuleTree, record: unknown): string {
  if (root === undefined || !active) return 'no-match';
  try {
    return truth(evaluate(root, { item: record, record, now: NOW, names: {} })) ? 'match' : 'no-match';
  } catch (error) {
    if (error instanceof Failure) return 'error';
    throw error;
  }
}

/** Everything outside the edits is as it was, and the inverse edits bring the rest back. */
function checkBytes(text: string, outcome: Extract<EditOutcome, { ok: true }>): void {
  expect(applyTextEdits(text, outcome.edits)).toBe(outcome.text);
  expect(applyTextEdits(outcome.text, outcome.inverse)).toBe(text);
}

/** The tree as it is read from the text alone; only ids may differ. */
function checkTree(tree: RuleTree, label: string): void {
  expect(withoutIds(tree), label).toEqual(withoutIds(toRuleTree(tree.text)));
  const ids = [...JSON.stringify(tree).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size, label).toBe(ids.length);
}

function withoutIds(tree: RuleTree): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'id' ? undefined : value)));
}

async function checkMeaning(tree: RuleTree, random: Random, label: string): Promise<void> {
  if (JSON.stringify(tree.root ?? {}).includes('"kind":"block"')) return;
  const stock = tree.active ? stockOutcomes(tree.text) : () => Promise.resolve('no-match');
  for (let count = 0; count < 3; count++) {
    const record = randomRecord(random);
    const expected = await stock(record);
    expect(modelOutcome(tree, record), `${label}\n${tree.text}\n${JSON.stringify(record)}`).toBe(expected);
  }
}

describe('random edits of random rules', { timeout: 600_000 }, () => {
  it('keep every other byte, can be undone, and mean what the model says', async () => {
    let done = 0;
    let refused = 0;
    for (let seed = FIRST_SEED; done + refused < EDITS; seed++) {
      const random = new Random(seed);
      let tree = toRuleTree(randomRule(random));
      expect(tree.errors, tree.text).toEqual([]);
      await checkMeaning(tree, random, `seed ${String(seed)}`);
      for (let count = 0; count < PER_RULE; count++) {
        const edit = randomEdit(random, tree);
        const outcome = applyEdit(tree.text, edit, { tree });
        if (!outcome.ok) {
          refused++;
          continue;
        }
        done++;
        checkBytes(tree.text, outcome);
        const label = `seed ${String(seed)} ${JSON.stringify(edit)}\nfrom ${tree.text}`;
        checkTree(outcome.tree, label);
        checkTree(rereadTree(outcome.tree, outcome.inverse), label);
        await checkMeaning(outcome.tree, random, label);
        tree = outcome.tree;
      }
    }
    // Random edits are often impossible; most of them must be carried out all the same.
    expect(done).toBeGreaterThan(refused);
  });
});
