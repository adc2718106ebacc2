import { isComposing } from '../../../internal/ime.js';
import type { BulkListController } from './bulk-list.js';

/** What keys do. */
export interface BulkKeysHost {
  readonly list: BulkListController;
  /** The wish for the tag of a row goes on to the next one. */
  readonly onToggle: (row: number) => void;
  /** A letter in the list belongs into the search field. */
  readonly onType: () => void;
  /** The search ends. */
  readonly onClear: () => void;
}

/** Keys of the search field and of the list. */
export class BulkKeys {
  readonly #host: BulkKeysHost;

  constructor(host: BulkKeysHost) {
    this.#host = host;
  }

  /** In the search field letters and spaces are text, so Enter is what chooses. */
  readonly onSearchKey = (event: KeyboardEvent): void => {
    const { list, onToggle, onClear } = this.#host;
    // While an input method composes, every key is its own.
    if (isComposing(event) || list.active.handleKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (list.active.index >= 0) onToggle(list.active.index);
    } else if (event.key === 'Escape' && (event.target as HTMLInputElement).value !== '') {
      // A panel around it stays open: this Escape ended the search.
      event.preventDefault();
      event.stopPropagation();
      onClear();
    }
  };

  /** In the list there is nothing to type: Space and Enter choose, letters go to the search field. */
  readonly onListKey = (event: KeyboardEvent): void => {
    const { list, onToggle, onType } = this.#host;
    if (isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || list.active.handleKey(event)) return;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      list.toEdge(event.key === 'Home' ? 'first' : 'last');
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (list.active.index >= 0) onToggle(list.active.index);
    } else if (event.key.length === 1) onType();
  };

  /** A keyboard that comes to the list finds itself on a row. */
  readonly onListFocus = (): void => {
    const { list } = this.#host;
    if (list.active.index < 0) list.active.first();
  };

  /** Who searches and picks by mouse types the next name without going back to the field. */
  readonly onListPress = (event: MouseEvent): void => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const isSearching = root.activeElement?.getAttribute('role') === 'combobox';
    if (isSearching && (event.target as Element).closest('.option') !== null) event.preventDefault();
  };

  /** A click chooses the row under it. */
  readonly onListClick = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.option')?.dataset['row'];
    if (row !== undefined) this.#host.onToggle(Number(row));
  };
}
