import type { Concept, ConceptPatch } from '@tagma/core';

/** What a text that somebody typed means for a concept. */
export type Written =
  { readonly ok: true; readonly patch: ConceptPatch } | { readonly ok: false; readonly error: string };

/** One field of a concept, read and written as text; every field is saved on its own. */
export interface FieldSpec {
  /** Names it among the fields of the pane. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** BCP 47 tag of what is written into it. */
  readonly lang?: string;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date' | 'number';
  /** Values that are offered while typing. */
  readonly suggestions?: readonly string[];
  /** How a suggestion is called where that is not what is stored, e.g. the name of a person. */
  readonly suggestionName?: (suggestion: string) => string;
  /** The stored value as text. */
  readonly read: (concept: Concept) => string;
  /** The stored value as people call it, where that is another text. */
  readonly say?: (concept: Concept) => string;
  /** The change that the text asks for. */
  readonly write: (text: string, concept: Concept) => Written;
}

/** A change, as an answer of {@link FieldSpec.write}. */
export const patch = (value: ConceptPatch): Written => ({ ok: true, patch: value });

/** Why a text cannot be taken, as an answer of {@link FieldSpec.write}. */
export const refuse = (error: string): Written => ({ ok: false, error });
