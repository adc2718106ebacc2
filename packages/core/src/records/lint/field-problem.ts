import { isInstant } from '../../shared/instants.js';
import type { Json } from '../../shared/shared.types.js';
import type { FieldType } from '../records.types.js';

/** Why a value cannot stand in a field. */
export interface FieldProblem {
  readonly code: 'field-empty' | 'field-impossible';
  /** What is surely meant. */
  readonly suggestion?: Json;
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

const FITS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDay(value),
  datetime: (value) => typeof value === 'string' && isDay(MOMENT.exec(value)?.[1] ?? ''),
};

/** What is wrong with the value of a field; `null`: nothing. */
export function fieldProblem(type: FieldType, value: Json | undefined): FieldProblem | null {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))
    return { code: 'field-empty' };
  if (FITS[type](value)) return null;
  const suggestion = meant(type, value);
  return { code: 'field-impossible', ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Only what leaves no doubt: `1,5` is two numbers to two readers. */
function meant(type: FieldType, value: Json): Json | undefined {
  const spelt = type === 'text' ? spell(value) : typeof value === 'string' ? read(type, value) : undefined;
  return spelt !== undefined && FITS[type](spelt) ? spelt : undefined;
}

function spell(value: Json): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function read(type: FieldType, written: string): Json | undefined {
  const text = written.normalize('NFKC').trim();
  if (type === 'integer' || type === 'number') return NUMBER.test(text) ? Number(text) : undefined;
  if (type !== 'boolean') return text;
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

/** A day that exists: no 30 February. */
function isDay(text: string): boolean {
  return DAY.test(text) && isInstant(`${text}T00:00:00.000Z`);
}
