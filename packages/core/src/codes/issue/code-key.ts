import type { CodePattern } from '../codes.types.js';

/** The id of a code: JSON array text of record type and code, so that it is held once per type for ever. */
export function codeKey(recordType: string, code: string): string {
  return JSON.stringify([recordType, code]);
}

/**
 * The ids under which a code must not be held yet: of the pattern's own record type, and of all others where the
 * pattern wants its codes to be unique in the whole workspace.
 *
 * @param recordTypes Ids of all record types of the workspace.
 */
export function keysOfCode(
  { recordType }: Pick<CodePattern, 'recordType'>,
  uniqueness: 'record-type' | 'workspace',
  recordTypes: readonly string[],
  code: string,
): readonly string[] {
  const others = uniqueness === 'workspace' ? recordTypes.filter((type) => type !== recordType) : [];
  return [recordType, ...others].map((type) => codeKey(type, code));
}
