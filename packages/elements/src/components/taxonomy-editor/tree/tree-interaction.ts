import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import { extendTo } from '../../../controllers/selection-ranges.js';
import { normalizeName } from '@tagma/core/taxonomy';
import { isComposing } from '../../../internal/ime.js';
import { TypeAhead } from '../../../internal/type-ahead.js';
import type { MoveStep } from '../model/step-move.js';
import type { TreeModel } from '../model/tree-model.js';
import type { RowList } from './row-list.js';
import { DRAFT_ID } from './draft-id.js';
import { rowAt } from './row-at.js';
import type { RowHit } from './row-at.js';
import type { TreeKeys } from './tree-keys.js';
import type { TreeNavigation } from './tree-navigation.js';

/** What keys and clicks start outside of the tree. */
export interface TreeHandlers {
  readonly isNarrow: () => boolean;
  /** A press on a row: perhaps the beginning of a drag. */
  readonly press: (event: PointerEvent, id: string) => void;
  readonly isDragging: () => boolean;
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string, anchor: HTMLElement) => void;
  readonly run: (action: TreeAction, id: string | null) => void;
  readonly step: (step: MoveStep) => void;
  readonly focusSearch: () => void;
  readonly escape: () => void;
}

/** What keys and clicks ask of the editor. */
export interface InteractionHost extends TreeHandlers {
  readonly model: TreeModel;
  readonly rows: RowList;
  readonly selection: GridSelectionController;
  readonly navigation: TreeNavigation;
  readonly keys: TreeKeys;
  readonly editable: () => boolean;
  readonly rightToLeft: () => boolean;
  readonly nameOf: (id: string) => string;
}

/** What keys start. */
export type TreeAction =
  'rename' | 'add-tag' | 'add-category' | 'archive' | 'cut' | 'copy' | 'paste' | 'undo' | 'redo';

const CONTROL: Readonly<Record<string, TreeAction>> = { x: 'cut', c: 'copy', v: 'paste', y: 'redo' };

/** Turns clicks and keys on rows into what they mean. */
export class TreeInteraction {
  readonly #host: InteractionHost;
  readonly #typed: TypeAhead;

