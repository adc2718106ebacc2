import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/concepts';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { VirtualBodyHost } from '../../../controllers/virtual-body.js';
import type { TaxonomyLookTerms } from '../../../locales/taxonomy-look.terms.js';
import type { InteractivePart } from '../interactive/interactive.types.js';
import type { TreeModel } from '../model/tree-model.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';
import { RowList } from './row-list.js';
import type { RowContext } from './row-view.js';
import { cellText } from './row-words.js';
import { TreeBody } from './tree-body.js';
import { TreeNavigation } from './tree-navigation.js';
import { headerRow } from './tree-view.js';

/** What the tree needs of the editor. */
export interface TreePartHost {
  readonly element: VirtualBodyHost;
  readonly localize: LocalizeController;
  readonly model: TreeModel;
  readonly selection: GridSelectionController;
  readonly terms: () => TaxonomyLookTerms;
  readonly columns: () => readonly EditorColumn[];
  readonly editable: () => boolean;
  readonly usage: () => ReadonlyMap<string, number>;
  readonly ownerName: () => (id: string) => string;
  /** What answers keys and presses, once it is there. */
  readonly interactive: () => InteractivePart | null;
  /** Something happened in the tree. */
  readonly hear: (event: Event) => void;
}

/** The rows of the tree: what is in them, which one has the focus. */
export class TreePart {
  readonly rows: RowList;
  readonly body: TreeBody;
  readonly navigation: TreeNavigation;
  readonly #host: TreePartHost;

  constructor(host: TreePartHost) {
    this.#host = host;
    this.rows = new RowList(host.model);
    this.body = new TreeBody(host.element, this.rows, {
      context: () => this.#rowContext(),
      activeRow: () => this.navigation.row,
      onFocusLost: () => this.navigation.focus(),
    });
    this.navigation = new TreeNavigation(this.rows, this.body, {
      columns: () => host.columns(),
      onActive: (id) => host.interactive()?.leftFor(id),
    });
  }

  /** Before a render of the element. */
  prepare(): void {
    this.navigation.follow();
    this.body.prepare();
  }

  /** Opening and closing changes rows and nothing else. */
  redraw(): void {
    this.navigation.follow();
    this.body.redraw();
  }

  render(label: string, isBusy: boolean): TemplateResult {
    const { terms, columns, editable, hear, interactive } = this.#host;
    return html`<div
        class="viewport"
        role="treegrid"
        aria-label=${label}
        aria-colcount=${columns().length + 1}
        aria-multiselectable="true"
        aria-readonly=${editable() ? nothing : 'true'}
        aria-busy=${isBusy ? 'true' : nothing}
        @pointerdown=${hear}
        @click=${hear}
        @dblclick=${hear}
        @contextmenu=${hear}
        @focusin=${hear}
        @keydown=${hear}
      >
        ${headerRow(terms(), columns())}
        <div class="tree-rows" role="rowgroup"></div>
        ${interactive()?.dropMark()}
      </div>
      <div class="probe" aria-hidden="true"></div>`;
  }

  #rowContext(): RowContext {
    const { localize, model, selection } = this.#host;
    const terms = this.#host.terms();
    const part = this.#host.interactive();
    const cut = part?.cutIds;
    const words = { terms, localize, usage: this.#host.usage(), ownerName: this.#host.ownerName() };
    const searching = model.found !== null;
    return {
      columns: this.#host.columns(),
      exclusive: terms.exclusive,
      isSelected: (id) => selection.has(id),
      isCut: (id) => cut?.has(id) ?? false,
      isFaint: (row) => searching && !model.isFound(this.rows.nodeAt(row)),
      tabStopOf: (id) => this.navigation.tabStopOf(id),
      place: (row) => this.rows.placeOf(row),
      concept: (row) => this.rows.conceptAt(row),
      name: (concept) => displayName(concept.name, localize.lang, 'en') || concept.id,
      marked: (name) => part?.marked(name) ?? null,
      cell: (concept, column) => cellText(concept, column, words),
      field: (id) => part?.field(id) ?? null,
    };
  }
}
