import type { AnyMatch } from './matches.js';

/**
 * The text that a replacement such as `$1-$2` stands for: `$0` is the whole match, `$1` and up its groups,
 * `$$` a dollar sign. With many groups, as many digits belong to a number as a group of that number needs.
 */
export function expand(replacement: string, { match, groups }: AnyMatch): string {
  const captured = groups as readonly unknown[];
  let made = '';
  let at = 0;
  for (let sign = replacement.indexOf('$'); sign !== -1; sign = replacement.indexOf('$', at)) {
    made += replacement.slice(at, sign);
    const [text, next] = reference(replacement, sign + 1, match, captured);
    made += text;
    at = next;
    if (at >= replacement.length) break;
  }
  return made + replacement.slice(at);
}

/** What stands for a dollar sign and what follows it, and where to go on. */
function reference(
  replacement: string,
  at: number,
  match: unknown,
  groups: readonly unknown[],
): [text: string, next: number] {
  const char = replacement.charAt(at);
  if (char === '$') return ['$', at + 1];
  if (char === '0') return [String(match), at + 1];
  const digits = String(groups.length).length;
  let index = Number.parseInt(replacement.slice(at, at + digits), 10);
  if (digits > 1 && index > groups.length) {
    index = Number.parseInt(replacement.slice(at, at + digits - 1), 10);
  }
  if (Number.isNaN(index)) return ['$', at];
  const group = groups[index - 1];
  return [group === undefined ? '' : (group as string), at + String(index).length];
}
