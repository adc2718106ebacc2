import { normalizeName } from '../../taxonomy/names.js';
import { checkUnique, type Report } from '../report.js';
import type { WorkspaceDocument } from '../workspace.types.js';

/**
 * Published versions and proposals of a document. A version may break limits that were set after it, and a proposal
 * may name what has been deleted since.
 */
export function checkGovernance(
  { taxonomyVersions = [], proposals = [] }: WorkspaceDocument,
  report: Report,
): void {
  checkUnique(taxonomyVersions, ({ id }) => id, ['taxonomyVersions'], 'id', report);
  checkUnique(taxonomyVersions, ({ name }) => normalizeName(name), ['taxonomyVersions'], 'name', report);
  taxonomyVersions.forEach(({ concepts }, index) => {
    const path = ['taxonomyVersions', index, 'concepts'] as const;
    checkUnique(concepts, ({ id }) => id, path, 'id', report);
    const ids = new Set(concepts.map(({ id }) => id));
    concepts.forEach(({ parentId }, at) => {
      if (parentId !== null && !ids.has(parentId))
        report([...path, at, 'parentId'], 'unknown-reference', `The version has no ${parentId}.`);
    });
  });
  checkUnique(proposals, ({ id }) => id, ['proposals'], 'id', report);
  proposals.forEach(({ state, end }, index) => {
    if (state !== 'open' && end === undefined)
      report(['proposals', index, 'end'], 'missing', `The proposal is ${state}, so it says how it ended.`);
    if (state === 'open' && end !== undefined)
      report(['proposals', index, 'end'], 'wrong-value', 'An open proposal has not ended.');
  });
}
