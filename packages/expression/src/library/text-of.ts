import { raise, type EvaluationContext } from '../engine/context.js';

/** Levels of nesting that a text can be made of, as many as a record may have. */
const MAX_DEPTH = 500;

/** What the text of a value depends on besides the value. */
export interface TextOptions {
  /** True for values that can be called; they become the empty text. */
  readonly isFunction: (value: unknown) => boolean;
  /** The name of a field as the text has it. The field's own name unless given. */
  readonly nameOf?: (key: string) => string;
}

/**
 * The text of a value as `$string` makes it: texts as they are, anything else as JSON, numbers with 15
 * digits. Only own fields are read and no `toJSON` is called.
 *
 * Raises `D3001` for an infinite number, `D1001` for one inside of a list or object, `G1002` as soon as the
 * text gets too long, `G1005` when the value is nested too deeply.
 */
export function writeText(
  context: EvaluationContext,
  value: unknown,
  pretty: boolean,
  options: TextOptions,
): string {
  if (typeof value === 'string') return value;
  if (options.isFunction(value)) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) raise('D3001', { value });
    return numberText(value);
  }
  if (typeof value !== 'object' || value === null) return primitive(value) ?? '';
  return new Writer(context, pretty, options).write(value, '\n', 0) ?? '';
}

/** A number with at most 15 significant digits. */
export function numberText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Null and truth values; undefined for symbols. Throws what JSON throws for what it cannot hold. */
function primitive(value: unknown): string | undefined {
  return JSON.stringify(value);
}

class Writer {
  #room: number;

  constructor(
    private readonly context: EvaluationContext,
    private readonly pretty: boolean,
    private readonly options: TextOptions,
  ) {
    this.#room = context.limits.stringLength;
  }

  /** The JSON of a value; undefined for what JSON leaves out. */
  write(value: unknown, indent: string, depth: number): string | undefined {
    if (this.options.isFunction(value)) return this.#counted('""');
    if (typeof value === 'number') return this.#counted(this.#number(value));
    if (typeof value === 'string') {
      // Its JSON has at least as many characters: a long text is refused before it is copied.
      if (value.length > this.#room) this.#counted(value);
      return this.#counted(JSON.stringify(value));
    }
    if (typeof value !== 'object' || value === null) {
      const text = primitive(value);
      return text === undefined ? undefined : this.#counted(text);
    }
    if (depth > MAX_DEPTH) raise('G1005', { limit: MAX_DEPTH });
    this.context.charge(1 / 8);
    const inner = this.pretty ? `${indent}  ` : '';
    return Array.isArray(value)
      ? this.#wrap('[', this.#items(value, inner, depth + 1), ']', indent, inner)
      : this.#wrap('{', this.#members(value, inner, depth + 1), '}', indent, inner);
  }

  #number(value: number): string {
    if (Number.isNaN(value)) return 'null';
    if (!Number.isFinite(value)) raise('D1001', { value });
    return numberText(value);
  }

  #items(list: readonly unknown[], inner: string, depth: number): string[] {
    const items: string[] = [];
    for (const item of list) items.push(this.write(item, inner, depth) ?? this.#counted('null'));
    return items;
  }

  #members(value: object, inner: string, depth: number): string[] {
    const { nameOf } = this.options;
    const members: string[] = [];
    for (const [key, member] of Object.entries(value)) {
      const text = this.write(member, inner, depth);
      if (text === undefined) continue;
      const name = this.#counted(JSON.stringify(nameOf === undefined ? key : nameOf(key)));
      members.push(`${name}:${this.pretty ? ' ' : ''}${text}`);
    }
    return members;
  }

  #wrap(open: string, parts: readonly string[], close: string, indent: string, inner: string): string {
    this.#take(parts.length * (1 + inner.length));
    if (parts.length === 0 || !this.pretty) return open + parts.join(',') + close;
    return open + inner + parts.join(`,${inner}`) + indent + close;
  }

  #counted(text: string): string {
    this.#take(text.length);
    return text;
  }

  #take(length: number): void {
    this.#room -= length;
    if (this.#room < 0) raise('G1002', { limit: this.context.limits.stringLength });
  }
}
