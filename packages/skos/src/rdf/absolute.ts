const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** Whether this is an IRI that stands for itself. */
export function isAbsolute(iri: string): boolean {
  return ABSOLUTE.test(iri);
}
