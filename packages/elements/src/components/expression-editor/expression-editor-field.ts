import { property } from '../../internal/property.js';
import type { Concept } from '@tagma/core';
import type { RecordSchema } from '@tagma/expression';
import { TagmaFormElement } from '../../internal/tagma-form-element.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { expressionEditorTerms } from '../../locales/expression-editor.terms.js';
import type { ExpressionEditorTerms } from '../../locales/expression-editor.terms.js';
import type {
  EditorHistory,
  ExpressionDiagnostic,
  ExpressionParameter,
  TextSpan,
} from './expression-editor.types.js';

/** What a host sets on an expression editor, and what a form sees of it. */
export abstract class ExpressionEditorField extends TagmaFormElement {
  /** What the records look like: fields are completed, explained and checked by it. */
  @property({ attribute: false }) schema?: RecordSchema | undefined;
  /** Some records; their values are shown as examples and offered as values. */
  @property({ attribute: false }) samples: readonly object[] = [];
  /** Values that the text can read from outside, as `$name`. */
  @property({ attribute: false }) parameters: readonly ExpressionParameter[] = [];
  /** Tags that are offered by name where the text speaks of `tags`; their ids are written. */
  @property({ attribute: false }) concepts: readonly Concept[] = [];
  /** Takes the place of the editor's own undo history. */
  @property({ attribute: false }) history: EditorHistory | null = null;
  /** A stretch to mark, e.g. what is selected beside the editor. */
  @property({ attribute: false }) marked: TextSpan | null = null;
  /** Label above the text. */
  @property() label = '';
  /** Text in the empty editor. */
  @property() placeholder = '';
  /** Help under the text. */
  @property({ attribute: 'help-text' }) helpText = '';
  /** The text is shown, not changed; it is still sent. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Numbers the lines. */
  @property({ type: Boolean, attribute: 'line-numbers' }) lineNumbers = false;

  /** What is wrong or looks wrong, as of the last pause in typing. */
  abstract get diagnostics(): readonly ExpressionDiagnostic[];

  /** The text. */
  protected abstract get text(): string;

  /** Words of the editor. */
  protected get terms(): ExpressionEditorTerms {
    return this.localize.terms(expressionEditorTerms);
  }

  /** Name for screen readers. */
  protected get accessibleName(): string {
    const labels = [...this.labels].map((label) => label.textContent?.trim() ?? '').join(' ');
    const own = this.getAttribute('aria-label') ?? '';
    return this.label || own || labels || this.terms.label;
  }

  /** The first error that keeps the text from being read. */
  protected get unreadable(): ExpressionDiagnostic | undefined {
    return this.diagnostics.find(({ code }) => /^[SGDTU]\d{4}$/.test(code));
  }

  protected override formValue(): string | null {
    return this.name ? this.text : null;
  }

  protected override formState(): string {
    return this.text;
  }

  protected override problem(): ValidityProblem | null {
    if (this.required && this.text.trim() === '')
      return { flags: { valueMissing: true }, message: this.terms.valueMissing };
    const { unreadable } = this;
    if (unreadable === undefined) return null;
    const { line, column, message } = unreadable;
    const place = [line, column].map((value) => this.localize.number(value)) as [string, string];
    return { flags: { badInput: true }, message: this.terms.invalid(...place, message) };
  }
}
