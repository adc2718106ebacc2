import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { displayName } from '@tagma/core/taxonomy';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { VirtualBodyHost } from '../../../controllers/virtual-body.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import type { Find } from '../find/find.js';
import type { TreeModel } from '../model/tree-model.js';
import type { EditorNames } from '../naming/editor-names.js';
import type { EditorColumn } from '../taxonomy-editor.types.js';
import type { WorkPart } from '../editing/work.types.js';
import { RowList } from './row-list.js';
import type { RowContext } from './row-view.js';
import { cellText } from './row-words.js';
import { TreeBody } from './tree-body.js';
import { TreeInteraction } from './tree-interaction.js';
import type { TreeHandlers } from './tree-interaction.js';
import { TreeNavigation } from './tree-navigation.js';
import { headerRow } from './tree-view.js';

/** What the tree needs of the editor. */
export interface TreePartHost {
  readonly element: VirtualBodyHost;
  readonly context: EditorContext;
  readonly model: TreeModel;
  readonly find: Find;
  readonly selection: GridSelectionController;
  readonly terms: () => TaxonomyEditorTerms;
  readonly columns: () => readonly EditorColumn[];
  readonly editable: () => boolean;
  readonly ownerName: () => (id: string) => string;
  readonly names: EditorNames;
  /** What changes the taxonomy, once it is there. */
  readonly work: () => WorkPart | null;
  readonly handlers: TreeHandlers;
}

/** The rows of the tree: what is in them, which one has the focus, what keys and clicks on them mean. */
export class TreePart {
  readonly rows: RowList;
  readonly body: TreeBody;
  readonly navigation: TreeNavigation;
  readonly #host: TreePartHost;
  readonly #interaction: TreeInteraction;
  #focusAfter: string | null = null;

  constructor(host: TreePartHost) {
    const { element, context, model, selection } = host;
    this.#host = host;
    this.rows = new RowList(model);
    this.body = new TreeBody(element, this.rows, {
      context: () => this.#rowContext(),
      activeRow: () => this.navigation.row,
      onFocusLost: () => this.navigation.focus(),
    });
    this.navigation = new TreeNavigation(model, this.rows, this.body, {
      columns: () => host.columns(),
      isRightToLeft: () => context.localize.dir === 'rtl',
      onToggled: () => this.redraw(),
      onActive: (id) => host.names.leave(id),
    });
    this.#interaction = new TreeInteraction({
      ...host.handlers,
      model,
      selection,
      rows: this.rows,
      navigation: this.navigation,
      editable: () => host.editable(),
      rightToLeft: () => context.localize.dir === 'rtl',
      nameOf: (id) => context.nameOf(id),
      onToggled: () => this.redraw(),
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

  /** Draws the rows and puts the focus on one. */
  async goTo(id: string): Promise<void> {
    this.#focusAfter = id;
    const { host } = this.#host.context;
    host.requestUpdate();
    await host.updateComplete;
  }

  /** After a render of the element. */
  updated(): void {
    const id = this.#focusAfter;
    this.#focusAfter = null;
    const row = id === null ? -1 : this.rows.rowOf(id);
    if (id === null || row < 0) return;
    // A name that is typed in the row takes the focus itself.
    const hasField = this.#host.names.field(id) !== null;
    if (!hasField) this.navigation.goTo(row, '');
    else {
      this.navigation.setActive(id, '');
      this.body.reveal(row);
    }
  }

  render(label: string, isBusy: boolean): TemplateResult {
    const { terms, columns, editable, work } = this.#host;
    const on = this.#interaction;
    return html`<div
        class="viewport"
        role="treegrid"
        aria-label=${label}
        aria-colcount=${columns().length + 1}
        aria-multiselectable="true"
        aria-readonly=${editable() ? nothing : 'true'}
        aria-busy=${isBusy ? 'true' : nothing}
        @pointerdown=${on.onPointerdown}
        @click=${on.onClick}
        @dblclick=${on.onDoubleClick}
        @contextmenu=${on.onContextMenu}
        @focusin=${on.onFocusin}
        @keydown=${on.onKeydown}
      >
        ${headerRow(terms(), columns())}
        <div class="tree-rows" role="rowgroup"></div>
        ${work()?.renderDropMark() ?? nothing}
      </div>
      <div class="probe" aria-hidden="true"></div>`;
  }

  #rowContext(): RowContext {
    const { context, find, model, selection } = this.#host;
    const { localize, usage } = context;
    const terms = this.#host.terms();
    const work = this.#host.work();
    const cut = work?.cutIds;
    const words = { terms, localize, usage, ownerName: this.#host.ownerName() };
    const searching = model.found !== null;
    return {
      columns: this.#host.columns(),
      exclusive: terms.exclusive,
      selectable: true,
      isSelected: (id) => selection.has(id),
      isCut: (id) => cut?.has(id) ?? false,
      isFaint: (row) => searching && !model.isFound(this.rows.nodeAt(row)),
      tabStopOf: (id) => this.navigation.tabStopOf(id),
      place: (row) => this.rows.placeOf(row),
      concept: (row) => this.rows.conceptAt(row),
      name: (concept) => displayName(concept.name, localize.lang, 'en') || concept.id,
      marks: (_concept, name) => find.marks(name),
      cell: (concept, column) => cellText(concept, column, words),
      field: (id) => this.#host.names.field(id),
      rowPart: (selected) => (selected ? 'row selected' : 'row'),
    };
  }
}
