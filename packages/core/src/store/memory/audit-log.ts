import { chainAudit } from '../../audit/audit-chain.js';
import type { AuditDraft, AuditEntry, AuditTarget } from '../../audit/audit.types.js';
import type { AuditQuery, Page } from '../store.types.js';
import { countWhile } from '../../shared/bisect.js';
import { frozenCopy } from './freeze.js';
import { pageLimit } from './page-limit.js';

type IsWithin = (entry: AuditEntry) => boolean;

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** The audit chain with an index by target. */
export class AuditLog {
  readonly #entries: AuditEntry[] = [];
  readonly #byTarget = new Map<string, AuditEntry[]>();

  append(drafts: readonly AuditDraft[]): void {
    for (const entry of chainAudit(this.#entries.at(-1) ?? null, frozenCopy(drafts))) {
      const frozen = Object.freeze(entry);
      this.#entries.push(frozen);
      this.#index(frozen);
    }
  }

  /** Newest first; `next` is the seq to give as `before`. */
  page({ target, before, limit }: AuditQuery, isWithin: IsWithin | null = null): Page<AuditEntry> {
    const wanted = pageLimit(limit, DEFAULT_LIMIT, MAX_LIMIT);
    const candidates = this.#candidates(target);
    const entries = isWithin === null ? candidates : candidates.filter(isWithin);
    const end = before === undefined ? entries.length : countWhile(entries, ({ seq }) => seq < before);
    const start = Math.max(0, end - wanted);
    const items = entries.slice(start, end).reverse();
    return { items, next: start > 0 ? String(items.at(-1)?.seq) : null };
  }

  #candidates(target: AuditTarget | undefined): readonly AuditEntry[] {
    if (target === undefined) return this.#entries;
    const entries = this.#byTarget.get(targetKey(target)) ?? [];
    if (target.kind !== 'record' || target.tagId === undefined) return entries;
    const { tagId } = target;
    return entries.filter(({ target }) => target.kind === 'record' && target.tagId === tagId);
  }

  #index(entry: AuditEntry): void {
    const key = targetKey(entry.target);
    const entries = this.#byTarget.get(key);
    if (entries === undefined) this.#byTarget.set(key, [entry]);
    else entries.push(entry);
  }
}

/** Entries about any tag of a record share one key. */
function targetKey(target: AuditTarget): string {
  return JSON.stringify(
    target.kind === 'record' ? ['record', target.record.type, target.record.id] : [target.kind, target.id],
  );
}
