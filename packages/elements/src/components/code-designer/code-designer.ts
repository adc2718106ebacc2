import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { state } from '../../internal/property.js';
import type { CodeDefinition, Segment } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { RovingFocusController } from '../../controllers/roving-focus.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { isComposing } from '../../internal/ime.js';
import { renderNotice } from '../../internal/notice.js';
import type { Notice } from '../../internal/notice.js';
import { commonTerms } from '../../locales/common.terms.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { CodeDesignerField } from './code-designer-field.js';
import { frameStyles, hueStyles } from './code-designer.styles.js';
import type { DesignerPanel } from './code-designer.types.js';
import { DesignerParts } from './data/designer-parts.js';
import { PatternWork } from './data/pattern-work.js';
import { designerContext } from './designer-context.js';
import type { DesignerContext, EditOptions } from './designer-context.types.js';
import { palette } from './list/palette-view.js';
import { SegmentDrag } from './list/segment-drag.js';
import type { Dragged, DragState } from './list/segment-drag.js';
import { segmentList } from './list/segment-list.js';
import { insertSegment, moveSegment, removeSegment } from './model/definition-edits.js';
import { newSegment } from './model/new-segment.js';
import type { SegmentType } from './model/new-segment.js';
import { panelTabs, toolbar } from './toolbar-view.js';

/**
 * Designs how records are numbered, such as A1-001: parts in order, each with its editor, tables filled with real
 * values, codes of real records as one types, and a proof that every code can be read in one way only. Nothing is
 * stored: the definition goes in and comes out.
 *
 * @summary Designs code patterns, proves them and tries them out.
 * @status experimental
 * @since 0.1
 * @slot toolbar - The host's own controls in the bar above the pattern, such as publishing.
 * @event {InputEvent} input - After each change of the pattern.
 * @event {Event} change - After a change is complete: at once for most, after typing when the field is left.
 * @csspart toolbar - The bar above the pattern.
 * @csspart code - The example code, each part with its meaning.
 * @csspart palette - The buttons that add parts.
 * @csspart segments - The list of parts.
 * @csspart segment - One part; also `open`.
 * @csspart insight - Examples, the check, room and the box that reads codes.
 * @csspart panel - What is opened below: settings, dry run, comparison, text.
 * @csspart notice - What just happened or could not be loaded.
 * @csspart error - The message of an invalid designer.
 * @cssproperty [--tagma-code-designer-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState invalid - The pattern does not pass, and the person had a chance to see it.
 * @example <tagma-code-designer label="Customer number"></tagma-code-designer>
 */
export class CodeDesigner extends CodeDesignerField {
  static override styles = [tokens, tagTokens, base, buttons, hueStyles, frameStyles];

  @state() private openId: string | null = null;
  @state() private drag: DragState | null = null;

