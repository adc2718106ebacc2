/** A part of a regular expression, as far as its running time depends on it. */
export type PatternPart =
  | { readonly kind: 'char' }
  /** `^`, `$`, `\b` and the like. */
  | { readonly kind: 'border'; readonly isStart: boolean }
  | { readonly kind: 'group'; readonly choices: readonly PatternSequence[] }
  | { readonly kind: 'repeat'; readonly part: PatternPart; readonly least: number; readonly most: number };

/** Parts one after the other. */
export type PatternSequence = readonly PatternPart[];

/** Reads a pattern without the `u` flag; null when it has a back-reference, looks around, or is not understood. */
export function readPattern(source: string): readonly PatternSequence[] | null {
  const reader = new Reader(source);
  const choices = reader.choices();
  return choices === null || !reader.atEnd() ? null : choices;
}

const CHAR: PatternPart = { kind: 'char' };
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const GROUP = /\?:|\?<[^=!>][^>]*>|(?!\?)/y;
const SET = /(?:\\[\s\S]|[^\]\\])*\]/y;

class Reader {
  #at = 0;

  constructor(private readonly source: string) {}

  atEnd(): boolean {
    return this.#at >= this.source.length;
  }

  choices(): PatternSequence[] | null {
    const made: PatternSequence[] = [];
    do {
      const sequence = this.#sequence();
      if (sequence === null) return null;
      made.push(sequence);
    } while (this.#take('|'));
    return made;
  }

  #sequence(): PatternPart[] | null {
    const made: PatternPart[] = [];
    while (!this.atEnd() && !'|)'.includes(this.source.charAt(this.#at))) {
      const part = this.#atom();
      if (part === null) return null;
      const quantifier = this.#match(QUANTIFIER);
      made.push(quantifier === null ? part : { kind: 'repeat', part, ...boundsOf(quantifier) });
    }
    return made;
  }

  #atom(): PatternPart | null {
    const char = this.source.charAt(this.#at++);
    if (char === '(') return this.#group();
    if (char === '[') return this.#match(SET) === null ? null : CHAR;
    if (char === '^' || char === '$') return { kind: 'border', isStart: char === '^' };
    if (char !== '\\') return CHAR;
    const escaped = this.source.charAt(this.#at++);
    if (/[1-9k]/.test(escaped)) return null;
    return /[bB]/.test(escaped) ? { kind: 'border', isStart: false } : CHAR;
  }

  #group(): PatternPart | null {
    if (this.#match(GROUP) === null) return null;
    const choices = this.choices();
    return choices === null || !this.#take(')') ? null : { kind: 'group', choices };
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #take(char: string): boolean {
    if (this.source.charAt(this.#at) !== char) return false;
    this.#at++;
    return true;
  }
}

function boundsOf(quantifier: string): { least: number; most: number } {
  const most = Number.POSITIVE_INFINITY;
  if (quantifier.startsWith('?')) return { least: 0, most: 1 };
  if (quantifier.startsWith('*')) return { least: 0, most };
  if (quantifier.startsWith('+')) return { least: 1, most };
  const [, least = '0', comma, upper = ''] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  if (comma === '') return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: upper === '' ? most : Number(upper) };
}
