import { isBlankNode } from '../rdf/terms.js';
import type { Term, Triple } from '../rdf/rdf.types.js';
import { IS_A, SAYS, TYPE } from '../rdf/vocabulary.js';
import type { Graph } from './graph.js';
import type { Carried, Statement, TaxonomyEntry } from './map.types.js';
import { pushTo } from './push-to.js';
import { isSame, StatementSet } from './statement-set.js';
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
  const links = linksBySubject(claimants, around);
  const done = new Set<Term>(claimants.map(({ iri }) => iri));
  const kept = claimants.map((claimant) => {
    const compared = compare(claimant, graph, around, links.get(claimant.iri) ?? []);
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
  links: readonly Statement[],
): Compared {
  const { iri, entry, carried, claims } = claimant;
  const theirs = new StatementSet(graph.about(iri));
  for (const link of links) theirs.delete(link);
  // Other broader concepts decide whether the chosen one has to be named, so they are known beforehand.
  const broader = theirs.values().filter(([verb]) => verb === SAYS.broader);
  const ours = new StatementSet(statementsOf(entry, iri, { ...carried, add: broader }, around));
  const instead = claims.filter(([mine, other]) => {
    if (isSame(mine, other) || !ours.has(mine) || !theirs.has(other)) return false;
    // Said in both ways: nothing to put in its place.
    if (theirs.has(mine) || ours.has(other)) return false;
    ours.delete(mine);
    return theirs.delete(other);
  });
  return {
    add: theirs.values().filter((statement) => !ours.has(statement)),
    omit: ours.values().filter((statement) => !theirs.has(statement)),
    instead,
  };
}

/** What the places of concepts say, by the node that it is said about. */
function linksBySubject(
  claimants: readonly Claimant[],
  around: Surroundings,
): ReadonlyMap<Term, readonly Statement[]> {
  const links = new Map<Term, Statement[]>();
  for (const { entry, iri, carried } of claimants)
    for (const [subject, verb, object] of linksOf(entry, iri, carried, around))
      pushTo(links, subject, [verb, object]);
  return links;
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
    subject === ownScheme && verb === TYPE && object === IS_A.ConceptScheme;
  return [...graph.subjects()]
    .filter((subject) => !done.has(subject))
    .flatMap((subject) =>
      graph
        .about(subject)
        .filter((statement) => !isOurs(subject, statement))
        .map(([verb, object]): Triple => [subject, verb, object]),
    );
}
