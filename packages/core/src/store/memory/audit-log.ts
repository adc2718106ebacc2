import { chainAudit } from '../../audit/audit-chain.js';
import type { AuditDraft, AuditEntry, AuditTarget } from '../../audit/audit.types.js';
import type { AuditQuery, Page } from '../store.types.js';
import { frozenCopy } from './freeze.js';

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
  page({ target, before, limit }: AuditQuery): Page<AuditEntry> {
    const wanted = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit ?? DEFAULT_LIMIT)));
    const entries = this.#candidates(target);
    const items: AuditEntry[] = [];
    let index = before === undefined ? entries.length : firstAtOrAbove(entries, before);
    while (index > 0 && items.length < wanted) {
      index -= 1;
      items.push(entries[index]!);
    }
    return { items, next: index > 0 ? String(items.at(-1)?.seq) : null };
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

/** Index of the first entry with `seq` or a higher one, by bisection. */
function firstAtOrAbove(entries: readonly AuditEntry[], seq: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
