import type {
  AuditGap,
  CodeAssignment,
  CodeCounter,
  CodeFinding,
  CodePattern,
  Store,
  WorkingPattern,
} from '@tagma/core';
import { auditCounter, freeNumbers, sequenceOf } from '@tagma/core';
import type { CodeAudit } from './code-jobs.types.js';

/** Findings and gaps that are listed; all are counted. */
const LISTED = 500;

/** Collects what an audit finds. */
export class AuditTally {
  readonly #counts: Record<CodeFinding['type'], number> = {
    missing: 0,
    duplicate: 0,
    malformed: 0,
    drifted: 0,
  };
  readonly #listed: Record<CodeFinding['type'], CodeFinding[]> = {
    missing: [],
    duplicate: [],
    malformed: [],
    drifted: [],
  };

  add(findings: readonly CodeFinding[]): void {
    for (const finding of findings) {
      this.#counts[finding.type] += 1;
      const listed = this.#listed[finding.type];
      if (listed.length < LISTED) listed.push(finding);
    }
  }

  /** With the counters, once all records have been seen. */
  async finish(store: Store, working: WorkingPattern): Promise<CodeAudit> {
    const counters = await allCounters(store, working.pattern);
    const used = await usedNumbers(store, working.pattern);
    const segment = sequenceOf(working.newest.definition);
    const audits = counters.map((counter) =>
      auditCounter(working, counter, used.get(counter.scopeKey) ?? []),
    );
    const gaps = audits.flatMap((audit): readonly AuditGap[] => audit.gaps);
    return {
      counts: { ...this.#counts },
      findings: Object.values(this.#listed).flat(),
      gaps: gaps.slice(0, LISTED),
      unexplained: gaps
        .filter(({ reason }) => reason === 'unexplained')
        .reduce((sum, { from, to }) => sum + to - from + 1, 0),
      counters: counters.map((counter) => ({
        scopeKey: counter.scopeKey,
        used: used.get(counter.scopeKey)?.length ?? 0,
        free: segment === undefined ? null : freeNumbers(counter, segment),
      })),
    };
  }
}

async function allCounters(store: Store, { id }: CodePattern): Promise<readonly CodeCounter[]> {
  const found: CodeCounter[] = [];
  for (let after: string | null = null; ;) {
    const page: { items: readonly CodeCounter[]; next: string | null } = await store.entities('codeCounter', {
      groups: [id],
      limit: 5000,
      ...(after === null ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
    if (after === null) return found;
  }
}

/** Numbers of all codes, former and retired ones included, by counter. */
async function usedNumbers(
  store: Store,
  { id }: CodePattern,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  for (let after: string | null = null; ;) {
    const page: { items: readonly CodeAssignment[]; next: string | null } = await store.entities(
      'codeAssignment',
      { groups: [id], limit: 5000, ...(after === null ? {} : { after }) },
    );
    for (const { scopeKey, number } of page.items) {
      if (scopeKey === null || number === null) continue;
      const numbers = found.get(scopeKey);
      if (numbers === undefined) found.set(scopeKey, [number]);
      else numbers.push(number);
    }
    after = page.next;
    if (after === null) return found;
  }
}
