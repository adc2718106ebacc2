import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment, Concept } from '@tagma/core';
import { PopupController } from '../../../../controllers/popup.js';
import { closeIcon, icon, infoIcon } from '../../../../internal/icons.js';
import { isComposing } from '../../../../internal/ime.js';
import { pickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { PickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { MorePort, Part } from '../../picker-more.js';
import type { DetailsChanges } from './details-changes.js';
import { ExpiryField } from './expiry-field.js';
import { renderGrounds, renderHolds } from './chip-reasons.js';
import type { Reasons } from './chip-reasons.js';
import { ValueField } from './value-field.js';
import { valueText } from '../../../../internal/tag-list/tag-value.js';

/** The small window on a chosen tag, and the button on its chip that opens it. */
export class ChipDetails {
  readonly #port: MorePort;
  readonly #changes: DetailsChanges;
  readonly #popup: PopupController;
  readonly #value: ValueField;
  readonly #expiry: ExpiryField;
  #tagId: string | null = null;
  #reasons: Reasons | null = null;

  constructor(port: MorePort, changes: DetailsChanges) {
    this.#port = port;
    this.#changes = changes;
    this.#value = new ValueField(port, changes);
    this.#expiry = new ExpiryField(port, changes);
    const root = (): ShadowRoot | null => port.host.shadowRoot;
    this.#popup = new PopupController(port.host, {
      anchor: () => root()?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(this.#tagId ?? '')}"]`),
      popup: () => root()?.querySelector<HTMLElement>('.details'),
      // With its month open the field for the end still fits.
      maxHeight: 560,
      onDismiss: (reason) => this.#closed(reason === 'escape'),
    });
  }

  /** The value and the button on a chip, where there is something to tell about the tag. */
  button(tagId: string): Part {
    const concept = this.#port.index.conceptOf(tagId);
    if (!this.#hasDetails(tagId, concept)) return nothing;
    const value = this.#valueOf(tagId);
    const label = this.#terms.open(this.#port.index.nameOf(tagId));
    return html`<button
      slot="end"
      class="chip-more"
      type="button"
      tabindex="-1"
      aria-label=${value === '' ? label : `${label}: ${value}`}
      aria-haspopup="dialog"
      aria-expanded=${this.#popup.isOpen && this.#tagId === tagId ? 'true' : 'false'}
      aria-keyshortcuts="F2"
      title=${`${label} (F2)`}
      @click=${() => void this.open(tagId)}
    >
      ${concept?.valueType ? this.#chipValue(concept, value) : icon(infoIcon)}
    </button>`;
  }

  /** Opens it for a tag. */
  async open(tagId: string): Promise<void> {
    const concept = this.#port.index.conceptOf(tagId);
    if (!this.#hasDetails(tagId, concept)) return;
    this.#port.hide();
    this.#popup.hide();
    this.#tagId = tagId;
    this.#value.start(concept, this.#changes.valueOf(tagId));
    this.#expiry.start(tagId);
    this.#port.host.requestUpdate();
    await this.#port.host.updateComplete;
    this.#popup.show();
    const root = this.#port.host.shadowRoot;
    (
      root?.querySelector<HTMLElement>('.details :is(input, select)') ??
      root?.querySelector<HTMLElement>('.details-close')
    )?.focus();
    await this.#readReasons();
  }

  /** Tags that have gone take their window along. */
  update(): void {
    if (this.#tagId === null || this.#port.shownIds.includes(this.#tagId)) return;
    this.#popup.hide();
    this.#expiry.close();
    this.#tagId = null;
  }

  render(): TemplateResult {
    return html`<div
      class="popup details"
      part="details"
      popover="manual"
      role="dialog"
      aria-label=${this.#tagId === null ? nothing : this.#terms.title(this.#port.index.nameOf(this.#tagId))}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${this.#tagId === null ? nothing : this.#content(this.#tagId)}
    </div>`;
  }

  get #terms(): PickerDetailsTerms {
    return this.#port.words(pickerDetailsTerms);
  }

  #hasDetails(tagId: string, concept: Concept | undefined): boolean {
    return concept?.valueType !== undefined || this.#port.binding?.assignment(tagId) !== undefined;
  }

  #valueOf(tagId: string): string {
    const value = this.#changes.valueOf(tagId);
    const type = this.#port.index.conceptOf(tagId)?.valueType;
    return value === undefined ? '' : valueText(value, type, (number) => this.#port.localize.number(number));
  }

  #chipValue({ valueType }: Concept, value: string): TemplateResult {
    if (valueType?.type === 'color' && value !== '')
      return html`<svg class="chip-color" viewBox="0 0 12 12" aria-hidden="true">
        <rect width="12" height="12" rx="2" fill=${value}></rect>
      </svg>`;
    return html`<span class="chip-value">${value === '' ? '…' : value}</span>`;
  }

  #content(tagId: string): TemplateResult {
    const { index, common, binding, isFixed } = this.#port;
    const concept = index.conceptOf(tagId);
    const assignment = binding?.assignment(tagId);
    const entry = index.entryOf.get(tagId);
    const definition = concept?.definition?.[this.#port.localize.code] ?? '';
    return html`<div class="details-title">
        <strong>${index.nameOf(tagId)}</strong>
        <button
          class="button quiet icon-only small details-close"
          type="button"
          aria-label=${common.close}
          title=${common.close}
          @click=${() => this.#close()}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      ${entry && entry.path.length > 0 ? html`<p class="details-path">${entry.path.join(common.pathSeparator)}</p>` : nothing}
      ${definition === '' ? nothing : html`<p class="details-text">${definition}</p>`}
      ${isFixed && concept?.valueType ? html`<p class="details-text">${this.#terms.value}: ${this.#valueOf(tagId) || this.#terms.noValue}</p>` : nothing}
      ${!isFixed && concept?.valueType ? this.#value.render(() => this.#close()) : nothing}
      ${assignment ? this.#why(assignment) : nothing}
      ${assignment && !isFixed ? this.#expiry.render(assignment) : nothing}`;
  }

  #why(assignment: Assignment): TemplateResult {
    return html`<p class="details-head">${this.#terms.why}</p>
      ${renderGrounds(assignment, this.#reasons, this.#port, this.#terms)}
      ${this.#reasons ? renderHolds(this.#reasons, this.#port, this.#terms) : nothing}`;
  }

  /** Rules have names and holds; both are read when somebody asks why. Without them ids stand there. */
  async #readReasons(): Promise<void> {
    const { binding, host } = this.#port;
    const record = binding?.record;
    if (!binding?.session || !record) return;
    try {
      const [workspace, holds] = await Promise.all([
        binding.session.workspace(),
        binding.session.holds({ recordType: record.type, recordIds: [record.id] }),
      ]);
      this.#reasons = { rules: workspace.rules, holds };
      host.requestUpdate();
    } catch {
      this.#port.announce(this.#port.common.unavailable);
    }
  }

  #onKey(event: KeyboardEvent): void {
    // Arrows and letters in here are not for the picker.
    if (!isComposing(event) && event.key !== 'Escape') event.stopPropagation();
  }

  #close(): void {
    this.#popup.hide();
    this.#closed(true);
  }

  #closed(toChip: boolean): void {
    const at = this.#tagId === null ? 0 : this.#port.shownIds.indexOf(this.#tagId);
    this.#tagId = null;
    this.#expiry.close();
    this.#port.host.requestUpdate();
    if (toChip) this.#port.focusChip(Math.max(0, at));
  }
}
