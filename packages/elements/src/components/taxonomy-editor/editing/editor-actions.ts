import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept } from '@tagma/core';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorParts } from '../data/editor-parts.js';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { EditorContext } from '../editor-context.types.js';
import type { Find } from '../find/find.js';
import { FILTERS } from '../find/node-filters.js';
import { topmost } from '../model/check-move.js';
import type { MoveStep } from '../model/step-move.js';
import type { TreeModel } from '../model/tree-model.js';
import type { MoveDialog } from '../move/move-dialog.js';
import { isNameAction } from '../naming/name-action.js';
import type { EditorNames } from '../naming/editor-names.js';
import type { TreeNavigation } from '../tree/tree-navigation.js';
import { actedOn, isArchived } from './acted-on.js';
import { conceptMenu } from './concept-menu.js';
import type { MenuChoice } from './concept-menu.js';
import type { EditorCommands } from './editor-commands.js';
import type { EditorMoves } from './editor-moves.js';
import type { EditorMenu, MenuItem } from '../../../internal/menu/menu.js';
import type { WorkElement } from './work.types.js';
import { taxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';
import type { TaxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** Choices that change the taxonomy. */
type ChangeChoice = Exclude<MenuChoice, 'undo' | 'redo' | 'copy' | 'expand' | 'collapse' | 'open'>;

/** What actions need of the editor. */
export interface ActionsHost {
  readonly context: EditorContext;
  readonly model: TreeModel;
  readonly menu: EditorMenu;
  readonly moves: EditorMoves;
  readonly names: EditorNames;
  readonly commands: EditorCommands;
  readonly parts: EditorParts;
  readonly terms: () => TaxonomyEditorTerms;
  readonly element: WorkElement;
  readonly selection: GridSelectionController;
  readonly navigation: TreeNavigation;
  readonly find: Find;
  readonly editable: () => boolean;
  readonly open: (id: string) => void;
  readonly openAll: (open: boolean) => void;
  readonly goTo: (id: string) => Promise<void>;
}

/** What keys, buttons and menus start, in one place, so that all three do the same. */
export class EditorActions {
  readonly #host: ActionsHost;
  #moveDialog: MoveDialog | null = null;

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  /** What a drag that starts at a row takes along. */
  dragged(id: string): readonly string[] {
    const { context, model, editable, selection } = this.#host;
    if (!editable() || !context.can('concept.edit', context.concept(id)).allowed) return [];
    return topmost(model.tree, actedOn(id, selection.ids));
  }

  /** A step of the chosen rows by keyboard; the focus goes along. */
  async step(step: MoveStep): Promise<void> {
    const { moves, model, navigation, goTo, editable } = this.#host;
    const { id } = navigation;
    if (id === null || !editable()) return;
    if (!(await moves.step(this.#chosen(id), step))) return;
    model.reveal(id);
    await goTo(id);
  }

  /** Runs what a key or a menu asks for. */
  async run(action: MenuChoice, id: string | null): Promise<void> {
    const { context, commands, open, openAll } = this.#host;
    const concept = id === null ? undefined : context.concept(id);
    const ids = this.#chosen(id);
    if (action === 'undo') await commands.undo();
    else if (action === 'redo') await commands.redo();
    else if (action === 'copy') await this.#copy(ids);
    else if (action === 'expand' || action === 'collapse') openAll(action === 'expand');
    else if (action === 'open') {
      if (id !== null) open(id);
    } else if (this.#host.editable()) await this.#change(action, concept, ids);
  }

  async #change(action: ChangeChoice, concept: Concept | undefined, ids: readonly string[]): Promise<void> {
    const { context, moves, names } = this.#host;
    if (isNameAction(action)) await names.start(action, concept);
    else if (action === 'paste') await moves.paste(concept);
    else if (ids.length === 0) return;
    else if (action === 'cut') moves.cut(ids);
    else if (action === 'move') await this.#openMove(ids);
    else context.openDialog(action === 'archive' && isArchived(concept) ? 'delete' : action, ids);
  }

  /** Opens one of the menus at its button or row. */
  openMenu(
    name: 'filter' | 'actions' | 'more' | 'row',
    anchor: HTMLElement,
    returnTo: () => void,
  ): Promise<void> {
    const { menu, terms } = this.#host;
    if (name === 'filter')
      return menu.toggle({
        name,
        anchor,
        returnTo,
        label: terms().filter,
        items: () => this.#filterItems(),
        onChoose: (id) => this.#toggleFilter(id),
      });
    const { id } = this.#host.navigation;
    return this.#host.parts.views.load().then(() =>
      menu.toggle({
        name,
        anchor,
        returnTo,
        label: terms().actions,
        items: () => [...this.#conceptItems(id), ...(name === 'actions' ? this.#viewItems() : [])],
        onChoose: (choice) => this.#choose(choice, id),
      }),
    );
  }

  /** The dialog "Move to…", once it was asked for. */
  renderMoveDialog(): TemplateResult | typeof nothing {
    return this.#moveDialog?.render() ?? nothing;
  }

  get #work(): TaxonomyWorkTerms {
    return this.#host.context.localize.terms(taxonomyWorkTerms);
  }

  #chosen(id: string | null): readonly string[] {
    return actedOn(id, this.#host.selection.ids);
  }

  #choose(choice: string, id: string | null): void {
    const view = this.#viewItems().find((item) => item.id === choice);
    if (view !== undefined) this.#host.context.openView(choice.slice('view:'.length));
    else void this.run(choice as MenuChoice, id);
  }

  #conceptItems(id: string | null): MenuItem[] {
    const { context, terms, moves, editable } = this.#host;
    return conceptMenu({
      context,
      terms: { ...terms(), ...this.#work },
      ids: this.#chosen(id).filter((chosen) => context.concept(chosen) !== undefined),
      hasCut: moves.cutIds.length > 0,
      editable: editable(),
    });
  }

  #viewItems(): MenuItem[] {
    const items = this.#host.parts.views.part?.items ?? [];
    return items.map(({ id, label }, at) => ({ id: `view:${id}`, label, separated: at === 0 }));
  }

  #filterItems(): MenuItem[] {
    const on = this.#host.find.filters;
    return FILTERS.map((id) => ({ id, label: this.#work.filters[id], checked: on.has(id) }));
  }

  #toggleFilter(id: string): void {
    const filter = FILTERS.find((name) => name === id);
    if (filter === undefined) return;
    const filters = new Set(this.#host.find.filters);
    if (!filters.delete(filter)) filters.add(filter);
    this.#host.find.setFilters(filters);
  }

  async #copy(ids: readonly string[]): Promise<void> {
    const { context, moves } = this.#host;
    if (ids.length === 0) return;
    try {
      await navigator.clipboard.writeText(ids.map((id) => context.nameOf(id)).join('\n'));
      context.announce(this.#work.copied(moves.what(ids)));
    } catch {
      context.announce(this.#work.copyFailed);
    }
  }

  async #openMove(ids: readonly string[]): Promise<void> {
    const { context, element, find, model, moves, navigation } = this.#host;
    if (ids.length === 0) return;
    if (this.#moveDialog === null) {
      const [{ MoveDialog }] = await Promise.all([import('../move/move-dialog.js'), find.load()]);
      this.#moveDialog = new MoveDialog(element, {
        context,
        model,
        find: (query) => find.nodes(query),
        what: (chosen) => moves.what(chosen),
        problem: (chosen, target) => moves.problem(chosen, target),
        onMove: (chosen, target) => void moves.move(chosen, target),
        onClosed: () => navigation.focus(),
      });
    }
    await this.#moveDialog.open(topmost(model.tree, ids));
  }
}
