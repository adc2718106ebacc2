import { readPattern, type PatternPart, type PatternSequence } from './pattern-tree.js';

/*
 * Which patterns take linear time on the platform's own engine, which tries one way after another.
 *
 * A pattern is safe when only a small, fixed number of steps can be tried from one place in the text: no
 * back-references, nothing that looks around, every repetition bounded. An unbounded repetition of a single
 * character may end the pattern, because nothing after it can fail and send it back; and there may be one
 * more elsewhere when the pattern starts with `^`, because then it is tried from one place only.
 */

/** Steps per place in the text that a safe pattern may need. */
const MAX_COST = 256;
const MAX_PATTERN = 300;

/** The most steps that a pattern needs per character of a text; null when it is not surely linear. */
export function linearCost(source: RegExp): number | null {
  if (source.source.length > MAX_PATTERN || /[^gim]/.test(source.flags)) return null;
  const choices = readPattern(source.source);
  if (choices === null) return null;
  const whole = anyOf(choices, true);
  const steps = whole.ways * (whole.length + 1);
  const allowed = choices.length === 1 && !source.multiline && startsOnce(choices[0] ?? []) ? 1 : 0;
  return steps <= MAX_COST && whole.loose <= allowed ? steps : null;
}

/** What a part can do from one place. Infinite where there is no bound. */
interface Work {
  /** Ways to match that could all be tried. */
  readonly ways: number;
  /** Characters that the longest way takes; of unbounded repetitions those that must be there. */
  readonly length: number;
  /** Unbounded repetitions that something after them could send back. */
  readonly loose: number;
}

function startsOnce([first]: PatternSequence): boolean {
  return first?.kind === 'border' && first.isStart;
}

/** @param last Nothing of the pattern stands behind. */
function anyOf(choices: readonly PatternSequence[], last: boolean): Work {
  return choices
    .map((sequence) => allOf(sequence, last))
    .reduce((a, b) => ({
      ways: a.ways + b.ways,
      length: Math.max(a.length, b.length),
      loose: a.loose + b.loose,
    }));
}

function allOf(sequence: PatternSequence, last: boolean): Work {
  return sequence
    .map((part, at) => workOf(part, last && at === sequence.length - 1))
    .reduce((a, b) => ({ ways: a.ways * b.ways, length: a.length + b.length, loose: a.loose + b.loose }), {
      ways: 1,
      length: 0,
      loose: 0,
    });
}

function workOf(part: PatternPart, last: boolean): Work {
  if (part.kind === 'group') return anyOf(part.choices, last);
  if (part.kind === 'repeat') return repeated(part.part, part.least, part.most, last);
  return { ways: 1, length: part.kind === 'char' ? 1 : 0, loose: 0 };
}

function repeated(part: PatternPart, least: number, most: number, last: boolean): Work {
  if (most === Number.POSITIVE_INFINITY) {
    if (part.kind !== 'char') return { ways: most, length: 0, loose: most };
    return { ways: 1, length: least, loose: last ? 0 : 1 };
  }
  // What repeats is followed by itself, so nothing in it is the last part of the pattern.
  const { ways, length, loose } = workOf(part, false);
  if (loose > 0 || most > MAX_COST) return { ways: Number.POSITIVE_INFINITY, length, loose: loose + 1 };
  let sum = 0;
  for (let count = least; count <= most; count++) sum += ways ** count;
  return { ways: Math.max(1, sum), length: length * most, loose: 0 };
}
