import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { diffTaxonomies } from '@tagma/core/governance';
import type { Concept, Session, TaxonomyVersionInfo } from '@tagma/core';
import type { EditorContext } from '../../editor-context.types.js';
import { ViewReader } from '../reading.js';
import { Portions, readingView } from '../view-frame.js';
import { differenceList } from './difference-list.js';
import { namesIn } from './difference-words.js';
import type { GovernanceContext } from './governance-context.js';

/** Stands for the taxonomy that is being edited. */
const NOW = '';

type Contents = readonly (readonly Concept[])[];

/** What differs between a version and another one, or the present. */
export class ComparePanel {
  readonly #editor: EditorContext;
  #reader: ViewReader<Contents>;
  readonly #portions: Portions;
  #key = '';
  #other = NOW;

  constructor(editor: EditorContext) {
    this.#editor = editor;
    this.#reader = new ViewReader(editor);
    this.#portions = new Portions(editor, 25);
  }

  render(
    version: TaxonomyVersionInfo,
    versions: readonly TaxonomyVersionInfo[],
    session: Session,
    context: GovernanceContext,
  ): TemplateResult {
    const { terms } = context;
    const ids = [version.id, ...(this.#other === NOW ? [] : [this.#other])];
    const key = JSON.stringify(ids);
    // What was read about other versions must not be shown meanwhile.
    if (key !== this.#key) this.#reader = new ViewReader(this.#editor);
    this.#key = key;
    // Versions do not change, so what was read stays good.
    const reading = this.#reader.get(key, () => readContents(session, ids));
    return html`<div class="effect">
      ${this.#choice(version, versions, context)}
      ${readingView(reading, this.#reader, terms, ([before = [], after]) => this.#diff(before, after, key, context))}
    </div>`;
  }

  #diff(
    before: readonly Concept[],
    other: readonly Concept[] | undefined,
    key: string,
    context: GovernanceContext,
  ): TemplateResult {
    const after = other ?? context.editor.concepts;
    const nameOf = namesIn([after, before], context);
    return differenceList(diffTaxonomies(before, after), { of: this.#portions, key }, nameOf, context);
  }

  #choice(
    version: TaxonomyVersionInfo,
    versions: readonly TaxonomyVersionInfo[],
    { words }: GovernanceContext,
  ): TemplateResult {
    return html`<label class="field"
      ><span class="label"><bdi>${words.versions.compareWith(version.name)}</bdi></span
      ><select
        class="input"
        @change=${(event: Event) => {
          this.#other = (event.target as HTMLSelectElement).value;
          this.#editor.host.requestUpdate();
        }}
      >
        <option value=${NOW} ?selected=${this.#other === NOW}>${words.versions.now}</option>
        ${versions
          .filter(({ id }) => id !== version.id)
          .map(({ id, name }) => html`<option value=${id} ?selected=${this.#other === id}>${name}</option>`)}
      </select></label
    >`;
  }

  /** Compares with the present again. */
  reset(): void {
    this.#other = NOW;
  }
}

async function readContents(session: Session, ids: readonly string[]): Promise<Contents> {
  const versions = await Promise.all(ids.map((id) => session.taxonomyVersion(id)));
  return versions.map((version) => version?.concepts ?? []);
}
