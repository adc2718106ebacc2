import { conceptFaults, LIMITS, type Json } from '@tagma/core';
import { isLiteral, parseLiteral, text } from '../rdf/terms.js';
import { DC, DCT, JSON_TYPE, RDFS, SAYS } from '../rdf/vocabulary.js';
import type { Carried, SkosIssueCode, Statement, TaxonomyEntry } from './map.types.js';
import { byObject } from './graph.js';
import { NAME_FORM, OWN_PREDICATES, SCHEME_NAME_FORM, TEXT_FORMS } from './forms.js';
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

/** What the statements about one concept say in our members. */
export function readMembers(
  about: readonly Statement[],
  iri: string,
  isScheme: boolean,
  language: string,
  aliasLanguage: string,
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

type ByPredicate = ReadonlyMap<string, readonly Statement[]>;

function byPredicate(statements: readonly Statement[]): ByPredicate {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement[0]);
    if (group === undefined) groups.set(statement[0], [statement]);
    else group.push(statement);
  }
  return groups;
}

const NONE: readonly Statement[] = [];

function saying(statements: ByPredicate, predicate: string): readonly Statement[] {
  return statements.get(predicate) ?? NONE;
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

const READ_PREDICATES = [...OWN_PREDICATES, ['extra', SAYS.ownExtra]] as const;

function readOwnMembers(statements: ByPredicate): {
  readonly members: Partial<TaxonomyEntry>;
  readonly wrong: readonly string[];
} {
  const found: [member: string, value: unknown][] = [];
  for (const [member, predicate] of READ_PREDICATES) {
    const [statement] = saying(statements, predicate);
    if (statement !== undefined) found.push([member, ownValue(statement[1])]);
  }
  if (found.length === 0) return { members: {}, wrong: [] };
  const wrong = wrongMembers(Object.fromEntries(found));
  return { members: Object.fromEntries(found.filter(([member]) => !wrong.includes(member))), wrong };
}

/** Anybody can write our words; what core would not take is left to the statements that are carried along. */
function wrongMembers(members: Readonly<Record<string, unknown>>): string[] {
  const sample = { id: 'x', kind: 'tag', parentId: null, order: 0, name: { en: 'x' }, aliases: [], layer: 'core', exclusive: false, state: 'active', createdAt: '1970-01-01T00:00:00.000Z' }; // prettier-ignore
  const faults = conceptFaults({ ...sample, ...members });
  return [...new Set(faults.map(({ path }) => path.split('/')[1] ?? ''))];
}

function ownValue(term: string): Json | undefined {
  if (!isLiteral(term)) return undefined;
  const { value, datatype } = parseLiteral(term);
  if (datatype !== JSON_TYPE) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}
