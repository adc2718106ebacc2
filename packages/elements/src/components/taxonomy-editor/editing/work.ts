import { html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { EditorActions } from './editor-actions.js';
import { EditorCommands } from './editor-commands.js';
import { EditorMoves } from './editor-moves.js';
import { dragPreview, dropMark, dropWords } from './drag-view.js';
import { EditorMenu } from '../../../internal/menu/menu.js';
import { menuStyles } from '../../../internal/menu/menu.styles.js';
import { TreeDrag } from './tree-drag.js';
import type { DragState } from './tree-drag.js';
import type { MenuName, WorkHost, WorkPart } from './work.types.js';
import { workStyles } from './work.styles.js';
import { taxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** Joins what changes the taxonomy; see {@link WorkPart}. */
export class Work implements WorkPart {
  readonly styles: readonly CSSResult[] = [menuStyles, workStyles];
  readonly #host: WorkHost;
  readonly #menu: EditorMenu;
  readonly #commands: EditorCommands;
  readonly #moves: EditorMoves;
  readonly #actions: EditorActions;
  readonly #drag: TreeDrag;
  #dragged: DragState | null = null;

  constructor(host: WorkHost) {
    const { element, context, model, terms } = host;
    this.#host = host;
    const refuse = (text: string): void => host.tell({ tone: 'warning', text });
    this.#menu = new EditorMenu(element);
    this.#commands = new EditorCommands({ ...host, nameOf: (id) => context.nameOf(id) });
    this.#moves = new EditorMoves({ context, model, terms, refuse });
    this.#actions = new EditorActions({
      ...host,
      menu: this.#menu,
      moves: this.#moves,
      commands: this.#commands,
    });
    this.#drag = this.#makeDrag(host);
  }

  get openMenuName(): string | null {
    return this.#menu.openName;
  }

  get nextUndo(): string | undefined {
    return this.#commands.undoStack.nextUndo?.label;
  }

  get nextRedo(): string | undefined {
    return this.#commands.undoStack.nextRedo?.label;
  }

  get cutIds(): ReadonlySet<string> {
    return new Set(this.#moves.cutIds);
  }

  get isDragging(): boolean {
    return this.#drag.isDragging;
  }

  readonly execute: WorkPart['execute'] = (command, options) => this.#commands.execute(command, options);
  readonly run: WorkPart['run'] = (action, id) => this.#actions.run(action, id);
  readonly step: WorkPart['step'] = (step) => this.#actions.step(step);

  openMenu(name: MenuName, anchor: HTMLElement, returnTo: () => void): Promise<void> {
    return this.#actions.openMenu(name, anchor, returnTo);
  }

  press(...begun: Parameters<WorkPart['press']>): void {
    this.#drag.press(...begun);
  }

  cancelCut(): boolean {
    return this.#moves.cancelCut();
  }

  render(): TemplateResult {
    return html`${this.#menu.render()} ${this.#actions.renderMoveDialog()} ${this.#renderPreview()}`;
  }

  renderDropMark(): TemplateResult | typeof nothing {
    const drag = this.#dragged;
    if (drag === null) return nothing;
    const { body, rows } = this.#host;
    const { headerHeight, rowHeight } = body;
    const depth = drag.over === null ? 0 : rows.placeOf(drag.over.row).depth;
    return dropMark(drag, { headerHeight, rowHeight, depth });
  }

  updated(): void {
    const preview = this.#host.element.renderRoot.querySelector<HTMLElement>('.drag-preview');
    if (preview?.matches(':popover-open') === false) preview.showPopover();
  }

  end(): void {
    this.#drag.end();
  }

  #renderPreview(): TemplateResult | typeof nothing {
    const drag = this.#dragged;
    if (drag === null) return nothing;
    const terms = this.#host.context.localize.terms(taxonomyWorkTerms);
    const where = dropWords(drag, terms, (id) => this.#host.context.nameOf(id));
    return dragPreview(drag, terms.dragging(this.#moves.what(drag.ids)), where);
  }

  #makeDrag({ model, rows, body, element, announce, context, redraw }: WorkHost): TreeDrag {
    return new TreeDrag(model, rows, body, {
      start: (id) => this.#actions.dragged(id),
      problem: (ids, target) => this.#moves.problem(ids, target),
      show: (drag) => {
        this.#dragged = drag;
        element.requestUpdate();
      },
      drop: (ids, target) => void this.#moves.move(ids, target),
      cancelled: () => announce(context.localize.terms(taxonomyWorkTerms).dropCancelled),
      onToggled: redraw,
    });
  }
}
