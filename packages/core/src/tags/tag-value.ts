import { refuse } from '../commands/refuse.js';
import type { Decision } from '../commands/facts.types.js';
import type { TagValue, TagValueType } from '../taxonomy/concept-details.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** Longest text of a typed tag that sets no limit of its own. */
const DEFAULT_LENGTH = 100;
const HEX_COLOR = /^#[0-9a-f]{6}$/i;

/** Why a tag cannot carry a value. */
export type ValueProblem =
  | {
      readonly code: 'value-not-allowed';
      /** What it would carry. */ readonly type: TagValueType['type'] | 'none';
    }
  | { readonly code: 'value-out-of-range'; readonly min?: number; readonly max?: number }
  | { readonly code: 'too-long'; readonly limit: number };

/** What is wrong with a value for a tag of this type; `null`: nothing. */
export function valueProblem(valueType: TagValueType | undefined, value: TagValue): ValueProblem | null {
  switch (valueType?.type) {
    case undefined:
      return { code: 'value-not-allowed', type: 'none' };
    case 'number':
      return typeof value === 'number' ? numberProblem(valueType, value) : notAllowed('number');
    case 'text':
      return typeof value === 'string' ? textProblem(valueType, value) : notAllowed('text');
    case 'color':
      return typeof value === 'string' && HEX_COLOR.test(value) ? null : notAllowed('color');
  }
}

function notAllowed(type: TagValueType['type']): ValueProblem {
  return { code: 'value-not-allowed', type };
}

function numberProblem(
  { min, max }: Extract<TagValueType, { type: 'number' }>,
  value: number,
): ValueProblem | null {
  if (!Number.isFinite(value)) return notAllowed('number');
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return null;
  return {
    code: 'value-out-of-range',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function textProblem(
  { maxLength = DEFAULT_LENGTH }: Extract<TagValueType, { type: 'text' }>,
  value: string,
): ValueProblem | null {
  return value.length <= maxLength ? null : { code: 'too-long', limit: maxLength };
}

/** The refusal when the tag cannot carry the value, `path` saying where it stands; else `null`. */
export function refuseValue(
  { id, valueType }: Pick<Concept, 'id' | 'valueType'>,
  value: TagValue,
  path: string,
): Refused | null {
  const problem = valueProblem(valueType, value);
  if (problem === null) return null;
  const { code, ...details } = problem;
  return refuse(code, messageOf(id, problem), { path, details: { id, ...details } });
}

function messageOf(id: string, problem: ValueProblem): string {
  switch (problem.code) {
    case 'value-not-allowed':
      return problem.type === 'none'
        ? `The tag ${id} carries no value.`
        : `The tag ${id} carries a ${problem.type}.`;
    case 'value-out-of-range':
      return `The value of ${id} must lie between ${problem.min ?? 'any number'} and ${problem.max ?? 'any number'}.`;
    case 'too-long':
      return `The value of ${id} may have ${problem.limit} characters.`;
  }
}
