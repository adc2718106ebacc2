import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon, closeIcon, icon } from '../../../../internal/icons.js';
import { pickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { PickerListTerms } from '../../../../locales/picker-list.terms.js';
import type { MorePort, Part } from '../../picker-more.js';
import { SuggestionAcceptEvent, SuggestionDismissEvent } from '../../suggestion.events.js';
import type { TagSuggestion } from '../../tag-picker.types.js';

/** Suggested tags with their reasons, each to be added or dismissed. */
export class Suggestions {
  readonly #port: MorePort;
  /** By the object that the host gave: the same tag suggested anew shows again. */
  readonly #dismissed = new WeakSet<TagSuggestion>();

  constructor(port: MorePort) {
    this.#port = port;
  }

  render(): Part {
    const open = this.#open;
    if (open.length === 0) return nothing;
    const terms = this.#port.words(pickerListTerms);
    return html`<div class="suggestions" part="suggestions" role="group" aria-label=${terms.suggested}>
      <span class="suggestions-title">${terms.suggested}</span>
      <ul>
        ${open.map((suggestion) => this.#suggestion(suggestion, terms))}
      </ul>
    </div>`;
  }

  get #open(): readonly TagSuggestion[] {
    const { host, index, shownIds, isFixed } = this.#port;
    if (isFixed) return [];
    return (host.suggestions ?? []).filter(
      (suggestion) =>
        index.entryOf.has(suggestion.tagId) &&
        !shownIds.includes(suggestion.tagId) &&
        !this.#dismissed.has(suggestion),
    );
  }

  #suggestion(suggestion: TagSuggestion, terms: PickerListTerms): TemplateResult {
    const { index } = this.#port;
    const name = index.nameOf(suggestion.tagId);
    const words = suggestion.words ?? [];
    const button = (label: string, shape: string, run: () => void): TemplateResult =>
      html`<button
        class="button quiet icon-only small"
        type="button"
        aria-label=${label}
        title=${label}
        @click=${run}
      >
        ${icon(shape)}
      </button>`;
    return html`<li>
      <tagma-tag size="small" .concept=${index.conceptOf(suggestion.tagId)} .label=${name}></tagma-tag>
      <span class="suggestion-why"
        >${suggestion.reason}${words.length > 0 ? html` ${words.map((word) => html`<mark>${word}</mark> `)}` : nothing}</span
      >
      ${button(terms.accept(name), checkIcon, () => void this.#accept(suggestion))}
      ${button(terms.dismiss(name), closeIcon, () => void this.#dismiss(suggestion))}
    </li>`;
  }

  async #accept(suggestion: TagSuggestion): Promise<void> {
    if (!this.#port.emit(new SuggestionAcceptEvent(suggestion))) return;
    await this.#port.toggle(suggestion.tagId);
    await this.#keepFocus();
  }

  async #dismiss(suggestion: TagSuggestion): Promise<void> {
    if (!this.#port.emit(new SuggestionDismissEvent(suggestion))) return;
    this.#dismissed.add(suggestion);
    const { index } = this.#port;
    this.#port.announce(this.#port.words(pickerListTerms).dismissed(index.nameOf(suggestion.tagId)));
    this.#port.host.requestUpdate();
    await this.#keepFocus();
  }

  /** The pressed button is gone: the next suggestion takes the focus, or the input. */
  async #keepFocus(): Promise<void> {
    const { host } = this.#port;
    await host.updateComplete;
    const next = host.shadowRoot?.querySelector<HTMLElement>('.suggestions button');
    if (next) next.focus();
    else host.focus();
  }
}
