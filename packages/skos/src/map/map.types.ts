import type { WorkspaceDocument } from '@tagma/core';
import type { FileFault, Prefixes, Triple } from '../rdf/rdf.types.js';

/** A concept as a workspace document holds it. */
export type TaxonomyEntry = WorkspaceDocument['taxonomy'][number];

/** Predicate and object of a statement about a concept. */
export type Statement = Triple extends readonly [unknown, ...infer Rest] ? Readonly<Rest> : never;

/** What was mended or left aside while reading; every statement is still carried along. */
export type SkosIssueCode =
  | 'cycle' // it hung below itself; now at the top
  | 'dangling-parent' // its broader concept is not in the file; now at the top
  | 'several-parents' // it has one place here; the other broader concepts are carried along
  | 'no-name' // no label; named after its IRI
  | 'second-name' // several names in one language; one is shown
  | 'cut' // a text above its limit; shown shortened, written in full
  | 'wrong-value'; // a member of ours with a value that is not allowed

/** One issue, with the concept it is about. */
export interface SkosIssue {
  readonly code: SkosIssueCode;
  readonly id: string;
  readonly iri: string;
  /** The member of the concept, where one is to blame. */
  readonly member?: string;
}

/** What reading a file of concepts gives. */
export type SkosReading =
  | {
      readonly ok: true;
      /** Parents before their children. */
      readonly concepts: readonly TaxonomyEntry[];
      readonly issues: readonly SkosIssue[];
      /** Statements in the file. */
      readonly tripleCount: number;
    }
  | { readonly ok: false; readonly fault: FileFault };

/** How files are read. */
export interface SkosReadOptions {
  /** What relative IRIs are resolved against. */
  readonly baseIri?: string;
  /** Where concepts without an IRI of their own live; the same as when the file was written. */
  readonly conceptBase?: string;
  /** Language of texts that name none. Default: that of most names in the file, else `en`. */
  readonly language?: string;
  /** When concepts began that do not say so themselves. Default: 1970. */
  readonly createdAt?: string;
}

/** How files are written. */
export interface SkosWriteOptions {
  /** Put before the id of concepts that have no IRI of their own. Default `urn:tagma:concept:`. */
  readonly conceptBase?: string;
  /** Also what SKOS has no word for: colours, owners, value types and so on. Default true. */
  readonly ownTerms?: boolean;
}

/** What a concept keeps from its file beyond its members, in `extra.skos`. */
export interface Carried {
  /** Its IRI; absent for concepts that were born here. */
  readonly iri?: string;
  /** It is a concept scheme. */
  readonly scheme?: boolean;
  /** Language of its aliases. */
  readonly language?: string;
  /** The place among its siblings that reading gave it. */
  readonly order?: number;
  /** How its place was stated, as long as it stays there. */
  readonly link?: { readonly to: string | null; readonly as: Link };
  /** Statements that no member says. */
  readonly add?: readonly Statement[];
  /** Statements that its members make and the file did not. */
  readonly omit?: readonly Statement[];
  /** Statements of the file in place of those that its members make, as long as they make them. */
  readonly instead?: readonly (readonly [ours: Statement, theirs: Statement])[];
  /** Statements about other nodes that belong to it. */
  readonly rest?: readonly Triple[];
  readonly prefixes?: Prefixes;
}

/** Which way round a place in the tree is stated. */
export type Link = 'up' | 'down' | 'both' | 'none';
