import { isAbsolute } from './absolute.js';
import { isBlankNode, isLiteral, parseLiteral } from './terms.js';
import type { Triple } from './rdf.types.js';

const BLANK = /^_:[^\s<>"'{}|^`\\()[\],;#@:.-]([^\s<>"'{}|^`\\()[\],;#@:]*[^\s<>"'{}|^`\\()[\],;#@:.])?$/u;
const LANGUAGE = /^[a-z]+(-[a-z0-9]+)*$/i;

/** Whether this can be written as a statement. What a workspace carries along may have been made by anybody. */
export function isTriple(value: unknown): value is Triple {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [subject, predicate, object] = value as readonly unknown[];
  if (typeof subject !== 'string' || typeof predicate !== 'string' || typeof object !== 'string')
    return false;
  return isNode(subject) && isAbsolute(predicate) && (isLiteral(object) ? isSound(object) : isNode(object));
}

<<<<<<< HEAD
/** Whether texts can be in it: no other tag can be written in Turtle. */
export function isLanguage(tag: string): boolean {
  return LANGUAGE.test(tag);
}

/** Whether this is an IRI that stands for itself. */
export function isAbsolute(iri: string): boolean {
  return ABSOLUTE.test(iri);
}

=======
>>>>>>> 7f96495 (wip)
function isNode(term: string): boolean {
  return isBlankNode(term) ? BLANK.test(term) : !isLiteral(term) && term !== '';
}

function isSound(literal: string): boolean {
  if (literal.lastIndexOf('"') === 0) return false;
  const { language, datatype } = parseLiteral(literal);
  return language === '' ? isNode(datatype) && !isBlankNode(datatype) : isLanguage(language);
}
