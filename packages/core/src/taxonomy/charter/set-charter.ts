import { carryOut } from '../../commands/carry-out.js';
import type { Command } from '../../commands/commands.types.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseIfMoved, refuseUnlessAllowed } from '../../commands/refuse.js';
import { asJson, sameJson } from '../../shared/json.js';
import { normalizeName } from '../names.js';
import { EMPTY_CHARTER } from './charter-gaps.js';

type SetCharter = Extract<Command, { type: 'setCharter' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Writes down what the taxonomy is for. Whoever may edit all of the taxonomy may. */
export function decideSetCharter({ type, charter, expectedVersion }: SetCharter, facts: Facts): Decision {
  const { settings } = facts.workspace;
  const refused =
    refuseUnlessAllowed(facts, 'concept.edit') ??
    refuseIfMoved('settings', settings, expectedVersion) ??
    refuseTwice('participants', charter.participants) ??
    refuseTwice('dimensions', charter.dimensions);
  if (refused !== null) return refused;
  const before = settings.charter ?? EMPTY_CHARTER;
  if (sameJson(before, charter)) return carryOut(facts, type, { changes: [], audit: [], events: [] });
  const after = { ...settings, charter, version: settings.version + 1 };
  return carryOut(facts, type, {
    changes: [{ kind: 'settings', key: settings.id, before: settings, after }],
    audit: [
      {
        action: 'workspace.charter-set',
        target: { kind: 'workspace', id: settings.id },
        before: asJson({ charter: before }),
        after: asJson({ charter }),
      },
    ],
    events: [{ type: 'settings.changed', id: settings.id }],
  });
}

function refuseTwice(part: 'participants' | 'dimensions', names: readonly string[]): Refused | null {
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    const key = normalizeName(name);
    if (seen.has(key))
      return refuse('name-taken', `${name} stands there twice.`, {
        path: `/charter/${part}/${at}`,
        details: { name },
      });
    seen.add(key);
  }
  return null;
}
