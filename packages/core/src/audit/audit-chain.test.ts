import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditDraft, AuditEntry } from './audit.types.js';
import { chainAudit, FIRST_PREVIOUS_HASH, verifyAuditChain } from './audit-chain.js';

function draft(index: number): AuditDraft {
  return {
    at: '2026-01-01T00:00:00.000Z',
    actorId: 'ann',
    actorName: 'Ann',
    action: 'tag.assigned',
    target: { kind: 'record', record: { type: 'customer', id: String(index) }, tagId: 'vip' },
    before: null,
    after: { state: 'active', nested: [index, null, { deep: true }] },
    reason: null,
    transactionId: `t${index}`,
  };
}

const chain = chainAudit(null, [0, 1, 2, 3, 4, 5].map(draft));

/** One leaf of an entry changed, found by its path. */
function edited(entry: AuditEntry, leaf: number): AuditEntry {
  const paths = leafPaths(entry);
  const path = paths[leaf % paths.length] as readonly string[];
  const copy = JSON.parse(JSON.stringify(entry)) as Record<string, unknown>;
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1) as string;
  parent[last] = parent[last] === 'edited' ? 'edited twice' : 'edited';
  return copy as unknown as AuditEntry;
}

function leafPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leafPaths(member, [...path, key]));
}

describe('chainAudit', () => {
  it('numbers from 1 and links each entry to the one before', () => {
    expect(chain.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(chain[0]?.prevHash).toBe(FIRST_PREVIOUS_HASH);
    expect(chain[3]?.prevHash).toBe(chain[2]?.hash);
  });

  it('gives the same chain in one go and piece by piece', () => {
    const first = chainAudit(null, [draft(0), draft(1)]);
    const rest = chainAudit(first[1] ?? null, [2, 3, 4, 5].map(draft));
    expect([...first, ...rest]).toEqual(chain);
  });
});

describe('verifyAuditChain', () => {
  it('accepts a whole chain, an empty one and a part that follows its head', () => {
    expect(verifyAuditChain(chain)).toEqual({ ok: true });
    expect(verifyAuditChain([])).toEqual({ ok: true });
    expect(verifyAuditChain(chain.slice(2), { after: chain[1] ?? null })).toEqual({ ok: true });
  });

  it('finds any single edited member of any entry', () => {
    fc.assert(
      fc.property(fc.nat(chain.length - 1), fc.nat(100), (index, leaf) => {
        const broken = chain.map((entry, at) => (at === index ? edited(entry, leaf) : entry));
        expect(verifyAuditChain(broken)).toEqual({ ok: false, at: index + 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('finds a removed, a swapped and a repeated entry', () => {
    const [a, b, c] = chain as [AuditEntry, AuditEntry, AuditEntry];
    expect(verifyAuditChain([a, c])).toEqual({ ok: false, at: 2 });
    expect(verifyAuditChain([a, c, b])).toEqual({ ok: false, at: 2 });
    expect(verifyAuditChain([a, a, b])).toEqual({ ok: false, at: 2 });
    expect(verifyAuditChain([b, c])).toEqual({ ok: false, at: 1 });
  });

  it('finds entries cut off at the end when it knows the head', () => {
    const head = chain.at(-1) as AuditEntry;
    expect(verifyAuditChain(chain, { head })).toEqual({ ok: true });
    expect(verifyAuditChain(chain.slice(0, 4), { head })).toEqual({ ok: false, at: 5 });
  });
});
