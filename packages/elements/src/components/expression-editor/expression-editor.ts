import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { property } from '../../internal/property.js';
import type { TextEdit } from '@tagma/expression';
import { AnnouncerController } from '../../controllers/announcer.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { commonTerms } from '../../locales/common.terms.js';
import { tokens } from '../../theme/tokens.styles.js';
import { Checker } from './check/checker.js';
import { editorArea, editorFoot, editorLabel } from './editor-view.js';
import { EditorSurfaceHost } from './editor-surface-host.js';
import { ExpressionEditorField } from './expression-editor-field.js';
import { TextSelectionEvent } from './expression-editor.events.js';
import { expressionEditorStyles } from './expression-editor.styles.js';
import type { DiagnosticFix, ExpressionDiagnostic, TextSpan } from './expression-editor.types.js';
import { problemCounts, problemList } from './problem-list.js';
import { ProblemReader } from './problem-reader.js';
import type { CodeModule } from './surface/surface-switch.js';
import { SurfaceSwitch } from './surface/surface-switch.js';
import { EditorText } from './text/editor-text.js';
import { editsBetween } from './text/text-edits.js';

/**
 * Writes JSONata: completes fields, functions, variables and values, explains what stands there, marks errors
 * where they are and offers to mend them. It is a plain text area until its code editor has been fetched, and
 * stays one when that fails. Every character that nobody edits stays as it was given, line ends included.
 *
 * Control+Space lists what can stand at the cursor, F1 explains it, Shift+Alt+F formats the text, Tab leaves it.
 *
 * @summary A text editor for JSONata.
 * @status experimental
 * @since 0.1
 * @event {InputEvent} input - The person changed the text.
 * @event {Event} change - The person left the editor after changing the text, formatted it or took a fix.
 * @event {TextSelectionEvent} tagma-text-selection-change - The cursor moved, or another stretch is selected.
 * @csspart label - The label above the text.
 * @csspart box - The frame around the text.
 * @csspart foot - What stands under the text: problems, place of the cursor, the format button.
 * @csspart problems - The list of problems.
 * @csspart help - The help under the text.
 * @csspart error - The message of an invalid editor.
 * @cssprop [--tagma-expression-editor-min-height=88px] - Height of the text when there is little of it.
 * @cssprop [--tagma-expression-editor-max-height=min(60vh, 480px)] - Height after which the text scrolls.
 * @cssState invalid - The value does not pass, and the person had a chance to see it.
 * @cssState code - The code editor shows the text.
 * @example <tagma-expression-editor label="Condition" value="orders.amount > 100"></tagma-expression-editor>
 */
export class ExpressionEditor extends ExpressionEditorField {
  static override styles = [tokens, base, buttons, expressionEditorStyles];

