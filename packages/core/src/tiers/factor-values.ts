import { ruleInput } from '../rules/rule-input.js';
import type { FullRecord, RecordTypeDefinition } from '../records/records.types.js';
import type { Instant, Json, JsonObject } from '../shared/shared.types.js';
import type { TierFactor, TierTable, TierValueError } from './tiers.types.js';

const DAY = 86_400_000;

/** A compiled text: what `codeExpression` makes. */
export type FactorExpression =
  | {
      readonly ok: true;
      readonly evaluate: (
        record: JsonObject,
        asOf: Instant,
      ) => { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
    }
  | { readonly ok: false; readonly message: string };

/** What reading values needs. */
export interface FactorReading {
  readonly factors: readonly Pick<TierFactor, 'id' | 'value'>[];
  readonly recordType: RecordTypeDefinition | undefined;
  readonly asOf: Instant;
  /** Compiles the text of an expression. */
  readonly compile: (text: string) => FactorExpression;
}

/** Collects the values of factors, record by record. */
export interface FactorReader {
  readonly add: (record: FullRecord) => void;
  readonly table: () => TierTable;
}

/** Reads the values of all factors; one that fails on a record is listed there and the rest goes on. */
export function factorReader({ factors, recordType, asOf, compile }: FactorReading): FactorReader {
  const recordIds: string[] = [];
  const errors: TierValueError[] = [];
  const dates = new Set(
    (recordType?.fields ?? []).flatMap(({ key, type }) =>
      type === 'date' || type === 'datetime' ? [key] : [],
    ),
  );
  const columns = factors.map(({ id, value }) => {
    const read =
      value.type === 'field'
        ? fieldReader(value.field, dates.has(value.field), asOf)
        : expressionReader(compile(value.expression), asOf);
    return { id, read, values: [] as (number | null)[] };
  });
  return {
    add(record) {
      recordIds.push(record.id);
      const input = ruleInput(record, [], []);
      for (const { id, read, values } of columns) {
        const found = read(input);
        values.push(typeof found === 'string' ? null : found);
        if (typeof found === 'string') errors.push({ recordId: record.id, factorId: id, message: found });
      }
    },
    table: () => ({ recordIds, values: columns.map(({ values }) => values), errors }),
  };
}

/** A value, `null` for none, or a text that says what went wrong. */
type ReadValue = (input: JsonObject) => number | null | string;

function fieldReader(field: string, isDate: boolean, asOf: Instant): ReadValue {
  return (input) => {
    const value = Object.hasOwn(input, field) ? input[field] : undefined;
    return isDate ? daysSince(value, asOf) : asNumber(value);
  };
}

function expressionReader(expression: FactorExpression, asOf: Instant): ReadValue {
  if (!expression.ok) return () => expression.message;
  return (input) => {
    const outcome = expression.evaluate(input, asOf);
    return outcome.ok ? asNumber(outcome.value) : outcome.message;
  };
}

function asNumber(value: unknown): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Days that have passed, with decimals; those that are to come are negative. */
function daysSince(value: Json | undefined, asOf: Instant): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : (Date.parse(asOf) - time) / DAY;
}
