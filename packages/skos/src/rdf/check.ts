import { isAbsolute } from './absolute.js';
import { isLanguage } from './language.js';
import { isBlankNode, isLiteral, parseLiteral } from './terms.js';
import type { Triple } from './rdf.types.js';

const BLANK = /^_:[^\s<>"'{}|^`\\()[\],;#@:.-]([^\s<>"'{}|^`\\()[\],;#@:]*[^\s<>"'{}|^`\\()[\],;#@:.])?$/u;

/** Whether this can be written as a statement. What a workspace carries along may have been made by anybody. */
export function isTriple(value: unknown): value is Triple {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [subject, predicate, object] = value as readonly unknown[];
  if (typeof subject !== 'string' || typeof predicate !== 'string' || typeof object !== 'string')
    return false;
  return isNode(subject) && isAbsolute(predicate) && (isLiteral(object) ? isSound(object) : isNode(object));
}

function isNode(term: string): boolean {
  return isBlankNode(term) ? BLANK.test(term) : !isLiteral(term) && term !== '';
}

function isSound(literal: string): boolean {
  if (literal.lastIndexOf('"') === 0) return false;
  const { language, datatype } = parseLiteral(literal);
  return language === '' ? isNode(datatype) && !isBlankNode(datatype) : isLanguage(language);
}
