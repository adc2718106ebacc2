import { isLiteral, parseLiteral } from '../rdf/terms.js';
import type { Literal } from '../rdf/terms.js';
import type { Term } from '../rdf/rdf.types.js';
import { SKOS } from '../rdf/vocabulary.js';
import type { SkosFinding } from './quality.types.js';
import type { VocabularyGraph } from './vocabulary-graph.js';

const LABELS = ['prefLabel', 'altLabel', 'hiddenLabel'] as const;
const NOTES = ['definition', 'note', 'scopeNote', 'example', 'changeNote', 'editorialNote', 'historyNote'];
/** BCP 47 in outline; what the parts mean is not looked up. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu;
const CONTROL = /[\p{Cc}\p{Cf}]/u;

interface Label extends Literal {
  readonly kind: (typeof LABELS)[number];
}

/** What is wrong with names, notes and notations. */
export function labelFindings(vocabulary: VocabularyGraph): readonly SkosFinding[] {
  const labels = new Map<Term, readonly Label[]>();
  for (const iri of vocabulary.concepts) labels.set(iri, labelsOf(vocabulary, iri));
  return [
    ...[...labels].flatMap(([iri, own]) => ownFindings(iri, own)),
    ...languageFindings(labels),
    ...[...vocabulary.concepts].filter((iri) => !isDocumented(vocabulary, iri)).map(finding('undocumented')),
    ...twice('overlapping-labels', labels, ({ value, language }) => `${value.toLowerCase()}@${language}`),
    ...twice('ambiguous-notation', notations(vocabulary), ({ value }) => value),
  ];
}

function labelsOf({ graph }: VocabularyGraph, iri: Term): readonly Label[] {
  return LABELS.flatMap((kind) =>
    graph
      .objects(iri, SKOS + kind)
      .filter(isLiteral)
      .map((term) => ({ ...parseLiteral(term), kind })),
  );
}

function ownFindings(iri: Term, labels: readonly Label[]): readonly SkosFinding[] {
  const preferred = labels.filter(({ kind }) => kind === 'prefLabel');
  const keys = new Set(preferred.map(keyOf));
  const languages = preferred.map(({ language }) => language);
  const several = new Set(languages.filter((language, at) => languages.indexOf(language) < at));
  const untold = new Set(
    labels.filter(({ language }) => !LANGUAGE.test(language)).map(({ language }) => language),
  );
  return [
    ...(preferred.length === 0 ? [{ code: 'missing-label', iri } as const] : []),
    ...(labels.some(({ value }) => value.trim() === '') ? [{ code: 'empty-label', iri } as const] : []),
    ...(labels.some(({ value }) => CONTROL.test(value)) ? [{ code: 'unprintable', iri } as const] : []),
    ...(labels.some((label) => label.kind !== 'prefLabel' && keys.has(keyOf(label)))
      ? [{ code: 'disjoint-labels', iri } as const]
      : []),
    ...[...several].map((language) => ({ code: 'several-preferred', iri, language }) as const),
    ...[...untold].map((language) => ({ code: 'language-omitted', iri, language }) as const),
  ];
}

function keyOf({ value, language }: Label): string {
  return `${value}@${language}`;
}

function languageFindings(labels: ReadonlyMap<Term, readonly Label[]>): readonly SkosFinding[] {
  const spoken = new Map<Term, ReadonlySet<string>>();
  for (const [iri, own] of labels)
    spoken.set(iri, new Set(own.filter(({ kind }) => kind === 'prefLabel').map(({ language }) => language)));
  const all = new Set([...spoken.values()].flatMap((languages) => [...languages]));
  const isCommon = [...all].some((language) => [...spoken.values()].every((own) => own.has(language)));
  const missing = [...spoken].flatMap(([iri, own]) =>
    // One that has no name at all is told already.
    own.size === 0
      ? []
      : [...all]
          .filter((language) => language !== '' && !own.has(language))
          .map((language) => ({ code: 'language-missing', iri, language }) as const),
  );
  return isCommon || spoken.size === 0 ? missing : [{ code: 'no-common-language', iri: '' }, ...missing];
}

function isDocumented({ graph }: VocabularyGraph, iri: Term): boolean {
  return graph.about(iri).some(([verb]) => NOTES.some((note) => verb === SKOS + note));
}

function notations({ graph, concepts }: VocabularyGraph): ReadonlyMap<Term, readonly Literal[]> {
  return new Map(
    [...concepts].map((iri) => [
      iri,
      graph.objects(iri, `${SKOS}notation`).filter(isLiteral).map(parseLiteral),
    ]),
  );
}

/** What a concept shares with one before it, told once for each two. */
function twice<T>(
  code: 'overlapping-labels' | 'ambiguous-notation',
  texts: ReadonlyMap<Term, readonly T[]>,
  keyOfText: (text: T) => string,
): readonly SkosFinding[] {
  const first = new Map<string, Term>();
  return [...texts].flatMap(([iri, own]) => {
    const others = new Set<Term>();
    for (const key of own.map(keyOfText)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, iri);
      else if (other !== iri) others.add(other);
    }
    return [...others].map((other) => ({ code, iri, other }));
  });
}

/** Makes findings of IRIs. */
export function finding(code: SkosFinding['code']): (iri: Term) => SkosFinding {
  return (iri) => ({ code, iri });
}
