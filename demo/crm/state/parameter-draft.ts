import type { RuleParameter, RuleParameterType, RuleParameterValue } from '@tagma/core';
import { isFunctionName, parameterNames } from '@tagma/expression';

/** What is wrong with the name of a parameter. */
export type NameProblem = 'missing' | 'wrong' | 'function' | 'taken';

/** What is wrong with the name of the parameter at a place, or `null`. */
export function nameProblem(parameters: readonly RuleParameter[], index: number): NameProblem | null {
  const name = parameters[index]?.name ?? '';
  if (name === '') return 'missing';
  if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(name)) return 'wrong';
  if (isFunctionName(name)) return 'function';
  return parameters.some((other, at) => at !== index && other.name === name) ? 'taken' : null;
}

/** Whether a text reads a parameter: its name may not change then, or the rule would silently read nothing. */
export function readsParameter(text: string, name: string): boolean {
  return name !== '' && new RegExp(`\\$${escaped(name)}(?![\\p{L}\\p{N}_])`, 'u').test(text);
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Names that a text reads and that no parameter has, once each. */
export function unknownNames(text: string, parameters: readonly RuleParameter[]): readonly string[] {
  const known = new Set(parameters.map(({ name }) => name));
  return parameterNames(text).filter((name) => !known.has(name));
}

/** One more parameter, a number unless somebody says otherwise. */
export function newParameter(parameters: readonly RuleParameter[], wanted = 'threshold'): RuleParameter {
  const taken = new Set(parameters.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  return { name, type: 'number', default: 0 };
}

/** The parameter with another type; its value goes, and a default that does not fit is replaced. */
export function retyped(parameter: RuleParameter, type: RuleParameterType, today: string): RuleParameter {
  if (type === parameter.type) return parameter;
  const { value: _value, ...rest } = parameter;
  return { ...rest, type, default: asType(parameter.default, type, today) };
}

function asType(value: RuleParameterValue, type: RuleParameterType, today: string): RuleParameterValue {
  switch (type) {
    case 'text':
      return String(value);
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
        ? Number(value)
        : 0;
    case 'boolean':
      return value === true || value === 'true';
    case 'date':
      return today;
  }
}
