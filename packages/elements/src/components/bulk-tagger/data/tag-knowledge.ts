import { rivalFinder } from '@tagma/core/tags';
import type { Concept, Denial, PreviewFacts, RecordRef, TaggingPreview, Transliterate } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { memoize } from '../../../internal/memoize.js';
import { knownConcepts } from '../../../internal/tag-list/known-concepts.js';
import type { KnownConcepts } from '../../../internal/tag-list/known-concepts.js';
import { spellingOf } from '../../../internal/tag-list/spelling.js';
import { tagGroups } from '../../../internal/tag-list/tag-groups.js';
import { searchOf } from '../../../internal/tag-list/tag-search.js';
import { bulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import { commonTerms } from '../../../locales/common.terms.js';
import { pickerDetailsTerms } from '../../../locales/picker-details.terms.js';
import { pickerListTerms } from '../../../locales/picker-list.terms.js';
import { bulkRows } from '../list/bulk-rows.js';
import type { BulkRows } from '../list/bulk-rows.js';
import type { OptionFacts } from '../list/option-facts.js';
import type { BulkBinding } from './bulk-binding.js';
import { chancesOf, lockedBy, removalProblem } from './permissions.js';
import type { PermissionFacts } from './permissions.js';
import type { RecordTags } from './read-records.js';
import { readWish } from './read-wish.js';
import type { ReadWish, Wish, Wishes } from './wishes.js';

/** What knowledge is drawn from. */
export interface KnowledgeSource {
  readonly binding: BulkBinding;
  readonly localize: LocalizeController;
  readonly records: () => readonly RecordRef[];
  readonly wishes: () => Wishes;
  readonly isReadonly: () => boolean;
  readonly transliterate: () => Transliterate | undefined;
}

/** Answers what the element asks about tags and records; nothing is worked out twice. */
export class TagKnowledge {
  readonly #from: KnowledgeSource;
  readonly #knownOf = memoize(knownConcepts);
  readonly #rivalsIn = memoize(rivalFinder);
  readonly #countOf = memoize((records: readonly RecordRef[]) => new Set(records.map(({ id }) => id)).size);
  readonly #rowsOf = memoize(
    (tags: RecordTags, lang: string, spelling: Transliterate | undefined, query: string, isHere: boolean) =>
      this.#makeRows(tags, lang, spelling, query, isHere),
  );
  /** Facts of the rows in sight hold until one of the arguments is another one. */
  readonly #factsOf = memoize((..._on: readonly unknown[]) => ({
    now: new Date().toISOString(),
    options: new Map<string, OptionFacts>(),
  }));

  constructor(from: KnowledgeSource) {
    this.#from = from;
  }

  /** As last read; `null` before. */
  get tags(): RecordTags | null {
    return this.#from.binding.tags;
  }

  get known(): KnownConcepts {
    return this.#knownOf(this.tags?.workspace.concepts ?? [], this.#from.localize.lang);
  }

  /** How many records there are, each counted once. */
  get count(): number {
    return this.#countOf(this.#from.records());
  }

  /** Why nothing can be changed at all; empty when something can. */
  get lockReason(): string {
    const { binding, localize, isReadonly } = this.#from;
    if (isReadonly()) return localize.terms(bulkTaggerTerms).readOnly;
    const denial = lockedBy(binding.session);
    return denial === null ? '' : this.#denied(denial, '');
  }

  /** The list for a query. */
  rows(query: string, isHereOnly: boolean): BulkRows {
    const { localize, transliterate } = this.#from;
    const { tags } = this;
    if (tags === null) return { rows: [], tagCount: 0 };
    return this.#rowsOf(tags, localize.lang, spellingOf(localize.lang, transliterate()), query, isHereOnly);
  }

  /** Tags that cannot be together with a tag. */
  rivals(tagId: string): readonly string[] {
    return this.#rivalsIn(this.tags?.workspace.concepts ?? [])(tagId);
  }

  /** What the row of a tag shows. */
  option(concept: Concept, tags: RecordTags): OptionFacts {
    const { options } = this.#facts;
    const made = options.get(concept.id) ?? this.#makeOption(concept, tags);
    options.set(concept.id, made);
    return made;
  }

  /** How the fields of a wish read. */
  read(tagId: string, wish: Wish): ReadWish {
    const { localize } = this.#from;
    return readWish(this.known.conceptOf(tagId), wish, {
      timeZone: this.tags?.workspace.settings.timeZone ?? 'UTC',
      now: new Date().toISOString(),
      terms: localize.terms(pickerDetailsTerms),
      pastEnd: localize.terms(bulkTaggerTerms).pastEnd,
      format: (value) => localize.number(value),
    });
  }

  /** Why what was worked out would be refused, in words; empty when nothing stands in its way. */
  refusal(preview: TaggingPreview | null, tags: RecordTags): string {
    if (preview === null) return '';
    const { localize, binding } = this.#from;
    const { refusal } = preview;
    if (refusal === null) return removalProblem(preview, this.#permissionFacts(tags));
    if (refusal.code === 'tag-limit') return localize.terms(bulkTaggerTerms).overfullBlocks;
    const id = refusal.details?.['id'];
    const name = typeof id === 'string' ? this.known.nameOf(id) : '';
    return binding.words?.refused(refusal, localize, name) ?? refusal.message;
  }

  /** What a preview is made from. */
  previewFacts({ workspace, assignments, holds }: RecordTags): PreviewFacts {
    const actor = this.#from.binding.session?.actor ?? { id: '', name: '', roles: [] };
    return { workspace, actor, assignments, holds, now: new Date().toISOString() };
  }

  get #facts(): { readonly now: string; readonly options: Map<string, OptionFacts> } {
    const { localize, records, wishes, isReadonly } = this.#from;
    return this.#factsOf(this.tags, wishes(), localize.lang, records(), isReadonly());
  }

  #makeRows(
    { workspace, spreads }: RecordTags,
    lang: string,
    spelling: Transliterate | undefined,
    query: string,
    isHereOnly: boolean,
  ): BulkRows {
    const { localize } = this.#from;
    const { here, otherTags, gone } = localize.terms(bulkTaggerTerms);
    const separator = localize.terms(commonTerms).pathSeparator;
    const { known } = this;
    return bulkRows({
      known,
      groups: tagGroups(known),
      search: searchOf(workspace.concepts, lang, spelling),
      spreads,
      query,
      isHereOnly,
      words: { here, otherTags, gone, separator },
    });
  }

  #makeOption(concept: Concept, tags: RecordTags): OptionFacts {
    const wish = this.#from.wishes().get(concept.id)?.kind ?? null;
    const { chances, reason } = chancesOf(concept, this.#permissionFacts(tags));
    const rivals = wish === 'add' ? this.rivals(concept.id) : [];
    const isLocked = this.lockReason !== '';
    return {
      spread: tags.spreads.get(concept.id),
      wish,
      chances: isLocked ? { ...chances, mayAdd: false, mayRemove: false } : chances,
      // What holds for all of them is said above the list.
      reason: isLocked ? '' : reason,
      replaces: rivals.filter((id) => tags.spreads.has(id)).map((id) => this.known.nameOf(id)),
    };
  }

  /** Never empty, as that would say that something is allowed. */
  #denied(denial: Denial, name: string): string {
    const { binding, localize } = this.#from;
    return binding.words?.denied(denial, localize, name) ?? denial.action;
  }

  #permissionFacts({ workspace, spreads }: RecordTags): PermissionFacts {
    const { binding, localize } = this.#from;
    return {
      session: binding.session,
      concepts: workspace.concepts,
      spreads,
      records: this.count,
      now: this.#facts.now,
      nameOf: (id) => this.known.nameOf(id),
      terms: localize.terms(bulkTaggerTerms),
      listTerms: localize.terms(pickerListTerms),
      denied: (denial, name) => this.#denied(denial, name),
    };
  }
}
