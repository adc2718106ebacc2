import type { Triple } from '../rdf/rdf.types.js';
import { text, typed } from '../rdf/terms.js';

/** A term as the parser needs it. */
export interface ParsedTerm {
  readonly termType: string;
  readonly value: string;
  readonly id: string;
}

/** The file uses statements about statements (RDF 1.2). */
export class TripleTermError extends Error {}

/** What the parser builds terms with. */
export interface TermFactory {
  namedNode(value: string): ParsedTerm;
  blankNode(name?: string): ParsedTerm;
  variable(name: string): ParsedTerm;
  defaultGraph(): ParsedTerm;
  literal(value: string, kind?: string | ParsedTerm | { readonly language: string }): ParsedTerm;
  quad(subject: ParsedTerm, predicate: ParsedTerm, object: ParsedTerm): Triple;
}

const term = (termType: string, value: string, id = value): ParsedTerm => ({ termType, value, id });
const DEFAULT_GRAPH = term('DefaultGraph', '');

/**
 * Terms whose `id` is our text form. The parser's own factory counts anonymous nodes across files and lowers
 * the case of languages; this one gives the same names each time and leaves `zh-CN` as it is.
 */
export function createTermFactory(anonymousPrefix: string): TermFactory {
  let anonymous = 0;
  const named = new Map<string, ParsedTerm>();
  return {
    namedNode(value) {
      const known = named.get(value) ?? term('NamedNode', value);
      named.set(value, known);
      return known;
    },
    blankNode(name) {
      if (name === undefined) anonymous += 1;
      const label = name ?? `${anonymousPrefix}${anonymous}`;
      return term('BlankNode', label, `_:${label}`);
    },
    variable: (name) => term('Variable', name, `?${name}`),
    defaultGraph: () => DEFAULT_GRAPH,
    literal: (value, kind) => term('Literal', value, literalId(value, kind)),
    quad(subject, predicate, object) {
      // Only a statement in the place of a term is a list.
      if (Array.isArray(subject) || Array.isArray(object)) throw new TripleTermError();
      return [subject.id, predicate.id, object.id];
    },
  };
}

function literalId(value: string, kind: Parameters<TermFactory['literal']>[1]): string {
  if (kind === undefined || typeof kind === 'string') return text(value, kind);
  // A direction comes with the language; it is not a statement of SKOS and makes the file unreadable here.
  if ('language' in kind) throw new TripleTermError();
  return typed(value, kind.value);
}
