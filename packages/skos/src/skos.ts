import type { SkosReading, SkosReadOptions, SkosWriteOptions, TaxonomyEntry } from './map/map.types.js';
import type { ReadOptions, TriplesResult } from './rdf/rdf.types.js';
import { readJsonLd, readTurtle, writeJsonLd, writeTurtle } from './statements.js';

/** The concepts of a Turtle file, or where it breaks. A broken file does not reject the promise. */
export function readSkosTurtle(turtle: string, options: SkosReadOptions = {}): Promise<SkosReading> {
  return readSkos(readTurtle, turtle, options);
}

/** The concepts of a JSON-LD file, or where it breaks. Asks nobody in the network. */
export function readSkosJsonLd(source: string, options: SkosReadOptions = {}): Promise<SkosReading> {
  return readSkos(readJsonLd, source, options);
}

/** A taxonomy as Turtle, with every statement that its concepts carry along. Equal ones give equal bytes. */
export async function writeSkosTurtle(
  concepts: readonly TaxonomyEntry[],
  options: SkosWriteOptions = {},
): Promise<string> {
  const { conceptTriples } = await import('./map/write-concepts.js');
  const { triples, prefixes } = conceptTriples(concepts, options);
  return writeTurtle(triples, prefixes);
}

/** A taxonomy as JSON-LD, with every statement that its concepts carry along. Equal ones give equal bytes. */
export async function writeSkosJsonLd(
  concepts: readonly TaxonomyEntry[],
  options: SkosWriteOptions = {},
): Promise<string> {
  const { conceptTriples } = await import('./map/write-concepts.js');
  const { triples, prefixes } = conceptTriples(concepts, options);
  return writeJsonLd(triples, prefixes);
}

type ReadFile = (text: string, options: ReadOptions) => Promise<TriplesResult>;

async function readSkos(readFile: ReadFile, text: string, options: SkosReadOptions): Promise<SkosReading> {
  const { baseIri } = options;
  // Both parts are fetched at once.
  const [file, { readConcepts }] = await Promise.all([
    readFile(text, baseIri === undefined ? {} : { baseIri }),
    import('./map/read-concepts.js'),
  ]);
  return file.ok ? readConcepts(file.triples, file.prefixes, options) : file;
}
