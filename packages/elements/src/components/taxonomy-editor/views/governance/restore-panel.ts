import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RestorePreview, Session, TaxonomyVersion, WorkspaceSnapshot } from '@tagma/core';
import { alertIcon, icon } from '../../../../internal/icons.js';
import { refusalText } from '../../../../locales/refusal-text.js';
import { refusalTerms } from '../../../../locales/refusal.terms.js';
import type { EditorContext } from '../../editor-context.types.js';
import { ViewReader } from '../reading.js';
import { Portions, readingView } from '../view-frame.js';
import { differenceList } from './difference-list.js';
import { namesIn } from './difference-words.js';
import type { GovernanceContext } from './governance-context.js';

interface Restoring {
  readonly version: TaxonomyVersion;
  readonly preview: RestorePreview;
}

/** Says what going back to a version does, and does it. */
export class RestorePanel {
  readonly #editor: EditorContext;
  #reader: ViewReader<Restoring | null>;
  readonly #portions: Portions;
  #read: { readonly id: string; readonly workspace: WorkspaceSnapshot } | null = null;

  constructor(editor: EditorContext) {
    this.#editor = editor;
    this.#reader = new ViewReader(editor);
    this.#portions = new Portions(editor, 25);
  }

  render(id: string, session: Session, close: () => void, context: GovernanceContext): TemplateResult {
    const { editor, terms } = context;
    const { workspace } = editor;
    if (!workspace) return html`<p class="muted">${terms.noSession}</p>`;
    if (this.#read?.id !== id || this.#read.workspace !== workspace) {
      // What was read about another version must not be shown meanwhile.
      if (this.#read?.id !== id) this.#reader = new ViewReader(this.#editor);
      this.#read = { id, workspace };
    }
    const now = new Date(editor.now()).toISOString();
    const reading = this.#reader.get(this.#read, () => readRestoring(session, id, now));
    return html`<div class="effect">
      ${readingView(reading, this.#reader, terms, (found) =>
        found === null
          ? html`<p>${editor.localize.terms(refusalTerms).refusals['unknown-version']({}, '')}</p>`
          : this.#preview(found, close, context),
      )}
    </div>`;
  }

  #preview({ version, preview }: Restoring, close: () => void, context: GovernanceContext): TemplateResult {
    const { editor, words } = context;
    const { versions } = words;
    const nameOf = namesIn([editor.concepts, version.concepts], context);
    const { refusal, archived, differences } = preview;
    const about = String(refusal?.details?.['id'] ?? '');
    return html`<h4 class="section-title"><bdi>${versions.restoreTitle(version.name)}</bdi></h4>
      <p class="muted">${versions.restoreHelp}</p>
      ${
        refusal === null
          ? nothing
          : html`<p class="error" role="alert">
              ${icon(alertIcon)}${refusalText(refusal, editor.localize.terms(refusalTerms), about === '' ? '' : nameOf(about))}
            </p>`
      }
      ${archived.length === 0 ? nothing : html`<p>${versions.archives(editor.localize.number(archived.length))}</p>`}
      ${differenceList(preview, { of: this.#portions, key: version.id }, nameOf, context)}
      <div class="choices">
        <button
          type="button"
          class="button primary"
          ?disabled=${refusal !== null || differences.length === 0}
          @click=${() => void restore(version, close, context)}
        >
          ${versions.restoreDo}
        </button>
        <button type="button" class="button" @click=${close}>${versions.cancel}</button>
      </div>`;
  }
}

async function restore(
  { id, name }: TaxonomyVersion,
  close: () => void,
  { editor, words }: GovernanceContext,
): Promise<void> {
  const outcome = await editor.execute(
    { type: 'restoreTaxonomy', versionId: id },
    { done: words.versions.restored(name) },
  );
  if (outcome.ok) close();
}

async function readRestoring(session: Session, id: string, now: string): Promise<Restoring | null> {
  const version = await session.taxonomyVersion(id);
  if (version === null) return null;
  const { loadPreviewFacts, previewRestore } = await import('./previews.js');
  const command = { type: 'restoreTaxonomy', versionId: id } as const;
  const facts = await loadPreviewFacts(session, command, now, { taxonomyVersions: [version] });
  return { version, preview: previewRestore(version, facts) };
}
