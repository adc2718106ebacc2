import { LIMITS } from '@tagma/core/formats';
import { isLiteral, parseLiteral, text } from '../rdf/terms.js';
import { DC, DCT, RDFS, SAYS } from '../rdf/vocabulary.js';
import type { Carried, SkosIssueCode, Statement, TaxonomyEntry } from './map.types.js';
import { byObject } from './graph.js';
import { byPredicate, saying, type ByPredicate } from './by-predicate.js';
import { NAME_FORM, SCHEME_NAME_FORM, TEXT_FORMS } from './forms.js';
import type { ReadOwnMembers } from './own-members.js';
import { fit, readTexts, type ReadTexts } from './texts.js';

/** Members of one concept and where the file says them in other words. */
export interface ReadMembers {
  readonly members: Partial<TaxonomyEntry> & Pick<TaxonomyEntry, 'name' | 'aliases'>;
  readonly claims: NonNullable<Carried['instead']>;
  readonly issues: readonly (readonly [code: SkosIssueCode, member: string])[];
}

/** Other words for names, best first. */
const LABELS = [SAYS.prefLabel, `${DCT}title`, `${RDFS}label`, `${DC}title`];
const ALIASES = [SAYS.altLabel, SAYS.hiddenLabel];

/** What is known of a concept before its members are read. */
export interface Subject {
  readonly iri: string;
  readonly isScheme: boolean;
  /** Of texts that name none. */
  readonly language: string;
  readonly aliasLanguage: string;
}

/** What the statements about one concept say in our members. */
export function readMembers(
  about: readonly Statement[],
  { iri, isScheme, language, aliasLanguage }: Subject,
  readOwnMembers: ReadOwnMembers,
): ReadMembers {
  const statements = byPredicate(about);
  const name = readName(statements, iri, isScheme, language);
  const longTexts = Object.entries(TEXT_FORMS).map(
    ([member, form]) => [member, readTexts(saying(statements, form.predicate), form, language)] as const,
  );
  const aliases = readAliases(statements, aliasLanguage);
  const notation = readNotation(statements);
  const own = readOwnMembers(statements);
  const filled = longTexts.filter(([, { texts }]) => Object.keys(texts).length > 0);
  return {
    members: {
      ...own.members,
      ...Object.fromEntries(filled.map(([member, { texts }]) => [member, texts])),
      ...notation.members,
      name: name.texts,
      aliases: aliases.map(([alias]) => alias),
    },
    claims: [
      ...name.claims,
      ...longTexts.flatMap(([, { claims }]) => claims),
      ...aliases.map(([, claim]) => claim),
      ...notation.claims,
    ],
    issues: [
      ...name.issues.map((code) => [code, 'name'] as const),
      ...longTexts.flatMap(([member, { issues }]) => issues.map((code) => [code, member] as const)),
      ...own.wrong.map((member) => ['wrong-value', member] as const),
    ],
  };
}

function readName(statements: ByPredicate, iri: string, isScheme: boolean, language: string): ReadTexts {
  const form = isScheme ? SCHEME_NAME_FORM : NAME_FORM;
  const words = isScheme ? [SCHEME_NAME_FORM.predicate, ...LABELS] : LABELS;
  for (const predicate of words) {
    const found = readTexts(saying(statements, predicate), form, language);
    if (Object.keys(found.texts).length > 0) return found;
  }
  const tail = /[^/#:]+(?=[/#:]*$)/u.exec(iri)?.[0] ?? iri;
  return { texts: { [language]: fit(tail, form) || 'x' }, claims: [], issues: ['no-name'] };
}

type Claim = NonNullable<Carried['instead']>[number];

function readAliases(statements: ByPredicate, language: string): [alias: string, claim: Claim][] {
  const found = new Map<string, Claim>();
  const labels = ALIASES.flatMap((predicate) => saying(statements, predicate));
  for (const theirs of [...labels].sort(byObject)) {
    if (!isLiteral(theirs[1]) || found.size === LIMITS.aliases) continue;
    const alias = fit(parseLiteral(theirs[1]).value, NAME_FORM);
    // A shortened alias finds nothing that the name does not find; the long one is carried along.
    if (alias === '' || alias !== parseLiteral(theirs[1]).value || found.has(alias)) continue;
    found.set(alias, [[SAYS.altLabel, text(alias, language)], theirs]);
  }
  return [...found];
}

function readNotation(statements: ByPredicate): {
  readonly members: Partial<TaxonomyEntry>;
  readonly claims: readonly Claim[];
} {
  const [theirs] = [...saying(statements, SAYS.notation)].sort(byObject);
  if (theirs === undefined || !isLiteral(theirs[1])) return { members: {}, claims: [] };
  const { value } = parseLiteral(theirs[1]);
  if (fit(value, NAME_FORM) !== value) return { members: {}, claims: [] };
  return { members: { notation: value }, claims: [[[SAYS.notation, text(value)], theirs]] };
}
