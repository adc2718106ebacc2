import { html, nothing } from 'lit';
import type { CSSResult } from 'lit';
import type { Concept } from '@tagma/core';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { dayFieldStyles } from '../../../internal/day-field/day-field.styles.js';
import { isComposing } from '../../../internal/ime.js';
import type { MorePort, Part, PickerMore } from '../picker-more.js';
import type { PickerRows } from '../picker-rows.js';
import { ChipDetails } from './chip/chip-details.js';
import { chipStyles } from './chip/chip.styles.js';
import { DetailsChanges } from './chip/details-changes.js';
import { ChipOrder } from './chosen/chip-order.js';
import { ChipSelection } from './chosen/chip-selection.js';
import { ChosenPopup } from './chosen/chosen-popup.js';
import { chosenStyles } from './chosen/chosen.styles.js';
import { LineFit } from './chosen/line-fit.js';
import { SimilarPanel } from './create/similar-panel.js';
import { BlockedTags, missingCategories } from './list/blocked-tags.js';
import { ListRows } from './list/list-rows.js';
import { TagFilter } from './list/tag-filter.js';
import { ListTools } from './list/list-tools.js';
import { listStyles } from './list/list.styles.js';
import { adoptStyles } from '../interactive/adopt-styles.js';
import { QuickBar } from './quick/quick-bar.js';
import { quickStyles } from './quick/quick.styles.js';
import { Suggestions } from './quick/suggestions.js';
import { PastePanel } from './paste/paste-panel.js';
import { pasteStyles } from './paste/paste.styles.js';
import { SourceLink } from './source/source-link.js';

const styles: readonly CSSResult[] = [
  buttons,
  solidButtons,
  listStyles,
  pasteStyles,
  chipStyles,
  dayFieldStyles,
  quickStyles,
  chosenStyles,
];

/** The later parts of a picker. */
class LaterParts implements PickerMore {
  readonly shownIds = undefined;
  readonly actions = undefined;
  readonly #port: MorePort;
  readonly #paste: PastePanel;
  readonly #rows: ListRows;
  readonly #tools: ListTools;
  readonly #details: ChipDetails;
  readonly #quick: QuickBar;
  readonly #suggestions: Suggestions;
  readonly #filter: TagFilter;
  readonly #fit: LineFit;
  readonly #chosen: ChosenPopup;
  readonly #order: ChipOrder;
  readonly #selection: ChipSelection;
  readonly #source: SourceLink;
  readonly #similar: SimilarPanel;

  constructor(port: MorePort) {
    this.#port = port;
    this.#paste = new PastePanel(port);
    this.#rows = new ListRows(port, new BlockedTags(port));
    this.#tools = new ListTools(port);
    this.#quick = new QuickBar(port);
    this.#suggestions = new Suggestions(port);
    this.#filter = new TagFilter(port);
    this.#details = new ChipDetails(port, new DetailsChanges(port));
    this.#fit = new LineFit(port);
    this.#chosen = new ChosenPopup(port);
    this.#order = new ChipOrder(port);
    this.#selection = new ChipSelection(port);
    this.#source = new SourceLink(port);
    this.#similar = new SimilarPanel(port);
  }

  get concepts(): readonly Concept[] | undefined {
    return this.#source.concepts;
  }

  get isLoading(): boolean {
    return this.#source.isLoading;
  }

  get total(): number | undefined {
    return this.#source.total;
  }

  get fold(): number | undefined {
    return this.#fit.fold;
  }

  update(): void {
    this.#paste.update();
    this.#details.update();
    this.#filter.update();
    this.#similar.update();
    this.#source.update();
  }

  above(): Part {
    return html`${this.#quick.render()}${this.#suggestions.render()}`;
  }

  /** What is missing is said once something is chosen; an empty picker asks by its label. */
  below(): Part {
    const missing = this.#port.shownIds.length > 0 ? missingCategories(this.#port) : '';
    return html`${missing === '' ? nothing : html`<p class="missing">${missing}</p>`}
    ${this.#details.render()}${this.#chosen.render()}`;
  }

  tools(): Part {
    return this.#tools.render();
  }

  get hasPanel(): boolean {
    return this.#similar.isOpen || this.#paste.isOpen;
  }

  panel(): Part {
    const asked = this.#similar.render();
    return asked === nothing ? this.#paste.render() : asked;
  }

  chipEnd(tagId: string): Part {
    return this.#details.button(tagId);
  }

  chipKey(tagId: string, event: KeyboardEvent): boolean {
    if (isComposing(event)) return false;
    if (this.#order.onKey(tagId, event) || this.#selection.onKey(tagId, event)) return true;
    const opens = event.key === 'F2' || (event.altKey && event.key === 'ArrowDown');
    // Enter and space on the button of the window are its own, and do not remove the chip.
    const isOnButton = (event.target as Element).closest('.chip-more') !== null;
    if (isOnButton && (event.key === 'Enter' || event.key === ' ')) return true;
    if (!opens) return false;
    event.preventDefault();
    void this.#details.open(tagId);
    return true;
  }

  chipClass(tagId: string): string {
    return `${this.#selection.has(tagId) ? 'selected ' : ''}${this.#order.classOf(tagId)}`;
  }

  chipPress(tagId: string, event: PointerEvent): void {
    this.#order.onPress(tagId, event);
  }

  showChosen(): boolean {
    return this.#chosen.open();
  }

  asksAboutSimilar(name: string): boolean {
    return this.#similar.asks(name);
  }

  reached(end: number): void {
    this.#source.reached(end);
  }

  rows(content: PickerRows): PickerRows {
    return this.#rows.rows(this.#source.isOn ? this.#source.rows() : content, this.#filter.allowed);
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
  adoptStyles(port.host.shadowRoot, styles);
  return new LaterParts(port);
}
