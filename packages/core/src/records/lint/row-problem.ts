import type { Instant, Json } from '../../shared/shared.types.js';
import type { FieldType } from '../records.types.js';
import { type FieldProblem, fieldProblem } from './field-problem.js';

const DAY_MS = 86_400_000;

/** Why a value cannot, or can hardly, stand in a child row. */
export interface RowProblem {
  readonly code: FieldProblem['code'] | 'row-negative' | 'row-in-future';
  /** What is surely meant. */
  readonly suggestion?: Json;
}

/** What is wrong with a value of a child row, which tells what happened to a record; `null`: nothing. */
export function rowProblem(type: FieldType, value: Json | undefined, now: Instant): RowProblem | null {
  const problem = fieldProblem(type, value);
  if (problem !== null) return problem;
  if (typeof value === 'number') return value < 0 ? { code: 'row-negative' } : null;
  if (typeof value !== 'string' || !isLater(type, value, Date.parse(now))) return null;
  return { code: 'row-in-future' };
}

function isLater(type: FieldType, value: string, now: number): boolean {
  if (type === 'datetime') return Date.parse(value) > now;
  // Somewhere on earth the next day has begun.
  return type === 'date' && Date.parse(`${value}T00:00:00.000Z`) > now + DAY_MS;
}
