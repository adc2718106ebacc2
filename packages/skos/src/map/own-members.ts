import { conceptFaults, type Json } from '@tagma/core';
import { isLiteral, parseLiteral } from '../rdf/terms.js';
import { JSON_TYPE, SAYS } from '../rdf/vocabulary.js';
import { saying, type ByPredicate } from './by-predicate.js';
import { OWN_PREDICATES } from './forms.js';
import type { TaxonomyEntry } from './map.types.js';

/** The members of a concept that words of ours say, and those of them that core would not take. */
export type ReadOwnMembers = (statements: ByPredicate) => {
  readonly members: Partial<TaxonomyEntry>;
  readonly wrong: readonly string[];
};

const READ_PREDICATES = [...OWN_PREDICATES, ['extra', SAYS.ownExtra]] as const;
const SAMPLE = { id: 'x', kind: 'tag', parentId: null, order: 0, name: { en: 'x' }, aliases: [], layer: 'core', exclusive: false, state: 'active', createdAt: '1970-01-01T00:00:00.000Z' }; // prettier-ignore

/** Brings core's schemas along, so it is loaded for files with words of ours alone. */
export const readOwnMembers: ReadOwnMembers = (statements) => {
  const found: [member: string, value: unknown][] = [];
  for (const [member, predicate] of READ_PREDICATES) {
    const [statement] = saying(statements, predicate);
    if (statement !== undefined) found.push([member, ownValue(statement[1])]);
  }
  if (found.length === 0) return { members: {}, wrong: [] };
  const wrong = wrongMembers(Object.fromEntries(found));
  return { members: Object.fromEntries(found.filter(([member]) => !wrong.includes(member))), wrong };
};

/** Anybody can write our words; what core would not take is left to the statements that are carried along. */
function wrongMembers(members: Readonly<Record<string, unknown>>): string[] {
  const faults = conceptFaults({ ...SAMPLE, ...members });
  return [...new Set(faults.map(({ path }) => path.split('/')[1] ?? ''))];
}

function ownValue(term: string): Json | undefined {
  if (!isLiteral(term)) return undefined;
  const { value, datatype } = parseLiteral(term);
  if (datatype !== JSON_TYPE) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}
