import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { memoize } from '../../../internal/memoize.js';
import { ruleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import type {
  EditorHistory,
  ExpressionEditor,
  TextSelectionEvent,
  TextSpan,
} from '../../expression-editor/index.js';
import { Typing } from '../../../internal/typing.js';
import { lockProblem } from '../data/locked-text.js';
import type { WriteText } from '../data/text-part.types.js';
import type { InsightHost } from '../insight/insight.types.js';
import { spliceBetween } from '../model/rule-session.js';
import type { RuleSession } from '../model/rule-session.js';
import { lockNote } from './lock-note.js';
import type { LockHost } from './lock-note.js';
import { rowAt, spanOfRow } from './row-at.js';

/** What can be undone of the rule, wherever it was done. */
interface Undoable extends LockHost {
  redo(): boolean;
}

/** The text of the rule: what is typed changes the rows, and what is done in rows changes the text. */
export class RuleTextPane {
  readonly #context: InsightHost;
  readonly #session: RuleSession;
  readonly #write: WriteText;
  readonly #typing = new Typing();
  readonly #history: EditorHistory;
  readonly #host: Undoable;
  #stretch = 0;
  #told = '';

  constructor(context: InsightHost, session: RuleSession, write: WriteText) {
    this.#context = context;
    this.#session = session;
    this.#write = write;
    const host = context.host as unknown as Undoable;
    this.#host = host;
    this.#history = {
      get canUndo() {
        return session.canUndo;
      },
      get canRedo() {
        return session.canRedo;
      },
      undo: () => host.undo(),
      redo: () => host.redo(),
    };
  }

  /** Spans of trees are made anew with each of them; the same span must not be marked again. */
  readonly #span = memoize((start: number, end: number): TextSpan => ({ start, end }));

  render(): TemplateResult {
    const context = this.#context;
    const session = this.#session;
    return html`<tagma-expression-editor
        class="rule-text"
        aria-label=${context.localize.terms(ruleBuilderTerms).view.text}
        .value=${live(session.text)}
        .schema=${context.schema}
        .samples=${context.records ?? NONE}
        .parameters=${context.parameters}
        .concepts=${context.concepts}
        .history=${this.#history}
        .marked=${this.#marked}
        ?readonly=${context.readonly}
        @input=${this.#onInput}
        @change=${stop}
        @tagma-text-selection-change=${this.#onSelection}
      ></tagma-expression-editor>
      ${lockNote(context, session, this.#host)}`;
  }

  /** The text of the active row. Of a rule that is one row there is nothing to tell apart. */
  get #marked(): TextSpan | null {
    const { tree } = this.#session;
    const span = spanOfRow(tree, this.#context.selectedId);
    if (span === null || span.end > tree.text.length || this.#context.selectedId === tree.root?.id)
      return null;
    return this.#span(span.start, span.end);
  }

  readonly #onInput = (event: Event): void => {
    event.stopPropagation();
    const { value } = event.currentTarget as ExpressionEditor;
    const { text } = this.#session;
    if (value === text) return;
    const edits = [spliceBetween(text, value)];
    if (!this.#typing.continues(edits)) this.#stretch += 1;
    // Refused text goes away with the next drawing.
    if (!this.#write(edits, `text ${this.#stretch}`)) this.#context.host.requestUpdate();
    this.#tellLocked();
  };

  /** Said once, when it becomes so. */
  #tellLocked(): void {
    const message = lockProblem(this.#session, this.#host.canEdit, this.#context.localize)?.message ?? '';
    if (message !== '' && message !== this.#told) this.#context.announce(message);
    this.#told = message;
  }

  readonly #onSelection = (event: TextSelectionEvent): void => {
    event.stopPropagation();
    const editor = event.currentTarget as ExpressionEditor;
    // Only a person in the text leads the rows; text that changes by itself does not.
    if (!editor.matches(':focus-within, :focus') || editor.value !== this.#session.text) return;
    const id = rowAt(this.#session.tree, event.detail);
    if (id !== null && id !== this.#context.selectedId) this.#context.reveal(id);
  };
}

const NONE: readonly unknown[] = [];

function stop(event: Event): void {
  event.stopPropagation();
}
