import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { RecordRef } from '../../shared/shared.types.js';
import type { PublishedTiers, TierScheme } from '../tiers.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** The scheme, or that there is none or it is archived. */
export function liveScheme(id: string, path: string, { entities }: Facts): TierScheme | Refused {
  const scheme = entities?.get('tierScheme', id);
  const at = { path, details: { id } };
  if (scheme === undefined) return refuse('unknown-tier-scheme', `There is no tier scheme ${id}.`, at);
  if (scheme.state === 'archived') return refuse('archived', `The tier scheme ${id} is archived.`, at);
  return scheme;
}

/** A scheme at work, and what runs use of it. */
export interface WorkingScheme {
  readonly scheme: TierScheme;
  readonly current: PublishedTiers;
}

/** The scheme when it has been published. */
export function workingScheme(id: string, facts: Facts): WorkingScheme | Refused {
  const scheme = liveScheme(id, '/schemeId', facts);
  if ('ok' in scheme) return scheme;
  const current = scheme.published.at(-1);
  if (current !== undefined) return { scheme, current };
  const message = `The tier scheme ${id} is a draft. Publish it first.`;
  return refuse('wrong-state', message, { path: '/schemeId', details: { id, state: scheme.state } });
}

/** Why the record cannot have a tier of the scheme, else `null`. */
export function refuseRecord(
  record: RecordRef,
  { recordType, id }: TierScheme,
  { recordIds }: Facts,
): Refused | null {
  if (record.type !== recordType)
    return refuse('invalid', `The tier scheme ${id} grades records of type ${recordType}.`, {
      path: '/record/type',
      details: { id: record.type },
    });
  if (recordIds.has(record.id)) return null;
  return refuse('unknown-record', `There is no record ${record.id} of type ${record.type}.`, {
    path: '/record',
    details: { id: record.id },
  });
}
