import { RE2JS } from 're2js';
import type { FindMatch, Meter, RegexMatch } from './find.types.js';
import { translatePattern } from './translate.js';

/** What jsonata uses of a regular expression: `exec` that starts at, and moves, `lastIndex`. */
export interface LinearRegex {
  lastIndex: number;
  exec(text: string): RegexMatch | null;
}

interface Compiled {
  readonly program: RE2JS;
  readonly groups: number;
  /** Steps per character searched. */
  readonly cost: number;
}

const compiled = new WeakMap<RegExp, Compiled>();

/** Steps per program instruction and character: RE2 visits each such pair at most once. */
const COST_PER_INSTRUCTION = 1 / 32;

/**
 * Compiles a pattern for RE2, whose time grows linearly with the text whatever the pattern.
 * Throws `UnsupportedRegex`, or what RE2 throws, when the pattern needs backtracking or is too large.
 */
export function compileLinear(source: RegExp): Compiled {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const text = translatePattern(source.source, source.ignoreCase);
  const program = RE2JS.compile(text, source.multiline ? RE2JS.MULTILINE : 0);
  const made = { program, groups: program.groupCount(), cost: program.programSize() * COST_PER_INSTRUCTION };
  compiled.set(source, made);
  return made;
}

/** Finds matches by RE2. Throws as {@link compileLinear} does. */
export function linearFind(source: RegExp): FindMatch {
  const { program, groups, cost } = compileLinear(source);
  return (meter, text, from) => {
    meter.charge((text.length - from) * cost);
    const matcher = program.matcher(text);
    if (!matcher.find(from)) return null;
    const parts = Array.from({ length: groups + 1 }, (_, group) => matcher.group(group) ?? undefined);
    return Object.assign(parts, { index: matcher.start() });
  };
}

/** What stands in for a `RegExp` inside jsonata. */
export function steppingRegex(find: FindMatch, meter: Meter): LinearRegex {
  return {
    lastIndex: 0,
    exec(text) {
      const found = this.lastIndex > text.length ? null : find(meter, text, this.lastIndex);
      if (found !== null) this.lastIndex = found.index + (found[0]?.length ?? 0);
      return found;
    },
  };
}
