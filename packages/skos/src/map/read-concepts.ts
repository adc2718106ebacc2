import { displayName, foldCase, isInstant } from '@tagma/core/formats';
import { compareTexts } from '../rdf/compare.js';
import { isLiteral, parseLiteral } from '../rdf/terms.js';
import type { Prefixes, Term, Triple } from '../rdf/rdf.types.js';
import { DEFAULT_BASE, SAYS, TAGMA } from '../rdf/vocabulary.js';
import { carry } from './carry.js';
import { withCarried } from './with-carried.js';
import { conceptNodes, Graph } from './graph.js';
import { Ids } from './ids.js';
import type { Carried, Link, SkosIssue, SkosReadOptions, SkosReading, TaxonomyEntry } from './map.types.js';
import type { ReadOwnMembers } from './own-members.js';
import { placeConcepts } from './place.js';
import { pushTo } from './push-to.js';
import { readMembers, type ReadMembers } from './read-member.js';
import { linkWords, type Surroundings } from './statements.js';

const BEGINNING = '1970-01-01T00:00:00.000Z';

/** One node on its way to a concept. */
interface Draft {
  readonly iri: Term;
  readonly entry: TaxonomyEntry;
  readonly carried: Carried;
  readonly claims: ReadMembers['claims'];
}

/**
 * The concepts that statements speak of. What no member of ours says is carried along by the concepts, so
 * that writing them gives the same statements.
 */
export async function readConcepts(
  triples: readonly Triple[],
  prefixes: Prefixes,
  options: SkosReadOptions = {},
): Promise<SkosReading> {
  const reader = new Reader(triples, options, await ownMembersReader(triples));
  const drafts = reader.drafts();
  if (drafts.length === 0)
    return { ok: false, fault: { code: 'no-concepts', message: 'No node of the file is a SKOS concept.' } };
  const carried = carry(drafts, reader.graph, reader.around);
  // The namespaces are written again with the first concept, which keeps what belongs to no other.
  const home = carried[0];
  const isOfOthers = drafts.some(({ iri }) => !reader.around.isOwn(iri));
  if (home !== undefined && isOfOthers && Object.keys(prefixes).length > 0)
    carried[0] = { ...home, prefixes };
  const concepts = drafts.map(({ entry }, index) => withCarried(entry, carried[index] ?? {}));
  return { ok: true, concepts, issues: reader.issues, tripleCount: triples.length };
}

/** Files of others say nothing in words of ours: the schemas that judge those need not be loaded for them. */
async function ownMembersReader(triples: readonly Triple[]): Promise<ReadOwnMembers> {
  if (!triples.some(([, predicate]) => predicate.startsWith(TAGMA)))
    return () => ({ members: {}, wrong: [] });
  return (await import('./own-members.js')).readOwnMembers;
}

class Reader {
  readonly graph: Graph;
  readonly around: Surroundings;
  readonly issues: SkosIssue[] = [];
  readonly #ids: Ids;
  readonly #nodes: ReturnType<typeof conceptNodes>;
  readonly #options: SkosReadOptions;
  readonly #readOwnMembers: ReadOwnMembers;
  readonly #iris = new Map<string, Term>();

  constructor(triples: readonly Triple[], options: SkosReadOptions, readOwnMembers: ReadOwnMembers) {
    const base = options.conceptBase ?? DEFAULT_BASE;
    this.graph = new Graph(triples);
    this.#options = options;
    this.#readOwnMembers = readOwnMembers;
    this.#ids = new Ids(base);
    this.#nodes = conceptNodes(this.graph, base);
    const { schemes } = this.#nodes;
    this.around = {
      iriOf: (id) => this.#iris.get(id) ?? null,
      isScheme: (id) => {
        const iri = this.#iris.get(id);
        return iri !== undefined && schemes.has(iri);
      },
      isOwn: (iri) => this.#ids.isOwn(iri),
      ownScheme: base,
      ownTerms: true,
    };
  }