  constructor(host: InteractionHost) {
    this.#host = host;
    const { rows } = host;
    this.#typed = new TypeAhead({
      count: () => rows.count,
      begins: (at, text) => {
        const id = rows.idAt(at);
        return id !== undefined && normalizeName(host.nameOf(id)).startsWith(normalizeName(text));
      },
    });
  }

  /** @param target - Where it happened; an event that is over does not tell any more. */
  handle(event: Event, target: Element): void {
    const row = rowAt(target);
    if (row === null) return;
    if (event instanceof KeyboardEvent) this.#onKey(event, row);
    else if (event.type === 'focusin') this.#onFocus(row, target as HTMLElement);
    else if (event instanceof MouseEvent) this.#onMouse(event, row, target);
  }

  #onMouse(event: MouseEvent, row: RowHit, target: Element): void {
    if (event.type === 'dblclick') this.#onDoubleClick(event, row, target);
    else if (row.id === DRAFT_ID) return;
    else if (event.type === 'contextmenu') this.#onContextMenu(event, row);
    else if (target.closest('.name-field') !== null) return;
    else if (event.type === 'click') this.#onClick(event, row, target);
    else if (this.#host.editable() && actionOf(target) === null)
      this.#host.press(event as PointerEvent, row.id);
  }

  #onClick(event: MouseEvent, row: RowHit, target: Element): void {
    const { keys, navigation, selection, model, rows } = this.#host;
    const action = actionOf(target);
    if (action === 'toggle') {
      const node = rows.nodeAt(rows.rowOf(row.id));
      keys.toggle(node, !model.isOpen(node));
      return;
    }
    navigation.setActive(row.id, '');
    navigation.focus();
    if (action === 'select' || event.ctrlKey || event.metaKey) selection.toggle(row.id);
    else if (event.shiftKey) this.#extendTo(row.id);
    else {
      this.#only(row.id);
      if (this.#host.isNarrow()) this.#host.onOpen(row.id);
    }
  }

  #onDoubleClick(event: MouseEvent, row: RowHit, target: Element): void {
    if (actionOf(target) !== null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#host.editable() && target.closest('.node-name') !== null) this.#host.run('rename', row.id);
    else this.#host.onOpen(row.id);
  }

  #onContextMenu(event: MouseEvent, row: RowHit): void {
    if (this.#host.isDragging()) return;
    event.preventDefault();
    const { navigation, selection } = this.#host;
    navigation.setActive(row.id, '');
    if (!selection.has(row.id)) this.#only(row.id);
    this.#host.onMenu(row.id, row.element);
  }

  #onFocus(row: RowHit, target: HTMLElement): void {
    if (target.closest('.name-field') !== null) return;
    this.#host.navigation.setActive(row.id, target === row.element ? '' : (target.dataset['key'] ?? ''));
  }

  #onKey(event: KeyboardEvent, row: RowHit): void {
    if (isComposing(event)) return;
    if (this.#command(event, row) || this.#select(event, row.id)) event.preventDefault();
    else if (this.#host.keys.handleKey(event)) {
      event.preventDefault();
      this.#follow(event);
    } else if (this.#type(event)) event.preventDefault();
  }

  #command(event: KeyboardEvent, { id, element }: RowHit): boolean {
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const { host } = { host: this.#host };
    if (altKey && !control) return this.#step(key);
    if (control) return this.#control(key.toLowerCase(), shiftKey, id);
    switch (key) {
      case 'Enter':
        host.onOpen(id);
        return true;
      case 'F2':
        host.run('rename', id);
        return true;
      case 'Insert':
        host.run(shiftKey ? 'add-category' : 'add-tag', id);
        return true;
      case 'Delete':
        host.run('archive', id);
        return true;
      case 'Escape':
        host.escape();
        return true;
      case 'ContextMenu':
      case 'F10':
        if (key === 'F10' && !shiftKey) return false;
        host.onMenu(id, element);
        return true;
      default:
        return false;
    }
  }

  #control(key: string, shift: boolean, id: string): boolean {
    const { host } = { host: this.#host };
    if (key === 'z') host.run(shift ? 'redo' : 'undo', id);
    else if (key === 'f') host.focusSearch();
    else if (key === 'a') {
      if (shift) host.selection.clear();
      else host.selection.setAll(this.#ids(), true);
    } else {
      const action = CONTROL[key];
      if (action === undefined) return false;
      host.run(action, id);
    }
    return true;
  }

  #step(key: string): boolean {
    const forward = this.#host.rightToLeft() ? 'ArrowLeft' : 'ArrowRight';
    const steps: Readonly<Record<string, MoveStep>> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: forward === 'ArrowLeft' ? 'in' : 'out',
      ArrowRight: forward === 'ArrowRight' ? 'in' : 'out',
    };
    const step = steps[key];
    if (step === undefined) return false;
    this.#host.step(step);
    return true;
  }

  /** Space selects; with Shift the rows from the last selected one to here. */
  #select(event: KeyboardEvent, id: string): boolean {
    if (event.key !== ' ' || this.#typed.isTyping) return false;
    if (event.shiftKey) this.#extendTo(id);
    else this.#host.selection.toggle(id);
    return true;
  }

  /** With Shift, moving the focus takes the selection along. */
  #follow(event: KeyboardEvent): void {
    const { id } = this.#host.navigation;
    const moves = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].includes(event.key);
    if (event.shiftKey && moves && id !== null) this.#extendTo(id);
  }

  #type(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const row = this.#typed.type(event.key, this.#host.navigation.row);
    if (row >= 0) this.#host.navigation.goTo(row, '');
    return true;
  }

  #only(id: string): void {
    const { selection } = this.#host;
    selection.replace([]);
    selection.toggle(id, true);
  }

  #extendTo(id: string): void {
    extendTo(this.#host.selection, id, this.#ids());
  }

  #ids(): string[] {
    const { rows } = this.#host;
    const ids: string[] = [];
    for (let row = 0; row < rows.count; row++) {
      const id = rows.idAt(row);
      if (id !== undefined && id !== DRAFT_ID) ids.push(id);
    }
    return ids;
  }
}

function actionOf(target: Element): string | null {
  return target.closest<HTMLElement>('[data-action]')?.dataset['action'] ?? null;
}
