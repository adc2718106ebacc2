import { isAbsolute } from '../rdf/terms.js';

const PARTS = /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/;
const HAS_DOTS = /(?:^|\/)\.\.?(?:\/|$)/;
const COLON_IN_FIRST_SEGMENT = /^[^/?#]*:/;

/** What references are resolved against, by RFC 3986, section 5.2. It is taken apart once: it may be long. */
export class Base {
  readonly #iri: string;
  readonly #scheme: string;
  readonly #root: string;
  readonly #path: string;
  readonly #query: string;
  readonly #folder: string;

  constructor(iri: string) {
    const [, scheme = '', authority = '', path = '', query = ''] = PARTS.exec(iri) ?? [];
    this.#iri = iri;
    this.#scheme = scheme;
    this.#root = scheme + authority;
    this.#path = path;
    this.#query = query;
    const isBare = path === '' && authority !== '';
    this.#folder = isBare ? '/' : withoutDots(path.slice(0, path.lastIndexOf('/') + 1));
  }

  /** The IRI, `null` when this is none. Absolute ones are left as they are; so are all others without a base. */
  resolve(reference: string): string | null {
    if (isAbsolute(reference)) return reference;
    if (COLON_IN_FIRST_SEGMENT.test(reference)) return null;
    if (this.#iri === '') return reference;
    const [all = '', , authority, path = '', query] = PARTS.exec(reference) ?? [];
    const end = (query ?? '') + reference.slice(all.length);
    if (authority !== undefined) return this.#scheme + authority + withoutDots(path) + end;
    if (path === '') return this.#root + this.#path + (query === undefined ? this.#query : '') + end;
    return this.#root + (path.startsWith('/') ? withoutDots(path) : join(this.#folder, path)) + end;
  }
}

function withoutDots(path: string): string {
  return path.startsWith('/') ? join('/', path.slice(1)) : join('', path);
}

/** Section 5.2.4; the folder, which has no dots any more, is cut and not written anew. */
function join(folder: string, path: string): string {
  if (!HAS_DOTS.test(path)) return folder + path;
  let left = folder;
  const own: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    if (segment === '.' || (segment === '..' && left === '' && own.length === 0)) continue;
    if (segment !== '..') own.push(index < segments.length - 1 ? `${segment}/` : segment);
    else {
      if (own.pop() === undefined) left = left.slice(0, left.lastIndexOf('/', left.length - 2) + 1);
      if (own.length === 0 && left === '') left = '/';
    }
  }
  return left + own.join('');
}
