import type { BaseIssue } from 'valibot';
import type { LocatedError, ValidationCode } from '../shared/shared.types.js';
import { jsonPointer } from './json-pointer.js';

/** Codes that our own checks carry as their message; other issues get theirs from the kind of schema. */
const OWN_CODES: ReadonlySet<string> = new Set<ValidationCode>([
  'wrong-type',
  'missing',
  'unknown-member',
  'wrong-value',
  'too-long',
  'duplicate',
  'unknown-reference',
  'broken-text',
]);

/** Says where a valibot issue is and what it means in the words of {@link ValidationCode}. */
export function locateIssue(issue: BaseIssue<unknown>): LocatedError {
  const path = jsonPointer((issue.path ?? []).map((item) => String(item.key)));
  const code = codeOf(issue);
  const limit = code === 'too-long' && typeof issue.requirement === 'number' ? issue.requirement : undefined;
  return {
    path,
    code,
    message: messageOf(code, path, issue, limit),
    ...(limit === undefined ? {} : { details: { limit } }),
  };
}

function codeOf(issue: BaseIssue<unknown>): ValidationCode {
  if (OWN_CODES.has(issue.message)) return issue.message as ValidationCode;
  if (issue.expected === 'never') return 'unknown-member';
  if (issue.received === 'undefined') return 'missing';
  const takesOneOf = issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant';
  return takesOneOf && typeof issue.input !== 'object' ? 'wrong-value' : 'wrong-type';
}

function messageOf(
  code: ValidationCode,
  path: string,
  issue: BaseIssue<unknown>,
  limit: number | undefined,
): string {
  const where = path === '' ? 'The value' : `The value at ${path}`;
  const expected = issue.expected === null ? '' : `, expected ${issue.expected}`;
  switch (code) {
    case 'missing':
      return `${where} is missing.`;
    case 'unknown-member':
      return `${where} is not a member of this format; remove it.`;
    case 'too-long':
      return `${where} is too long; at most ${limit ?? 'the documented number of'} characters or items are allowed.`;
    case 'broken-text':
      return `${where} contains control characters or half a character; remove them.`;
    case 'wrong-type':
      return `${where} has the wrong type${expected}.`;
    default:
      return `${where} is not allowed${expected}.`;
  }
}
