import type { CodeDefinition, Segment } from '../codes.types.js';
import { foldText } from '../alphabet/fold.js';
import { checkFacts } from '../check/check-characters.js';
import { DATE_FORMATS } from '../dates/date-text.js';
import { UNIT_SEPARATOR } from '../render/keys.js';

/** More ways to cut a beginning than this are not followed; the beginnings so far find more than asked, never less. */
const MOST_WAYS = 64;

/**
 * The beginnings of sort texts under which codes that begin with a text are found: `C3` is `C` and then `3`. What
 * they find is a little more where numbers or texts of free length follow, so compare the codes as well.
 *
 * @returns `text`: what was typed, folded as the pattern folds it; `sortPrefixes`: none when no code begins so.
 */
export function codePrefix(
  definition: CodeDefinition,
  typed: string,
): { readonly text: string; readonly sortPrefixes: readonly string[] } {
  const text = foldText(typed.trim(), definition.input).characters.join('');
  const found = new Set<string>();
  follow(definition.segments, 0, { rest: text, sort: '' }, found);
  const prefixes = [...found].sort((a, b) => a.length - b.length);
  const least = prefixes.filter((one, at) => !prefixes.slice(0, at).some((other) => one.startsWith(other)));
  return { text, sortPrefixes: least.length > MOST_WAYS ? [''] : least };
}

interface Way {
  readonly rest: string;
  readonly sort: string;
}

function follow(segments: readonly Segment[], at: number, { rest, sort }: Way, found: Set<string>): void {
  if (found.size > MOST_WAYS) return;
  const segment = segments[at];
  if (rest === '') {
    found.add(sort);
    return;
  }
  if (segment === undefined) return;
  const join = at === 0 ? '' : UNIT_SEPARATOR;
  const texts = textsOf(segment);
  if (texts === 'any') found.add(sort === '' ? '' : sort + join);
  else if (texts === 'number') found.add(sort + join);
  else if (typeof texts === 'number') {
    const piece = rest.slice(0, texts);
    if (rest.length < texts) found.add(sort + join + piece);
    else follow(segments, at + 1, { rest: rest.slice(texts), sort: sort + join + piece }, found);
  } else
    for (const text of texts) {
      if (rest.startsWith(text))
        follow(segments, at + 1, { rest: rest.slice(text.length), sort: sort + join + text }, found);
      else if (text.startsWith(rest)) found.add(sort + join + rest);
    }
}

/** The texts that a segment writes, or how wide they are, or that neither is known. */
function textsOf(segment: Segment): readonly string[] | number | 'number' | 'any' {
  switch (segment.type) {
    case 'literal':
      return [segment.text];
    case 'map': {
      const codes = segment.table.map(({ code }) => code);
      const rest = segment.unmapped === 'default' && segment.default !== undefined ? [segment.default] : [];
      return [...new Set([...codes, ...rest, ...(segment.unmapped === 'skip' ? [''] : [])])];
    }
    case 'date':
      return DATE_FORMATS[segment.format].join('').length;
    case 'sequence':
      return 'number';
    case 'check':
      return checkFacts(segment.algorithm).length;
    case 'field':
    case 'expression':
      return segment.width.min === segment.width.max ? segment.width.min : 'any';
  }
}
