/** A pattern in the words that PostgreSQL, DuckDB and JavaScript share. */
export interface PortablePattern {
  readonly pattern: string;
  /** Whether it has a part that matches any character of a large class, astral ones included. */
  readonly counts: boolean;
}

/** Short forms of classes, spelled out as JavaScript means them. */
const CLASSES: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_' };
const ESCAPED = /^[\\^$.*+?()[\]{}|/-]$/;
const QUANTIFIER = /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})/;

/**
 * Rewrites a JavaScript pattern, or gives undefined where it uses more than literals, classes, groups,
 * alternatives, quantifiers, `^` and `$`. Classes list ASCII characters only; `.` and negated classes count.
 */
export function portablePattern(source: string): PortablePattern | undefined {
  const reader = new Reader(source);
  return reader.read() ? { pattern: reader.made, counts: reader.counts } : undefined;
}

class Reader {
  made = '';
  counts = false;
  #rest: string;
  #depth = 0;

  constructor(source: string) {
    this.#rest = source;
  }

  read(): boolean {
    while (this.#rest !== '') if (!this.#part()) return false;
    return this.#depth === 0;
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }

  #part(): boolean {
    const next = this.#rest.charAt(0);
    if (next === '\\') return this.#escape();
    if (next === '[') return this.#class();
    if (next === '(') return this.#group();
    if (next === ')') return this.#close();
    if (next === '^' || next === '$' || next === '|') return this.#plain();
    if (next === '.') return this.#any();
    if ('*+?{}]'.includes(next)) return false;
    this.made += this.#take(1);
    return this.#quantified();
  }

  /** Anchors and bars take no quantifier. */
  #plain(): boolean {
    this.made += this.#take(1);
    return !QUANTIFIER.test(this.#rest);
  }

  #any(): boolean {
    this.#take(1);
    this.counts = true;
    this.made += '[^\n\r\u2028\u2029]';
    return this.#quantified();
  }

  #group(): boolean {
    const open = this.#rest.startsWith('(?:') ? 3 : 1;
    if (open === 1 && this.#rest.startsWith('(?')) return false;
    this.#take(open);
    this.#depth++;
    this.made += '(';
    return !QUANTIFIER.test(this.#rest);
  }

  #close(): boolean {
    this.#take(1);
    this.#depth--;
    this.made += ')';
    return this.#depth >= 0 && this.#quantified();
  }

  #escape(): boolean {
    const letter = this.#take(2).charAt(1);
    const named = CLASSES[letter];
    if (named !== undefined) this.made += `[${named}]`;
    else if (ESCAPED.test(letter)) this.made += literal(letter);
    else return false;
    return this.#quantified();
  }

  /** A class of single characters and ranges; `\d` and `\w` may be among them. */
  #class(): boolean {
    const found = /^\[(\^?)((?:[^\\[\]^]|\\[\\dw\]/.-])+)\]/.exec(this.#rest);
    if (found === null) return false;
    const [all, negation = '', inside = ''] = found;
    this.#take(all.length);
    // A class of characters beyond the basic plane is read by JavaScript as one of halves.
    if (/[\ud800-\udfff]/.test(inside) || /-\\[dw]|\\[dw]-|\\\\/.test(inside) || /^-|-$|\\[\]-]/.test(inside))
      return false;
    this.counts ||= negation !== '';
    this.made += `[${negation}${inside.replace(/\\([dw])/g, (_, name: string) => CLASSES[name] ?? '').replace(/\\([/.])/g, '$1')}]`;
    return this.#quantified();
  }

  /** Lazy quantifiers find the same texts, but the words for them differ. */
  #quantified(): boolean {
    const found = QUANTIFIER.exec(this.#rest)?.[0] ?? '';
    this.made += this.#take(found.length);
    return !/^[?+*{]/.test(this.#rest);
  }
}

/** A character that would otherwise have a meaning, in a class of its own. */
function literal(character: string): string {
  if (character === '^' || character === '\\') return `\\${character}`;
  return `[${character}]`;
}
