import { html, nothing } from 'lit';
import type { CSSResult } from 'lit';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { isComposing } from '../../../internal/ime.js';
import type { MorePort, Part, PickerMore } from '../picker-more.js';
import type { PickerRows } from '../picker-rows.js';
import { ChipDetails } from './chip/chip-details.js';
import { chipStyles } from './chip/chip.styles.js';
import { DetailsChanges } from './chip/details-changes.js';
import { BlockedTags, missingCategories } from './list/blocked-tags.js';
import { ListRows } from './list/list-rows.js';
import { TagFilter } from './list/tag-filter.js';
import { ListTools } from './list/list-tools.js';
import { listStyles } from './list/list.styles.js';
import { LocalActions } from './local-actions.js';
import { QuickBar } from './quick/quick-bar.js';
import { quickStyles } from './quick/quick.styles.js';
import { Suggestions } from './quick/suggestions.js';
import { PastePanel } from './paste/paste-panel.js';
import { pasteStyles } from './paste/paste.styles.js';

const styles: readonly CSSResult[] = [
  buttons,
  solidButtons,
  listStyles,
  pasteStyles,
  chipStyles,
  quickStyles,
];

/** The later parts of a picker. */
class LaterParts implements PickerMore {
  readonly concepts = undefined;
  readonly shownIds = undefined;
  readonly isLoading = false;
  readonly fold = undefined;
  readonly actions: LocalActions;
  readonly #port: MorePort;
  readonly #paste: PastePanel;
  readonly #rows: ListRows;
  readonly #tools: ListTools;
  readonly #details: ChipDetails;
  readonly #quick: QuickBar;
  readonly #suggestions: Suggestions;
  readonly #filter: TagFilter;

  constructor(port: MorePort) {
    this.#port = port;
    this.actions = new LocalActions(port);
    this.#paste = new PastePanel(port);
    this.#rows = new ListRows(port, new BlockedTags(port));
    this.#tools = new ListTools(port);
    this.#quick = new QuickBar(port);
    this.#suggestions = new Suggestions(port);
    this.#filter = new TagFilter(port);
    this.#details = new ChipDetails(port, new DetailsChanges(port));
  }

  update(): void {
    this.#paste.update();
    this.#details.update();
    this.#filter.update();
  }

  above(): Part {
    return html`${this.#quick.render()}${this.#suggestions.render()}`;
  }

  /** What is missing is said once something is chosen; an empty picker asks by its label. */
  below(): Part {
    const missing = this.#port.shownIds.length > 0 ? missingCategories(this.#port) : '';
    return html`${missing === '' ? nothing : html`<p class="missing">${missing}</p>`}
    ${this.#details.render()}`;
  }

  tools(): Part {
    return this.#tools.render();
  }

  panel(): Part {
    return this.#paste.render();
  }

  chipEnd(tagId: string): Part {
    return this.#details.button(tagId);
  }

  chipKey(tagId: string, event: KeyboardEvent): boolean {
    if (isComposing(event)) return false;
    const opens = event.key === 'F2' || (event.altKey && event.key === 'ArrowDown');
    // Enter and space on the button of the window are its own, and do not remove the chip.
    const isOnButton = (event.target as Element).closest('.chip-more') !== null;
    if (isOnButton && (event.key === 'Enter' || event.key === ' ')) return true;
    if (!opens) return false;
    event.preventDefault();
    void this.#details.open(tagId);
    return true;
  }

  chipPress(): void {
    // Nothing to do yet.
  }

  rows(content: PickerRows): PickerRows {
    return this.#rows.rows(content, this.#filter.allowed);
  }

  takeNames(text: string): Promise<void> {
    return this.#paste.take(text);
  }

  problem(): string {
    return missingCategories(this.#port);
  }
}

/** Makes the later parts of a picker, and gives it their looks. */
export function createMore(port: MorePort): PickerMore {
  adopt(port.host.shadowRoot);
  // Names are looked up in a table of all names; it is made while nothing else is to be done.
  requestIdleCallback(() => port.index.named(''));
  return new LaterParts(port);
}

function adopt(root: ShadowRoot | null): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
