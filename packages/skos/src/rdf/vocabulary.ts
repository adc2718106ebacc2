/** Namespaces of the vocabularies that taxonomies are written in. */
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
/** Syntax terms: type, lists. */
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Labels and comments of anything. */
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
/** Here: what is deprecated. */
export const OWL = 'http://www.w3.org/2002/07/owl#';
/** Dublin Core: titles, dates, replacements. */
export const DCT = 'http://purl.org/dc/terms/';
/** The older Dublin Core elements. */
export const DC = 'http://purl.org/dc/elements/1.1/';
/** Datatypes. */
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** What a Tagma taxonomy says that SKOS has no word for. */
export const TAGMA = 'urn:tagma:terms#';
/** Concepts that have no IRI of their own. */
export const DEFAULT_BASE = 'urn:tagma:concept:';

/** Type of a node. */
export const TYPE = `${RDF}type`;
/** The datatype of JSON texts. */
export const JSON_TYPE = `${RDF}JSON`;

/** Predicates that are looked up for every concept: joined once, as joining them anew each time took a while. */
export const SAYS = {
  altLabel: `${SKOS}altLabel`,
  broader: `${SKOS}broader`,
  created: `${DCT}created`,
  deprecated: `${OWL}deprecated`,
  hasTopConcept: `${SKOS}hasTopConcept`,
  hiddenLabel: `${SKOS}hiddenLabel`,
  inScheme: `${SKOS}inScheme`,
  isReplacedBy: `${DCT}isReplacedBy`,
  narrower: `${SKOS}narrower`,
  notation: `${SKOS}notation`,
  ownExtra: `${TAGMA}extra`,
  ownParent: `${TAGMA}parent`,
  ownReplacement: `${TAGMA}replacement`,
  ownState: `${TAGMA}state`,
  prefLabel: `${SKOS}prefLabel`,
  topConceptOf: `${SKOS}topConceptOf`,
} as const;

/** Types of SKOS. */
export const IS_A = { Concept: `${SKOS}Concept`, ConceptScheme: `${SKOS}ConceptScheme` } as const;
