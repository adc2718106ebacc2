import type { LocatedError } from '../../shared/shared.types.js';
import { isObject } from '../../shared/json.js';
import { documentFromSnapshot } from '../../workspace/document.js';
import { WORKSPACE_DOCUMENT_VERSION, type WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { LIMITS } from '../../validation/limits.js';
import { conceptFaults } from './concept-faults.js';
import type { ConceptEntry } from './exchange.types.js';

/** What reading a JSON text gives. */
export type TaxonomyJson =
  | {
      readonly ok: true;
      readonly concepts: readonly ConceptEntry[];
      /** Concepts left out because of their form, each located by a JSON Pointer into the file. */
      readonly errors: readonly LocatedError[];
    }
  | { readonly ok: false; readonly error: LocatedError };

/** The taxonomy part of a workspace document, parents before children; equal ones give equal texts. */
export function taxonomyToJson(workspace: WorkspaceSnapshot): string {
  const { version, taxonomy } = documentFromSnapshot(workspace);
  return `${JSON.stringify({ version, taxonomy }, null, 2)}\n`;
}

/** Reads what {@link taxonomyToJson} wrote, a whole workspace document, or a bare list of concepts. */
export function taxonomyFromJson(text: string): TaxonomyJson {
  if (text.length > LIMITS.documentText)
    return fail('too-long', `The file has more than ${LIMITS.documentText} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(
      'not-json',
      `The text is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (
    isObject(value) &&
    typeof value['version'] === 'number' &&
    value['version'] !== WORKSPACE_DOCUMENT_VERSION
  )
    return fail(
      'unsupported-version',
      `This release reads version ${WORKSPACE_DOCUMENT_VERSION}.`,
      '/version',
    );
  const [list, path] = isObject(value) ? [value['taxonomy'], '/taxonomy'] : [value, ''];
  if (!Array.isArray(list)) return fail('missing', 'The file holds no list of concepts.', path);
  return { ok: true, ...checked(list as readonly unknown[], path) };
}

function checked(list: readonly unknown[], path: string): Omit<Extract<TaxonomyJson, { ok: true }>, 'ok'> {
  const concepts: ConceptEntry[] = [];
  const errors: LocatedError[] = [];
  list.forEach((value, index) => {
    const faults = conceptFaults(value);
    // The form is checked: what has no fault is a concept.
    if (faults.length === 0) concepts.push(value as ConceptEntry);
    for (const fault of faults) errors.push({ ...fault, path: `${path}/${index}${fault.path}` });
  });
  return { concepts, errors };
}

function fail(code: LocatedError['code'], message: string, path = ''): TaxonomyJson {
  return { ok: false, error: { path, code, message } };
}
