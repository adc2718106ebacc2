import type { GridNavigationController } from '../../controllers/grid-navigation.js';
import type { GridResizeController } from '../../controllers/grid-resize.js';
import type { GridCommands } from './grid-commands.js';
import { SELECT_KEY } from './parts/row-view.js';

/** What pointer and keys need from their grid. */
export interface InteractionHost {
  readonly selectable: () => boolean;
  readonly openable: () => boolean;
  readonly adjustable: () => boolean;
  readonly rightToLeft: () => boolean;
  readonly navigation: GridNavigationController;
  readonly resize: GridResizeController;
  readonly commands: GridCommands;
  /** Number of a row; -1 when it is not there. */
  readonly indexOf: (rowId: string) => number;
  /** Opens a row; `false` when a listener cancelled that. */
  readonly onOpen: (rowId: string) => boolean;
  readonly onMenu: (key: string) => void;
  readonly onMore: (rowId: string, key: string, anchor: HTMLElement) => void;
}

interface CellHit {
  readonly cell: HTMLElement;
  readonly key: string;
  /** `null` in the header. */
  readonly rowId: string | null;
}

function hit(event: Event): CellHit | null {
  const cell = (event.target as Element).closest<HTMLElement>('.viewport [data-key]');
  const row = cell?.closest<HTMLElement>('.row');
  if (!cell || !row) return null;
  return { cell, key: cell.dataset['key'] ?? '', rowId: row.dataset['id'] ?? null };
}

function action(event: Event): { readonly name: string; readonly element: HTMLElement } | null {
  const element = (event.target as Element).closest<HTMLElement>('[data-action]');
  return element === null ? null : { name: element.dataset['action'] ?? '', element };
}

const CONTROL = 'a, button, input, select, textarea, [role=button], [role=link], [contenteditable]';

/** Translates pointer and keys into what the reader wants. One set of listeners on the grid serves all cells. */
export class GridInteraction {
  readonly #host: InteractionHost;

  constructor(host: InteractionHost) {
    this.#host = host;
  }

  readonly onClick = (event: MouseEvent): void => {
    const at = hit(event);
    const what = action(event);
    if (at === null || what === null) return;
    const { commands } = this.#host;
    if (what.name === 'select' && at.rowId !== null) commands.select(at.rowId, event.shiftKey);
    else if (what.name === 'select-all') commands.selectAll();
    else if (what.name === 'sort') commands.toggleSort(at.key, event.shiftKey);
    else if (what.name === 'menu') this.#host.onMenu(at.key);
    else if (what.name === 'more' && at.rowId !== null) this.#host.onMore(at.rowId, at.key, what.element);
    else if (what.name === 'open' && at.rowId !== null) this.#openByClick(event, at.rowId);
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const at = hit(event);
    if (at?.rowId == null || at.key === SELECT_KEY || (event.target as Element).closest(CONTROL) !== null)
      return;
    if (this.#host.openable()) this.#host.onOpen(at.rowId);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const at = hit(event);
    if (at === null) return;
    const used =
      at.rowId === null
        ? this.#headerKey(event, at.key)
        : event.target === at.cell && this.#cellKey(event, at, at.rowId);
    if (used) event.preventDefault();
    else this.#host.navigation.handleKey(event, at.cell);
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const at = hit(event);
    if (at === null) return;
    this.#host.navigation.setActive(at.rowId, at.rowId === null ? -1 : this.#host.indexOf(at.rowId), at.key);
  };

  readonly onPointerdown = (event: PointerEvent): void => {
    const at = hit(event);
    const what = action(event);
    if (at !== null && what?.name === 'resize') this.#host.resize.start(event, what.element, at.key);
    // Shift and a press would mark text from one row to the other.
    else if (event.shiftKey && what?.name === 'select') event.preventDefault();
  };

  /** Text that does not fit is told by a tooltip; only looked at when the pointer rests there. */
  readonly onPointerover = (event: PointerEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('.body .cell');
    const chips = cell?.querySelector('.chips') ?? null;
    if (cell === null || chips !== null) return;
    const text = cell.querySelector<HTMLElement>('.open') ?? cell;
    if (text.scrollWidth > text.clientWidth) cell.title = cell.textContent.trim();
    else cell.removeAttribute('title');
  };

  #openByClick(event: MouseEvent, rowId: string): void {
    // A new tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!this.#host.onOpen(rowId)) event.preventDefault();
  }

  #headerKey(event: KeyboardEvent, key: string): boolean {
    const { commands, adjustable, onMenu, rightToLeft } = this.#host;
    const onCell = (event.target as Element).matches('[data-key]');
    if (onCell && (event.key === 'Enter' || event.key === ' ')) {
      if (key === SELECT_KEY) commands.selectAll();
      else commands.toggleSort(key, event.shiftKey);
      return true;
    }
    if (key === SELECT_KEY || !adjustable()) return false;
    if ((event.altKey && event.key === 'ArrowDown') || event.key === 'ContextMenu') {
      onMenu(key);
      return true;
    }
    if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      commands.resizeBy(key, (event.key === 'ArrowRight') === rightToLeft() ? -1 : 1);
      return true;
    }
    return false;
  }

  #cellKey(event: KeyboardEvent, at: CellHit, rowId: string): boolean {
    const { commands, selectable, openable, navigation, onOpen, onMore } = this.#host;
    if (event.key === ' ' && selectable()) {
      commands.select(rowId, event.shiftKey);
      return true;
    }
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selectable()) {
      commands.selectAll();
      return true;
    }
    if (event.key !== 'Enter') return false;
    if (at.key === SELECT_KEY) commands.select(rowId, event.shiftKey);
    else {
      const more = at.cell.querySelector<HTMLElement>('.more');
      if (more !== null) onMore(rowId, at.key, more);
      else if (at.cell.querySelector('.open') !== null || !navigation.enterCell(at.cell)) {
        if (openable()) this.#openByKey(at.cell, rowId, onOpen);
      }
    }
    return true;
  }

  /** A link is followed as if it were clicked, so that the browser and the host see the same. */
  #openByKey(cell: HTMLElement, rowId: string, onOpen: (rowId: string) => boolean): void {
    const link = cell.closest('.row')?.querySelector<HTMLAnchorElement>('a.open');
    if (link) link.click();
    else onOpen(rowId);
  }
}
