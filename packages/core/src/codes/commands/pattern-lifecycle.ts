import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { sameJson } from '../../shared/json.js';
import type { CodePattern, PatternState, PatternVersion } from '../codes.types.js';
import { compilePattern } from '../compile-pattern.js';
import type { CodeProblem } from '../problems.types.js';
import type { CodeCommandOf } from './code-commands.types.js';
import { codeContext } from './code-facts.js';
import { patternStep } from './edit-pattern.js';
import { patternAt } from './find-pattern.js';

type Refused = Extract<Decision, { ok: false }>;
type Lifecycle = CodeCommandOf<'pauseCodePattern' | 'archiveCodePattern' | 'restoreCodePattern'>;

/** Makes the draft the newest version, once it is proven. Codes keep the version that made them. */
export function decidePublishPattern(
  { id, expectedVersion, note }: CodeCommandOf<'publishCodePattern'>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'pattern.edit');
  if (refused !== null) return refused;
  const before = patternAt(id, expectedVersion, facts);
  if ('ok' in before) return before;
  const newest = before.published.at(-1);
  const isNew = newest === undefined || !sameJson(newest.definition, before.draft);
  if (before.state === 'archived' || (before.state === 'published' && !isNew)) return wrongState(before);
  const unproven = refuseUnproven(before, facts);
  if (unproven !== null) return unproven;
  const version: PatternVersion = {
    number: (newest?.number ?? 0) + 1,
    definition: before.draft,
    publishedAt: facts.now,
    publishedBy: facts.actor.id,
    ...(note === undefined ? {} : { note }),
  };
  const published = isNew ? [...before.published, version] : before.published;
  const after: CodePattern = { ...before, state: 'published', published };
  return carryOut(facts, 'publishCodePattern', patternStep(before, after, 'pattern.published', facts));
}

/** Pause, archive, restore. Codes that were issued stay. */
export function decidePatternLifecycle({ type, id, expectedVersion }: Lifecycle, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'pattern.edit');
  if (refused !== null) return refused;
  const before = patternAt(id, expectedVersion, facts);
  if ('ok' in before) return before;
  const next = nextState(type, before);
  if (next === null) return wrongState(before);
  const action = `pattern.${next === 'published' || next === 'draft' ? 'restored' : next}` as const;
  return carryOut(facts, type, patternStep(before, { ...before, state: next }, action, facts));
}

function nextState(type: Lifecycle['type'], { state, published }: CodePattern): PatternState | null {
  switch (type) {
    case 'pauseCodePattern':
      return state === 'published' ? 'paused' : null;
    case 'archiveCodePattern':
      return state === 'archived' ? null : 'archived';
    case 'restoreCodePattern':
      if (state !== 'paused' && state !== 'archived') return null;
      return published.length > 0 ? 'published' : 'draft';
  }
}

function wrongState({ id, state }: CodePattern): Refused {
  return refuse('wrong-state', `The code pattern ${id} is ${state} already.`, { details: { id, state } });
}

/** The first error of the proof; with the texts of its witness, so that people see what would clash. */
function refuseUnproven({ id, draft, recordType }: CodePattern, facts: Facts): Refused | null {
  const compiled = compilePattern(draft, codeContext(facts, recordType));
  const problem = compiled.problems.find(({ severity }) => severity === 'error');
  if (problem === undefined) return null;
  const where = problem.segmentId === null ? '' : ` (segment ${problem.segmentId})`;
  const message = `The code pattern ${id} is not proven: ${problem.code}${where}.`;
  const at = draft.segments.findIndex((segment) => segment.id === problem.segmentId);
  return refuse('pattern-not-proven', message, {
    path: at < 0 ? '/id' : `/draft/segments/${at}`,
    details: { id, ...problemDetails(problem) },
  });
}

function problemDetails({ code, segmentId, details, witness }: CodeProblem): Record<string, string | number> {
  return {
    ...details,
    problem: code,
    ...(segmentId === null ? {} : { segmentId }),
    ...(witness?.type === 'code' ? { witness: witness.code } : {}),
    ...(witness?.type === 'clash'
      ? {
          witness: witness.text,
          first: JSON.stringify(witness.readings[0].record),
          second: JSON.stringify(witness.readings[1].record),
        }
      : {}),
  };
}