  drafts(): readonly Draft[] {
    const { concepts, schemes } = this.#nodes;
    // In order, so that of two IRIs that want one id it is always the same that gets it.
    for (const iri of [...schemes, ...concepts].sort(compareTexts)) this.#iris.set(this.#ids.idOf(iri), iri);
    const placement = placeConcepts(this.graph, this.#nodes);
    for (const [code, iri] of placement.issues) this.issues.push({ code, iri, id: this.#ids.idOf(iri) });
    const language = this.#options.language ?? this.#mainLanguage();
    const drafts = [...placement.parents].map(([iri, parent]) => this.#draft(iri, parent, language));
    return inOrder(drafts, language);
  }

  #draft(iri: Term, parent: Term | null, language: string): Draft {
    const isScheme = this.#nodes.schemes.has(iri);
    const isBornHere = this.#ids.isOwn(iri);
    const id = this.#ids.idOf(iri);
    const statements = this.graph.about(iri);
    const aliasLanguage = isBornHere ? '' : language;
    const subject = { iri, isScheme, language, aliasLanguage };
    const { members, claims, issues } = readMembers(statements, subject, this.#readOwnMembers);
    for (const [code, member] of issues) this.issues.push({ code, id, iri, member });
    const parentId = parent === null ? null : this.#ids.idOf(parent);
    const as = this.#link(iri, parent);
    const entry: TaxonomyEntry = {
      kind: isScheme ? 'category' : 'tag',
      layer: 'extended',
      exclusive: false,
      order: 0,
      ...members,
      id,
      parentId,
      ...this.#lifecycle(iri),
      createdAt:
        (isBornHere ? this.#texts(iri, SAYS.created).find(isInstant) : undefined) ??
        this.#options.createdAt ??
        BEGINNING,
    };
    const carried: Carried = {
      ...(isBornHere ? {} : { iri }),
      ...(isScheme ? { scheme: true } : {}),
      ...(aliasLanguage === '' ? {} : { language }),
      ...(isBornHere && as === 'up' ? {} : { link: { to: parentId, as } }),
    };
    return { iri, entry, carried, claims };
  }

  #link(iri: Term, parent: Term | null): Link {
    if (parent === null) return this.#ids.isOwn(iri) ? 'up' : 'none';
    const [up, down] = linkWords(this.#nodes.schemes.has(parent));
    const isUp = this.graph.objects(iri, up).includes(parent);
    const isDown = this.graph.objects(parent, down).includes(iri);
    if (isUp) return isDown ? 'both' : 'up';
    return isDown ? 'down' : 'none';
  }

  #texts(iri: Term, predicate: string): readonly string[] {
    return this.graph
      .objects(iri, predicate)
      .flatMap((term) => (isLiteral(term) ? parseLiteral(term).value : []));
  }

  #lifecycle(iri: Term): Pick<TaxonomyEntry, 'state' | 'mergedIntoId' | 'replacedBy'> {
    const isDeprecated = this.graph.objects(iri, SAYS.deprecated).some((term) => /^"(true|1)"/.test(term));
    const [stated] = this.#texts(iri, SAYS.ownState);
    if (!isDeprecated) return { state: stated === 'draft' ? 'draft' : 'active' };
    const successors = this.graph
      .objects(iri, SAYS.isReplacedBy)
      .filter((node) => this.#nodes.concepts.has(node) && node !== iri)
      .map((node) => this.#ids.idOf(node));
    const [only] = successors;
    if (only === undefined) return { state: 'archived' };
    if (successors.length === 1 && stated === undefined) return { state: 'merged', mergedIntoId: only };
    const [mode] = this.#texts(iri, SAYS.ownReplacement);
    return {
      state: 'archived',
      replacedBy: { ids: successors.sort(compareTexts), mode: mode === 'all' ? mode : 'any' },
    };
  }

  /** The language of most names; of equally many the first by code point. */
  #mainLanguage(): string {
    const counts = new Map<string, number>();
    for (const concept of this.#nodes.concepts) {
      for (const term of this.graph.objects(concept, SAYS.prefLabel)) {
        const { language } = isLiteral(term) ? parseLiteral(term) : { language: '' };
        if (language !== '') counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || compareTexts(a, b));
    return most?.[0] ?? 'en';
  }
}

/** Siblings that do not say their order stand by code number, else by name. */
function inOrder(drafts: readonly Draft[], language: string): readonly Draft[] {
  const siblings = groups(drafts);
  const orders = new Map<Draft, number>();
  for (const group of siblings.values()) {
    const key = sortKey(group, language);
    [...group]
      .sort((a, b) => compareTexts(key(a), key(b)) || compareTexts(a.entry.id, b.entry.id))
      .forEach((draft, index) => orders.set(draft, index));
  }
  return drafts.map((draft) => {
    // Those that were born here say their order, unless it is 0.
    if (draft.carried.iri === undefined || draft.entry.order !== 0) return draft;
    const order = orders.get(draft) ?? 0;
    return { ...draft, entry: { ...draft.entry, order }, carried: { ...draft.carried, order } };
  });
}

function groups(drafts: readonly Draft[]): Map<string | null, Draft[]> {
  const found = new Map<string | null, Draft[]>();
  for (const draft of drafts) pushTo(found, draft.entry.parentId, draft);
  return found;
}

function sortKey(group: readonly Draft[], language: string): (draft: Draft) => string {
  const isNumbered = group.every(({ entry }) => entry.notation !== undefined);
  const keys = new Map(
    group.map((draft) => {
      const { notation, name } = draft.entry;
      return [draft, isNumbered ? (notation ?? '') : foldCase(displayName(name, language, language))];
    }),
  );
  return (draft) => keys.get(draft) ?? '';
}
