import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import { extendTo } from '../../../controllers/selection-ranges.js';
import { moveAlong } from '../../../internal/arrow-line.js';
import { isComposing } from '../../../internal/ime.js';
import type { RuleRow } from '../model/rows.js';
import { controlsIn } from './rule-navigation.js';
import type { RuleNavigation } from './rule-navigation.js';

/** What keys and buttons start. */
export type RuleAction =
  | 'add'
  | 'add-below'
  | 'menu'
  | 'delete'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'import'
  | 'clone'
  | 'undo'
  | 'redo'
  | 'up'
  | 'down'
  | 'in'
  | 'out';

/** What keys and clicks ask of the builder. */
export interface InteractionHost {
  readonly rows: () => readonly RuleRow[];
  readonly selection: GridSelectionController;
  readonly navigation: RuleNavigation;
  readonly isRightToLeft: () => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
  readonly run: (action: RuleAction, id: string, anchor: HTMLElement) => void;
  readonly press: (event: PointerEvent, id: string) => void;
  readonly escape: () => void;
  readonly announceSelection: () => void;
  /** Leads to the bar above the rows. */
  readonly toBar: () => void;
}

/** Turns clicks and keys on rows into what they mean. */
export class RuleInteraction {
  readonly #host: InteractionHost;

  constructor(host: InteractionHost) {
    this.#host = host;
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    const row = rowOf(event);
    if (row !== null && actionOf(event) === 'drag') this.#host.press(event, row.id);
  };

