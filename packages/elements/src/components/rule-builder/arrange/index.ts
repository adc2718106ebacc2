import { html } from 'lit';
import type { CSSResult, RenderOptions, TemplateResult } from 'lit';
import { solidButtons } from '../../../internal/buttons.styles.js';
import { popups } from '../../../internal/popup.styles.js';
import { ruleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import { ruleFrameTerms } from '../../../locales/rule-rows.terms.js';
import { menuStyles } from '../../../internal/menu/menu.styles.js';
import { EditorMenu } from '../../../internal/menu/menu.js';
import { depthWith, groupsAround } from '../model/depth.js';
import { readerToFilter } from '../model/part-children.js';
import { takesRows } from '../model/rows.js';
import type { RuleRow } from '../model/rows.js';
import type { RuleAction } from '../tree/rule-interaction.js';
import { newConditions } from '../rows/new-conditions.js';
import { rowName } from '../tree/row-view.js';
import { AddMenu } from './add-menu.js';
import { arrangeStyles } from './arrange.styles.js';
import type { ArrangeHost, ArrangePart, ArrangePort } from './arrange.types.js';
import { dragView } from './drag-view.js';
import { Importer } from './importer.js';
import { NamePopup } from './name-popup.js';
import { RuleActions } from './rule-actions.js';
import { RuleDrag } from './rule-drag.js';
import type { DragState } from './rule-drag.js';
import { rowMenu } from './row-menu.js';
import type { RowCommand } from './row-menu.js';

/** Makes what adds, moves and marks the rows of a builder. */
export function createArrange(host: ArrangeHost): ArrangePart {
  return new Arrange(host);
}

class Arrange implements ArrangePart {
  readonly styles: readonly CSSResult[] = [popups, solidButtons, menuStyles, arrangeStyles];
  readonly #host: ArrangeHost;
  readonly #port: ArrangePort;
  readonly #actions: RuleActions;
  readonly #importer: Importer;
  readonly #menu: EditorMenu;
  readonly #add: AddMenu;
  readonly #name: NamePopup;
  readonly #drag: RuleDrag;
  #dragging: DragState | null = null;
  /** What was copied by the menu, where the page may not write to the clipboard. */
  #memory = '';

  constructor(host: ArrangeHost) {
    this.#host = host;
    const { state } = host;
    const words = (): RuleArrangeTerms => state.localize.terms(ruleArrangeTerms);
    const element = state.host as BuilderElement;
    const number = (value: number): string => state.localize.number(value);
    this.#port = Object.assign(Object.create(host) as ArrangeHost, {
      ...host,
      words,
      nameOf: (id: string) => this.#nameOf(id),
      importText: (row: RuleRow | null, text: string) => void this.#importer.look(row, text),
      goTo: (id: string, part?: string, isEntered?: boolean) => this.#goTo(id, part, isEntered),
    });
    this.#actions = new RuleActions(this.#port);
    this.#importer = new Importer(this.#port, this.#actions);
    this.#menu = new EditorMenu(element);
    this.#add = new AddMenu(element, words, number);
    this.#name = new NamePopup(element, words);
    this.#drag = new RuleDrag(host.body, {
      rows: () => host.rows.rows,
      start: (id) => (state.readonly ? [] : this.#actions.targets(id)),
      target: (row, zone, rows) => this.#actions.dropTarget(row, zone, rows),
      why: (row, zone, rows) => (this.#actions.isTooDeep(row, zone, rows) ? this.#tooDeep() : undefined),
      show: (drag) => {
        this.#dragging = drag;
        element.requestUpdate();
      },
      drop: (rows, target) => void this.#actions.move(rows, target),
      cancelled: (why) => {
        if (why === undefined) state.announce(words().dropCancelled);
        else host.refuse(why);
      },
      open: (id) => {
        host.rows.setOpen(id, true);
        element.requestUpdate();
      },
    });
    this.#add.prepare(() => (state.readonly ? [] : newConditions(this.#scopeAtEnd, state)));
  }

  render(): TemplateResult {
    const { state, body } = this.#host;
    const drag = dragView(
      this.#dragging,
      body,
      this.#port.words(),
      (value) => state.localize.number(value),
      (id) => this.#nameOf(id),
    );
    return html`${this.#menu.render()}${this.#add.render()}${this.#name.render()}${drag}`;
  }

  run(action: RuleAction, id: string | null, anchor: HTMLElement): void {
    const row = id === null ? null : (this.#host.rows.find(id) ?? null);
    const targets = this.#actions.targets(id);
    switch (action) {
      case 'menu':
        if (row !== null) void this.#openMenu(row, targets, anchor);
        break;
      case 'add':
        void this.#openAdd(row, row !== null && takesRows(row), anchor);
        break;
      case 'add-below':
        void this.#openAdd(row, false, anchor);
        break;
      case 'import':
        void this.#importer.open(row, '');
        break;
      case 'delete':
        this.#actions.delete(targets);
        break;
      case 'clone':
        this.#actions.clone(targets);
        break;
      case 'up':
      case 'down':
      case 'in':
      case 'out':
        this.#actions.step(targets, action);
        break;
      default:
    }
  }

  press(event: PointerEvent, id: string): void {
    this.#drag.press(event, id);
  }

  clipboard(event: ClipboardEvent, given: string, isBelow: boolean): void {
    const { rows, navigation, state } = this.#host;
    // Below the rows it goes to the end of the rule, as what is added there.
    if (event.type === 'paste') {
      event.preventDefault();
      return this.#actions.paste(isBelow ? (rows.all[0] ?? null) : navigation.row, given);
    }
    const targets = this.#actions.targets(navigation.id);
    if (targets.length === 0) return;
    this.#copy(event, targets);
    if (event.type === 'cut' && !state.readonly) this.#actions.delete(targets);
  }

  end(): void {
    this.#drag.end();
    this.#menu.close(false);
    this.#add.close(false);
    this.#name.close(false);
  }

  async #openMenu(row: RuleRow, targets: readonly RuleRow[], anchor: HTMLElement): Promise<void> {
    const { state } = this.#host;
    await this.#menu.toggle({
      name: `row ${row.id}`,
      anchor,
      label: state.localize.terms(ruleFrameTerms).actions(this.#nameOf(row.id)),
      items: () => rowMenu(row, targets.length, this.#port.words(), this.#whyNoGroup(row, targets)),
      onChoose: (command) => this.#command(command as RowCommand, row, targets, anchor),
      returnTo: () => this.#host.navigation.focus(),
    });
  }

  /** Where the fields are read from that are added below the rows. */
  get #scopeAtEnd(): readonly string[] {
    const [root] = this.#host.rows.all;
    return root === undefined ? [] : takesRows(root) ? scopeInside(root) : root.scope;
  }

  async #openAdd(row: RuleRow | null, inside: boolean, anchor: HTMLElement): Promise<void> {
    const scope = row === null ? [] : inside ? scopeInside(row) : row.scope;
    await this.#add.open({
      anchor,
      choices: newConditions(scope, this.#host.state),
      onChoose: (choice) => this.#actions.add(row, choice.make(), inside),
      returnTo: () => this.#host.navigation.focus(),
    });
  }

  /** Why a group around these rows would stand too deep; `undefined` where it would not. */
  #whyNoGroup(row: RuleRow, targets: readonly RuleRow[]): string | undefined {
    const { maxDepth } = this.#host.state;
    // The group that is made, and those around it or in it.
    const depth = Math.max(groupsAround(row.parent), depthWith(row.parent, targets)) + 1;
    if (maxDepth === null || depth <= maxDepth) return undefined;
    return this.#tooDeep();
  }

  #tooDeep(): string {
    const { state, terms } = this.#host;
    const most = state.maxDepth ?? 0;
    return terms().tooDeep(most, state.localize.number(most));
  }

  #command(command: RowCommand, row: RuleRow, targets: readonly RuleRow[], anchor: HTMLElement): void {
    const words = this.#port.words();
    const actions = this.#actions;
    switch (command) {
      case 'add-below':
        return void this.#openAdd(row, false, anchor);
      case 'add-inside':
        return void this.#openAdd(row, true, anchor);
      case 'copy':
        return void this.#toClipboard(targets);
      case 'cut':
        return void this.#toClipboard(targets).then(() => actions.delete(targets));
      case 'paste':
        return void this.#fromClipboard(row);
      case 'wrap-all':
        return actions.wrap(targets, 'and');
      case 'wrap-any':
        return actions.wrap(targets, 'or');
      case 'unwrap':
        return actions.each(targets, words.unwrap, ({ node }) => ({ type: 'unwrap', node: node.id }));
      case 'negate':
        return actions.each(targets, words.negate, ({ id }) => ({ type: 'negate', node: id }));
      case 'mute':
      case 'unmute':
        return actions.each(targets, words[command], ({ id }) => ({ type: command, node: id }));
      case 'lock-all':
        return actions.each(targets, words.lockAll, ({ id }) => ({ type: 'lock', node: id, lock: 'all' }));
      case 'lock-value':
        return actions.each(targets, words.lockValue, ({ id }) => ({
          type: 'lock',
          node: id,
          lock: 'value',
        }));
      case 'unlock':
        return actions.each(targets, words.unlock, (each) => ({
          type: 'lock',
          node: each.part.lock === undefined ? each.node.id : each.id,
          lock: null,
        }));
      case 'name':
        return void this.#openName(row, anchor);
      case 'show-text':
        return this.#host.showText(row.id);
      default:
        return this.run(command, row.id, anchor);
    }
  }

  async #openName(row: RuleRow, anchor: HTMLElement): Promise<void> {
    const { part, node } = row;
    const words = this.#port.words();
    await this.#name.open({
      anchor,
      what: this.#nameOf(row.id),
      name: part.name ?? node.name ?? '',
      note: part.note ?? node.note ?? '',
      returnTo: () => this.#host.navigation.focus(),
      onSave: (name, note) => {
        const { editing, state } = this.#host;
        const before = { name: part.name ?? '', note: part.note ?? '' };
        const steps = [
          () => (name === before.name ? null : ({ type: 'rename', node: row.id, name } as const)),
          () => (note === before.note ? null : ({ type: 'note', node: row.id, note } as const)),
        ];
        if (editing.batch(steps)) state.announce(words.done(words.save));
      },
    });
  }

  #copy(event: ClipboardEvent, targets: readonly RuleRow[]): void {
    // An event that is over takes no text any more.
    if (event.eventPhase === Event.NONE) return void this.#toClipboard(targets);
    this.#memory = this.#actions.textOf(targets);
    event.clipboardData?.setData('text/plain', this.#memory);
    event.preventDefault();
    this.#actions.copied(targets);
  }

  async #toClipboard(targets: readonly RuleRow[]): Promise<void> {
    this.#memory = this.#actions.textOf(targets);
    try {
      await navigator.clipboard.writeText(this.#memory);
    } catch {
      // The page may not write there; within this builder it can still be pasted.
    }
    this.#actions.copied(targets);
  }

  async #fromClipboard(row: RuleRow): Promise<void> {
    let text: string;
    try {
      text = await navigator.clipboard.readText();
    } catch {
      text = this.#memory;
      if (text === '') {
        this.#host.refuse(this.#port.words().clipboardBlocked);
        return;
      }
    }
    this.#actions.paste(row, text === '' ? this.#memory : text);
  }

  #nameOf(id: string): string {
    const row = this.#host.rows.find(id);
    return row === undefined ? '' : rowName(row, this.#host.state);
  }

  async #goTo(id: string, part = '', isEntered = false): Promise<void> {
    const { rows, navigation, state, body } = this.#host;
    rows.openTo(id);
    navigation.setActive(id, part);
    body.aimAt(id);
    this.#host.followRule();
    await state.host.updateComplete;
    navigation.focus(isEntered);
  }
}

type BuilderElement = ArrangeHost['state']['host'] & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions;
};

/** Fields of what is put into a row are read from the items of a collection. */
function scopeInside({ node, scope }: RuleRow): readonly string[] {
  return [...scope, ...(readerToFilter(node)?.path ?? [])];
}
