import type { AuditAction } from '../../audit/audit-actions.js';
import { asJson } from '../../shared/json.js';
import type { PlanPart } from '../concept-steps.js';
import type { TaxonomyVersion, TaxonomyVersionInfo } from './taxonomy-version.types.js';

/** A version that comes or goes. */
export interface VersionStep {
  readonly before: TaxonomyVersion | null;
  readonly after: TaxonomyVersion | null;
}

/** Change, audit entry and event of one version; the audit does not repeat the taxonomy. */
export function versionPlan({ before, after }: VersionStep, action: AuditAction): PlanPart {
  const id = (after ?? before)?.id ?? '';
  return {
    changes: [{ kind: 'taxonomyVersion', key: id, before, after }],
    audit: [
      {
        action,
        target: { kind: 'taxonomy-version', id },
        before: asJson(before && versionInfo(before)),
        after: asJson(after && versionInfo(after)),
      },
    ],
    events: [{ type: 'taxonomy-version.changed', id }],
  };
}

/** What is said about a version, without its content. */
function versionInfo({ concepts: _concepts, ...info }: TaxonomyVersion): TaxonomyVersionInfo {
  return info;
}