  readonly onClick = (event: MouseEvent): void => {
    const row = rowOf(event);
    if (row === null) return;
    const action = actionOf(event);
    const { navigation } = this.#host;
    if (action === 'toggle') {
      this.#host.setOpen(row.id, row.element.getAttribute('aria-expanded') !== 'true');
      return;
    }
    if (action === 'menu' || action === 'add') {
      navigation.setActive(row.id, action === 'menu' ? 'actions' : 'add');
      this.#host.run(
        action,
        row.id,
        (event.target as Element).closest<HTMLElement>('[data-action]') ?? row.element,
      );
      return;
    }
    if (isControl(event)) return;
    this.#choose(event, row.id);
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    const row = rowOf(event);
    // Fields have a menu of their own.
    if (row === null || isControl(event)) return;
    event.preventDefault();
    this.#host.navigation.setActive(row.id, '');
    this.#host.run('menu', row.id, row.element);
  };

  readonly onFocusin = (event: FocusEvent): void => {
    const row = rowOf(event);
    if (row === null) return;
    const part = (event.target as Element).closest<HTMLElement>('[role=gridcell]')?.dataset['part'] ?? '';
    this.#host.navigation.setActive(row.id, part);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const row = rowOf(event);
    if (row === null || isComposing(event) || event.defaultPrevented) return;
    const target = event.target as Element;
    const isPlace = target === row.element || target.matches('[role=gridcell]');
    if (this.#toBar(event) || (isPlace ? this.#onPlace(event, row) : this.#onControl(event, row))) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /**
   * Below the rows: along the buttons, and up to the last row again; without rows, to the bar. Who deleted the last row
   * is here, and takes it back from here.
   */
  readonly onFootKeydown = (event: KeyboardEvent): void => {
    const { rows, navigation, toBar } = this.#host;
    const target = event.currentTarget as HTMLElement;
    if (this.#step(event, '', target)) event.preventDefault();
    else if (event.key === 'ArrowUp') {
      event.preventDefault();
      if (rows().length > 0) navigation.goTo(rows().length - 1);
      else toBar();
    } else if (this.#toBar(event)) event.preventDefault();
    else moveAlong(event, 'button');
  };

  /** From wherever one is in the rows, as editors have it. */
  #toBar(event: KeyboardEvent): boolean {
    if (event.key !== 'F10' || !event.altKey || event.ctrlKey || event.metaKey) return false;
    this.#host.toBar();
    return true;
  }

  /** In a field its own keys come first. */
  #onControl(event: KeyboardEvent, { id, element }: RowHit): boolean {
    if (event.key === 'Escape') {
      this.#host.navigation.focus();
      return true;
    }
    if (event.altKey && event.key === 'Enter') {
      this.#host.run('add-below', id, element);
      return true;
    }
    if (event.key === 'Tab') return alongCell(event);
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      this.#host.navigation.focus();
      return true;
    }
    return this.#step(event, id, element);
  }

  /** One history over everything: what a field would take back by itself is in it already. */
  #step(event: KeyboardEvent, id: string, element: HTMLElement): boolean {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return false;
    this.#host.run(key === 'y' || event.shiftKey ? 'redo' : 'undo', id, element);
    return true;
  }

  #onPlace(event: KeyboardEvent, row: RowHit): boolean {
    if (this.#command(event, row) || this.#select(event, row.id)) return true;
    if (!this.#host.navigation.handleKey(event)) return false;
    const { id } = this.#host.navigation;
    const isMove = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].includes(event.key);
    if (event.shiftKey && isMove && id !== null) this.#extendTo(id);
    return true;
  }

  #command(event: KeyboardEvent, { id, element }: RowHit): boolean {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey && !control) return this.#move(event.key, id, element);
    if (this.#step(event, id, element)) return true;
    if (control) return this.#control(event.key.toLowerCase(), event.shiftKey, id, element);
    switch (event.key) {
      case 'Enter':
      case 'F2':
        return this.#host.navigation.enter();
      case 'Delete':
      case 'Backspace':
        this.#host.run('delete', id, element);
        return true;
      case 'Insert':
        this.#host.run('add-below', id, element);
        return true;
      case 'Escape':
        this.#host.escape();
        return true;
      case 'ContextMenu':
      case 'F10':
        if (event.key === 'F10' && !event.shiftKey) return false;
        this.#host.run('menu', id, element);
        return true;
      default:
        return false;
    }
  }

  #control(key: string, shift: boolean, id: string, element: HTMLElement): boolean {
    if (key === 'a') {
      if (shift) this.#host.selection.clear();
      else this.#host.selection.setAll(this.#ids(), true);
      this.#host.announceSelection();
      return true;
    }
    if (key !== 'd') return false;
    this.#host.run('clone', id, element);
    return true;
  }

  #move(key: string, id: string, element: HTMLElement): boolean {
    const [left, right] = this.#host.isRightToLeft() ? (['in', 'out'] as const) : (['out', 'in'] as const);
    const moves: Readonly<Record<string, RuleAction>> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: left,
      ArrowRight: right,
      Enter: 'add-below',
    };
    const action = moves[key];
    if (action === undefined) return false;
    this.#host.run(action, id, element);
    return true;
  }

  /** Space selects; with Shift the rows from the last selected one to here. */
  #select(event: KeyboardEvent, id: string): boolean {
    if (event.key !== ' ') return false;
    if (event.shiftKey) this.#extendTo(id);
    else {
      this.#host.selection.toggle(id);
      this.#host.announceSelection();
    }
    return true;
  }

  #choose(event: MouseEvent, id: string): void {
    const { selection, navigation } = this.#host;
    navigation.setActive(id, '');
    navigation.focus();
    if (event.shiftKey) this.#extendTo(id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else {
      selection.replace([]);
      selection.toggle(id, true);
    }
  }

  #extendTo(id: string): void {
    extendTo(this.#host.selection, id, this.#ids());
    this.#host.announceSelection();
  }

  #ids(): readonly string[] {
    return this.#host.rows().map(({ id }) => id);
  }
}

interface RowHit {
  readonly id: string;
  readonly element: HTMLElement;
}

function rowOf(event: Event): RowHit | null {
  const element = (event.target as Element).closest<HTMLElement>('.rule-rows > .row');
  const id = element?.dataset['id'];
  return element === null || id === undefined ? null : { id, element };
}

function actionOf(event: Event): string | null {
  return (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'] ?? null;
}

/** From one control of a part to the next; what is open over the row has stops of its own. */
function alongCell(event: KeyboardEvent): boolean {
  if (event.composedPath().some((each) => each instanceof HTMLElement && each.popover !== null)) return false;
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('[role=gridcell]');
  const controls = cell === null ? [] : controlsIn(cell);
  const next = controls[controls.indexOf(target) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  return next !== undefined;
}

/** Whether the event is about something in a part that has clicks and keys of its own. */
function isControl(event: Event): boolean {
  const target = event.target as Element;
  const control = target.closest('button, input, select, textarea, label, a, .popup, [data-control]');
  return control !== null || target.localName.includes('-');
}
