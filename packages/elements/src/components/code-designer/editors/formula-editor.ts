import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ExpressionSegment, RecordTypeDefinition } from '@tagma/core';
import type { RecordSchema } from '@tagma/expression';
import { memoize } from '../../../internal/memoize.js';
import type { EditorHistory, ExpressionEditor } from '../../expression-editor/index.js';
import type { DesignerContext } from '../designer-context.types.js';
import { whenTyped } from '../../../internal/ime.js';
import { registryOf } from '../../../internal/registry-of.js';
import type { EditorContext } from './editor-context.types.js';

/** Records that the editor takes examples from. */
const SAMPLES = 50;
const NONE: readonly object[] = [];

/** What can be undone of the pattern, wherever it was done. */
interface Undoable {
  undo(): boolean;
  redo(): boolean;
}

/** Says what records look like; `recordSchema` of the core. */
type SchemaOf = (type: RecordTypeDefinition, locale: string) => RecordSchema;

/**
 * The text of a formula in the expression editor, which completes fields and tells errors with their place. It is
 * fetched when a formula is first opened; until then, and where it cannot be fetched, the text is a plain field.
 */
export class FormulaEditor {
  readonly #context: DesignerContext;
  readonly #history: EditorHistory;
  #loading = false;
  #schemaOf: SchemaOf | null = null;

  constructor(context: DesignerContext) {
    this.#context = context;
    const host = context.host as unknown as Undoable;
    this.#history = {
      get canUndo() {
        return context.canStep.undo;
      },
      get canRedo() {
        return context.canStep.redo;
      },
      undo: () => host.undo(),
      redo: () => host.redo(),
    };
  }

  render(given: EditorContext<ExpressionSegment>): TemplateResult {
    void this.#load();
    return this.#schemaOf === null ? plainFormula(given) : this.#rich(given, this.#schemaOf);
  }

  #rich(
    { segment, terms, type, settle }: EditorContext<ExpressionSegment>,
    schemaOf: SchemaOf,
  ): TemplateResult {
    const { recordType, records, localize, editable } = this.#context;
    const typed = (event: Event): void => {
      const { value } = event.currentTarget as ExpressionEditor;
      if (value !== segment.expression) type('expression', { expression: value });
    };
    return html`<tagma-expression-editor
      data-name="expression"
      .label=${terms.expression}
      .helpText=${terms.expressionHelp}
      .value=${live(segment.expression)}
      .schema=${recordType === null ? undefined : this.#schema(schemaOf, recordType, localize.lang)}
      .samples=${this.#samples(records)}
      .history=${this.#history}
      ?readonly=${!editable}
      @input=${typed}
      @change=${settle}
    ></tagma-expression-editor>`;
  }

  readonly #schema = memoize((schemaOf: SchemaOf, type: RecordTypeDefinition, lang: string) =>
    schemaOf(type, lang),
  );

  readonly #samples = memoize(
    (records: DesignerContext['records']): readonly object[] => records?.slice(0, SAMPLES) ?? NONE,
  );

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const { host } = this.#context;
    try {
      const [{ defineExpressionEditor }, { recordSchema }] = await Promise.all([
        import('../../expression-editor/index.js'),
        import('@tagma/core'),
      ]);
      await untilLeft(host.renderRoot);
      defineExpressionEditor(registryOf(host));
      this.#schemaOf = recordSchema;
      host.requestUpdate();
    } catch {
      // The plain field does as well; the next formula that is opened asks again.
      this.#loading = false;
    }
  }
}

/** Nobody's field is taken away while they write in it. */
async function untilLeft(root: HTMLElement | DocumentFragment): Promise<void> {
  const field = root.querySelector<HTMLElement>('textarea[data-name="expression"]');
  if (field?.matches(':focus') === true)
    await new Promise((resolve) => field.addEventListener('blur', resolve, { once: true }));
}

function plainFormula({
  segment,
  context,
  terms,
  type,
  settle,
}: EditorContext<ExpressionSegment>): TemplateResult {
  const typed = whenTyped((expression) => type('expression', { expression }));
  return html`<label class="field wide"
    ><span class="field-label">${terms.expression}</span
    ><textarea
      class="control mono"
      data-name="expression"
      rows="3"
      spellcheck="false"
      .value=${live(segment.expression)}
      ?disabled=${!context.editable}
      @input=${typed}
      @compositionend=${typed}
      @change=${settle}
    ></textarea
    ><span class="field-help">${terms.expressionHelp}</span></label
  >`;
}
