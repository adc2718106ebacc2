import type { AuditAction } from '../audit/audit-actions.js';
import { sameJson } from '../shared/json.js';
import type { Concept } from './taxonomy.types.js';

/** What the history calls a change of a concept. */
export function actionOf(before: Concept, after: Concept): AuditAction {
  const { name, aliases, parentId, order, version, ...rest } = after;
  const others = sameJson(
    { ...before, name, aliases, parentId, order, version },
    { ...rest, name, aliases, parentId, order, version },
  );
  if (others && before.parentId === parentId && before.order === order) return 'concept.renamed';
  return others && sameJson(before.name, name) ? 'concept.moved' : 'concept.updated';
}
