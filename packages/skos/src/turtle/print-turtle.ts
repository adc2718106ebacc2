import { Shortener } from '../rdf/prefixes.js';
import type { Prefixes, Term, Triple } from '../rdf/rdf.types.js';
import { sortTriples, type Statements } from '../rdf/sort.js';
import { isBlankNode, isLiteral, parseLiteral } from '../rdf/terms.js';
import { USUAL_PREFIXES } from '../rdf/usual-prefixes.js';
import { TYPE, XSD } from '../rdf/vocabulary.js';

const UNSAFE_IN_IRI = /[\0-\x20<>"{}|^`\\]/g;
const UNSAFE_IN_TEXT = /["\\\p{Control}]/gu;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Turtle with one block per subject. Equal sets of statements and prefixes give equal bytes. */
export function printTurtle(triples: Iterable<Triple>, prefixes: Prefixes = {}): string {
  const shortener = new Shortener({ ...prefixes, ...USUAL_PREFIXES });
  const blocks = sortTriples(triples).map(([subject, statements]) => block(subject, statements, shortener));
  const head = shortener
    .used()
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${escapeIri(namespace)}> .`);
  return [head.join('\n'), ...blocks].filter((part) => part !== '').join('\n\n') + '\n';
}

function block(subject: Term, statements: Statements, shortener: Shortener): string {
  const lines = statements.map(([predicate, objects]) => {
    const verb = predicate === TYPE ? 'a' : write(predicate, shortener);
    return `${verb} ${objects.map((object) => write(object, shortener)).join(', ')}`;
  });
  return `${write(subject, shortener)} ${lines.join(' ;\n  ')} .`;
}

function write(term: Term, shortener: Shortener): string {
  if (isBlankNode(term)) return term;
  if (!isLiteral(term)) return shortener.shorten(term) ?? `<${escapeIri(term)}>`;
  const { value, language, datatype } = parseLiteral(term);
  const quoted = `"${value.replace(UNSAFE_IN_TEXT, escapeCharacter)}"`;
  if (language !== '') return `${quoted}@${language}`;
  return datatype === `${XSD}string` ? quoted : `${quoted}^^${write(datatype, shortener)}`;
}

function escapeIri(iri: string): string {
  return iri.replace(UNSAFE_IN_IRI, (character) => encodeURIComponent(character));
}

function escapeCharacter(character: string): string {
  return (
    SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  );
}
