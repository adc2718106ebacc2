import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { EditRefusal, RuleNode } from '@tagma/expression';
import { AnnouncerController } from '../../controllers/announcer.js';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { icon, plusIcon } from '../../internal/icons.js';
import { memoize } from '../../internal/memoize.js';
import { renderNotice } from '../../internal/notice.js';
import type { Notice } from '../../internal/notice.js';
import { commonTerms } from '../../locales/common.terms.js';
import type { GroupWord } from '../../locales/rule-builder.terms.js';
import { tokens } from '../../theme/tokens.styles.js';
import type { ArrangeHost, ArrangePart } from './arrange/arrange.types.js';
import { BuilderState } from './data/builder-state.js';
import { loadReader } from './data/reader-part.js';
import { RuleEditing } from './data/rule-editing.js';
import { RuleParts } from './data/rule-parts.js';
import type { FieldCatalog } from './fields/field-catalog.types.js';
import { groupSteps } from './model/group-steps.js';
import { RowList } from './model/row-list.js';
import type { RuleRow } from './model/rows.js';
import { RuleBuilderField } from './rule-builder-field.js';
import { frameStyles } from './rule-builder.styles.js';
import { InsightTabs } from './toolbar/insight-tabs.js';
import { stateNote } from './toolbar/state-note.js';
import { toolbar } from './toolbar/toolbar-view.js';
import type { RuleView } from './toolbar/toolbar-view.js';
import { drawRow } from './tree/row-element.js';
import type { RowDrawing } from './tree/row-view.js';
import { RuleBody } from './tree/rule-body.js';
import { RuleInteraction } from './tree/rule-interaction.js';
import type { RuleAction } from './tree/rule-interaction.js';
import { RuleNavigation } from './tree/rule-navigation.js';
import { treeStyles } from './tree/tree.styles.js';

/** Narrower than this, the text lies below the rows. */
const NARROW = 720;

/** Names of fields as the text has them, until the schema is looked at. */
const PLAIN_FIELDS: FieldCatalog = {
  inScope: () => [],
  find: () => undefined,
  titleOf: (path) => path.at(-1) ?? '',
};

/**
 * Shows any JSONata rule as conditions and groups that can be edited without code, and keeps its text: what was not
 * edited stays byte for byte, and what has no visual form stays editable as text.
 *
 * @summary A rule as conditions and groups, with its text.
 * @status experimental
 * @since 0.1
 * @slot toolbar - The host's own controls in the bar above the rule.
 * @event {InputEvent} input - After each change of the text.
 * @event {Event} change - After a change is complete: at once for most, after typing when the field is left.
 * @event {CustomEvent} tests-change - The reader changed the test cases; `detail` holds them.
 * @csspart toolbar - The bar above the rule.
 * @csspart row - One row; also `selected`.
 * @csspart text - The text of the rule, beside or in place of the rows.
 * @csspart inactive - Says that nothing in the rule counts.
 * @csspart error - Says where the text cannot be read.
 * @csspart popup - Where a field, a value or a calculation is chosen.
 * @csspart notice - What just happened or was refused.
 * @cssproperty [--tagma-rule-builder-max-height=640px] - Rows scroll when they are higher than this.
 * @cssproperty [--tagma-rule-builder-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState invalid - The text cannot be read, or is required and missing.
 * @cssState inactive - Nothing in the rule counts: it matches nobody.
 * @cssState narrow - The text lies below the rows.
 * @example <tagma-rule-builder label="Active customers" value="$count(orders) > 3"></tagma-rule-builder>
 */
export class RuleBuilder extends RuleBuilderField {
  static override styles = [tokens, base, buttons, frameStyles, treeStyles];

  @state() private narrow = false;

