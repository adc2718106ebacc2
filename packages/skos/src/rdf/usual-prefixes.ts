import { DC, DCT, OWL, RDF, RDFS, SKOS, TAGMA, XSD } from './vocabulary.js';

/** Prefixes that are written when they are used. */
export const USUAL_PREFIXES = {
  dc: DC,
  dcterms: DCT,
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: OWL,
  rdf: RDF,
  rdfs: RDFS,
  skos: SKOS,
  tagma: TAGMA,
  xsd: XSD,
} as const;
