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
  const rendered = renderSegments(compiled, record, { number, now }, everything);
  if (!rendered.ok) return rendered;
  const { parts } = rendered;
  let code = '';
  for (const { text } of parts) code += text;
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
  const rendered = renderSegments(compiled, record, { number: null, now }, beforeNumber);
  if (!rendered.ok) return rendered;
  return { ok: true, scopeKey: scopeKeyOfParts(compiled.definition, rendered.parts) };
}

type Rendered =
  | { readonly ok: true; readonly parts: readonly CodePart[] }
  | { readonly ok: false; readonly problems: readonly RenderProblem[] };

function everything(): boolean {
  return true;
}

function beforeNumber({ type }: Segment): boolean {
  return type !== 'sequence' && type !== 'check';
}

/** Check characters are written last: what they cover may stand behind them. */
function renderSegments(
  { definition, runtime }: Pick<CompiledPattern, 'definition' | 'runtime'>,
  record: JsonObject,
  { number, now }: { readonly number: number | null; readonly now: string },
  wanted: (segment: Segment) => boolean,
): Rendered {
  const { segments } = definition;
  const byId = new Map<string, CodePart>();
  const problems: RenderProblem[] = [];
  const input = { record, number, now, parts: byId };
  const write = (segment: Segment, index: number): void => {
    if (!wanted(segment)) return;
    const segmentId = segment.id;
    const written: SegmentText = runtime.segments[index]?.render(input) ?? broken(segmentId);
    if (written.ok) byId.set(segmentId, { segmentId, text: written.text, meaning: written.meaning });
    else problems.push(written.problem);
  };
  let checks = false;
  for (const [index, segment] of segments.entries())
    if (segment.type === 'check') checks = true;
    else write(segment, index);
  if (problems.length > 0) return { ok: false, problems };
  if (!checks) return { ok: true, parts: [...byId.values()] };
  for (const [index, segment] of segments.entries()) if (segment.type === 'check') write(segment, index);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, parts: segments.flatMap(({ id }) => byId.get(id) ?? []) };
}

function broken(segmentId: string): SegmentText {
  return { ok: false, problem: { code: 'broken-segment', segmentId } };
}
