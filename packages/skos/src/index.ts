export type * from './rdf/rdf.types.js';
export type {
  SkosIssue,
  SkosIssueCode,
  SkosReading,
  SkosReadOptions,
  SkosWriteOptions,
  TaxonomyEntry,
} from './map/map.types.js';
export { readJsonLd, readTurtle, writeJsonLd, writeTurtle } from './statements.js';
export { readSkosJsonLd, readSkosTurtle, writeSkosJsonLd, writeSkosTurtle } from './skos.js';
export { checkSkos } from './quality/check-skos.js';
export type { SkosFinding, SkosQualityCode } from './quality/quality.types.js';
