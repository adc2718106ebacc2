import { importItems, taxonomyFromJson, taxonomyToJson } from '@tagma/core/exchange';
import type { ImportProblem, LocatedError } from '@tagma/core';
import type { TaxonomyFormat } from './format.types.js';

/** The taxonomy part of a workspace document. */
export const jsonFormat: TaxonomyFormat = {
  id: 'json',
  label: 'JSON',
  extensions: ['.json'],
  mediaType: 'application/json',
  read(text) {
    const read = taxonomyFromJson(text);
    if (!read.ok) return { ok: false, message: read.error.message };
    return { ok: true, items: importItems(read.concepts), problems: read.errors.map(problemOf) };
  },
  write: (workspace) => taxonomyToJson(workspace),
};

/** A JSON Pointer such as `/taxonomy/3/name` as a row and a member. */
function problemOf({ path, code, details }: LocatedError): ImportProblem {
  const parts = path.split('/').filter((part) => part !== '');
  const at = parts.findIndex((part) => /^\d+$/u.test(part));
  const member = parts.slice(at + 1).join('.');
  return {
    row: at === -1 ? 1 : Number(parts[at]) + 1,
    code,
    ...(member === '' ? {} : { member }),
    ...(details === undefined ? {} : { details }),
  };
}
