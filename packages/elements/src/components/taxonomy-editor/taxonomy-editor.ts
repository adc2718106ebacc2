import { FetchedModule } from '../../internal/fetched-module.js';
import { EditorLook } from './editor-look.js';

const interactive = new FetchedModule(() => import('./interactive/index.js'));

/**
 * Builds and tends a taxonomy: a tree of categories and tags for 10 or 100,000 of them, with search, filters,
 * moves, undo, and the details of what is selected.
 *
 * With a session above it the editor reads the taxonomy itself, follows its changes and carries out commands;
 * with `concepts` it shows those and asks the page by `tagma-taxonomy-change-request`.
 *
 * @summary The taxonomy as a tree that can be edited.
 * @status experimental
 * @since 0.1
 * @slot toolbar - The host's own controls in the bar above the tree.
 * @slot empty - What to show and do first when there is nothing yet.
 * @event {TaxonomyChangeRequestEvent} tagma-taxonomy-change-request - The reader wants to change something; not fired with a session. Cancel it to refuse, or answer with `detail.respondWith`.
 * @event {TaxonomySelectionChangeEvent} tagma-taxonomy-selection-change - After the reader selected other concepts.
 * @event {ConceptOpenEvent} tagma-concept-open - The reader opens the details of a concept. Cancel it to show them elsewhere.
 * @event {OpenRuleEvent} tagma-open-rule - The reader wants to see a rule that gives or reads a tag.
 * @event {OpenRecordEvent} tagma-open-record - The reader wants to see a record that a report names.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after an error; not fired with a session.
 * @csspart toolbar - The bar above the tree.
 * @csspart search - The search field.
 * @csspart header - The header row.
 * @csspart header-cell - One header cell.
 * @csspart row - One row; also `selected`.
 * @csspart cell - One cell.
 * @csspart detail - The pane with the details.
 * @csspart notice - What just happened, with the offer to undo it.
 * @csspart status - The line below the tree.
 * @csspart empty - Shown when there is nothing.
 * @csspart no-matches - Shown when search and filters leave nothing.
 * @csspart error - Shown when the taxonomy could not be loaded.
 * @cssproperty [--tagma-taxonomy-editor-height=640px] - Height of the element.
 * @cssproperty [--tagma-taxonomy-editor-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState loading - The taxonomy is being loaded.
 * @cssState empty - There is nothing in it.
 * @cssState narrow - Details lie over the tree.
 * @example <tagma-taxonomy-editor label="Customer tags"></tagma-taxonomy-editor>
 */
export class TaxonomyEditor extends EditorLook {
  protected override readonly interactive = interactive;
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-taxonomy-editor': TaxonomyEditor;
  }
}