  readonly #announcer = new AnnouncerController(this);
  readonly #rows = new RowList(() => this.session.tree);
  readonly #editing = new RuleEditing(this.session, {
    isEditable: () => this.isEditable,
    canEdit: () => this.canEdit,
    changed: (isTyping) => this.#changed(isTyping),
    refused: (reason) => this.#refuse(reason),
    failed: () => this.#tell({ tone: 'danger', text: this.terms.partMissing }),
  });
  readonly #selection = new GridSelectionController(this, () => undefined);
  readonly #state = new BuilderState(this, {
    localize: this.localize,
    session: this.session,
    fields: () => this.#fields,
    isEditable: () => this.isEditable,
    isMuted: (id) => this.#rows.isMuted(id),
    selectedId: () => this.#navigation.id,
    edit: (edit, merge) => this.#editing.edit(edit, merge),
    write: (edits) => this.#editing.write(edits),
    reveal: (id, part) => this.#reveal(id, part),
    announce: (message) => this.#announcer.announce(message),
    changeTests: (tests) => this.emit(new CustomEvent('tests-change', { detail: tests })),
    showPanel: (panel) => {
      this.insight = true;
      this.#tabs.show(panel);
    },
    distribution: (path) => this.#parts.insight.part?.fieldDistribution(path) ?? nothing,
  });
  readonly #parts: RuleParts = new RuleParts(
    this.#state,
    {
      arrangeHost: () => this.#arrangeHost,
      makeText: async () => {
        const [{ createTextPane }] = await Promise.all([import('./text/index.js'), this.#editing.load()]);
        return createTextPane(this.#state, this.session, (edits, merge) => this.#editing.write(edits, merge));
      },
    },
    (styles) => this.#adopt(styles),
  );
  readonly #body: RuleBody = new RuleBody(this, {
    rows: () => (this.#showsRows ? this.#rows.rows : []),
    draw: (element, row, index) => this.#draw(element, row, index),
    activeRow: () => this.#navigation.index,
    onFocusLost: () => this.#navigation.focus(),
  });
  readonly #navigation: RuleNavigation = new RuleNavigation(this.#body, {
    rows: () => this.#rows.rows,
    indexOf: (id) => this.#rows.indexOf(id),
    isRightToLeft: () => this.localize.dir === 'rtl',
    setOpen: (id, open) => this.#setOpen(id, open),
    onActive: () => undefined,
  });
  readonly #interaction = new RuleInteraction({
    rows: () => this.#rows.rows,
    selection: this.#selection,
    navigation: this.#navigation,
    isRightToLeft: () => this.localize.dir === 'rtl',
    setOpen: (id, open) => this.#setOpen(id, open),
    run: (action, id, anchor) => this.#run(action, id, anchor),
    press: (event, id) => this.#parts.arrange.part?.press(event, id),
    escape: () => this.#selection.clear(),
    announceSelection: () =>
      this.#announcer.announce(this.terms.selected(this.localize.number(this.#selection.size))),
  });
  readonly #tabs = new InsightTabs(() => this.requestUpdate());
  #notice: Notice | null = null;
  #drawing: RowDrawing | null = null;
  #observer: ResizeObserver | undefined;
  #isChangePending = false;

  /** Puts the focus on the row that had it last; at first on the first row. */
  override focus(): void {
    this.#navigation.focus();
  }

  /** Takes back the last change. Returns whether there was one. */
  undo(): boolean {
    return this.#editing.undo();
  }

  /** Makes the change that was taken back last again. Returns whether there was one. */
  redo(): boolean {
    return this.#editing.redo();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      this.narrow = width > 0 && width < NARROW;
    });
    this.#observer.observe(this);
    this.#parts.begin();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#parts.insight.part?.disconnect();
    this.#parts.arrange.part?.end();
  }

  protected override firstUpdated(): void {
    // After the first look: nothing can be edited before something was seen.
    void this.#editing.load().then(() => this.#parts.arrange.load());
    if (this.#wantsInsight) void this.#parts.insight.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.view !== 'rows') void this.#parts.text.load();
    if (this.hasUpdated && this.#wantsInsight) void this.#parts.insight.load();
    this.#rows.follow();
    this.#navigation.follow();
    this.#drawing = null;
    this.toggleState('inactive', this.session.isRead && !this.active);
    this.toggleState('narrow', this.narrow);
  }

  protected override render(): TemplateResult {
    const { view, terms } = this;
    const insight = this.#parts.insight.part;
    return html`<div class=${this.narrow ? 'layout narrow' : 'layout'} ?inert=${this.isDisabled}>
        ${toolbar({
          terms,
          label: this.accessibleName,
          view,
          editable: this.isEditable,
          canUndo: this.session.canUndo,
          canRedo: this.session.canRedo,
          insight: this.insight,
          hasInsight: true,
          onView: (next) => this.#setView(next),
          onUndo: () => this.#step('undo'),
          onRedo: () => this.#step('redo'),
          onInsight: () => {
            this.insight = !this.insight;
          },
        })}
        ${insight === null || !this.active ? nothing : html`<div class="summary-bar">${insight.renderSummary()}</div>`}
        ${this.session.isRead ? stateNote(this.session.tree, terms, this.localize, this.session.tools) : nothing}
        <div class="panes">
          <div class="rows-pane" ?hidden=${view === 'text'}>${this.#renderRows()}</div>
          ${
            view === 'rows'
              ? nothing
              : html`<div class="text-pane" part="text" @focusout=${this.#onFocusout}>
                  ${this.#parts.text.part?.render() ?? nothing}
                </div>`
          }
        </div>
        ${insight !== null && this.insight ? this.#tabs.render(insight, terms.insight) : nothing}
        ${renderNotice(this.#notice, this.localize.terms(commonTerms).close, () => this.#clearNotice())}
        ${this.shownError === '' ? nothing : html`<p class="field-error" id="error">${this.shownError}</p>`}
      </div>
      ${this.#parts.rows.part?.renderRowLayer(this.#state) ?? nothing}
      ${this.#parts.arrange.part?.render() ?? nothing}${this.#announcer.region()}`;
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.#body.viewport ?? undefined;
  }

  /** Records are tried without being asked; panels only when they show. */
  get #wantsInsight(): boolean {
    return this.insight || this.records !== null || this.count !== null;
  }

  get #fields(): FieldCatalog {
    const { part } = this.#parts.rows;
    return part === null ? PLAIN_FIELDS : this.#catalog(part.createFieldCatalog, this.schema);
  }

  readonly #catalog = memoize(
    (create: (schema: RuleBuilderField['schema']) => FieldCatalog, schema: RuleBuilderField['schema']) =>
      create(schema),
  );

  /** Until its rows can be drawn, a rule shows as the text that it is: drawn twice it would come later. */
  get #showsRows(): boolean {
    return this.session.isRead && this.#parts.canDrawRows;
  }

  async #read(): Promise<void> {
    if (this.session.isRead) return;
    try {
      this.session.read(await loadReader());
    } catch {
      this.#tell({ tone: 'danger', text: this.terms.partMissing });
    }
    this.requestUpdate();
  }

  #renderRows(): TemplateResult {
    const interaction = this.#interaction;
    return html`${this.#showsRows ? nothing : html`<pre class="raw-text">${this.value}</pre>`}
      <div
        class=${this.isEditable ? 'viewport' : 'viewport fixed'}
        role="treegrid"
        aria-label=${this.accessibleName}
        aria-multiselectable="true"
        aria-readonly=${String(!this.isEditable)}
        aria-rowcount=${this.#rows.rows.length}
        ?hidden=${!this.#showsRows || this.#rows.rows.length === 0}
        @scroll=${this.#body.onScroll}
        @pointerdown=${interaction.onPointerdown}
        @click=${interaction.onClick}
        @contextmenu=${interaction.onContextMenu}
        @focusin=${interaction.onFocusin}
        @focusout=${this.#onFocusout}
        @keydown=${interaction.onKeydown}
        @copy=${this.#onClipboard}
        @cut=${this.#onClipboard}
        @paste=${this.#onClipboard}
      >
        <div class="rule-rows" role="rowgroup"></div>
      </div>
      ${this.#renderFoot()}`;
  }

  #renderFoot(): TemplateResult {
    const { terms } = this;
    const { conditions } = this.#rows;
    const { size } = this.#selection;
    const number = (value: number): string => this.localize.number(value);
    return html`<div class="foot">
      ${
        this.isEditable && this.session.tree.errors.length === 0
          ? html`<button type="button" class="button small add-main" @click=${this.#onAdd}>
              ${icon(plusIcon)}${terms.addCondition}
            </button>`
          : nothing
      }
      ${
        size < 2
          ? nothing
          : html`<span class="selected-count">${terms.selected(number(size))}</span>
              <button
                type="button"
                class="button link small"
                @click=${() => {
                  this.#selection.clear();
                }}
              >
                ${terms.clearSelection}
              </button>`
      }
      <span class="foot-end">${terms.count(conditions, this.localize.number(conditions))}</span>
    </div>`;
  }

  /** At the end of the rule: in its group, or beside its only condition. */
  readonly #onAdd = (event: MouseEvent): void => {
    const [root] = this.#rows.all;
    const isGroup = root?.node.kind === 'group' && !root.negated && !root.muted;
    this.#run(isGroup ? 'add' : 'add-below', root?.id ?? null, event.currentTarget as HTMLElement);
  };

  #draw(element: HTMLElement, row: RuleRow, index: number): void {
    this.#drawing ??= this.#newDrawing();
    const state = { selected: this.#selection.has(row.id), cut: false };
    drawRow(element, row, index, state, this.#drawing, this.renderOptions.creationScope);
    this.#navigation.mark(element, row.id);
  }

  #newDrawing(): RowDrawing {
    const insight = this.#parts.insight.part;
    return {
      context: this.#state,
      terms: this.terms,
      parts: this.#parts.rows.part,
      editable: this.isEditable,
      badge: (id) => insight?.rowBadge(id) ?? nothing,
      setGroup: (row, word) => this.#setGroup(row, word),
      setText: (node, text) => this.#setText(node, text),
    };
  }

  #setGroup(row: RuleRow, word: GroupWord): void {
    this.#editing.batch(groupSteps(row, word, (id) => this.#rows.find(id)));
    this.requestUpdate();
  }

  #setText(node: RuleNode, text: string): void {
    this.#state.edit({ type: 'replace', node: node.id, condition: { text } });
    // What was refused does not stay in the field.
    this.requestUpdate();
  }

  #run(action: RuleAction, id: string | null, anchor: HTMLElement): void {
    if (!this.isEditable) return;
    if (action === 'undo' || action === 'redo') this.#step(action);
    else void this.#withArrange((part) => part.run(action, id, anchor));
  }

  /** Runs something that arranges, when what it needs was fetched. */
  async #withArrange(run: (part: ArrangePart) => void): Promise<void> {
    await this.#editing.load();
    const part = await this.#parts.arrange.load();
    if (part === null) this.#tell({ tone: 'danger', text: this.terms.partMissing });
    else run(part);
  }

  get #arrangeHost(): ArrangeHost {
    return {
      state: this.#state,
      session: this.session,
      editing: this.#editing,
      rows: this.#rows,
      selection: this.#selection,
      navigation: this.#navigation,
      body: this.#body,
      parts: () => this.#parts.rows.part,
      terms: () => this.terms,
      refuse: (text) => this.#tell({ tone: 'warning', text }),
      showText: (id) => {
        if (this.view === 'rows') this.#setView('both');
        this.#reveal(id, undefined);
      },
    };
  }

  readonly #onClipboard = (event: ClipboardEvent): void => {
    // Fields have a clipboard of their own.
    if ((event.target as Element).closest('input, textarea, select') !== null) return;
    const { part } = this.#parts.arrange;
    if (event.type === 'copy') part?.copy(event);
    else if (event.type === 'cut') part?.cut(event);
    else part?.paste(event);
  };

  #step(step: 'undo' | 'redo'): void {
    const { terms } = this;
    if (step === 'undo') this.#announcer.announce(this.undo() ? terms.undone : terms.nothingToUndo);
    else this.#announcer.announce(this.redo() ? terms.redone : terms.nothingToRedo);
  }

  #setView(view: RuleView): void {
    this.view = view;
  }

  #setOpen(id: string, open: boolean): void {
    this.#rows.setOpen(id, open);
    this.requestUpdate();
  }

  #reveal(id: string, part: string | undefined): void {
    const row = this.#rows.rowWith(id);
    if (row === undefined) return;
    this.#rows.openTo(row.id);
    this.#navigation.setActive(row.id, part ?? '');
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (part === undefined) this.#body.reveal(this.#rows.indexOf(row.id));
      else this.#navigation.focus();
    });
  }

  #changed(isTyping: boolean): void {
    this.interacted = true;
    this.#notice = null;
    this.requestUpdate();
    this.emit(new InputEvent('input', { bubbles: true, composed: true }));
    if (isTyping) this.#isChangePending = true;
    else this.#fireChange();
  }

  #fireChange(): void {
    this.#isChangePending = false;
    this.emit(new Event('change', { bubbles: true }));
  }

  readonly #onFocusout = (): void => {
    if (!this.#isChangePending) return;
    this.session.endMerge();
    this.#fireChange();
  };

  #refuse(reason: EditRefusal): void {
    const why = this.session.tools?.describeEditRefusal(reason, this.localize.lang) ?? '';
    this.#tell({ tone: 'warning', text: this.terms.refused(why) });
  }

  #tell(notice: Notice): void {
    this.#notice = notice;
    this.#announcer.announce(notice.text);
    this.requestUpdate();
  }

  #clearNotice(): void {
    this.#notice = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#navigation.focus());
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [...(this.constructor as typeof RuleBuilder).elementStyles, ...styles]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-rule-builder': RuleBuilder;
  }
}
