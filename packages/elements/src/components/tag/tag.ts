import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../../internal/property.js';
import { displayName } from '@tagma/core/concepts';
import type { Concept } from '@tagma/core';
import { focusRing, base } from '../../internal/base.styles.js';
import { closeIcon } from '../../internal/icons/field-icons.js';
import { icon } from '../../internal/icons/icon.js';
import { tagIcon } from '../../internal/tag-icon.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { styleProps } from '../../internal/style-props.js';
import { commonLookTerms } from '../../locales/common-look.terms.js';
import { tagTerms } from '../../locales/tag.terms.js';
import { lookTokens } from '../../theme/look-tokens.styles.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { safeHref } from '../../internal/safe-href.js';
import { tagColorProps } from '../../internal/tag-appearance.js';
import { TagRemoveEvent } from './tag.events.js';
import { tagStyles } from './tag.styles.js';

/**
 * Shows one tag: colour, icon, name, and a button to remove it where that is allowed.
 *
 * @summary One tag as a chip.
 * @status experimental
 * @since 0.1
 * @slot - The name; used instead of `label` for content that the property cannot express.
 * @slot start - Before the name; replaces the icon of the tag.
 * @slot end - After the name, e.g. a mark that says where the tag comes from.
 * @event {TagRemoveEvent} tagma-tag-remove - The person asks to remove the tag. The element itself does not go away: the owner of the data decides.
 * @csspart base - The chip.
 * @csspart icon - The icon.
 * @csspart path - The categories before the name.
 * @csspart label - The name.
 * @csspart link - The link around the name, when there is an address.
 * @csspart remove-button - The button that asks to remove the tag.
 * @cssproperty [--tagma-tag-radius=var(--tagma-radius-small)] - Corner radius.
 * @cssproperty [--tagma-tag-max-width=100%] - Longer names end in an ellipsis.
 * @cssState removable - The remove button shows.
 * @example <tagma-tag label="High value" color="purple" icon="gem" removable></tagma-tag>
 */
export class Tag extends TagmaElement {
  static override styles = [lookTokens, tagTokens, base, focusRing, tagStyles];

  /** The tag from the taxonomy; `label`, `color` and `icon` override what it says. */
  @property({ attribute: false }) concept?: Concept | undefined;
  /** The name to show. Default: the name of the concept in the language of the element. */
  @property() label = '';
  /** A hue of the kit (`gray`, `red` … `pink`) or `#rrggbb`, which is corrected to readable text. Anything else is gray. */
  @property() color = '';
  /** Name of an icon of the kit, e.g. `star`. Unknown names show none. */
  @property() icon = '';
  /** The categories above, shown before the name, e.g. `Behaviour`. */
  @property() path = '';
  /** Shows the remove button. */
  @property({ type: Boolean, reflect: true }) removable = false;
  /** The name links to this address. Only http, https, mailto and relative addresses are followed. */
  @property() href = '';
  /** Height of the chip: 20 or 24 pixels. */
  @property({ reflect: true }) size: 'small' | 'medium' = 'medium';
  /** Cannot be removed or followed now. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** A change of this tag is under way; the chip is dashed and its button rests. */
  @property({ type: Boolean, reflect: true }) pending = false;
  /** The remove button is reached by script only, for groups with one tab stop. */
  @property({ type: Boolean, attribute: 'without-tab-stop' }) withoutTabStop = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.toggleState('removable', this.removable);
  }

  protected override render(): TemplateResult {
    const shape = tagIcon(this.icon || this.concept?.icon, this);
    const name = this.#name();
    return html`<span
      part="base"
      class="tag"
      title=${this.#tooltip(name)}
      aria-busy=${this.pending ? 'true' : nothing}
      ${styleProps(tagColorProps(this.color || this.concept?.color))}
    >
      <slot name="start"
        >${shape ? html`<span part="icon" class="glyph">${icon(shape)}</span>` : nothing}</slot
      >
      ${this.path ? html`<span part="path" class="path">${this.path}${this.#words.pathSeparator}</span>` : nothing}
      ${this.#renderName(name)}
      <slot name="end"></slot>
      ${this.removable ? this.#renderRemove(name) : nothing}
    </span>`;
  }

  /** Focuses the remove button, else the link; does nothing when there is neither. */
  override focus(options?: FocusOptions): void {
    const find = (selector: string) => this.shadowRoot?.querySelector<HTMLElement>(selector);
    (find('.remove') ?? find('.link'))?.focus(options);
  }

  #renderName(name: string): TemplateResult {
    const label = html`<span part="label" class="label"><slot>${name}</slot></span>`;
    const href = this.disabled ? undefined : safeHref(this.href);
    return href === undefined ? label : html`<a part="link" class="link focusable" href=${href}>${label}</a>`;
  }

  #renderRemove(name: string): TemplateResult {
    const label = this.localize.terms(tagTerms).remove(name);
    return html`<button
      part="remove-button"
      class="remove focusable"
      type="button"
      aria-label=${label}
      title=${label}
      tabindex=${this.withoutTabStop ? '-1' : '0'}
      ?disabled=${this.disabled}
      aria-disabled=${this.pending ? 'true' : nothing}
      @click=${this.#askRemove}
    >
      ${icon(closeIcon)}
    </button>`;
  }

  get #words(): { readonly pathSeparator: string } {
    return this.localize.terms(commonLookTerms);
  }

  #name(): string {
    if (this.label) return this.label;
    return this.concept ? displayName(this.concept.name, this.localize.lang, 'en') || this.concept.id : '';
  }

  /** Long names are cut, so the whole one is in the tooltip, unless the page sets its own on the element. */
  #tooltip(name: string): string | typeof nothing {
    if (this.title) return nothing;
    return this.path ? `${this.path}${this.#words.pathSeparator}${name}` : name;
  }

  #askRemove(event: Event): void {
    event.stopPropagation();
    if (this.pending) return;
    this.emit(new TagRemoveEvent({ tagId: this.concept?.id ?? '' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-tag': Tag;
  }
}
