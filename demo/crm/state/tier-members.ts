import {
  canonicalJson,
  type RecordTypeDefinition,
  type TierAssignment,
  type TierContent,
  type TierScheme,
} from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import { loadCustomers } from './customers.js';
import { allEntities } from './tiers.js';

/** Names on a card; more say nothing more. */
const EXAMPLES = 3;

/** Who is in which tier. */
export interface TierMembers {
  /** Names of customers by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly rows: readonly TierAssignment[];
  readonly byTier: ReadonlyMap<string, { readonly count: number; readonly examples: readonly string[] }>;
}

/** Counts the customers of each tier; the highest scores are the examples. */
export async function tierMembers(
  session: HttpSession,
  scheme: TierScheme | null,
  definition: RecordTypeDefinition | undefined,
): Promise<TierMembers> {
  const names = new Map<string, string>();
  if (definition !== undefined)
    await loadCustomers(session, definition, (rows, done) => {
      if (done) for (const { id, name } of rows) names.set(id, name);
      return true;
    });
  const byTier = new Map<string, { count: number; examples: string[] }>();
  if (scheme === null) return { names, rows: [], byTier };
  const rows = await allEntities(session, 'tierAssignment', { groups: [scheme.id], descending: true });
  for (const { tierId, record } of rows) {
    const known = byTier.get(tierId) ?? { count: 0, examples: [] };
    known.count += 1;
    if (known.examples.length < EXAMPLES) known.examples.push(names.get(record.id) ?? record.id);
    byTier.set(tierId, known);
  }
  return { names, rows, byTier };
}

/** Whether two contents say the same. */
export function sameTiers(a: TierContent | null, b: TierContent | null): boolean {
  if (a === null || b === null) return a === b;
  return canonicalJson(a as never) === canonicalJson(b as never);
}
