import type {
  AuditGap,
  CodeAssignment,
  CodeCounter,
  CodeFinding,
  CodePattern,
  Instant,
  IssuedAt,
  Store,
  WorkingPattern,
} from '@tagma/core';
import { auditCounter, forecast, freeNumbers, sequenceOf } from '@tagma/core';
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

  /** With the counters, once all records have been seen; `asOf` is when it was begun. */
  async finish(store: Store, working: WorkingPattern, asOf: Instant): Promise<CodeAudit> {
    const counters = await allCounters(store, working.pattern);
    const used = await usedNumbers(store, working.pattern);
    const segment = sequenceOf(working.newest.definition);
    const audits = counters.map((counter) =>
      auditCounter(working, counter, used.get(counter.scopeKey)?.numbers ?? []),
    );
    const gaps = audits.flatMap((audit): readonly AuditGap[] => audit.gaps);
    return {
      counts: { ...this.#counts },
      findings: Object.values(this.#listed).flat(),
      gaps: gaps.slice(0, LISTED),
      unexplained: gaps
        .filter(({ reason }) => reason === 'unexplained')
        .reduce((sum, { from, to }) => sum + to - from + 1, 0),
      counters: counters.map((counter) => {
        const { numbers = [], history = [] } = used.get(counter.scopeKey) ?? {};
        const free = segment === undefined ? null : freeNumbers(counter, segment);
        const full = free === null ? null : forecast({ history, remaining: free, asOf });
        return { scopeKey: counter.scopeKey, used: numbers.length, free, forecast: full };
      }),
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

/** Numbers of a counter that codes have, and when they got them. */
interface Used {
  readonly numbers: number[];
  readonly history: IssuedAt[];
}

/** Numbers of all codes, former and retired ones included, by counter. */
async function usedNumbers(store: Store, { id }: CodePattern): Promise<ReadonlyMap<string, Used>> {
  const found = new Map<string, Used>();
  for (let after: string | null = null; ;) {
    const page: { items: readonly CodeAssignment[]; next: string | null } = await store.entities(
      'codeAssignment',
      { groups: [id], limit: 5000, ...(after === null ? {} : { after }) },
    );
    for (const { scopeKey, number, validFrom } of page.items) {
      if (scopeKey === null || number === null) continue;
      const used = found.get(scopeKey) ?? { numbers: [], history: [] };
      found.set(scopeKey, used);
      used.numbers.push(number);
      used.history.push({ at: validFrom, count: 1 });
    }
    after = page.next;
    if (after === null) return found;
  }
}