  readonly #text = new EditorText();
  readonly #announcer = new AnnouncerController(this);
  readonly #checker = new Checker(() => this.#checked());
  readonly #surfaceHost = new EditorSurfaceHost(this, {
    root: () => this.renderRoot as ShadowRoot,
    localize: this.localize,
    attributes: () => this.#attributes,
    isDisabled: () => this.isDisabled,
    typed: (edits) => this.#typed(edits),
    moved: () => this.#moved(),
    composed: () => this.#composed(),
    announce: (message) => this.#announcer.announce(message),
  });
  readonly #surfaces = new SurfaceSwitch({
    surfaceHost: this.#surfaceHost,
    loadCode: () => this.loadCode(),
    adopt: (styles) => this.#adopt(styles),
    switched: () => this.#switched(),
  });
  readonly #problemReader = new ProblemReader({
    diagnostics: () => this.diagnostics,
    words: () => ({ terms: this.terms, localize: this.localize }),
    announce: (message) => {
      if (this.#atFocus !== null) this.#announcer.announce(message);
    },
  });
  #atFocus: string | null = null;
  /** A value that came while an input method was composing. */
  #waiting: string | null = null;
  /** The next value from outside is an undo, so the cursor goes where it changes. */
  #followsHistory = false;
  #selection: TextSpan = { start: 0, end: 0 };
  @query('textarea') private area!: HTMLTextAreaElement | null;
  @query('.code') private codeBox!: HTMLElement;

  /** The text, every character of it. The attribute is where a form reset goes back to. */
  @property()
  get value(): string {
    return this.#waiting ?? this.#text.text;
  }
  set value(value: string) {
    const text = typeof value === 'string' ? value : '';
    if (text === this.value) return;
    if (this.#surfaces.surface?.isComposing === true) this.#waiting = text;
    else this.#replace(text);
  }

  /** The selected stretch; start and end are the same where nothing is selected but the cursor stands. */
  get selection(): TextSpan {
    const shown = this.#surfaces.surface?.selection;
    return shown === undefined ? this.#selection : this.#text.spanOfText(shown);
  }
  set selection(span: TextSpan) {
    this.#surfaces.surface?.select(this.#text.spanOfDoc(span));
  }

  /** What is wrong or looks wrong, as of the last pause in typing. */
  get diagnostics(): readonly ExpressionDiagnostic[] {
    const { last } = this.#checker;
    return last?.text === this.text ? last.diagnostics : [];
  }

  /** Selects a stretch, brings it into view and moves the focus there. */
  reveal(span: TextSpan): void {
    this.#surfaces.surface?.reveal(this.#text.spanOfDoc(span));
  }

  /** Lays the text out for reading, as one step to undo; false when it cannot be read or is laid out already. */
  async format(): Promise<boolean> {
    if (this.readonly || this.isDisabled) return false;
    const { text, terms } = this;
    const edits = await this.#checker.formatEdits(text).catch(() => undefined);
    if (this.text !== text) return false;
    if (edits === undefined) this.#announcer.announce(terms.checkFailed);
    else if (edits === null) this.#announcer.announce(terms.formatBroken);
    else if (edits.length === 0) this.#announcer.announce(terms.formatNothing);
    else {
      this.#change(edits);
      this.#announcer.announce(terms.formatted);
      return true;
    }
    return false;
  }

  /** Takes the last change back; false when there is none. */
  undo(): boolean {
    return this.#step('undo');
  }

  /** Makes the change again that was taken back last; false when there is none. */
  redo(): boolean {
    return this.#step('redo');
  }

  /** Moves the focus into the text. */
  override focus(options?: FocusOptions): void {
    (this.#surfaces.surface?.control ?? this.area)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#surfaces.watch();
  }

  override disconnectedCallback(): void {
    this.#surfaces.unwatch();
    this.#checker.stop();
    this.#problemReader.stop();
    super.disconnectedCallback();
  }

  /** Fetches what draws the text as code. */
  protected loadCode(): Promise<CodeModule> {
    return import('./code/index.js');
  }

  protected override get text(): string {
    return this.#text.text;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.area !== null) this.#surfaces.start(this.area, this.codeBox, this.#text.doc);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleState('code', this.#surfaces.isCode);
    this.#checker.schedule(this.text, this.schema, this.localize.code);
    if (changed.has('marked')) this.#showMarked();
    // The code editor draws itself; all that it is told from here are words and states.
    if (this.#surfaceHost.hasChanged()) this.#surfaces.surface?.update?.();
  }

  protected override render(): TemplateResult {
    const { terms, isDisabled } = this;
    return html`<div class="field">
      ${editorLabel(this.label, this.required ? this.localize.terms(commonTerms).required : null, () => this.focus())}
      <div
        part="box"
        class="box ${this.#isInvalid ? 'is-invalid' : ''} ${this.readonly ? 'is-readonly' : ''} ${isDisabled ? 'is-disabled' : ''}"
        dir="ltr"
        @input=${stop}
        @change=${stop}
        @focusin=${this.#onFocus}
        @focusout=${this.#onBlur}
      >
        ${this.#surfaces.isCode ? nothing : editorArea(this.#surfaceHost)}
        <div class="code"></div>
      </div>
      ${editorFoot({
        terms,
        localize: this.localize,
        before: this.#text.doc.slice(0, this.#surfaces.surface?.selection.end ?? 0),
        counts: problemCounts(this.diagnostics, { terms, localize: this.localize }),
        readonly: this.readonly,
        canFormat: !isDisabled && this.text.trim() !== '',
        format: () => void this.format(),
      })}
      ${this.#surfaces.failed ? html`<p class="help">${terms.loadFailed}</p>` : nothing}
      ${this.#checker.failed ? html`<p class="help">${terms.checkFailed}</p>` : nothing}
      ${problemList(this.diagnostics, {
        terms,
        localize: this.localize,
        canFix: !this.readonly && !isDisabled,
        go: (problem) => this.reveal(problem),
        fix: (fix) => this.#fix(fix),
      })}
      ${this.#ownError ? html`<p part="error" id="error" class="error">${this.#ownError}</p>` : nothing}
      ${this.helpText ? html`<p part="help" id="help" class="help">${this.helpText}</p>` : nothing}
      <span id="keys" class="visually-hidden">${terms.keysHelp}</span>
      ${this.#announcer.region()}
    </div>`;
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.#surfaces.surface?.control ?? this.area ?? undefined;
  }

  protected override resetValue(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  protected override restoreValue(stored: string): void {
    this.value = stored;
  }

  /** The message to show apart from the list of problems. */
  get #ownError(): string {
    const { shownError } = this;
    return shownError === this.problem()?.message && this.unreadable !== undefined ? '' : shownError;
  }

  get #isInvalid(): boolean {
    return this.shownError !== '' || this.unreadable !== undefined;
  }

  get #attributes(): Readonly<Record<string, string | null>> {
    const described = ['keys', this.#ownError && 'error', this.helpText && 'help'].filter(Boolean);
    return {
      'aria-label': this.accessibleName,
      'aria-describedby': described.join(' '),
      'aria-invalid': this.#isInvalid ? 'true' : null,
      'aria-required': this.required ? 'true' : null,
    };
  }

  #replace(text: string): void {
    const { surface } = this.#surfaces;
    const edits = editsBetween(this.text, text);
    const before = this.#text.doc;
    this.#text.open(text);
    surface?.apply(editsBetween(before, this.#text.doc));
    const [edit] = edits;
    if (this.#followsHistory && edit !== undefined) this.#placeCursor(edit.start + edit.insert.length);
    this.#followsHistory = false;
    this.#afterChange();
  }

  #placeCursor(offset: number): void {
    this.selection = { start: offset, end: offset };
  }

  #typed(edits: readonly TextEdit[]): void {
    this.#text.take(edits);
    this.interacted = true;
    this.#afterChange();
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Changes the text on behalf of the person, as one step. */
  #change(edits: readonly TextEdit[]): void {
    this.#surfaces.surface?.apply(this.#text.change(edits));
    this.interacted = true;
    this.#afterChange();
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
    this.#emitChange();
  }

  #step(direction: 'undo' | 'redo'): boolean {
    if (this.readonly || this.isDisabled) return false;
    if (this.history !== null) {
      this.#followsHistory = true;
      return this.history[direction]();
    }
    const steps = this.#text[direction]();
    for (const edits of steps) this.#surfaces.surface?.apply(edits);
    const last = steps.at(-1)?.at(-1);
    if (last === undefined) return false;
    const end = last.start + last.insert.length;
    this.#surfaces.surface?.select({ start: end, end });
    this.#afterChange();
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
    return true;
  }

  #fix({ title, edits }: DiagnosticFix): void {
    if (this.diagnostics.length === 0) return;
    this.#change(edits);
    this.focus();
    this.#announcer.announce(this.terms.fixed(title));
  }

  #afterChange(): void {
    this.requestUpdate();
    this.#moved();
  }

  #moved(): void {
    const { start, end } = this.selection;
    if (start === this.#selection.start && end === this.#selection.end) return;
    this.#selection = { start, end };
    this.requestUpdate();
    this.emit(new TextSelectionEvent({ start, end }));
  }

  #composed(): void {
    // What the input method put in arrives after this event.
    setTimeout(() => {
      const waiting = this.#waiting;
      this.#waiting = null;
      if (waiting !== null && waiting !== this.text) this.#replace(waiting);
      this.#surfaces.swap();
    });
  }

  #switched(): void {
    this.#showProblems();
    this.#showMarked();
    this.requestUpdate();
  }

  #adopt(styles: readonly CSSResult[]): void {
    const { elementStyles } = this.constructor as typeof ExpressionEditor;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
  }

  #checked(): void {
    this.#showProblems();
    this.requestUpdate();
    this.#problemReader.schedule();
  }

  #showProblems(): void {
    const problems = this.diagnostics.map((problem) => ({ ...this.#text.spanOfDoc(problem), problem }));
    this.#surfaces.surface?.showProblems?.(problems);
  }

  #showMarked(): void {
    this.#surfaces.surface?.mark?.(this.marked === null ? null : this.#text.spanOfDoc(this.marked));
  }

  #onFocus = (): void => {
    this.#atFocus ??= this.text;
  };

  #onBlur = (event: FocusEvent): void => {
    // From the text area into the code editor is no leaving.
    const box = event.currentTarget as HTMLElement;
    const inside = event.relatedTarget instanceof Node && box.contains(event.relatedTarget);
    if (inside || this.#atFocus === null) return;
    this.#text.endTyping();
    this.interacted = true;
    const changed = this.#atFocus !== this.text;
    this.#atFocus = null;
    if (changed) this.emit(new Event('change', { bubbles: true }));
  };

  #emitChange(): void {
    if (this.#atFocus !== null) this.#atFocus = this.text;
    this.emit(new Event('change', { bubbles: true }));
  }
}

/** What the inner controls fire is theirs; the element fires its own. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-expression-editor': ExpressionEditor;
  }
}
