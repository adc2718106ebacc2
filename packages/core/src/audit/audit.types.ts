import type { Instant, Json, RecordRef } from '../shared/shared.types.js';

/** What an entry is about. `record` entries make the history of a customer. */
export type AuditTarget =
  | { readonly kind: 'record'; readonly record: RecordRef; readonly tagId?: string }
  | {
      readonly kind:
        | 'concept'
        | 'rule'
        | 'workspace'
        | 'import'
        | 'taxonomy-version'
        | 'proposal'
        | 'code-pattern'
        | 'workflow'
        | 'territory'
        | 'tier-scheme'
        | 'note-grades'
        | 'job';
      readonly id: string;
    };

/** An entry before the store has placed it in the chain. */
export interface AuditDraft {
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string;
  /** e.g. `tag.assigned`, `tag.removed`, `concept.renamed`, `rule.published`; see docs/architecture.md. */
  readonly action: string;
  readonly target: AuditTarget;
  /** The state before and after, as far as the action touched it. */
  readonly before: Json;
  readonly after: Json;
  readonly reason: string | null;
  readonly transactionId: string;
}

/** An entry in the chain: `hash` = SHA-256 over `prevHash` and the canonical JSON of the rest. Append-only. */
export interface AuditEntry extends AuditDraft {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prevHash: string;
  readonly hash: string;
}
