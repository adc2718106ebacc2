import type { JsonObject } from '../shared/json.js';
import { member } from '../shared/json.js';
import { fieldPath, isScalar, literal } from '../shared/names.js';
import type { ImportState } from '../shared/slots.js';
import { term, type Written } from '../shared/written.js';

/** What a row compares with: literals, fields or parameters. */
export type ValueSource = 'value' | 'field' | 'parameter';

/** The text that reads a field; `undefined` for one that cannot be reached. */
export type FieldReader = (name: string) => Written | undefined;

/** Reads the operands of a row; `undefined` where one does not fit. */
export class RowValues {
  readonly #source: ValueSource;
  readonly #state: ImportState;
  readonly #path: readonly string[];
  readonly #field: FieldReader;

  /** @param field how a field is read that a row compares with; from where the row's own field is read when absent */
  constructor(
    source: ValueSource,
    path: readonly string[],
    state: ImportState,
    field: FieldReader = (name) => fieldPath(pathOf(name, state)),
  ) {
    this.#field = field;
    this.#source = source;
    this.#path = path;
    this.#state = state;
  }

  /** One operand. */
  one(value: unknown): Written | undefined {
    if (this.#source === 'field')
      return typeof value === 'string' && value !== '' ? this.#field(value) : undefined;
    if (this.#source === 'parameter') return typeof value === 'string' ? parameter(value) : undefined;
    return isScalar(value) ? literal(this.#typed(value)) : undefined;
  }

  /** A text to search for; numbers count as their digits. */
  text(value: unknown): string | undefined {
    if (this.#source !== 'value') return undefined;
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
  }

  /** Several operands: a list, or a text with commas between them. */
  many(value: unknown): readonly Written[] | undefined {
    const items = partsOf(value);
    const written = items?.map((item) => this.one(item));
    return written?.every((item) => item !== undefined) === true ? written : undefined;
  }

  #typed(value: string | number | boolean | null): string | number | boolean | null {
    if (typeof value !== 'string' || this.#state.options.fieldType?.(this.#path) !== 'number') return value;
    return /^\s*-?\d+(\.\d+)?([eE][-+]?\d+)?\s*$/.test(value) && Number.isFinite(Number(value))
      ? Number(value)
      : value;
  }
}

/** The path that a field name stands for. */
export function pathOf(field: string, state: ImportState): readonly string[] {
  return state.options.fieldPath?.(field) ?? field.split('.');
}

/** The literals of a list, or of a text such as `a, b` in which a comma can be escaped by a backslash. */
export function partsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string') return undefined;
  const parts = value.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim());
  return parts.filter((part) => part !== '');
}

function parameter(name: string): Written | undefined {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? term(`$${name}`) : undefined;
}

/** The value source of a row, or `undefined` for one that is not known. */
export function sourceOf(rule: JsonObject): ValueSource | undefined {
  const source = member(rule, 'valueSource') ?? 'value';
  return source === 'value' || source === 'field' || source === 'parameter' ? source : undefined;
}
