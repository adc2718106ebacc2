import { compareTexts } from './compare.js';
import { TYPE } from './vocabulary.js';
import type { Term, Triple } from './rdf.types.js';

/** Predicates of one subject with their objects. */
export type Statements = readonly (readonly [predicate: Term, objects: readonly Term[]])[];

/**
 * Statements by subject, all in a fixed order, each once: equal sets of statements are written as equal
 * bytes. Subjects by code point with blank nodes last, the type first.
 */
export function sortTriples(triples: Iterable<Triple>): readonly (readonly [Term, Statements])[] {
  const subjects = new Map<Term, Map<Term, Set<Term>>>();
  for (const [subject, predicate, object] of triples) {
    const statements = subjects.get(subject) ?? new Map<Term, Set<Term>>();
    if (statements.size === 0) subjects.set(subject, statements);
    const objects = statements.get(predicate);
    if (objects === undefined) statements.set(predicate, new Set([object]));
    else objects.add(object);
  }
  return [...subjects]
    .sort(([a], [b]) => compareSubjects(a, b))
    .map(([subject, statements]) => [subject, sortStatements(statements)]);
}

function sortStatements(statements: ReadonlyMap<Term, ReadonlySet<Term>>): Statements {
  return [...statements]
    .sort(([a], [b]) => Number(b === TYPE) - Number(a === TYPE) || compareTexts(a, b))
    .map(([predicate, objects]) => [predicate, [...objects].sort(compareTexts)]);
}

function compareSubjects(a: Term, b: Term): number {
  return Number(a.startsWith('_:')) - Number(b.startsWith('_:')) || compareTexts(a, b);
}
