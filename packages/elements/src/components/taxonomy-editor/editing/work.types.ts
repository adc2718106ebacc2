import type { TemplateResult } from 'lit';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { Notice } from '../../../internal/notice.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { SessionLink } from '../data/session-link.js';
import type { EditorParts } from '../data/editor-parts.js';
import type { EditorContext, EditorPart } from '../editor-context.types.js';
import type { Find } from '../find/find.js';
import type { MoveStep } from '../model/step-move.js';
import type { TreeModel } from '../model/tree-model.js';
import type { EditorNames } from '../naming/editor-names.js';
import type { RowList } from '../tree/row-list.js';
import type { TreeBody } from '../tree/tree-body.js';
import type { TreeAction } from '../tree/tree-interaction.js';
import type { TreeNavigation } from '../tree/tree-navigation.js';

/** The element as a menu and a dialog see it. */
export type WorkElement = EditorContext['host'] & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What working on the taxonomy needs of the editor. */
export interface WorkHost {
  readonly element: WorkElement;
  readonly context: EditorContext;
  readonly localize: LocalizeController;
  readonly binding: SessionLink;
  readonly model: TreeModel;
  readonly rows: RowList;
  readonly body: TreeBody;
  readonly navigation: TreeNavigation;
  readonly names: EditorNames;
  readonly selection: GridSelectionController;
  readonly find: Find;
  readonly parts: EditorParts;
  readonly terms: () => TaxonomyEditorTerms;
  readonly editable: () => boolean;
  readonly emit: (event: Event) => boolean;
  readonly announce: (message: string) => void;
  readonly tell: (notice: Notice) => void;
  readonly open: (id: string) => void;
  readonly openAll: (open: boolean) => void;
  readonly goTo: (id: string) => Promise<void>;
  readonly redraw: () => void;
}

/** Which of the menus. */
export type MenuName = 'filter' | 'actions' | 'more' | 'row';

/**
 * All that changes the taxonomy but names: menus, moves, undo, drag. Module `work/index.js` exports
 * `createWork(host): WorkPart`; it is fetched after the first look, or when something of it is asked for.
 */
export interface WorkPart extends EditorPart {
  readonly openMenuName: string | null;
  /** What undo and redo would do next, as sentences. */
  readonly nextUndo: string | undefined;
  readonly nextRedo: string | undefined;
  /** Ids that were cut and wait for their place. */
  readonly cutIds: ReadonlySet<string>;
  readonly isDragging: boolean;
  execute: EditorContext['execute'];
  run(action: TreeAction | 'expand' | 'collapse', id: string | null): Promise<void>;
  step(step: MoveStep): Promise<void>;
  openMenu(name: MenuName, anchor: HTMLElement, returnTo: () => void): Promise<void>;
  /** A press on a row: perhaps the beginning of a drag. `last` says where it has gone since. */
  press(event: PointerEvent, id: string, last?: PointerEvent | null): void;
  cancelCut(): boolean;
  /** Menu, dialog and what a drag holds in the hand. */
  render(): TemplateResult;
  /** Where a drag would drop. */
  renderDropMark(): TemplateResult | symbol;
  /** After the element was rendered. */
  updated(): void;
  /** The element leaves the page. */
  end(): void;
}
