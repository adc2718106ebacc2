/**
 * A term as one text: an IRI as it is, a blank node `_:label`, a literal `"value"`, `"value"@language` or
 * `"value"^^datatype` (the value not escaped; what follows the last quotation mark tells the kind).
 */
export type Term = string;

/** Subject, predicate, object. */
export type Triple = readonly [subject: Term, predicate: Term, object: Term];

/** Namespaces by the prefix that stands for them. */
export type Prefixes = Readonly<Record<string, string>>;

/** Why a file cannot be read at all. */
export type FileFaultCode =
  | 'too-large' // above the limit of characters; details in the message
  | 'syntax' // not the format that it claims to be
  | 'unsupported' // valid, but with a construct that is not read here
  | 'remote-context' // JSON-LD that needs a file from the network
  | 'no-concepts'; // nothing in it is a SKOS concept

/** Where and why a file cannot be read. */
export interface FileFault {
  readonly code: FileFaultCode;
  /** English text for logs. */
  readonly message: string;
  /** From 1; absent when the place is given as `path`. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** JSON Pointer, for JSON-LD that is JSON. */
  readonly path?: string;
}

/** What relative IRIs are resolved against. */
export interface ReadOptions {
  readonly baseIri?: string;
}

/** The statements of a file. */
export type TriplesResult =
  | { readonly ok: true; readonly triples: readonly Triple[]; readonly prefixes: Prefixes }
  | { readonly ok: false; readonly fault: FileFault };
