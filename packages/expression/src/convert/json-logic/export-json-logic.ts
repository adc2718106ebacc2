import type { RuleTree } from '../../rule-tree/rule-tree.types.js';
import type { ExportResult } from '../shared/conversion.types.js';
import { treeToExport } from '../shared/export-shared.js';
import { Losses } from '../shared/losses.js';
import { exportNode } from './export-condition.js';

/** A JsonLogic rule: JSON. */
export type JsonLogicRule = unknown;

/**
 * Writes a rule as JsonLogic that says the same of every record on which both are defined, also of records
 * without a field. What JsonLogic cannot say (the time, patterns, text as code …) fails the export and is named;
 * a rule in which nothing counts becomes `{"and": []}`, which matches nothing. Never throws.
 */
export function exportJsonLogic(rule: string | RuleTree): ExportResult<JsonLogicRule> {
  const losses = new Losses();
  const tree = treeToExport(rule, losses);
  if (tree === undefined) return { ok: false, losses: losses.all };
  if (tree.root === undefined || !tree.active) return { ok: true, document: { and: [] }, losses: losses.all };
  const document = exportNode(tree.root, { polarity: 'positive', inChild: false }, { tree, losses });
  return document === undefined
    ? { ok: false, losses: losses.all }
    : { ok: true, document, losses: losses.all };
}
