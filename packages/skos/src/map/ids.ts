import { LIMITS } from '@tagma/core/formats';

const ID = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/*/i;
const KEPT = 150;

/** Ids for IRIs and back, each pair once. */
export class Ids {
  readonly #byIri = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Whether concepts of this IRI were born here. */
  isOwn(iri: string): boolean {
    return this.#ownId(iri) !== null;
  }

  /** The id of the IRI: always the same for the same one, as long as no other IRI claims it. */
  idOf(iri: string): string {
    const known = this.#byIri.get(iri);
    if (known !== undefined) return known;
    const wanted = this.#ownId(iri) ?? readableId(iri);
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count += 1) id = `${wanted}:${count}`;
    this.#taken.add(id);
    this.#byIri.set(iri, id);
    return id;
  }

  #ownId(iri: string): string | null {
    if (!iri.startsWith(this.#base)) return null;
    try {
      const id = decodeURIComponent(iri.slice(this.#base.length));
      return ID.test(id) && id.length <= LIMITS.id && ownIri(id, this.#base) === iri ? id : null;
    } catch {
      // Not written by us: a lone percent sign.
      return null;
    }
  }
}

/** The IRI of a concept that was born here. */
export function ownIri(id: string, base: string): string {
  return base + encodeURIComponent(id);
}

/** `http://astrothesaurus.org/uat/477` → `astrothesaurus.org:uat:477`; ids take no slashes. */
function readableId(iri: string): string {
  const readable = iri
    .replace(SCHEME, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, ':')
    .replace(/^[^\p{L}\p{N}]+|:+$/gu, '');
  if (readable === '') return 'concept';
  return readable.length <= KEPT ? readable : `${readable.slice(0, KEPT)}:${checksum(iri)}`;
}

/** FNV-1a: enough to keep long IRIs with a common beginning apart. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
