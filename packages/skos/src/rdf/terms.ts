import { XSD } from './vocabulary.js';
import type { Term } from './rdf.types.js';

/** What a literal says. */
export interface Literal {
  readonly value: string;
  /** As written, e.g. `zh-CN`; empty without one. */
  readonly language: string;
  /** IRI; `xsd:string` for plain texts, empty for texts in a language. */
  readonly datatype: string;
}

const STRING = `${XSD}string`;
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
/** Letters first, no part empty; said without repeating a group, which runs out of stack within a long tag. */
const LANGUAGE = /^[a-z]+(?![^-])(?!.*(?:--|-$))[a-z\d-]*$/i;

/** Whether the term is a literal. */
export function isLiteral(term: Term): boolean {
  return term.startsWith('"');
}

/** Whether the term is a blank node. */
export function isBlankNode(term: Term): boolean {
  return term.startsWith('_:');
}

/** Whether the term is an IRI. */
export function isIri(term: Term): boolean {
  return !isLiteral(term) && !isBlankNode(term);
}

/** Whether this is an IRI that stands for itself. */
export function isAbsolute(iri: string): boolean {
  return ABSOLUTE.test(iri);
}

/** Whether texts can be in it: no other tag can be written in Turtle. */
export function isLanguage(tag: string): boolean {
  return LANGUAGE.test(tag);
}

/** A plain text, or one in a language. */
export function text(value: string, language = ''): Term {
  return language === '' ? `"${value}"` : `"${value}"@${language}`;
}

/** A value of a datatype; one of `xsd:string` is a plain text. */
export function typed(value: string, datatype: string): Term {
  return datatype === STRING ? text(value) : `"${value}"^^${datatype}`;
}

/** Takes a literal apart. */
export function parseLiteral(term: Term): Literal {
  const end = term.lastIndexOf('"');
  const value = term.slice(1, end);
  const tail = term.slice(end + 1);
  if (tail.startsWith('@')) return { value, language: tail.slice(1), datatype: '' };
  return { value, language: '', datatype: tail.startsWith('^^') ? tail.slice(2) : STRING };
}
