import { jsonPointer } from '@tagma/core/formats';
import type { FileFault, FileFaultCode } from '../rdf/rdf.types.js';

/** Keys and positions that lead to a value. */
export type Path = readonly (string | number)[];

/** Ends the reading; carries the place. */
export class JsonLdError extends Error {
  readonly fault: FileFault;

  constructor(code: FileFaultCode, path: Path, message: string) {
    super(message);
    this.fault = { code, message, path: jsonPointer(path) };
  }
}

/** Says that something valid is not read here. */
export function unsupported(path: Path, what: string): JsonLdError {
  return new JsonLdError('unsupported', path, `${what} is not read here.`);
}

/** Says that something is not JSON-LD. */
export function wrong(path: Path, message: string): JsonLdError {
  return new JsonLdError('syntax', path, message);
}

/** Deeper nesting is no thesaurus. */
const MAX_DEPTH = 100;

/** Ends the reading where nodes, lists or contexts stand in each other more deeply than any reader's stack holds. */
export function checkDepth(path: Path): void {
  if (path.length > MAX_DEPTH) throw unsupported(path, 'Nesting as deep as this');
}
