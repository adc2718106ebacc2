import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from '../../internal/property.js';
import type { RecordTypeDefinition, TierComparison, TierContent, TierFactor } from '@tagma/core';
import { TIER_TEMPLATES, tierTemplate, type TierTemplateName } from '@tagma/core/tier-templates';
import { checkTierContent, compareTiers } from '@tagma/core/tiers';
import { displayName } from '@tagma/core/taxonomy';
import { AnnouncerController } from '../../controllers/announcer.js';
import { base } from '../../internal/base.styles.js';
import { buttons, solidButtons } from '../../internal/buttons.styles.js';
import { icon, settingsIcon, undoIcon } from '../../internal/icons.js';
import { isComposing } from '../../internal/ime.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { commonTerms } from '../../locales/common.terms.js';
import { tierEditorTerms, type TierEditorTerms } from '../../locales/tier-editor.terms.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { EditHistory } from './model/edit-history.js';
import { tierInsight, type TierInsight } from './model/insight.js';
import { type LoadFactorValues, Readings } from './model/readings.js';
import type { TierContext } from './tier-context.types.js';
import { TierChangeEvent } from './tier-editor.events.js';
import { tierEditorStyles } from './tier-editor.styles.js';
import { axisView } from './views/axis-view.js';
import { comparisonView } from './views/comparison-view.js';
import { factorsView, VALUE_SLOT } from './views/factors-view.js';
import { choice, field, textInput } from './views/fields.js';
import { reviewsView } from './views/reviews-view.js';
import { tiersView } from './views/tiers-view.js';

/**
 * Edits how records are graded: factors with weights and bands, tiers with lines of entering and leaving, reviews,
 * and what is promised to each tier. Shows at once how many records would stand where, and who would move against
 * the published scheme. Stores nothing: the page does, on `tagma-tier-change`.
 *
 * @summary Edits a tier scheme and shows its effect.
 * @status experimental
 * @since 0.1
 * @slot actions - The page's own controls beside undo and redo, e.g. a button that saves.
 * @slot value-… - With the id of a factor: the page's own editor of its expression, e.g. a rule builder, in place of
 *   the plain field. Whatever has a text as `value` and fires `input`.
 * @event {TierChangeEvent} tagma-tier-change - After the reader changed the scheme.
 * @csspart toolbar - Name, undo and templates.
 * @csspart factors - The factors.
 * @csspart factor - One factor.
 * @csspart weight-sum - The sum of the weights.
 * @csspart bands - The bands of a factor.
 * @csspart tiers - The tiers.
 * @csspart tier - One tier.
 * @csspart count - How many records stand in a tier.
 * @csspart policy - What is promised to a tier.
 * @csspart reviews - When tiers are reviewed.
 * @csspart axis - The scores with lines and records.
 * @csspart distribution - How many records stand where.
 * @csspart comparison - Who would move.
 * @csspart problems - What speaks against publishing.
 * @csspart empty - Shown while there is no scheme.
 * @csspart error - Shown when values could not be read.
 * @cssState invalid - Something speaks against publishing.
 * @cssState empty - There is no scheme yet.
 * @example <tagma-tier-editor></tagma-tier-editor>
 */
export class TierEditor extends TagmaElement {
  static override styles = [tokens, tagTokens, base, buttons, solidButtons, stateNotes, tierEditorStyles];

  /** The scheme being edited; `null` offers templates to begin with. */
  @property({ attribute: false }) value: TierContent | null = null;
  /** The scheme that is at work, to compare with; `null` for none. */
  @property({ attribute: false }) published: TierContent | null = null;
  /** The type of the graded records: which fields there are to choose from. */
  @property({ attribute: false }) recordType?: RecordTypeDefinition | undefined;
  /** Reads the values of factors of every record. Without it neither distribution nor comparison is shown. */
  @property({ attribute: false }) loadValues?: LoadFactorValues | undefined;
  /** Names a record in lists. Default: its id. */
  @property({ attribute: false }) recordLabel: (recordId: string) => string = (recordId) => recordId;
  /** The scheme can be read but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Names the editor for assistive technology. Default: the word for tier scheme. */
  @property() label = '';

  @state() private content: TierContent | null = null;

  #known: TierEffect | null = null;
  readonly #history = new EditHistory();
  readonly #readings = new Readings(this);
  readonly #announcer = new AnnouncerController(this);

