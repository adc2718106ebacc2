import { readJsonLd } from './jsonld/read-jsonld.js';
import { writeJsonLd } from './jsonld/write-jsonld.js';
import { readConcepts } from './map/read-concepts.js';
import { conceptTriples } from './map/write-concepts.js';
import type { SkosReading, SkosReadOptions, SkosWriteOptions, TaxonomyEntry } from './map/map.types.js';
import { readTurtle } from './turtle/read-turtle.js';
import { writeTurtle } from './turtle/write-turtle.js';

/** The concepts of a Turtle file, or where it breaks. Never throws. */
export function readSkosTurtle(turtle: string, options: SkosReadOptions = {}): SkosReading {
  const { baseIri } = options;
  const file = readTurtle(turtle, baseIri === undefined ? {} : { baseIri });
  return file.ok ? readConcepts(file.triples, file.prefixes, options) : file;
}

/** A taxonomy as Turtle, with every statement that its concepts carry along. Equal ones give equal bytes. */
export function writeSkosTurtle(concepts: readonly TaxonomyEntry[], options: SkosWriteOptions = {}): string {
  const { triples, prefixes } = conceptTriples(concepts, options);
  return writeTurtle(triples, prefixes);
}

/** The concepts of a JSON-LD file, or where it breaks. Never throws, and asks nobody in the network. */
export function readSkosJsonLd(source: string, options: SkosReadOptions = {}): SkosReading {
  const { baseIri } = options;
  const file = readJsonLd(source, baseIri === undefined ? {} : { baseIri });
  return file.ok ? readConcepts(file.triples, file.prefixes, options) : file;
}

/** A taxonomy as JSON-LD, with every statement that its concepts carry along. Equal ones give equal bytes. */
export function writeSkosJsonLd(concepts: readonly TaxonomyEntry[], options: SkosWriteOptions = {}): string {
  const { triples, prefixes } = conceptTriples(concepts, options);
  return writeJsonLd(triples, prefixes);
}
