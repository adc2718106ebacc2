import { isAbsolute, isBlankNode, isLanguage, isLiteral, parseLiteral } from './terms.js';
import type { Triple } from './rdf.types.js';

const BLANK = /^_:[^\s<>"'{}|^`\\()[\],;#@:.-]([^\s<>"'{}|^`\\()[\],;#@:]*[^\s<>"'{}|^`\\()[\],;#@:.])?$/u;

const RELATIVE = /^(?![^/?#]*:)[^\0-\x20<>"{}|^`\\]*$/;

/** Whether this can stand in a file as an IRI, absolute or relative, and is read again as it was written. */
export function isReference(iri: string): boolean {
  return isAbsolute(iri) || RELATIVE.test(iri);
}

/** Whether this can be written as a statement. What a workspace carries along may have been made by anybody. */
export function isTriple(value: unknown): value is Triple {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [subject, predicate, object] = value as readonly unknown[];
  if (typeof subject !== 'string' || typeof predicate !== 'string' || typeof object !== 'string')
    return false;
  return isNode(subject) && isReference(predicate) && (isLiteral(object) ? isSound(object) : isNode(object));
}

function isNode(term: string): boolean {
  return isBlankNode(term) ? BLANK.test(term) : isReference(term);
}

function isSound(literal: string): boolean {
  if (literal.lastIndexOf('"') === 0) return false;
  const { language, datatype } = parseLiteral(literal);
  return language === '' ? isReference(datatype) : isLanguage(language);
}
