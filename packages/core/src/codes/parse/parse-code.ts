import type { CompiledPattern } from '../compiled.types.js';
import { scopeKeyOfParts, sortKeyOfParts } from '../render/keys.js';
import type { ParsedPart, ParseResult } from '../results.types.js';
import { wrongCheck } from './wrong-check.js';
import { stopReason } from './stop-reason.js';
import { type Trace, traceText } from './trace.js';

/**
 * Takes a code apart, or tells the first place where it goes wrong. Typed codes are folded as the definition says;
 * white space around them does not count. Check characters are computed again and compared.
 */
export function parseCode(
  compiled: Pick<CompiledPattern, 'definition' | 'runtime'>,
  text: string,
): ParseResult {
  if (
    compiled.runtime.segments.some((segment) => segment === null) ||
    compiled.definition.segments.length === 0
  )
    return { ok: false, at: 0, reason: 'broken-pattern', segmentId: null, expected: [] };
  const exact = parseExactly(compiled, text);
  if (exact.ok) return exact;
  const trimmed = text.trim();
  if (trimmed === text) return exact;
  return shifted(parseExactly(compiled, trimmed), text.length - text.trimStart().length);
}

function parseExactly(compiled: Pick<CompiledPattern, 'definition' | 'runtime'>, text: string): ParseResult {
  const trace = traceText(compiled.runtime, text);
  if (trace.cuts === null) return stopReason(compiled, trace);
  if (trace.ambiguous) return { ok: false, at: 0, reason: 'ambiguous', segmentId: null, expected: [] };
  return readParts(compiled, text, trace, trace.cuts);
}

function readParts(
  compiled: Pick<CompiledPattern, 'definition' | 'runtime'>,
  text: string,
  { characters, starts }: Trace,
  cuts: readonly number[],
): ParseResult {
  const { definition, runtime } = compiled;
  const parts: ParsedPart[] = [];
  let number: number | null = null;
  for (const [index, segment] of runtime.segments.entries()) {
    if (segment === null) continue;
    const [begin = 0, end = 0] = cuts.slice(index, index + 2);
    const [from = 0, to = 0] = [starts[begin], starts[end]];
    const reading = segment.read(text.slice(from, to), characters.slice(begin, end));
    const segmentId = segment.segment.id;
    if (!reading.ok) return { ok: false, at: from, reason: reading.reason, segmentId, expected: [] };
    if (reading.meaning.type === 'sequence') number = reading.meaning.number;
    parts.push({ segmentId, text: reading.text, meaning: reading.meaning, from, to });
  }
  const wrong = wrongCheck(runtime, parts);
  if (wrong !== null) return wrong;
  return {
    ok: true,
    code: parts.map((part) => part.text).join(''),
    parts,
    number,
    scopeKey: scopeKeyOfParts(definition, parts),
    sortKey: sortKeyOfParts(parts),
  };
}

function shifted(result: ParseResult, by: number): ParseResult {
  if (!result.ok) return { ...result, at: result.at + by };
  return {
    ...result,
    parts: result.parts.map((part) => ({ ...part, from: part.from + by, to: part.to + by })),
  };
}
