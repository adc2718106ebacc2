import type { Prefixes, ReadOptions, Triple, TriplesResult } from './rdf/rdf.types.js';

/** The statements of a Turtle text, each as it is written; or where it breaks. Loads the parser when first called. */
export async function readTurtle(turtle: string, options: ReadOptions = {}): Promise<TriplesResult> {
  return (await import('./turtle/parse-turtle.js')).parseTurtle(turtle, options);
}

/** Turtle with one block per subject. Equal sets of statements and prefixes give equal bytes. */
export async function writeTurtle(triples: Iterable<Triple>, prefixes: Prefixes = {}): Promise<string> {
  return (await import('./turtle/print-turtle.js')).printTurtle(triples, prefixes);
}

/**
 * The statements of a JSON-LD text: context in the file, nodes nested or in `@graph`, texts by language, lists, aliases
 * of keywords. Remote contexts, `@nest`, `@included` and containers by index are refused with their place.
 */
export async function readJsonLd(json: string, options: ReadOptions = {}): Promise<TriplesResult> {
  return (await import('./jsonld/parse-jsonld.js')).parseJsonLd(json, options);
}

/** JSON-LD with one flat node per subject. Equal sets of statements and prefixes give equal bytes. */
export async function writeJsonLd(triples: readonly Triple[], prefixes: Prefixes = {}): Promise<string> {
  return (await import('./jsonld/print-jsonld.js')).printJsonLd(triples, prefixes);
}
