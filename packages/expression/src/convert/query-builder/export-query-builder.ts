import type { RuleTree } from '../../rule-tree/rule-tree.types.js';
import type { ExportResult } from '../shared/conversion.types.js';
import { asCondition, type ExportState, treeToExport } from '../shared/export-shared.js';
import { Losses } from '../shared/losses.js';
import { exportCondition } from './export-condition.js';
import type { QueryBuilderGroup } from './query-builder.types.js';

/**
 * Writes a rule as a query of react-querybuilder. What its rows cannot say (windows, sums, decisions, text as
 * code …) fails the export and is named; a rule in which nothing counts becomes a query without rows. Importing
 * the query again gives a rule with the same meaning, but for the losses marked `changed`. Never throws.
 */
export function exportQueryBuilder(rule: string | RuleTree): ExportResult<QueryBuilderGroup> {
  const losses = new Losses();
  const tree = treeToExport(rule, losses);
  if (tree === undefined) return { ok: false, losses: losses.all };
  if (tree.root === undefined)
    return { ok: true, document: { combinator: 'and', rules: [] }, losses: losses.all };
  const state: ExportState = { tree, losses };
  const item = exportCondition(asCondition(tree.root), { polarity: 'positive', inChild: false }, state);
  if (item === undefined) return { ok: false, losses: losses.all };
  return {
    ok: true,
    document: 'rules' in item ? item : { combinator: 'and', rules: [item] },
    losses: losses.all,
  };
}
