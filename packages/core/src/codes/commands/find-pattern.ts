import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseIfMoved } from '../../commands/refuse.js';
import type { CodePattern } from '../codes.types.js';
import type { WorkingPattern } from '../issue/working-pattern.js';
import { workingOf } from './code-facts.js';

type Refused = Extract<Decision, { ok: false }>;

/** The pattern under the version the caller saw, or why not. */
export function patternAt(id: string, expectedVersion: number, { entities }: Facts): CodePattern | Refused {
  const pattern = entities?.get('codePattern', id);
  if (pattern === undefined) return unknownPattern(id, '/id');
  return refuseIfMoved('codePattern', pattern, expectedVersion) ?? pattern;
}

/** A published pattern that issues codes, or why it does not. */
export function issuingPattern(patternId: string, facts: Facts): WorkingPattern | Refused {
  const pattern = facts.entities?.get('codePattern', patternId);
  if (pattern === undefined) return unknownPattern(patternId, '/patternId');
  const working = workingOf(facts, patternId);
  if (working !== null && pattern.state === 'published') return working;
  const message = `The code pattern ${patternId} is ${pattern.state}; it issues no codes. Publish it first.`;
  return refuse('wrong-state', message, {
    path: '/patternId',
    details: { id: patternId, state: pattern.state },
  });
}

function unknownPattern(id: string, path: string): Refused {
  return refuse('unknown-pattern', `There is no code pattern ${id}.`, { path, details: { id } });
}
