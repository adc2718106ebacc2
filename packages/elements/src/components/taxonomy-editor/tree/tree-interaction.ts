import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import { normalizeName } from '@tagma/core/taxonomy';
import { isComposing } from '../../../internal/ime.js';
import { TypeAhead } from '../../../internal/type-ahead.js';
import type { MoveStep } from '../model/step-move.js';
import type { TreeModel } from '../model/tree-model.js';
import type { RowList } from './row-list.js';
import { DRAFT_ID } from './draft-id.js';
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
  readonly editable: () => boolean;
  readonly rightToLeft: () => boolean;
  readonly nameOf: (id: string) => string;
  readonly onToggled: () => void;
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

  readonly onPointerdown = (event: PointerEvent): void => {
    const row = rowOf(event);
    if (row === null || row.id === DRAFT_ID || !this.#host.editable()) return;
    if (actionOf(event) !== null || (event.target as Element).closest('.name-field') !== null) return;
    this.#host.press(event, row.id);
  };

  readonly onClick = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (row === null || row.id === DRAFT_ID || (event.target as Element).closest('.name-field') !== null)
      return;
    const { navigation, selection, model, rows } = this.#host;
    const action = actionOf(event);
    if (action === 'toggle') {
      const node = rows.nodeAt(rows.rowOf(row.id));
      navigation.toggle(node, !model.isOpen(node));
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
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (row === null || actionOf(event) !== null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#host.editable() && (event.target as Element).closest('.node-name') !== null)
      this.#host.run('rename', row.id);
    else this.#host.onOpen(row.id);
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (row === null || row.id === DRAFT_ID || this.#host.isDragging()) return;
    event.preventDefault();
    const { navigation, selection } = this.#host;
    navigation.setActive(row.id, '');
    if (!selection.has(row.id)) this.#only(row.id);
    this.#host.onMenu(row.id, row.element);
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const row = rowOf(event);
    if (row === null || target.closest('.name-field') !== null) return;
    this.#host.navigation.setActive(row.id, target === row.element ? '' : (target.dataset['key'] ?? ''));
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const row = rowOf(event);
    if (row === null || isComposing(event)) return;
    if (this.#command(event, row) || this.#select(event, row.id)) event.preventDefault();
    else if (this.#host.navigation.handleKey(event)) {
      event.preventDefault();
      this.#follow(event);
    } else if (this.#type(event)) event.preventDefault();
  };

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
    this.#host.selection.extendTo(id, this.#ids());
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

interface RowHit {
  readonly id: string;
  readonly element: HTMLElement;
}

function rowOf(event: Event): RowHit | null {
  const element = (event.target as Element).closest<HTMLElement>('.tree-rows > .row');
  const id = element?.dataset['id'];
  return element === null || id === undefined ? null : { id, element };
}

function actionOf(event: Event): string | null {
  return (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'] ?? null;
}
