import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Concept } from '@tagma/core';
import { RovingFocusController } from '../../../controllers/roving-focus.js';
import { icon, inboxIcon, lockIcon } from '../../../internal/icons.js';
import { memoize } from '../../../internal/memoize.js';
import { taxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { BulkEdit } from './bulk-edit.js';
import { detailActions } from './detail-actions.js';
import { DetailFacts } from './detail-facts.js';
import {
  kindSection,
  lifetimeSection,
  lookSection,
  meaningSection,
  namesSection,
  peopleSection,
  readOnlyRows,
} from './detail-sections.js';
import type { SectionContext } from './detail-sections.js';
import { FieldDrafts } from './field-drafts.js';
import { HistorySection } from './history-section.js';
import { ProposeSection } from './propose-section.js';
import { reviewSection } from './review-section.js';
import { rulesSection } from './rules-section.js';
import { peopleOf } from './text-specs.js';
import { usageSection } from './usage-section.js';

/** The pane beside the tree: one concept with all its fields, several to change together, or nothing. */
export class Detail {
  readonly #context: EditorContext;
  readonly #drafts: FieldDrafts;
  readonly #facts: DetailFacts;
  readonly #history: HistorySection;
  readonly #bulk: BulkEdit;
  readonly #propose: ProposeSection;
  readonly #swatches: RovingFocusController;
  readonly #icons: RovingFocusController;
  readonly #people = memoize(peopleOf);

  constructor(context: EditorContext) {
    const terms = (): TaxonomyDetailTerms => context.localize.terms(taxonomyDetailTerms);
    this.#context = context;
    this.#drafts = new FieldDrafts(context, terms);
    this.#facts = new DetailFacts(context);
    this.#history = new HistorySection(context, this.#facts);
    this.#bulk = new BulkEdit(context, terms);
    this.#propose = new ProposeSection(context);
    this.#swatches = this.#roving('.swatch');
    this.#icons = this.#roving('.icon-choice');
  }

  render(selected: readonly Concept[]): TemplateResult {
    const [concept] = selected;
    this.#drafts.leave(selected.length === 1 && concept ? concept.id : null);
    if (!concept) return this.#empty();
    if (selected.length > 1) return this.#several(selected);
    this.#facts.show(concept.id, concept.version);
    return html`${keyed(concept.id, this.#one(concept))}`;
  }

  get #terms(): TaxonomyDetailTerms {
    return this.#context.localize.terms(taxonomyDetailTerms);
  }

  #empty(): TemplateResult {
    return html`<div class="detail-empty">
      ${icon(inboxIcon)}
      <p class="strong">${this.#terms.nothingSelected}</p>
      <p class="muted">${this.#terms.nothingSelectedHelp}</p>
    </div>`;
  }

  #several(selected: readonly Concept[]): TemplateResult {
    const denied = selected
      .map((concept) => this.#context.can('concept.edit', concept))
      .find(({ allowed }) => !allowed);
    return html`<div class="detail">
      <p class="strong">${this.#terms.several(this.#context.localize.number(selected.length))}</p>
      <div class="chips">${selected.slice(0, 12).map((concept) => chip(concept))}</div>
      ${denied || this.#context.readonly ? html`${this.#locked(denied?.reason ?? '', undefined)} ${this.#proposing(selected)}` : this.#bulk.render(selected, this.#people(this.#context.concepts, this.#roles))}
      ${detailActions(selected, this.#context, this.#terms)}
    </div>`;
  }

  #one(concept: Concept): TemplateResult {
    const terms = this.#terms;
    const permission = this.#context.can('concept.edit', concept);
    const isLocked = this.#context.readonly || !permission.allowed || concept.state === 'merged';
    const sections = this.#sectionContext(concept);
    return html`<div class="detail">
      ${this.#head(concept)} ${usageSection(concept, this.#context, this.#facts, terms)}
      ${isLocked ? this.#readOnly(concept, permission.reason, sections) : this.#fields(concept, sections)}
      ${permission.allowed ? nothing : this.#proposing([concept])}
      ${section(terms.sections.rules, rulesSection(concept, this.#context, terms))}
      ${detailActions([concept], this.#context, terms)} ${this.#history.render(concept, terms)}
    </div>`;
  }

  /** For those who may not change it themselves. */
  #proposing(selected: readonly Concept[]): TemplateResult | typeof nothing {
    const form = this.#propose.render(selected, this.#terms);
    return form === nothing ? nothing : section(this.#terms.propose.title, form);
  }

  #head(concept: Concept): TemplateResult {
    const terms = this.#terms;
    const { mergedIntoId, replacedBy } = concept;
    const names = (ids: readonly string[]): string =>
      this.#context.localize.list(ids.map((id) => this.#context.nameOf(id)));
    return html`<div class="detail-head">
      ${concept.kind === 'tag' ? chip(concept) : nothing}
      <span class="badge">${terms.kinds[concept.kind]}</span>
      <span class=${`badge ${concept.state}`}>${terms.states[concept.state]}</span>
      ${mergedIntoId === undefined ? nothing : html`<p class="muted">${terms.mergedInto(names([mergedIntoId]))}</p>`}
      ${replacedBy === undefined ? nothing : html`<p class="muted">${terms.replacedBy(names(replacedBy.ids))}</p>`}
    </div>`;
  }

  #fields(concept: Concept, context: SectionContext): TemplateResult {
    const { sections } = this.#terms;
    return html`${section(sections.names, namesSection(context), 'grid')}
    ${section(sections.meaning, meaningSection(context), 'grid')}
    ${concept.kind === 'tag' ? section(sections.look, lookSection(context), 'grid') : nothing}
    ${section(sections.kind, kindSection(context), 'grid')}
    ${section(
      sections.lifetime,
      html`${reviewSection(concept, this.#context, this.#terms)} ${lifetimeSection(context)}`,
      'grid',
    )}
    ${section(sections.people, peopleSection(context), 'grid')}`;
  }

  #readOnly(concept: Concept, reason: string, context: SectionContext): TemplateResult {
    return html`${this.#locked(reason, concept.ownerId)}
      <dl class="facts">
        ${readOnlyRows(concept, context).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd dir="auto">${value}</dd>
            </div>`,
        )}
      </dl>`;
  }

  #locked(reason: string, ownerId: string | undefined): TemplateResult {
    const terms = this.#terms;
    const canAsk = ownerId !== undefined && ownerId !== 'system';
    const whom = canAsk ? terms.askOwner(this.#context.ownerName(ownerId)) : nothing;
    return html`<p class="locked">${icon(lockIcon)}<span>${reason || terms.readOnly} ${whom}</span></p>`;
  }

  #sectionContext(concept: Concept): SectionContext {
    const { localize, workspace, concepts } = this.#context;
    const terms = this.#terms;
    const number = (value: number, options?: Intl.NumberFormatOptions): string =>
      localize.number(value, options);
    return {
      concept,
      terms,
      drafts: this.#drafts,
      languages: languagesOf(concept, localize.code, localize.lang, terms),
      swatches: this.#swatches,
      icons: this.#icons,
      formatNumber: number,
      specs: {
        terms,
        locale: localize.lang,
        number,
        timeZone: workspace?.settings.timeZone ?? 'UTC',
        people: this.#people(concepts, this.#roles),
        personName: this.#context.ownerName,
      },
    };
  }

  readonly #noRoles: readonly string[] = [];
  readonly #rolesOf = memoize((roles: readonly { readonly id: string }[]) => roles.map(({ id }) => id));

  get #roles(): readonly string[] {
    const roles = this.#context.workspace?.settings.roles;
    return roles ? this.#rolesOf(roles) : this.#noRoles;
  }

  #roving(selector: string): RovingFocusController {
    const { host, localize } = this.#context;
    return new RovingFocusController(host, {
      items: () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])],
      dir: () => localize.dir,
      orientation: 'both',
    });
  }
}

function section(title: string, content: TemplateResult | typeof nothing, className = ''): TemplateResult {
  return html`<section class="section" aria-label=${title}>
    <h3 class="section-title">${title}</h3>
    <div class=${className}>${content}</div>
  </section>`;
}

function chip(concept: Concept): TemplateResult {
  return html`<tagma-tag .concept=${concept}></tagma-tag>`;
}

/** English and Chinese, and what else the name is written in; the reader's own first. */
function languagesOf(
  { name }: Concept,
  code: string,
  reader: string,
  terms: TaxonomyDetailTerms,
): readonly (readonly [locale: string, label: string])[] {
  const locales = [...new Set([code, 'zh-CN', 'en', ...Object.keys(name)])];
  const display = new Intl.DisplayNames(reader, { type: 'language' });
  const known: Readonly<Record<string, string>> = terms.languages;
  return locales.map((locale) => [locale, known[locale] ?? languageName(display, locale)] as const);
}

/** Names come from imports too: a key need not be a language tag. */
function languageName(display: Intl.DisplayNames, locale: string): string {
  try {
    return display.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
