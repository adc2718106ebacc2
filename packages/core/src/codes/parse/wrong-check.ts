import type { ParsedPart, ParseResult } from '../results.types.js';
import type { Runtime } from '../runtime.types.js';

/** The first check segment whose characters are not those of what it covers; `null` when all are right. */
export function wrongCheck({ segments }: Runtime, parts: readonly ParsedPart[]): ParseResult | null {
  const byId = new Map(parts.map((part) => [part.segmentId, part]));
  for (const segment of segments) {
    if (segment?.segment.type !== 'check') continue;
    const part = byId.get(segment.segment.id);
    const right = segment.render({ record: {}, number: null, now: '', parts: byId });
    if (part === undefined || (right.ok && right.text === part.text)) continue;
    return {
      ok: false,
      at: part.from,
      reason: 'check-mismatch',
      segmentId: part.segmentId,
      expected: right.ok ? [right.text] : [],
    };
  }
  return null;
}
