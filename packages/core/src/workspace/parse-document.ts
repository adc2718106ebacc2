import * as v from 'valibot';
import { isObject } from '../shared/json.js';
import type { LocatedError } from '../shared/shared.types.js';
import { LIMITS } from '../validation/limits.js';
import { locateIssues } from '../validation/located-issue.js';
import { checkReferences } from './check-references.js';
import { workspaceDocumentSchema } from './document-schema.js';
import { WORKSPACE_DOCUMENT_VERSION, type WorkspaceDocument } from './workspace.types.js';

/** What {@link parseWorkspaceDocument} answers. */
export type ParsedWorkspaceDocument =
  | { readonly ok: true; readonly document: WorkspaceDocument }
  | { readonly ok: false; readonly errors: readonly LocatedError[] };

/** More errors than anybody reads at once; the rest shows when these are mended. */
const MAX_ERRORS = 200;

/**
 * Checks a workspace document, given as JSON text or as a value: its form, then ids, references and the
 * rules of the taxonomy. Gives all errors at once (the first 200), each located by a JSON Pointer. Never
 * throws, however deep, large or hostile the input is.
 */
export function parseWorkspaceDocument(input: unknown): ParsedWorkspaceDocument {
  const value = typeof input === 'string' ? parseText(input) : { ok: true as const, value: input };
  if (!value.ok) return fail([value.error]);
  const unreadable = refuseSize(value.value) ?? refuseVersion(value.value);
  if (unreadable !== null) return fail([unreadable]);
  const parsed = v.safeParse(workspaceDocumentSchema, value.value, { abortPipeEarly: true });
  if (!parsed.success) return fail(locateIssues(parsed.issues, MAX_ERRORS));
  const { $schema: _schema, ...document } = parsed.output;
  const errors = checkReferences(document);
  return errors.length === 0 ? { ok: true, document } : fail(errors.slice(0, MAX_ERRORS));
}

function fail(errors: readonly LocatedError[]): ParsedWorkspaceDocument {
  return { ok: false, errors };
}

function parseText(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: LocatedError } {
  if (text.length > LIMITS.documentText)
    return { ok: false, error: tooLong(LIMITS.documentText, 'characters') };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { path: '', code: 'not-json', message: `The text is not JSON: ${cause}` } };
  }
}

/** Counts values without recursion, so that neither depth nor width can exhaust what follows. */
function refuseSize(value: unknown): LocatedError | null {
  const waiting: unknown[] = [value];
  let count = 0;
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    count += 1;
    if (count > LIMITS.documentValues) return tooLong(LIMITS.documentValues, 'values');
    if (typeof next !== 'object' || next === null) continue;
    for (const member of Object.values(next)) waiting.push(member);
    if (waiting.length > LIMITS.documentValues) return tooLong(LIMITS.documentValues, 'values');
  }
  return null;
}

function tooLong(limit: number, what: string): LocatedError {
  return {
    path: '',
    code: 'too-long',
    message: `The document has more than ${limit} ${what}.`,
    details: { limit },
  };
}

function refuseVersion(value: unknown): LocatedError | null {
  if (!isObject(value)) return null;
  const { version } = value;
  if (typeof version !== 'number' || version === WORKSPACE_DOCUMENT_VERSION) return null;
  return {
    path: '/version',
    code: 'unsupported-version',
    message: `This release reads version ${WORKSPACE_DOCUMENT_VERSION}, not ${version}.`,
    details: { version, supported: WORKSPACE_DOCUMENT_VERSION },
  };
}
