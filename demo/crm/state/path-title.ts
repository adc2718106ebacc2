import type { RecordTypeDefinition } from '@tagma/core';
import { localized } from './format.js';

/** One step of a path as the service writes it: a name, or any text between backticks. */
const STEP = /`([^`]*)`|[^.`]+/gu;

/** What a reader calls what every record has. */
export interface BuiltInTitles {
  readonly id: string;
  readonly tags: string;
}

/**
 * What a rule reads, in words: titles instead of keys (`orders.amount` → `Orders · Amount`). Steps that the record
 * type does not know stay as they are.
 */
export function pathTitle(
  path: string,
  definition: Pick<RecordTypeDefinition, 'fields' | 'collections'> | undefined,
  builtIn: BuiltInTitles,
  locale: string,
): string {
  const steps = [...path.matchAll(STEP)].map(([whole, quoted]) => quoted ?? whole);
  const [first = '', ...rest] = steps;
  const collection = definition?.collections.find(({ key }) => key === first);
  const known = collection ?? definition?.fields.find(({ key }) => key === first);
  const top = known === undefined ? builtInTitle(first, builtIn) : localized(known.title, locale);
  const [inner, ...deeper] = rest;
  const field = collection?.fields.find(({ key }) => key === inner);
  const below = field === undefined ? rest : [localized(field.title, locale), ...deeper];
  return [top, ...below].filter((text) => text !== '').join(' · ');
}

function builtInTitle(name: string, { id, tags }: BuiltInTitles): string {
  return name === 'id' ? id : name === 'tags' || name === 'tagTree' ? tags : name;
}
