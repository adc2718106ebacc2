import { recordSchema } from '@tagma/core';
import type { RecordTypeDefinition } from '@tagma/core';
import type { RecordSchema } from '@tagma/expression';
import { CUSTOMER } from './customers.js';

/** The fields of a customer with their titles; empty until the workspace is there. */
export function customerSchema(
  types: readonly RecordTypeDefinition[] | undefined,
  locale: string,
): RecordSchema {
  const type = types?.find(({ id }) => id === CUSTOMER);
  return type === undefined ? {} : recordSchema(type, locale);
}

/** What a field is called; a field of an entry has the path of its list before its own. */
export function fieldTitle(schema: RecordSchema, path: readonly string[]): string | undefined {
  let at: RecordSchema | undefined = schema;
  for (const name of path) at = (at?.items ?? at)?.properties?.[name];
  return at?.title;
}
