import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { state } from '../../internal/property.js';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { memoize } from '../../internal/memoize.js';
import { commonTerms } from '../../locales/common.terms.js';
import { tokens } from '../../theme/tokens.styles.js';
import { ArrangeGate } from './arrange/arrange-gate.js';
import type { ArrangeHost } from './arrange/arrange.types.js';
import { BuilderState } from './data/builder-state.js';
import { loadReader } from './data/reader-part.js';
import { RuleEditing } from './data/rule-editing.js';
import type { Refused } from './data/rule-editing.js';
import { RuleParts } from './data/rule-parts.js';
import type { FieldCatalog } from './fields/field-catalog.types.js';
import { ChangeEvents } from './frame/change-events.js';
import { Messages } from './frame/messages.js';
import { rowsPane } from './frame/rows-pane.js';
import { ruleFrame } from './frame/rule-frame.js';
import { TabStop } from './frame/tab-stop.js';
import { RowList } from './model/row-list.js';
import { RuleBuilderField } from './rule-builder-field.js';
import { TestsChangeEvent } from './rule-builder.events.js';
import { frameStyles } from './rule-builder.styles.js';
import type { RowWork } from './rows/row-work.types.js';
import { ToolbarStop } from './toolbar/toolbar-stop.js';
import { toolbar } from './toolbar/toolbar-view.js';
import { RowDrawer } from './tree/row-drawer.js';
import { Redraw } from './tree/redraw.js';
import { RuleBody } from './tree/rule-body.js';
import { RuleInteraction } from './tree/rule-interaction.js';
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
 * @event {TestsChangeEvent} tagma-tests-change - The reader changed the test cases. Cancel it to keep them as they were.
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

  readonly #messages = new Messages(this, () => this.#navigation.focus());
  readonly #events = new ChangeEvents(this.session, (event) => this.emit(event));
  readonly #rows = new RowList(() => this.session.tree);
  readonly #editing = new RuleEditing(this.session, {
    isEditable: () => this.isEditable,
    canEdit: () => this.canEdit,
    maxDepth: () => this.maxDepth,
    changed: (isTyping) => this.#changed(isTyping),
    refused: (reason) => this.#refuse(reason),
    failed: () => this.#tellMissing(),
  });
  readonly #redraw = new Redraw();
  readonly #selection = new GridSelectionController(this, () => undefined);
  readonly #bar: ToolbarStop = new ToolbarStop({
    bar: () => this.renderRoot.querySelector('.toolbar'),
    toRows: () => this.#stop.focusRows(),
    taken: () => this.#stop.onBarFocusin(),
  });
  readonly #stop: TabStop = new TabStop({
    bar: this.#bar,
    navigation: () => this.#navigation,
    adder: () => this.renderRoot.querySelector<HTMLElement>('.add-main'),
    hasRows: () => this.#rows.rows.length > 0,
    showsRows: () => this.#showsRows && this.view !== 'text',
  });
  readonly #state = new BuilderState(this, {
    localize: this.localize,
    session: this.session,
    fields: () => this.#fields,
    isEditable: () => this.isEditable,
    isMuted: (id) => this.#rows.isMuted(id),
    selectedId: () => this.#navigation.id,
    edit: (edit, merge) => this.#editing.edit(edit, merge),
    write: (edits) => this.#editing.write(edits),
    work: (run) => this.#work(run),
    reveal: (id, part) => this.#reveal(id, part),
    announce: (message) => this.#messages.announce(message),
    changeTests: (tests) => {
      if (this.emit(new TestsChangeEvent({ tests }))) this.tests = tests;
    },
    showPanel: (panel) => {
      this.insight = true;
      this.#parts.insight.part?.show(panel);
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
  readonly #gate = new ArrangeGate({
    isEditable: () => this.isEditable,
    parts: () => this.#parts,
    editing: this.#editing,
    rows: this.#rows,
    step: (step) => this.#step(step),
    failed: () => this.#tellMissing(),
  });
  readonly #drawer = new RowDrawer({
    context: () => this.#state,
    frame: () => this.#parts.frame.part,
    parts: () => this.#parts.rows.part,
    isEditable: () => this.isEditable,
    badge: (id) => this.#parts.insight.part?.rowBadge(id) ?? nothing,
    isSelected: (id) => this.#selection.has(id),
    rows: this.#rows,
    editing: this.#editing,
    navigation: () => this.#navigation,
    scope: () => this.renderOptions.creationScope,
  });
  readonly #body: RuleBody = new RuleBody(this, {
    rows: () => (this.#showsRows ? this.#rows.rows : []),
    draw: this.#drawer.draw,
    redrawsAll: () => this.#redraw.take() || this.#parts.insight.part !== null,
    activeRow: () => this.#navigation.index,
    onFocusLost: () => this.#stop.focusRows(),
  });
  readonly #navigation: RuleNavigation = new RuleNavigation(this.#body, {
    rows: () => this.#rows.rows,
    indexOf: (id) => this.#rows.indexOf(id),
    isRightToLeft: () => this.localize.dir === 'rtl',
    setOpen: (id, open) => this.#setOpen(id, open),
    holdsStop: () => this.#stop.inRows,
    onPastStart: () => this.#bar.focus(),
    onPastEnd: () => this.renderRoot.querySelector<HTMLElement>('.foot button')?.focus(),
  });
  readonly #interaction = new RuleInteraction({
    rows: () => this.#rows.rows,
    selection: this.#selection,
    navigation: this.#navigation,
    isRightToLeft: () => this.localize.dir === 'rtl',
    setOpen: (id, open) => this.#setOpen(id, open),
    run: (action, id, anchor) => this.#gate.run(action, id, anchor),
    press: (event, id) => this.#parts.arrange.part?.press(event, id),
    escape: () => this.#selection.clear(),
    announceSelection: () =>
      this.#messages.announce(this.terms.selected(this.localize.number(this.#selection.size))),
    toBar: () => this.#bar.focus(),
  });
  readonly #onPointerover = (event: Event): void => this.#parts.work.part?.tellHint(event);
  #observer: ResizeObserver | undefined;

  /** Puts the focus on the row that had it last; at first on the first row, or on what adds one. */
  override focus(): void {
    this.#stop.focusRows();
  }

  /** Takes back the last change. Returns whether there was one. */
  undo(): boolean {
    return this.#editing.undo();
  }

  /** Makes the change that was taken back last again. Returns whether there was one. */
  redo(): boolean {
    return this.#editing.redo();
  }

  override requestUpdate(...given: Parameters<RuleBuilderField['requestUpdate']>): void {
    // The base class asks before there are fields; what a property changes is looked at in `willUpdate`.
    if (#redraw in this && given[0] === undefined) this.#redraw.note();
    super.requestUpdate(...given);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      this.narrow = width > 0 && width < NARROW;
    });
    this.#observer.observe(this);
    void this.#parts.begin(this.value).then((canDraw) => {
      if (!canDraw) this.#tellMissing();
    });
    if (!this.session.isRead) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#parts.insight.part?.disconnect();
    this.#parts.arrange.part?.end();
  }

  protected override firstUpdated(): void {
    // After the first look: nothing can be edited before something was seen.
    void this.#parts.work.load();
    void this.#editing.load().then(() => this.#parts.arrange.load());
    if (this.#wantsInsight) void this.#parts.insight.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.view !== 'rows') void this.#parts.text.load();
    if (this.hasUpdated && this.#wantsInsight) void this.#parts.insight.load();
    // Whether anything was edited concerns the message below the rows alone.
    if (changed.size > Number((changed as PropertyValues).has('interacted'))) this.#redraw.note();
    this.#rows.follow();
    this.#parts.prepare(this.#rows.all);
    this.#navigation.follow();
    this.#drawer.renew();
    this.toggleState('inactive', this.session.isRead && !this.active);
    this.toggleState('narrow', this.narrow);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#stop.mark();
  }

  protected override render(): TemplateResult {
    const { terms } = this;
    const insight = this.#parts.insight.part;
    return html`${ruleFrame({
      view: this.view,
      narrow: this.narrow,
      disabled: this.isDisabled,
      toolbar: this.#renderToolbar(),
      summary: insight !== null && this.active ? insight.renderSummary() : nothing,
      state: this.#stateNote,
      rows: this.#renderRows(),
      text: this.#parts.text.part?.render() ?? nothing,
      insight: insight !== null && this.insight ? insight.renderTabs(terms.insight) : nothing,
      notice: this.#messages.notice(this.localize.terms(commonTerms).close),
      error: this.shownError,
      onTextFocusout: this.#events.onFocusout,
    })}${this.#parts.rows.part?.renderRowLayer(this.#state) ?? nothing}
    ${this.#parts.arrange.part?.render() ?? nothing}${this.#parts.importing.part?.render() ?? nothing}${this.#messages.region()}`;
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.#body.viewport ?? undefined;
  }

  #renderToolbar(): TemplateResult {
    return toolbar({
      terms: this.terms,
      label: this.accessibleName,
      view: this.view,
      editable: this.isEditable,
      canUndo: this.session.canUndo,
      canRedo: this.session.canRedo,
      insight: this.insight,
      stop: this.#bar,
      onView: (next) => {
        this.view = next;
      },
      onUndo: () => this.#step('undo'),
      onRedo: () => this.#step('redo'),
      onImport: (event) => this.#gate.run('import', null, event.currentTarget as HTMLElement),
      onInsight: () => {
        this.insight = !this.insight;
      },
    });
  }

  #renderRows(): TemplateResult {
    return rowsPane({
      terms: this.terms,
      label: this.accessibleName,
      editable: this.isEditable,
      rawText: this.#showsRows ? null : this.value,
      rows: this.#rows.rows.length,
      interaction: this.#interaction,
      onScroll: this.#body.onScroll,
      onPointerover: this.#onPointerover,
      onFocusin: this.#stop.onRowsFocusin,
      onFocusout: this.#events.onFocusout,
      onClipboard: this.#gate.onClipboard,
      foot: {
        canAdd: this.isEditable && this.session.tree.errors.length === 0,
        conditions: this.#rows.conditions,
        selected: this.#selection.size,
        number: (value) => this.localize.number(value),
        onAdd: this.#gate.onAdd,
        onClearSelection: () => {
          this.#selection.clear();
          // What was pressed goes with the selection.
          this.#navigation.focus();
        },
      },
    });
  }

  /** Why the rule does not count; told by what changes texts, which tells what is wrong in them. */
  get #stateNote(): TemplateResult | typeof nothing {
    const { isRead, tools, tree } = this.session;
    return isRead && tools !== null ? tools.stateNote(tree, this.terms, this.localize) : nothing;
  }

  /** Until its rows can be drawn, a rule shows as the text that it is: rows drawn twice come later. */
  get #showsRows(): boolean {
    return this.session.isRead && this.#parts.canDraw(this.#rows.all);
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

  async #read(): Promise<void> {
    try {
      this.session.read(await loadReader());
    } catch {
      this.#tellMissing();
    }
    this.requestUpdate();
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
      terms: () => this.terms,
      refuse: (text) => this.#messages.tell({ tone: 'warning', text }),
      importing: async () => {
        const part = await this.#parts.importing.load();
        if (part === null) this.#tellMissing();
        return part;
      },
      followRule: () => this.#redraw.lightly(() => this.requestUpdate()),
      showText: (id) => {
        if (this.view === 'rows') this.view = 'both';
        this.#reveal(id, undefined);
      },
    };
  }

  #step(step: 'undo' | 'redo'): void {
    const { terms } = this;
    if (step === 'undo') this.#messages.announce(this.undo() ? terms.undone : terms.nothingToUndo);
    else this.#messages.announce(this.redo() ? terms.redone : terms.nothingToRedo);
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

  #work(run: (work: RowWork) => void): void {
    const { work } = this.#parts;
    if (work.part !== null) run(work.part);
    else
      void work.load().then((part) => {
        if (part === null) this.#tellMissing();
        else run(part);
      });
  }

  #changed(isTyping: boolean): void {
    this.interacted = true;
    this.#messages.forget();
    this.#redraw.lightly(() => this.requestUpdate());
    this.#events.changed(isTyping);
  }

  #refuse(reason: Refused): void {
    if (reason === 'too-deep') {
      const most = this.maxDepth ?? 0;
      this.#messages.tell({ tone: 'warning', text: this.terms.tooDeep(most, this.localize.number(most)) });
      return;
    }
    const why = this.session.tools?.describeEditRefusal(reason, this.localize.lang) ?? '';
    this.#messages.tell({ tone: 'warning', text: this.terms.refused(why) });
  }

  #tellMissing(): void {
    this.#messages.tell({ tone: 'danger', text: this.terms.partMissing });
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
