import { charactersOf } from '../alphabet/characters.js';
import { alphabetCharacters } from '../alphabet/alphabets.js';
import type { CodeDefinition, SequenceSegment } from '../codes.types.js';
import { capacityOf } from '../numbers/count-numbers.js';
import { lastOfWidth, safeWidth } from '../numbers/number-system.js';
import { checkAlphabet } from './check-text.js';
import { CODE_LIMITS } from './limits.js';
import type { Report } from './report.js';

/** Running numbers: digits, width, first number, step, skipped words, reserved ranges, and what chooses the counter. */
export function checkSequenceSegment(
  segment: SequenceSegment,
  definition: CodeDefinition,
  report: Report,
): void {
  const sound =
    passes(report, (refuse) => checkDigits(segment, definition, refuse)) &&
    passes(report, (refuse) => checkNumbers(segment, refuse)) &&
    passes(report, (refuse) => checkSkip(segment, refuse));
  if (sound && capacityOf(segment).numbers === 0) report('no-numbers');
  checkScope(segment, definition, report);
}

/** Runs a check and tells whether it had nothing to report; what follows counts on it. */
function passes(report: Report, check: (report: Report) => void): boolean {
  let count = 0;
  check((code, details) => {
    count += 1;
    report(code, details);
  });
  return count === 0;
}

function checkDigits({ alphabet, width }: SequenceSegment, { input }: CodeDefinition, report: Report): void {
  checkAlphabet(alphabet, input, report);
  const base = alphabetCharacters(alphabet)?.length ?? 0;
  if (base < 2) report('bad-alphabet');
  const limit = safeWidth(Math.max(base, 2));
  if (width === 0) report('zero-width');
  else if (!Number.isInteger(width) || width < 0 || width > limit) report('bad-width', { limit });
}

function checkNumbers(segment: SequenceSegment, report: Report): void {
  const { start, step, reserved } = segment;
  const last = lastOfWidth(segment);
  if (!Number.isInteger(start) || start < 0 || start > last) report('bad-start', { limit: last });
  if (!Number.isInteger(step) || step < 1 || step > CODE_LIMITS.step)
    report('bad-step', { limit: CODE_LIMITS.step });
  if (reserved.length > CODE_LIMITS.reserved) report('bad-reserved', { limit: CODE_LIMITS.reserved });
  for (const { from, to } of reserved)
    if (
      !Number.isInteger(from) ||
      !Number.isInteger(to) ||
      from < 0 ||
      to < from ||
      to > Number.MAX_SAFE_INTEGER
    )
      report('bad-reserved', { from, to });
}

function checkSkip({ skip, alphabet }: SequenceSegment, report: Report): void {
  const digits = new Set(alphabetCharacters(alphabet));
  if (skip.length > CODE_LIMITS.skip) report('bad-skip', { limit: CODE_LIMITS.skip });
  for (const word of skip)
    if (word === '' || charactersOf(word).some((character) => !digits.has(character)))
      report('bad-skip', { word });
}

/** The counter is chosen by text that stands in the code, so that every restart can be seen. */
function checkScope({ scope }: SequenceSegment, { segments }: CodeDefinition, report: Report): void {
  for (const id of new Set(scope)) {
    const segment = segments.find((one) => one.id === id);
    if (segment === undefined) report('unknown-scope', { scope: id });
    else if (segment.type === 'sequence' || segment.type === 'check') report('bad-scope', { scope: id });
  }
}
