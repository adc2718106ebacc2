import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Session, TaxonomyVersionInfo } from '@tagma/core';
import { inboxIcon } from '../../../../internal/icons.js';
import type { EditorContext } from '../../editor-context.types.js';
import { ViewReader } from '../reading.js';
import { Portions, emptyView, readingView } from '../view-frame.js';
import type { ViewContext } from '../view-frame.js';
import { ComparePanel } from './compare-panel.js';
import { EventKey } from './event-key.js';
import { dateText, withWords, type GovernanceContext } from './governance-context.js';
import { PublishForm } from './publish-form.js';
import { RestorePanel } from './restore-panel.js';

interface Open {
  readonly id: string;
  readonly panel: 'compare' | 'restore';
}

/** Publishes versions of the taxonomy, tells what differs, and goes back to one. */
export class VersionsView {
  readonly #editor: EditorContext;
  readonly #reader: ViewReader<readonly TaxonomyVersionInfo[]>;
  readonly #key: EventKey;
  readonly #portions: Portions;
  readonly #publish = new PublishForm();
  readonly #compare: ComparePanel;
  readonly #restore: RestorePanel;
  #open: Open | null = null;

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#editor = editor;
    this.#reader = new ViewReader(editor);
    this.#key = new EventKey(editor, ['taxonomy-version.changed']);
    this.#portions = new Portions(editor, 25);
    this.#compare = new ComparePanel(editor);
    this.#restore = new RestorePanel(editor);
  }

  render(view: ViewContext): TemplateResult {
    const context = withWords(view);
    const { editor, terms, words } = context;
    const { session } = editor;
    if (!session) return html`<p class="muted">${terms.noSession}</p>`;
    const reading = this.#reader.get(this.#key.of(session), () => session.taxonomyVersions());
    return html`<p class="muted">${words.versions.intro}</p>
      <section class="section" aria-label=${words.versions.publishTitle}>
        <h3 class="section-title">${words.versions.publishTitle}</h3>
        ${this.#publish.render(context)}
      </section>
      <section class="section" aria-label=${words.versions.list}>
        <h3 class="section-title">${words.versions.list}</h3>
        ${readingView(reading, this.#reader, terms, (versions) => this.#list(versions, session, context))}
      </section>`;
  }

  #list(
    versions: readonly TaxonomyVersionInfo[],
    session: Session,
    context: GovernanceContext,
  ): TemplateResult {
    const { terms, words } = context;
    if (versions.length === 0) return emptyView(words.versions.empty, words.versions.emptyHelp, inboxIcon);
    const { items, more } = this.#portions.of('versions', versions, terms);
    return html`<ul class="rows cards">
        ${items.map((version) => this.#row(version, versions, session, context))}
      </ul>
      <div class="choices">${more}</div>`;
  }

  #row(
    version: TaxonomyVersionInfo,
    versions: readonly TaxonomyVersionInfo[],
    session: Session,
    context: GovernanceContext,
  ): TemplateResult {
    const { editor, words } = context;
    const { id, name, note, publisherName, publishedAt, conceptCount } = version;
    const mayRestore = editor.can('concept.edit').allowed && editor.can('concept.archive').allowed;
    const count = editor.localize.number(conceptCount);
    return html`<li>
      <div class="card">
        <p class="strong"><bdi>${name}</bdi></p>
        <p class="muted">
          <bdi>${words.versions.by(publisherName, dateText(publishedAt, context), count)}</bdi>
        </p>
        ${note === '' ? nothing : html`<p class="note"><bdi>${note}</bdi></p>`}
        <div class="choices">
          ${this.#toggle({ id, panel: 'compare' }, words.versions.compare, words.versions.compareThis(name), context)}
          ${
            mayRestore
              ? this.#toggle(
                  { id, panel: 'restore' },
                  words.versions.restore,
                  words.versions.restoreThis(name),
                  context,
                )
              : nothing
          }
        </div>
        ${this.#panel(version, versions, session, context)}
      </div>
    </li>`;
  }

  #toggle({ id, panel }: Open, label: string, name: string, { words }: GovernanceContext): TemplateResult {
    const isOpen = this.#open?.id === id && this.#open.panel === panel;
    const shown = isOpen && panel === 'compare' ? words.versions.hide : label;
    return html`<button
      type="button"
      class="button small"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-label=${isOpen ? nothing : name}
      @click=${() => {
        this.#show(isOpen ? null : { id, panel });
      }}
    >
      ${shown}
    </button>`;
  }

  #panel(
    version: TaxonomyVersionInfo,
    versions: readonly TaxonomyVersionInfo[],
    session: Session,
    context: GovernanceContext,
  ): TemplateResult | typeof nothing {
    if (this.#open?.id !== version.id) return nothing;
    if (this.#open.panel === 'compare') return this.#compare.render(version, versions, session, context);
    const close = (): void => {
      this.#show(null);
    };
    return this.#restore.render(version.id, session, close, context);
  }

  #show(open: Open | null): void {
    this.#open = open;
    this.#compare.reset();
    this.#editor.host.requestUpdate();
  }
}
