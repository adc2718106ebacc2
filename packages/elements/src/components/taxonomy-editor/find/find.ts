import type { ReactiveControllerHost } from 'lit';
import { whenIdle } from '../../../internal/idle.js';
import { fetchSpelling } from '../../../internal/tag-list/spelling.js';
import type { FilterName } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { TreeModel } from '../model/tree-model.js';
import type { TaxonomyTree } from '../model/taxonomy-tree.js';
import type { FindRequest } from './find.types.js';
import type { NodeFinder } from './node-finder.js';

/** What finding needs of the editor. */
export interface FindHost {
  readonly context: EditorContext;
  readonly model: TreeModel;
  readonly transliterate: () => FindRequest['transliterate'];
  /** How many were found, when the tree is narrowed. */
  readonly onFound: (count: number) => void;
}

const NO_FILTERS: ReadonlySet<FilterName> = new Set();

/**
 * What is searched for and filtered. What searches is fetched and prepared after the first look, while the page has
 * nothing else to do; whoever types sooner waits for it once.
 */
export class Find {
  readonly #host: FindHost;
  readonly #element: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>;
  #query = '';
  #filters = NO_FILTERS;
  #finder: NodeFinder | null = null;
  #loading: Promise<NodeFinder> | null = null;
  #prepared: TaxonomyTree | null = null;
  #stop: (() => void) | null = null;

  constructor(element: Pick<ReactiveControllerHost, 'requestUpdate' | 'updateComplete'>, host: FindHost) {
    this.#element = element;
    this.#host = host;
  }

  get query(): string {
    return this.#query;
  }

  get filters(): ReadonlySet<FilterName> {
    return this.#filters;
  }

  /** Whether anything narrows the tree. */
  get isOn(): boolean {
    return this.#query !== '' || this.#filters.size > 0;
  }

  /** Searches for other words. */
  setQuery(query: string): void {
    this.#query = query;
    this.#changed();
  }

  /** Filters by others. */
  setFilters(filters: ReadonlySet<FilterName>): void {
    this.#filters = filters;
    this.#changed();
  }

  /** Shows all again. */
  clear(): void {
    this.#query = '';
    this.#filters = NO_FILTERS;
    this.#changed();
  }

  /** Narrows the tree; asked before each render. */
  apply(): void {
    const { model, context, transliterate } = this.#host;
    if (this.#finder === null) {
      if (this.isOn) void this.load();
      return;
    }
    this.#finder.apply(model, {
      query: this.#query,
      filters: this.#filters,
      usage: context.usage,
      transliterate: transliterate(),
      timeZone: context.workspace?.settings.timeZone ?? 'UTC',
    });
  }

  /** What of a name was found: [start, end) in UTF-16 units. */
  marks(name: string): readonly (readonly [number, number])[] {
    const terms = this.#finder?.terms ?? [];
    return terms.length === 0 ? [] : (this.#finder?.search.marks(name, terms) ?? []);
  }

  /** Nodes that a query finds, whatever is searched for in the tree; `null` for an empty one and before `load`. */
  nodes(query: string): readonly number[] | null {
    const { tree } = this.#host.model;
    this.#finder?.search.take(tree.concepts, this.#host.transliterate());
    return this.#finder?.search.find(tree, query) ?? null;
  }

  /** Fetches what searches. */
  load(): Promise<NodeFinder> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /**
   * Prepares the search of what the tree holds now, when there is time.
   * @param first - Done before, once.
   */
  prepare(first: () => void): void {
    const { tree } = this.#host.model;
    if (tree === this.#prepared || tree.count === 0) return;
    this.#prepared = tree;
    this.#stop?.();
    this.#stop = whenIdle(() => {
      if (this.#finder === null) {
        first();
        void Promise.all([this.load(), this.#fetchSpelling()]).then(
          () => this.#prepareAgain(first),
          () => undefined,
        );
        return true;
      }
      if (!tree.ids.isComplete) {
        this.#completeIds(tree);
        return false;
      }
      this.#finder.search.take(tree.concepts, this.#host.transliterate());
      return this.#finder.search.work();
    });
  }

  /** Ends what is prepared. */
  stop(): void {
    this.#stop?.();
    this.#prepared = null;
  }

  #completeIds({ ids }: TaxonomyTree): void {
    ids.work();
    // Ids that are there twice are told of.
    if (ids.isComplete && ids.repeated.length > 0) this.#element.requestUpdate();
  }

  #prepareAgain(first: () => void): void {
    this.#prepared = null;
    this.prepare(first);
  }

  async #fetch(): Promise<NodeFinder> {
    try {
      const { NodeFinder: Finder } = await import('./node-finder.js');
      this.#finder = new Finder(this.#element, () => this.#host.context.now());
    } catch (error) {
      // The next key makes another try.
      this.#loading = null;
      throw error;
    }
    this.#element.requestUpdate();
    return this.#finder;
  }

  /** What was prepared without it would have to be prepared again. */
  #fetchSpelling(): Promise<void> {
    return fetchSpelling(this.#element, this.#host.context.localize.lang);
  }

  #changed(): void {
    this.#element.requestUpdate();
    void this.#tell();
  }

  async #tell(): Promise<void> {
    const { query, filters } = this;
    if (this.isOn) await this.load().catch(() => null);
    await this.#element.updateComplete;
    const { found } = this.#host.model;
    if (found !== null && query === this.#query && filters === this.#filters) this.#host.onFound(found);
  }
}
