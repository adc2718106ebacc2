export type * from './rdf/rdf.types.js';
export { readTurtle } from './turtle/read-turtle.js';
export type { ReadOptions } from './turtle/read-turtle.js';
export { writeTurtle } from './turtle/write-turtle.js';
export type {
  SkosIssue,
  SkosIssueCode,
  SkosReading,
  SkosReadOptions,
  SkosWriteOptions,
  TaxonomyEntry,
} from './map/map.types.js';
export { readJsonLd } from './jsonld/read-jsonld.js';
export { writeJsonLd } from './jsonld/write-jsonld.js';
export { readSkosJsonLd, readSkosTurtle, writeSkosJsonLd, writeSkosTurtle } from './skos.js';
export { checkSkos } from './quality/check-skos.js';
export type { SkosFinding, SkosQualityCode } from './quality/quality.types.js';
