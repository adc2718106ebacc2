import type { TemplateResult } from 'lit';
import type { Concept, Transliterate } from '@tagma/core';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { SessionLink } from '../data/session-link.js';
import type { EditorSource } from '../data/editor-source.js';
import type { EarlyName } from '../early/early-name.js';
import type { HeldPress } from '../early/held-press.js';
import type { EditorContext } from '../editor-context.types.js';
import type { EditorRoom } from '../frame/editor-room.js';
import type { TreeModel } from '../model/tree-model.js';
import type { NameAction } from '../naming/name-action.js';
import type { ToolbarState } from '../toolbar/toolbar-view.js';
import type { TreeAction } from '../tree/tree-interaction.js';
import type { MarkedName } from '../tree/row-view.js';
import type { TreePart } from '../tree/tree-part.js';

/** The element: what the page sets on it, and where it is drawn. */
export type EditorElement = EditorContext['host'] &
  Pick<EditorContext, 'readonly' | 'now'> & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly concepts?: readonly Concept[] | undefined;
    readonly usage?: ReadonlyMap<string, number> | undefined;
    readonly maxLevel?: number | undefined;
    readonly loading: boolean;
    readonly error: string | null;
    readonly withoutDetail: boolean;
    readonly ownerName: (id: string) => string;
    readonly transliterate?: Transliterate | undefined;
    selectConcept(id: string): void;
    expandAll(): void;
    collapseAll(): void;
  };

/** What the element lends to the part that works. */
export interface EditorBase {
  readonly element: EditorElement;
  readonly localize: LocalizeController;
  readonly binding: SessionLink;
  readonly source: EditorSource;
  readonly model: TreeModel;
  readonly room: EditorRoom;
  readonly selection: GridSelectionController;
  readonly tree: TreePart;
  readonly emit: (event: Event) => boolean;
}

/**
 * Everything beyond the first look: keys and presses, search, names, notices, what stands beside the tree, and what is
 * fetched for all that. It is fetched once the first editor of a page shows.
 */
export interface InteractivePart {
  /** What the toolbar shows. */
  readonly toolbar: ToolbarState;
  /** Merged concepts are in the tree. */
  readonly withMerged: boolean;
  /** Something stands beside the tree, or over it where there is no room. */
  readonly isSideShown: boolean;
  /** Ids that were cut and wait for their place. */
  readonly cutIds: ReadonlySet<string> | undefined;
  /** Before each render of the element, when the tree has its concepts. */
  prepare(): void;
  /** After each render of the element. */
  updated(): void;
  /** The element leaves the page. */
  end(): void;
  /** In place of rows, when there are none. */
  state(): TemplateResult;
  /** What just happened. */
  notice(): TemplateResult | symbol;
  /** How many there are or were found. */
  amount(): string | null;
  /** More of the line below the tree. */
  status(): TemplateResult;
  /** What stands beside the tree. */
  side(): TemplateResult | symbol;
  /** Menus, dialogs, and the region that speaks to screen readers. */
  layers(): TemplateResult;
  /** Where a drag would drop. */
  dropMark(): TemplateResult | symbol;
  /** A name with what was found in it; `null` for nothing. */
  marked(name: string): MarkedName | null;
  /** The field, when a name is typed in this row. */
  field(id: string): HTMLElement | null;
  /** Another row is active: what is typed in one is given up. */
  leftFor(id: string): void;
  /** An event of the tree; `target` says where it happened. */
  handle(event: Event, target: Element): void;
  /** A press on the tree that was not answered before; it may be over. */
  hold(press: HeldPress, target: Element): void;
  /** A key of the tree that was pressed before; it goes to what has the focus now. */
  press(event: KeyboardEvent, target: Element): Promise<void>;
  /** Starts the typing of a name, at the active row when no concept is given, and goes on with what was typed meanwhile. */
  name(action: NameAction, id: string | null | undefined, early: EarlyName): Promise<void>;
  /** A key for the field of a name. */
  nameKey(event: KeyboardEvent): void;
  search(query: string): void;
  searchKey(event: KeyboardEvent): void;
  openMenu(name: 'filter' | 'actions', button: HTMLElement): void;
  run(action: TreeAction): void;
  /** All branches were opened or closed. */
  toldOpen(open: boolean): void;
  /** A search that hides the concept ends. */
  uncover(): void;
}

/** What is fetched after the first look. */
export interface InteractiveModule {
  createInteractive(base: EditorBase): InteractivePart;
}
