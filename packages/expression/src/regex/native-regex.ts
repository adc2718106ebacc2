import type { FindMatch } from './find.types.js';
import { linearCost } from './safe-pattern.js';

/** Steps of the platform's engine that count as one step of an evaluation. */
const PER_STEP = 256;

/**
 * Finds matches by the platform's own engine; null for a pattern that is not surely linear there. Everything
 * that it looks at is counted.
 */
export function nativeFind(source: RegExp): FindMatch | null {
  const cost = linearCost(source);
  if (cost === null) return null;
  const { ignoreCase, multiline } = source;
  const engine = new RegExp(source.source, `g${ignoreCase ? 'i' : ''}${multiline ? 'm' : ''}`);
  return (meter, text, from) => {
    engine.lastIndex = from;
    const found = engine.exec(text);
    const seen = (found === null ? text.length : found.index + found[0].length) - from;
    meter.charge(((seen + 1) * cost) / PER_STEP);
    return found;
  };
}
