import { Shortener } from '../rdf/prefixes.js';
import type { Prefixes, Term, Triple } from '../rdf/rdf.types.js';
import { sortTriples, type Statements } from '../rdf/sort.js';
import { isBlankNode, isIri, isLiteral, parseLiteral } from '../rdf/terms.js';
import { USUAL_PREFIXES } from '../rdf/usual-prefixes.js';
import { TYPE, XSD } from '../rdf/vocabulary.js';

/**
 * JSON-LD: prefixes as context, one flat node per subject, texts with language or type. Equal sets of
 * statements and prefixes give equal bytes.
 */
export function printJsonLd(triples: readonly Triple[], prefixes: Prefixes = {}): string {
  const shortener = new Shortener(withoutSchemes({ ...prefixes, ...USUAL_PREFIXES }, triples));
  const nodes = sortTriples(triples).map(([subject, statements]) => nodeOf(subject, statements, shortener));
  const context = Object.fromEntries(shortener.used());
  return `${JSON.stringify({ '@context': context, '@graph': nodes }, null, 2)}\n`;
}

/** `urn:x` would be read as a shortened name, were there a prefix `urn`. */
function withoutSchemes(prefixes: Prefixes, triples: readonly Triple[]): Prefixes {
  const schemes = new Set(
    triples
      .flat()
      .filter(isIri)
      .map((iri) => iri.split(':', 1)[0]),
  );
  return Object.fromEntries(Object.entries(prefixes).filter(([name]) => !schemes.has(name)));
}

function nodeOf(subject: Term, statements: Statements, shortener: Shortener): object {
  const members = statements.map(([predicate, objects]): [string, unknown] => {
    // A type may be any node here, also one without a name; what is no node stays a plain statement.
    if (predicate === TYPE && objects.every((object) => !isLiteral(object)))
      return ['@type', objects.map((object) => short(object, shortener))];
    return [short(predicate, shortener), objects.map((object) => valueOf(object, shortener))];
  });
  return Object.fromEntries([['@id', short(subject, shortener)], ...members]);
}

function valueOf(term: Term, shortener: Shortener): object {
  if (!isLiteral(term)) return { '@id': short(term, shortener) };
  const { value, language, datatype } = parseLiteral(term);
  if (language !== '') return { '@value': value, '@language': language };
  if (datatype === `${XSD}string`) return { '@value': value };
  return { '@value': value, '@type': short(datatype, shortener) };
}

function short(term: Term, shortener: Shortener): string {
  return isBlankNode(term) ? term : (shortener.shorten(term) ?? term);
}