  readonly #announcer = new AnnouncerController(this);
  readonly #work = new PatternWork(() => this.requestUpdate());
  readonly #context: DesignerContext = designerContext(this, {
    localize: this.localize,
    terms: () => this.terms,
    history: this.history,
    work: this.#work,
    isEditable: () => this.isEditable,
    edit: (change, options) => this.#edit(change, options),
    settle: () => this.#settle(),
    reveal: (id) => this.#reveal(id),
    openPanel: (panel) => this.#openPanel(panel),
    announce: (message) => this.#announcer.announce(message),
  });
  readonly #parts: DesignerParts = new DesignerParts(this.#context, (styles) => this.#adopt(styles));
  readonly #roving = new RovingFocusController(this, { items: () => this.#toggles, orientation: 'vertical' });
  readonly #drag = new SegmentDrag({
    items: () => this.#all('.part-item'),
    list: () => this.renderRoot.querySelector<HTMLElement>('.parts'),
    show: (drag) => {
      this.drag = drag;
    },
    drop: (dragged, at) => this.#drop(dragged, at),
  });
  #isChangePending = false;

  /** Puts the focus on the part that had it last; on the palette while there is none. */
  override focus(): void {
    if (this.#toggles.length > 0) this.#roving.focus(this.#roving.index);
    else this.renderRoot.querySelector<HTMLElement>('.palette-item')?.focus();
  }

  /** Takes back the last change. Returns whether there was one. */
  undo(): boolean {
    return this.#step('undo');
  }

  /** Makes the change that was taken back last again. Returns whether there was one. */
  redo(): boolean {
    return this.#step('redo');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#work.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work.stop();
    this.#drag.end();
  }

  protected override firstUpdated(): void {
    // After the first look: nothing can be edited before something was seen.
    void this.#parts.insight.load();
    void this.#parts.editors.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.panel !== null) void this.#parts.panels.load();
    if (this.isConnected) this.#work.follow(this.#context);
  }

  protected override render(): TemplateResult {
    const { terms } = this;
    const insight = this.#parts.insight.part;
    return html`<div
        class="layout"
        ?inert=${this.isDisabled}
        @keydown=${this.#onKeydown}
        @input=${stop}
        @change=${stop}
        @focusout=${this.#onFocusout}
      >
        ${toolbar({
          terms,
          label: this.accessibleName,
          editable: this.isEditable,
          canUndo: this.history.canUndo,
          canRedo: this.history.canRedo,
          onUndo: () => this.undo(),
          onRedo: () => this.redo(),
        })}
        <div class="code" part="code" role="group" aria-label=${terms.codeLabel}>
          ${insight?.renderCode() ?? nothing}
        </div>
        <div class="panes">
          <div class="parts-pane">
            ${
              this.isEditable
                ? palette(terms, {
                    add: (type) => this.#add(type),
                    press: (event, type) => this.#drag.press(event, { type }),
                  })
                : nothing
            }
            ${this.#renderList()}
          </div>
          <div class="insight-pane" part="insight">${insight?.renderSide() ?? nothing}</div>
        </div>
        ${panelTabs(terms, this.panel, (panel) => this.#show(panel))}
        ${this.panel === null ? nothing : this.#renderPanel(this.panel)}
        ${renderNotice(this.#notice, this.localize.terms(commonTerms).close, () => this.requestUpdate())}
        ${this.shownError === '' ? nothing : html`<p class="field-error" part="error">${this.shownError}</p>`}
      </div>
      ${this.#announcer.region()}`;
  }

  protected override hasErrors(): boolean {
    return this.#work.compiled?.ok === false;
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.parts-pane') ?? undefined;
  }

  get #toggles(): readonly HTMLElement[] {
    return this.#all('.part-toggle');
  }

  get #notice(): Notice | null {
    const failed = this.#parts.hasFailed || this.#work.hasFailed;
    if (this.isUnreadable) return { tone: 'danger', text: this.terms.unreadable, isLasting: true };
    return failed ? { tone: 'danger', text: this.terms.partMissing, isLasting: true } : null;
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  #renderList(): TemplateResult {
    return segmentList({
      context: this.#context,
      openId: this.openId,
      drag: this.drag,
      sampleOf: (id) => this.#parts.insight.part?.sampleOf(id) ?? '',
      tabIndexOf: (index) => this.#roving.tabIndexOf(index),
      editor: (segment) => this.#parts.editors.part?.render(segment) ?? nothing,
      onToggle: (id, index) => {
        this.#roving.setIndex(index);
        this.openId = this.openId === id ? null : id;
      },
      onKeydown: (event, id, index) => this.#onPartKey(event, id, index),
      onPress: (event, id) => {
        event.preventDefault();
        this.#drag.press(event, { id });
      },
      onMove: (id, to) => this.#move(id, to),
      onRemove: (id) => this.#remove(id),
    });
  }

  #renderPanel(panel: DesignerPanel): TemplateResult {
    return html`<div
      class="panel"
      part="panel"
      id="panel"
      role="region"
      aria-label=${this.terms.panel[panel]}
    >
      ${this.#parts.panels.part?.render(panel) ?? nothing}
    </div>`;
  }

  #show(panel: DesignerPanel): void {
    this.panel = this.panel === panel ? null : panel;
  }

  #onPartKey(event: KeyboardEvent, id: string, index: number): void {
    if (isComposing(event)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.#move(id, index + (event.key === 'ArrowUp' ? -1 : 1));
      return;
    }
    if (event.key === 'Delete' && this.isEditable) {
      event.preventDefault();
      this.#remove(id);
      return;
    }
    if (event.key === 'Escape' && this.openId === id) this.openId = null;
    this.#roving.handleKey(event);
  }

  /** One history for everything, so that a table cell does not undo on its own. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    // An editor inside has made the step already.
    if (event.defaultPrevented || isComposing(event) || event.altKey || !(event.ctrlKey || event.metaKey))
      return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.closest('[data-own-undo]') !== null) return;
    const key = event.key.toLowerCase();
    const step = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
    if (step === null || !this.isEditable) return;
    event.preventDefault();
    this.#step(step);
  };

  #add(type: SegmentType): void {
    if (this.#drag.takeClick()) return;
    const { segments } = this.history.present;
    const open = segments.findIndex(({ id }) => id === this.openId);
    this.#insert(type, open === -1 ? segments.length : open + 1);
  }

  #insert(type: SegmentType, at: number): void {
    const { recordType, records } = this;
    const segment = newSegment(type, { definition: this.history.present, recordType, records, at });
    this.openId = segment.id;
    const announce = this.terms.added(this.#context.nameOf(segment), at + 1);
    this.#edit((definition) => insertSegment(definition, segment, at), { announce });
    this.#roving.setIndex(at);
  }

  #move(id: string, to: number): void {
    const { segments } = this.history.present;
    const segment = segments.find((one) => one.id === id);
    if (segment === undefined || to < 0 || to >= segments.length || !this.isEditable) return;
    const announce = this.terms.moved(this.#context.nameOf(segment), to + 1, segments.length);
    this.#edit((definition) => moveSegment(definition, id, to), { announce });
    // Moving an element in the page takes the focus from it.
    void this.updateComplete.then(() => this.#roving.focus(to));
  }

  #remove(id: string): void {
    const { segments } = this.history.present;
    const index = segments.findIndex((one) => one.id === id);
    const segment = segments[index];
    if (segment === undefined || !this.isEditable) return;
    this.#edit((definition) => removeSegment(definition, id), {
      announce: this.terms.removed(this.#context.nameOf(segment)),
    });
    if (this.openId === id) this.openId = null;
    this.#roving.setIndex(Math.min(index, Math.max(0, segments.length - 2)));
    void this.updateComplete.then(() => this.focus());
  }

  #drop(dragged: Dragged, at: number): void {
    if ('type' in dragged) {
      this.#insert(dragged.type, at);
      return;
    }
    const from = this.history.present.segments.findIndex(({ id }) => id === dragged.id);
    this.#move(dragged.id, at > from ? at - 1 : at);
  }

  #edit(change: (definition: CodeDefinition) => CodeDefinition, options: EditOptions = {}): void {
    if (!this.isEditable) return;
    const next = change(this.history.present);
    if (!this.history.put(next, options.merge)) return;
    this.isUnreadable = false;
    if (options.announce !== undefined) this.#announcer.announce(options.announce);
    this.#changed(options.merge !== undefined);
  }

  #step(direction: 'undo' | 'redo'): boolean {
    const focused = (): Element | null => this.shadowRoot?.activeElement ?? null;
    const hadFocus = focused() !== null;
    const done = this.isEditable && this.history[direction]();
    if (!done) return false;
    this.#announcer.announce(direction === 'undo' ? this.terms.undone : this.terms.redone);
    this.#changed(false);
    // What had the focus may be what was taken back; the keys must not end up outside.
    void this.updateComplete.then(() => {
      if (hadFocus && focused() === null) this.focus();
    });
    return true;
  }

  #changed(isTyping: boolean): void {
    this.interacted = true;
    this.requestUpdate();
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
    if (isTyping) this.#isChangePending = true;
    else this.#fireChange();
  }

  #fireChange(): void {
    this.#isChangePending = false;
    this.emit(new Event('change', { bubbles: true }));
  }

  #settle(): void {
    this.history.endMerge();
    if (this.#isChangePending) this.#fireChange();
  }

  readonly #onFocusout = (): void => {
    if (this.#isChangePending) this.#settle();
  };

  #reveal(id: string): void {
    const index = this.history.present.segments.findIndex((segment: Segment) => segment.id === id);
    if (index === -1) return;
    this.openId = id;
    void this.updateComplete.then(() => this.#roving.focus(index));
  }

  #openPanel(panel: DesignerPanel): void {
    this.panel = panel;
    void this.#parts.panels
      .load()
      .then(() => this.updateComplete)
      .then(() => this.renderRoot.querySelector<HTMLElement>('.panel input')?.focus());
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...(this.constructor as typeof CodeDesigner).elementStyles, ...styles]);
  }
}

/** Fields inside tell their own changes; outside only those of the pattern count. */
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-code-designer': CodeDesigner;
  }
}
