import { LIMITS } from '@tagma/core/formats';
import { DCT, SKOS, TAGMA } from '../rdf/vocabulary.js';
import type { TextForm } from './texts.js';

/** Members with a text per language that SKOS has a word for. */
export const TEXT_FORMS = {
  description: longText(`${DCT}description`),
  definition: longText(`${SKOS}definition`),
  useCase: longText(`${SKOS}scopeNote`),
  example: longText(`${SKOS}example`),
} as const satisfies Readonly<Record<string, TextForm>>;

/** The names of concepts. */
export const NAME_FORM: TextForm = { predicate: `${SKOS}prefLabel`, limit: LIMITS.name, oneLine: true };

/** The names of concept schemes: SKOS gives them no label of their own. */
export const SCHEME_NAME_FORM: TextForm = { ...NAME_FORM, predicate: `${DCT}title` };

/** Members written as they are in words of our own; those that are absent or as usual are not written. */
const OWN_MEMBERS = [
  'color',
  'icon',
  'ownerId',
  'valueType',
  'ordered',
  'required',
  'judgement',
  'validity',
  'activeFrom',
  'activeTo',
  'archiveAfter',
  'reviewEvery',
  'reviewedAt',
  'editors',
  'visibleTo',
  'assignableBy',
  'layer',
  'exclusive',
  'order',
  'kind',
] as const;

/** Their predicates. */
export const OWN_PREDICATES = OWN_MEMBERS.map((member) => [member, TAGMA + member] as const);

function longText(predicate: string): TextForm {
  return { predicate, limit: LIMITS.description, oneLine: false };
}
