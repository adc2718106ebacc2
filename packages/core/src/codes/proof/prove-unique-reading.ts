import type { Machine } from '../machines/machine.types.js';
import type { CodeProblem, Witness } from '../problems.types.js';
import type { Runtime } from '../runtime.types.js';
import { Chain } from './chain.js';
import { searchTwoCuts, type TwoCuts } from './pair-search.js';
import { clashOf, type WantedText, writtenText } from './realise.js';
import { onOneDay } from './on-one-day.js';
import { sampleText } from './sample-text.js';

/**
 * Proves that every code can be cut into its segments in one way only. Otherwise the shortest text with two ways is
 * shown as two records that both render to it. Check characters are searched as if they were free, and computed for
 * the witness: a pattern in which only they could decide is refused as unproven.
 */
export function proveUniqueReading(runtime: Runtime): readonly CodeProblem[] {
  const segments = runtime.segments.flatMap((segment) => (segment === null ? [] : [segment]));
  const all = search(
    runtime,
    segments.map(({ machine }) => machine),
  );
  if (all === null) return [];
  // The dates of a record hang together, which automata do not know: look again with those of one day.
  const found = all.witness === null ? search(runtime, onOneDay(runtime, segments)) : all;
  const segmentId = firstDifference(runtime, found?.cuts ?? all.cuts);
  const witness = found?.witness ?? null;
  if (witness !== null) return [{ severity: 'error', code: 'ambiguous', segmentId, witness }];
  return [{ severity: 'error', code: 'unproven', segmentId }];
}

/** Cuts of a text in two ways, with a witness when one was found. */
interface Finding {
  readonly cuts: TwoCuts | null;
  readonly witness: Witness | null;
}

/** `null` when there is no text with two ways. */
function search(runtime: Runtime, machines: readonly Machine[]): Finding | null {
  const tried: Finding[] = [];
  const end = searchTwoCuts(new Chain(machines), (cuts) => {
    const witness = witnessOf(runtime, cuts);
    tried.push({ cuts, witness });
    return witness !== null;
  });
  if (end === 'none') return null;
  return tried.find(({ witness }) => witness !== null) ?? tried[0] ?? { cuts: null, witness: null };
}

/** The first segment that is cut in two ways. */
function firstDifference({ segments }: Runtime, cuts: TwoCuts | null): string | null {
  const at = cuts?.first.findIndex((segment, index) => segment !== cuts.second[index]) ?? -1;
  if (cuts === null || at < 0) return null;
  return segments[Math.min(cuts.first[at] ?? 0, cuts.second[at] ?? 0)]?.segment.id ?? null;
}

function witnessOf(runtime: Runtime, cuts: TwoCuts): Witness | null {
  const first = textsOf(runtime, cuts.symbols, cuts.first);
  const second = textsOf(runtime, cuts.symbols, cuts.second);
  if (first === null || second === null) return withPlainDates(runtime, cuts);
  return clashOf(runtime, first, second) ?? withPlainDates(runtime, cuts);
}

/** Dates that both ways cut alike may be days that no calendar has; any other day will do as well. */
function withPlainDates(runtime: Runtime, cuts: TwoCuts): Witness | null {
  const first = textsOf(runtime, cuts.symbols, cuts.first, true);
  const second = textsOf(runtime, cuts.symbols, cuts.second, true);
  return first === null || second === null ? null : clashOf(runtime, first, second);
}

/** What each segment takes of the text; `null` when one of them writes nothing of the kind. */
function textsOf(
  runtime: Runtime,
  symbols: readonly number[],
  cuts: readonly number[],
  plainDates = false,
): WantedText[] | null {
  const texts: WantedText[] = [];
  for (const [index, segment] of runtime.segments.entries()) {
    if (segment === null) return null;
    const word = symbols.filter((_, at) => cuts[at] === index);
    const plain = plainDates && segment.segment.type === 'date';
    const text = plain ? sampleText(runtime, segment) : writtenText(runtime, segment, word);
    if (text === null) return null;
    texts.push({ text });
  }
  return texts;
}
