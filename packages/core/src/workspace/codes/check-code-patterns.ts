import { compilePattern } from '../../codes/compile-pattern.js';
import type { CodeContext } from '../../codes/compiled.types.js';
import { codeExpression } from '../../codes/expression-engine.js';
import { sequenceOf } from '../../codes/render/keys.js';
import type { Report } from '../report.js';
import { checkUnique } from '../report.js';
import type { WorkspaceDocument } from '../workspace.types.js';
import type { DocumentCodePattern } from './document-codes.types.js';

/** Code patterns of a document: ids, versions, counters, and the proof of the version that issues codes. */
export function checkCodePatterns({ settings, codePatterns = [] }: WorkspaceDocument, report: Report): void {
  checkUnique(codePatterns, ({ id }) => id, ['codePatterns'], 'id', report);
  const types = new Map(settings.recordTypes.map((type) => [type.id, type]));
  codePatterns.forEach((pattern, index) => {
    const path = ['codePatterns', index] as const;
    const recordType = types.get(pattern.recordType);
    if (recordType === undefined)
      report([...path, 'recordType'], 'unknown-reference', `There is no record type ${pattern.recordType}.`);
    checkVersions(pattern, path, report);
    checkCounters(pattern, path, report);
    // Fields may have been renamed since it was published; such records are told of one by one.
    checkProof(pattern, { timeZone: settings.timeZone, expressions: codeExpression }, path, report);
  });
}

type Path = readonly (string | number)[];

function checkVersions({ published, state, id }: DocumentCodePattern, path: Path, report: Report): void {
  published.forEach(({ number }, index) => {
    const before = published[index - 1]?.number ?? 0;
    if (number <= before)
      report([...path, 'published', index, 'number'], 'wrong-value', `${number} does not follow ${before}.`);
  });
  if ((state === 'published' || state === 'paused') && published.length === 0)
    report([...path, 'published'], 'missing', `The pattern ${id} is ${state}, so it needs a version.`);
}

function checkCounters({ counters, published }: DocumentCodePattern, path: Path, report: Report): void {
  checkUnique(counters, ({ scopeKey }) => scopeKey, [...path, 'counters'], 'scopeKey', report);
  const counts = published.some(({ definition }) => sequenceOf(definition) !== undefined);
  if (counters.length > 0 && !counts)
    report([...path, 'counters'], 'wrong-value', 'No version of the pattern has a running number.');
}

function checkProof(
  { published, id }: DocumentCodePattern,
  context: CodeContext,
  path: Path,
  report: Report,
): void {
  const newest = published.at(-1);
  if (newest === undefined) return;
  const problem = compilePattern(newest.definition, context).problems.find(
    ({ severity }) => severity === 'error',
  );
  if (problem === undefined) return;
  const place = [...path, 'published', published.length - 1, 'definition'];
  report(place, 'wrong-value', `The pattern ${id} is not proven: ${problem.code}.`);
}
