import { givesAnyOf } from '../rules/rule-tags.js';
import type { Assignment } from '../tags/tags.types.js';
import type { TagCoverageRequest } from '../taxonomy/governance/tag-coverage.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import type { Hidden } from './hidden-concepts.js';

/** The workspace without what is hidden: categories, tags, and the rules that give such tags, alone or among others. */
export function seenWorkspace(workspace: WorkspaceSnapshot, hidden: Hidden): WorkspaceSnapshot {
  if (hidden.size === 0) return workspace;
  return {
    ...workspace,
    concepts: workspace.concepts.filter(({ id }) => !hidden.has(id)),
    rules: workspace.rules.filter((rule) => !givesAnyOf(rule, hidden)),
  };
}

/** Assignments, holds or figures of tags without those of hidden tags. */
export function seenRows<Row extends Pick<Assignment, 'tagId'>>(
  rows: readonly Row[],
  hidden: Hidden,
): readonly Row[] {
  return hidden.size === 0 ? rows : rows.filter(({ tagId }) => !hidden.has(tagId));
}

/** A question about groups of tags that tells nothing of hidden tags: they are in no group. */
export function seenCoverage<Asked extends Pick<TagCoverageRequest, 'groups'>>(
  request: Asked,
  hidden: Hidden,
): Asked {
  if (hidden.size === 0) return request;
  return { ...request, groups: request.groups.map((tags) => tags.filter((id) => !hidden.has(id))) };
}
