import { isBlankNode } from '../rdf/terms.js';
import type { Term, Triple } from '../rdf/rdf.types.js';
import { SKOS, TYPE } from '../rdf/vocabulary.js';
import type { Graph } from './graph.js';
import type { Carried, Statement, TaxonomyEntry } from './map.types.js';
import { linksOf, statementsOf, type Surroundings } from './statements.js';

/** A concept with the statements of its file that its members stand for. */
export interface Claimant {
  readonly iri: Term;
  readonly entry: TaxonomyEntry;
  readonly carried: Carried;
  readonly claims: NonNullable<Carried['instead']>;
}

/**
 * What each concept must keep so that writing gives the statements of the file: those that no member says,
 * those that members say and the file does not, and those that the file says in other words. Statements
 * about other nodes go with the concept that leads to them, the rest with the first one.
 */
export function carry(claimants: readonly Claimant[], graph: Graph, around: Surroundings): Carried[] {
  const links = new Set<string>();
  for (const { entry, iri, carried } of claimants)
    for (const link of linksOf(entry, iri, carried, around)) links.add(keyOf(link));
  const done = new Set<Term>(claimants.map(({ iri }) => iri));
  const kept = claimants.map((claimant) => {
    const compared = compare(claimant, graph, around, links);
    return { ...claimant.carried, ...compared, rest: collect(compared.add, graph, done) };
  });
  const home = kept[0];
  if (home !== undefined) kept[0] = { ...home, rest: [...home.rest, ...leftovers(graph, done, around)] };
  return kept;
}

type Compared = Required<Pick<Carried, 'add' | 'omit' | 'instead'>>;

function compare(
  claimant: Claimant,
  graph: Graph,
  around: Surroundings,
  links: ReadonlySet<string>,
): Compared {
  const { iri, entry, carried, claims } = claimant;
  const theirs = new Map(graph.about(iri).map((statement) => [keyOf(statement), statement]));
  for (const key of theirs.keys()) if (links.has(`${iri}\0${key}`)) theirs.delete(key);
  // Other broader concepts decide whether the chosen one has to be named, so they are known beforehand.
  const broader = [...theirs.values()].filter(([verb]) => verb === `${SKOS}broader`);
  const made = statementsOf(entry, iri, { ...carried, add: broader }, around);
  const ours = new Map(made.map((statement) => [keyOf(statement), statement]));
  const instead = claims.filter(([mine, other]) => {
    const [mineKey, otherKey] = [keyOf(mine), keyOf(other)];
    if (mineKey === otherKey || !ours.has(mineKey) || !theirs.has(otherKey)) return false;
    // Said in both ways: nothing to put in its place.
    if (theirs.has(mineKey) || ours.has(otherKey)) return false;
    ours.delete(mineKey);
    return theirs.delete(otherKey);
  });
  return {
    add: [...theirs].filter(([key]) => !ours.has(key)).map(([, statement]) => statement),
    omit: [...ours].filter(([key]) => !theirs.has(key)).map(([, statement]) => statement),
    instead,
  };
}

/** Statements about the nodes without a name that these statements lead to. */
function collect(from: readonly Statement[], graph: Graph, done: Set<Term>): Triple[] {
  const found: Triple[] = [];
  const waiting = from.map(([, object]) => object);
  for (const node of waiting) {
    if (!isBlankNode(node) || done.has(node)) continue;
    done.add(node);
    for (const [verb, object] of graph.about(node)) {
      found.push([node, verb, object]);
      waiting.push(object);
    }
  }
  return found;
}

function leftovers(graph: Graph, done: ReadonlySet<Term>, { ownScheme }: Surroundings): Triple[] {
  const isOurs = (subject: Term, [verb, object]: Statement): boolean =>
    subject === ownScheme && verb === TYPE && object === `${SKOS}ConceptScheme`;
  return [...graph.subjects()]
    .filter((subject) => !done.has(subject))
    .flatMap((subject) =>
      graph
        .about(subject)
        .filter((statement) => !isOurs(subject, statement))
        .map(([verb, object]): Triple => [subject, verb, object]),
    );
}

function keyOf(parts: Statement | Triple): string {
  return parts.join('\0');
}