  /** Reads all values again, e.g. after an import. */
  refresh(): void {
    this.#readings.forget();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('value') && this.value !== this.content) {
      this.content = this.value;
      this.#history.clear();
    }
    if (changed.has('loadValues')) this.#readings.setLoader(this.loadValues);
    if (this.content !== null)
      this.#readings.want([...this.content.factors, ...(this.published?.factors ?? [])]);
    this.toggleState('empty', this.content === null);
    this.toggleState('invalid', this.content !== null && this.#problems(this.content).size > 0);
  }

  protected override render(): TemplateResult {
    const terms = this.#terms;
    return html`<div
      role="group"
      aria-label=${this.label || terms.label}
      @keydown=${this.#onKey}
      @focusout=${() => this.#history.close()}
    >
      ${this.content === null ? this.#empty() : this.#editor(this.#context(this.content))}
      ${this.#announcer.region()}
    </div>`;
  }

  get #terms(): TierEditorTerms {
    return this.localize.terms(tierEditorTerms);
  }

  #problems(content: TierContent): TierContext['problems'] {
    const all = checkTierContent(content, this.recordType);
    return new Map(all.map(({ path, code }) => [path, code]));
  }

  #context(content: TierContent): TierContext {
    const { code } = this.localize;
    return {
      terms: this.#terms,
      content,
      recordType: this.recordType,
      isReadonly: this.readonly,
      problems: this.#problems(content),
      number: (value) => this.localize.number(value),
      percent: (value) => this.localize.number(value, { style: 'percent', maximumFractionDigits: 1 }),
      text: (text) => (text === undefined ? '' : displayName(text, this.localize.lang, 'en')),
      reworded: (text, wording) => {
        const { [code]: _before, ...others } = text ?? {};
        if (wording.trim() !== '') return { ...others, [code]: wording.trim() };
        return Object.keys(others).length === 0 ? undefined : others;
      },
      // 2024-01-01 was a Monday.
      weekday: (day) =>
        this.localize.date(`2024-01-0${String(day)}T12:00:00Z`, { weekday: 'short', timeZone: 'UTC' }),
      edit: (next, key) => this.#edit(next, key),
    };
  }

  #empty(): TemplateResult {
    const terms = this.#terms;
    return html`<div class="state" part="empty">
      <span class="state-icon">${icon(settingsIcon)}</span>
      <p class="state-title">${terms.empty}</p>
      ${
        this.readonly
          ? nothing
          : html`<p class="state-help">${terms.emptyHelp}</p>
              <div class="row">
                ${TIER_TEMPLATES.map(
                  (name) =>
                    html`<button type="button" class="button" @click=${() => this.#take(tierTemplate(name))}>
                      ${terms.templates[name]}
                    </button>`,
                )}
              </div>`
      }
    </div>`;
  }

  #editor(context: TierContext): TemplateResult {
    const { content } = context;
    const { insight, comparison } = this.#effect(content);
    return html`${this.#toolbar(context)}
      <div class="columns">
        <div class="column">${factorsView(context)}</div>
        <div class="column">
          ${this.#problemSum(context)} ${this.#distribution(insight, context)}
          ${this.#comparison(comparison, context)} ${tiersView(insight, context)} ${reviewsView(context)}
        </div>
      </div>`;
  }

  #toolbar(context: TierContext): TemplateResult {
    const { terms, content, text, reworded, edit } = context;
    return html`<div class="bar" part="toolbar">
      ${field(
        terms.name,
        textInput({
          value: text(content.name),
          isReadonly: this.readonly,
          onText: (wording) =>
            edit({ ...content, name: reworded(content.name, wording) ?? content.name }, 'name'),
        }),
      )}
      ${this.readonly ? nothing : this.#tools(terms)}
      <slot name="actions"></slot>
    </div>`;
  }

  #tools(terms: TierEditorTerms): TemplateResult {
    const options = [
      ['', '–'] as const,
      ...TIER_TEMPLATES.map((name) => [name, terms.templates[name]] as const),
    ];
    return html`${field(
        terms.template,
        choice(options, '', false, (name) => {
          if (name !== '') this.#take(tierTemplate(name as TierTemplateName));
        }),
      )}
      <button
        type="button"
        class="button icon-only"
        aria-label=${terms.undo}
        title=${terms.undo}
        ?disabled=${!this.#history.canUndo}
        @click=${() => this.#undo()}
      >
        ${icon(undoIcon)}
      </button>
      <button
        type="button"
        class="button icon-only"
        aria-label=${terms.redo}
        title=${terms.redo}
        ?disabled=${!this.#history.canRedo}
        @click=${() => this.#redo()}
      >
        ${icon(undoIcon, 'icon flip')}
      </button>`;
  }

  #problemSum({ problems, terms, number }: TierContext): TemplateResult | typeof nothing {
    if (problems.size === 0) return nothing;
    return html`<p class="problems" part="problems" role="status">
      ${terms.problems(number(problems.size))}
    </p>`;
  }

  #distribution(insight: TierInsight | null, context: TierContext): TemplateResult {
    const { terms, number, content } = context;
    return html`<section class="card" part="distribution" aria-label=${terms.distribution}>
      <div class="card-head">
        <h3>${terms.distribution}</h3>
        ${insight === null ? nothing : html`<span class="sum">${terms.records(number(insight.records))}</span>`}
      </div>
      ${axisView(insight, context)} ${this.#readingNote(insight, content.factors, context)}
    </section>`;
  }

  #readingNote(
    insight: TierInsight | null,
    factors: readonly TierFactor[],
    { terms, number }: TierContext,
  ): TemplateResult | typeof nothing {
    if (this.#readings.hasFailed)
      return html`<p class="notice" part="error" role="alert">
        ${terms.failed}
        <button type="button" class="button small" @click=${() => this.#readings.retry()}>
          ${this.localize.terms(commonTerms).retry}
        </button>
      </p>`;
    if (this.#readings.isReading) return html`<p class="help" role="status">${terms.reading}</p>`;
    if (insight === null) return html`<p class="help">${terms.noData}</p>`;
    const failures = this.#readings.failures(factors);
    return html`${insight.ungraded > 0 ? html`<p class="help">${terms.withoutGrade}: ${number(insight.ungraded)}</p>` : nothing}
    ${failures > 0 ? html`<p class="error">${terms.failedValues(number(failures))}</p>` : nothing}`;
  }

  #comparison(comparison: TierComparison | null, context: TierContext): TemplateResult | typeof nothing {
    const { published } = this;
    if (published === null || comparison === null) return nothing;
    return comparisonView({ comparison, published, recordLabel: this.recordLabel, context });
  }

  /** Grading many records takes a moment, so it is done again only when something it depends on changed. */
  #effect(content: TierContent): TierEffect {
    const { published } = this;
    const { revision } = this.#readings;
    const known = this.#known;
    if (known?.content === content && known.published === published && known.revision === revision)
      return known;
    const table = this.#readings.table(content.factors);
    const before = published === null ? null : this.#readings.table(published.factors);
    this.#known = {
      content,
      published,
      revision,
      insight: table === null ? null : tierInsight(content, table),
      comparison:
        table === null || before === null || published === null
          ? null
          : compareTiers({ content: published, table: before }, { content, table }),
    };
    return this.#known;
  }

  #take(content: TierContent): void {
    this.#edit(content, `template ${JSON.stringify(content.name)}`);
    this.#history.close();
  }

  #edit(next: TierContent, key: string): void {
    if (this.readonly) return;
    if (this.content !== null) this.#history.add(this.content, key);
    this.#show(next);
  }

  #undo(): void {
    const before = this.content === null ? null : this.#history.undo(this.content);
    if (before === null) return;
    this.#show(before);
    this.#announcer.announce(this.#terms.undo);
  }

  #redo(): void {
    const next = this.content === null ? null : this.#history.redo(this.content);
    if (next === null) return;
    this.#show(next);
    this.#announcer.announce(this.#terms.redo);
  }

  #show(content: TierContent): void {
    this.content = content;
    this.value = content;
    this.emit(new TierChangeEvent({ content }));
  }

  /** Inside a field the field's own undo works; a field that was left belongs to the scheme. */
  #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || this.readonly || !(event.ctrlKey || event.metaKey)) return;
    // What the page put in has a history of its own.
    if (event.composedPath().some((each) => each instanceof Element && each.slot.startsWith(VALUE_SLOT)))
      return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#redo();
    else this.#undo();
  };
}

/** What a content does to the records, and what that was worked out from. */
interface TierEffect {
  readonly content: TierContent;
  readonly published: TierContent | null;
  readonly revision: number;
  readonly insight: TierInsight | null;
  readonly comparison: TierComparison | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-tier-editor': TierEditor;
  }
}
