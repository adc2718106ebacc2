import { Parser, type BaseQuad, type Quad } from 'n3';
import { typed } from '../src/rdf/terms.js';
import type { Triple } from '../src/rdf/rdf.types.js';

type RdfTerm = Quad['subject'] | Quad['predicate'] | Quad['object'] | BaseQuad;

/** The statements as n3 reads them, nodes without a label as `_:#1`, `_:#2` in the order they are met; `null` if it refuses. */
export function readByN3(turtle: string, baseIri: string): readonly string[] | null {
  try {
    const quads = new Parser({ format: 'text/turtle', blankNodePrefix: '_:', baseIRI: baseIri }).parse(
      turtle,
    );
    const ids = quads.flatMap(({ subject, object }) => [numberOf(subject), numberOf(object)]);
    const first = Math.min(...ids.filter((id) => id !== null));
    const name = (term: RdfTerm): string => nameOf(term, first);
    return quads.map(({ subject, predicate, object }) => [name(subject), name(predicate), name(object)].join(' ')).sort(); // prettier-ignore
  } catch {
    return null;
  }
}

const ANONYMOUS = /^n3-(\d+)$/;

function numberOf(term: RdfTerm): number | null {
  const [, number] = ANONYMOUS.exec(term.termType === 'BlankNode' ? term.value : '') ?? [];
  return number === undefined ? null : Number(number);
}

function nameOf(term: RdfTerm, first: number): string {
  if (term.termType === 'BlankNode') {
    const number = numberOf(term);
    return number === null ? `_:${term.value}` : `_:#${number - first + 1}`;
  }
  if (term.termType !== 'Literal') return term.value;
  // Both forms keep the text as it is; n3 lowers the case of languages.
  if (term.language !== '') return `"${term.value}"@${term.language.toLowerCase()}`;
  return typed(term.value, term.datatype.value);
}

/** Statements of ours in the same form. */
export function comparable(triples: readonly Triple[], anonymousPrefix: string): readonly string[] {
  const name = (term: string): string => {
    if (term.startsWith('"')) return term.replace(/"@[^"]*$/, (language) => language.toLowerCase());
    const number = term.startsWith(`_:${anonymousPrefix}`) ? term.slice(anonymousPrefix.length + 2) : '';
    return /^\d+$/.test(number) ? `_:#${number}` : term;
  };
  return triples.map((triple) => triple.map(name).join(' ')).sort();
}
