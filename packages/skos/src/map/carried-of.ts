import { isReference, isTriple } from '../rdf/check.js';
import type { Prefixes } from '../rdf/rdf.types.js';
import type { Carried, Link, Statement, TaxonomyEntry } from './map.types.js';
import { CARRIED } from './with-carried.js';

const LINKS: ReadonlySet<unknown> = new Set<Link>(['up', 'down', 'both', 'none']);

type Bag = Readonly<Record<string, unknown>>;

/** What a concept carries along. Anybody may have written it, so what does not have the form is left out. */
export function carriedOf({ extra }: Pick<TaxonomyEntry, 'extra'>): Carried {
  const bag: unknown = extra?.[CARRIED];
  if (!isBag(bag)) return {};
  const { iri, scheme, language, order, link, prefixes } = bag;
  return {
    ...(typeof iri === 'string' && isReference(iri) ? { iri } : {}),
    ...(scheme === true ? { scheme } : {}),
    ...(typeof language === 'string' && isStatement(['urn:p', `"x"@${language}`]) ? { language } : {}),
    ...(typeof order === 'number' ? { order } : {}),
    ...(isLink(link) ? { link } : {}),
    add: listOf(bag['add'], isStatement),
    omit: listOf(bag['omit'], isStatement),
    instead: listOf(bag['instead'], isPair),
    rest: listOf(bag['rest'], isTriple),
    ...(isBag(prefixes) ? { prefixes: textsOf(prefixes) } : {}),
  };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLink(value: unknown): value is NonNullable<Carried['link']> {
  return isBag(value) && LINKS.has(value['as']) && (value['to'] === null || typeof value['to'] === 'string');
}

function isStatement(value: unknown): value is Statement {
  return Array.isArray(value) && isTriple(['urn:s', ...(value as readonly unknown[])]);
}

function isPair(value: unknown): value is readonly [Statement, Statement] {
  return Array.isArray(value) && value.length === 2 && value.every(isStatement);
}

function listOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function textsOf(bag: Bag): Prefixes {
  return Object.fromEntries(
    Object.entries(bag).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
