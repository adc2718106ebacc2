import type { BaseIssue } from 'valibot';
import type { LocatedError, ValidationCode } from '../shared/shared.types.js';
import { jsonPointer } from './json-pointer.js';

type Issue = BaseIssue<unknown>;

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

/** Says where each valibot issue is and what it means in the words of {@link ValidationCode}; each once. */
export function locateIssues(issues: readonly Issue[], most: number): LocatedError[] {
  const found = new Map<string, LocatedError>();
  for (const issue of issues) {
    const error = locateIssue(issue);
    found.set(`${error.code} ${error.path}`, error);
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** Says where one issue is and what it means. */
export function locateIssue(issue: Issue): LocatedError {
  const items = issue.path ?? [];
  // Valibot takes a list for an object without members; what is wrong then is the list.
  const list = items.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  const path = jsonPointer((list === -1 ? items : items.slice(0, list)).map(({ key }) => String(key)));
  if (list !== -1)
    return { path, code: 'wrong-type', message: `${placeOf(path)} is a list, expected Object.` };
  const code = codeOf(issue);
  const limit = code === 'too-long' ? limitOf(issue) : undefined;
  const message = messageOf(code, path, issue, limit);
  return { path, code, message, ...(limit === undefined ? {} : { details: { limit } }) };
}

/** The limit of a length check; our checks of texts by locale carry it as what was expected. */
function limitOf({ requirement, expected }: Issue): number | undefined {
  if (typeof requirement === 'number') return requirement;
  return expected === null ? undefined : Number(expected);
}

function codeOf(issue: Issue): ValidationCode {
  if (OWN_CODES.has(issue.message)) return issue.message as ValidationCode;
  if (issue.expected === 'never') return 'unknown-member';
  if (issue.received === 'undefined') return 'missing';
  return isOneOfSeveral(issue) && typeof issue.input !== 'object' ? 'wrong-value' : 'wrong-type';
}

function isOneOfSeveral({ type, expected }: Issue): boolean {
  return type === 'picklist' || type === 'literal' || (type === 'variant' && expected !== 'Object');
}

function placeOf(path: string): string {
  return path === '' ? 'The value' : `The value at ${path}`;
}

function messageOf(code: ValidationCode, path: string, issue: Issue, limit: number | undefined): string {
  const where = placeOf(path);
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
