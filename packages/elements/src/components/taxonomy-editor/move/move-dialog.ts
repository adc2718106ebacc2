import '../first-look.js';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { ActiveOptionController } from '../../../controllers/active-option.js';
import { closeIcon, icon } from '../../../internal/icons.js';
import { isComposing, whenTyped } from '../../../internal/ime.js';
import { styleProps } from '../../../internal/style-props.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { MoveTarget } from '../model/check-move.js';
import { conceptAt } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import { taxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** What the dialog asks of the editor. */
export interface MoveDialogHost {
  readonly context: EditorContext;
  readonly model: TreeModel;
  /** Nodes that a query finds; `null` for an empty one. */
  readonly find: (query: string) => readonly number[] | null;
  readonly what: (ids: readonly string[]) => string;
  readonly problem: (ids: readonly string[], target: MoveTarget) => string | null;
  readonly onMove: (ids: readonly string[], target: MoveTarget) => void;
  readonly onClosed: () => void;
}

type DialogElement = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A place that something can be moved to. */
interface Place {
  readonly id: string | null;
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly problem: string | null;
}

/** More places than these are found by typing. */
const SHOWN = 200;

/** The dialog "Move to…": finds the place by typing, for whoever cannot or will not drag. */
export class MoveDialog {
  readonly #host: MoveDialogHost;
  readonly #element: DialogElement;
  #ids: readonly string[] = [];
  readonly #active: ActiveOptionController;
  #query = '';
  /** As they were drawn last. */
  #places: readonly Place[] = [];
  #isOpen = false;

  constructor(element: DialogElement, host: MoveDialogHost) {
    this.#element = element;
    this.#host = host;
    this.#active = new ActiveOptionController(element, {
      count: () => this.#places.length,
      onMove: () => this.#reveal(),
    });
  }

  /** Asks where these concepts shall go. */
  async open(ids: readonly string[]): Promise<void> {
    this.#ids = ids;
    this.#query = '';
    this.#isOpen = true;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#dialog?.showModal();
    this.#active.first();
    this.#element.renderRoot.querySelector<HTMLElement>('.move-input')?.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const work = this.#host.context.localize.terms(taxonomyWorkTerms);
    const places = this.#findPlaces();
    this.#places = places;
    const active = this.#active.index;
    const chosen = places[active];
    return html`<dialog
      class="move-dialog"
      aria-labelledby="move-title"
      @close=${this.#onClose}
      @keydown=${this.#onKeydown}
    >
      <header class="move-head">
        <h2 id="move-title" class="move-title">${work.moveTitle(this.#host.what(this.#ids))}</h2>
        <button
          type="button"
          class="button quiet icon-only"
          aria-label=${this.#host.context.localize.terms(commonTerms).close}
          @click=${() => this.#dialog?.close()}
        >
          ${icon(closeIcon)}
        </button>
      </header>
      <input
        type="search"
        class="move-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="move-list"
        aria-autocomplete="list"
        aria-activedescendant=${chosen === undefined ? nothing : `move-${String(active)}`}
        aria-label=${work.moveSearch}
        placeholder=${work.moveSearch}
        autocomplete="off"
        .value=${this.#query}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
      />
      <div
        class="move-list"
        id="move-list"
        role="listbox"
        aria-label=${work.moveTo}
        @pointerdown=${this.#onPress}
      >
        ${places.map((place, at) => this.#option(place, at))}
      </div>
      ${places.length === 0 ? html`<p class="move-none" role="status">${work.moveNone}</p>` : nothing}
      <footer class="move-foot">
        <span class="move-why" role="status">${chosen?.problem ?? ''}</span>
        <button type="button" class="button" @click=${() => this.#dialog?.close()}>${work.cancel}</button>
        <button
          type="button"
          class="button primary"
          ?disabled=${chosen?.problem !== null}
          @click=${() => this.#take(chosen)}
        >
          ${work.moveHere}
        </button>
      </footer>
    </dialog>`;
  }

  #option(place: Place, at: number): TemplateResult {
    const isActive = at === this.#active.index;
    return html`<div
      id=${`move-${String(at)}`}
      class=${isActive ? 'move-option current' : 'move-option'}
      role="option"
      aria-selected=${isActive ? 'true' : 'false'}
      aria-disabled=${place.problem === null ? nothing : 'true'}
      ${styleProps({ '--_depth': place.depth })}
      data-at=${at}
    >
      <span class="move-name">${place.name}</span>
      ${place.path === '' ? nothing : html`<span class="move-path">${place.path}</span>`}
    </div>`;
  }

  /** The top, and what can hold something; while searching, what was found with its path. */
  #findPlaces(): Place[] {
    const { context, model, find } = this.#host;
    const { tree } = model;
    const found = find(this.#query);
    const separator = context.localize.terms(commonTerms).pathSeparator;
    const { code } = context.localize;
    // The words stand inside of sentences elsewhere; here they begin a line.
    const [first = '', ...rest] = context.localize.terms(taxonomyWorkTerms).top;
    const top: Place = {
      id: null,
      name: first.toLocaleUpperCase(code) + rest.join(''),
      path: '',
      depth: 0,
      problem: this.#host.problem(this.#ids, { parentId: null, beforeId: null }),
    };
    const places = found === null ? [top] : [];
    for (let at = 0; at < (found?.length ?? tree.count) && places.length < SHOWN; at++) {
      const node = found === null ? at : (found[at] ?? 0);
      const concept = conceptAt(tree, node);
      if (concept === undefined || concept.state === 'archived' || concept.state === 'merged') continue;
      // Tags hold others only now and then: they are found by typing.
      if (found === null && concept.kind === 'tag' && (tree.size[node] ?? 1) === 1) continue;
      const problem = this.#host.problem(this.#ids, { parentId: concept.id, beforeId: null });
      places.push({
        id: concept.id,
        name: context.nameOf(concept.id),
        path: found === null ? '' : context.pathOf(concept.id).slice(0, -1).join(separator),
        depth: found === null ? (tree.depth[node] ?? 0) : 0,
        problem,
      });
    }
    return places;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#element.renderRoot.querySelector<HTMLDialogElement>('.move-dialog');
  }

  #reveal(): void {
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector('.move-option.current')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #take(place: Place | undefined): void {
    if (place?.problem !== null) return;
    this.#dialog?.close();
    this.#host.onMove(this.#ids, { parentId: place.id, beforeId: null });
  }

  /** A press chooses, a second one on the same place takes it; the caret stays in the field. */
  readonly #onPress = (event: PointerEvent): void => {
    const at = Number((event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1);
    if (at < 0) return;
    event.preventDefault();
    if (at === this.#active.index && event.timeStamp - this.#pressedAt < 500) this.#take(this.#places[at]);
    else this.#active.set(at);
    this.#pressedAt = event.timeStamp;
  };

  #pressedAt = 0;

  readonly #onInput = whenTyped((text) => {
    this.#query = text;
    this.#places = this.#findPlaces();
    this.#active.first();
    this.#element.requestUpdate();
    this.#reveal();
  });

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Keys of the dialog are not keys of the tree.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (this.#active.handleKey(event)) return;
    if (event.key !== 'Enter' || !(event.target as Element).matches('.move-input')) return;
    event.preventDefault();
    this.#take(this.#places[this.#active.index]);
  };

  readonly #onClose = (): void => {
    this.#isOpen = false;
    this.#element.requestUpdate();
    this.#host.onClosed();
  };
}
