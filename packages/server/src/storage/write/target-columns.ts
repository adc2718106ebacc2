import type { AuditTarget } from '@tagma/core';

/** Where an audit entry is found again. `type` is empty for targets that are no records. */
export interface TargetColumns {
  readonly kind: AuditTarget['kind'];
  readonly type: string;
  readonly id: string;
  readonly tagId: string | null;
}

/** The searchable columns of a target. */
export function targetColumns(target: AuditTarget): TargetColumns {
  if (target.kind !== 'record') return { kind: target.kind, type: '', id: target.id, tagId: null };
  return { kind: 'record', type: target.record.type, id: target.record.id, tagId: target.tagId ?? null };
}
