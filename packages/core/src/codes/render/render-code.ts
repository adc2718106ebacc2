import type { JsonObject } from '../../shared/shared.types.js';
import type { Segment } from '../codes.types.js';
import type { CompiledPattern } from '../compiled.types.js';
import type { CodePart, RenderOptions, RenderProblem, RenderResult, ScopeResult } from '../results.types.js';
import type { SegmentText } from '../runtime.types.js';
import { scopeKeyOfParts, sortKeyOfParts } from './keys.js';

/**
 * The code of a record. Never throws; a record that cannot have one gets all reasons at once, by segment. A pattern with
 * problems renders as far as its segments are sound, for previews: whether it may be used says `compiled.ok`.
 *
 * @param record Fields by key, as `ruleInput()` gives them where expressions read child rows or tags.
 */
export function renderCode(
  compiled: Pick<CompiledPattern, 'definition' | 'runtime'>,
  record: JsonObject,
  { number = null, now }: RenderOptions,
): RenderResult {
  const { definition } = compiled;
  const rendered = renderSegments(compiled, record, { number, now }, () => true);
  if (!rendered.ok) return rendered;
  const parts = definition.segments.flatMap(({ id }) => rendered.parts.get(id) ?? []);
  const code = parts.map(({ text }) => text).join('');
  const { maxLength } = definition;
  if (maxLength !== undefined && code.length > maxLength) {
    const details = { length: code.length, limit: maxLength };
    return { ok: false, problems: [{ code: 'too-long', segmentId: null, details }] };
  }
  return {
    ok: true,
    code,
    parts,
    scopeKey: scopeKeyOfParts(definition, parts),
    sortKey: sortKeyOfParts(parts),
  };
}

/**
 * The counter that a record draws from, before its number is known. Whatever would keep the record from getting a
 * code whatever the number, is a problem here, so that no number is drawn in vain.
 */
export function scopeKeyOf(
  compiled: Pick<CompiledPattern, 'definition' | 'runtime'>,
  record: JsonObject,
  { now }: Pick<RenderOptions, 'now'>,
): ScopeResult {
  const { definition } = compiled;
  const known = (segment: Segment): boolean => segment.type !== 'sequence' && segment.type !== 'check';
  const rendered = renderSegments(compiled, record, { number: null, now }, known);
  if (!rendered.ok) return rendered;
  const parts = definition.segments.flatMap(({ id }) => rendered.parts.get(id) ?? []);
  return { ok: true, scopeKey: scopeKeyOfParts(definition, parts) };
}

type Rendered =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, CodePart> }
  | { readonly ok: false; readonly problems: readonly RenderProblem[] };

/** Check characters are written last: what they cover may stand behind them. */
function renderSegments(
  { definition, runtime }: Pick<CompiledPattern, 'definition' | 'runtime'>,
  record: JsonObject,
  { number, now }: { readonly number: number | null; readonly now: string },
  wanted: (segment: Segment) => boolean,
): Rendered {
  const parts = new Map<string, CodePart>();
  const problems: RenderProblem[] = [];
  const input = { record, number, now, parts };
  for (const checks of [false, true]) {
    if (problems.length > 0) break;
    for (const [index, segment] of definition.segments.entries()) {
      if ((segment.type === 'check') !== checks || !wanted(segment)) continue;
      const segmentId = segment.id;
      const written: SegmentText = runtime.segments[index]?.render(input) ?? broken(segmentId);
      if (written.ok) parts.set(segmentId, { segmentId, text: written.text, meaning: written.meaning });
      else problems.push(written.problem);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parts };
}

function broken(segmentId: string): SegmentText {
  return { ok: false, problem: { code: 'broken-segment', segmentId } };
}
