import type { RuleNode } from '@tagma/expression';
import type { TemplateResult, nothing } from 'lit';
import { ruleFrameTerms } from '../../../locales/rule-rows.terms.js';
import type { GroupWord } from '../../../locales/rule-rows.terms.js';
import type { RowFrame } from '../data/row-frame.js';
import type { RowParts } from '../data/row-parts.js';
import type { RuleEditing } from '../data/rule-editing.js';
import { groupSteps } from '../model/group-steps.js';
import type { RowList } from '../model/row-list.js';
import type { RuleRow } from '../model/rows.js';
import type { BuilderContext } from '../row-context.types.js';
import type { RowScope } from './row-element.js';
import type { RuleNavigation } from './rule-navigation.js';
import type { RowDrawing } from './row-view.js';

/** What drawing asks of the builder. */
export interface DrawerHost {
  readonly context: () => BuilderContext;
  /** What makes rows; none is drawn before it is there. */
  readonly frame: () => RowFrame | null;
  readonly parts: () => RowParts | null;
  readonly isEditable: () => boolean;
  readonly badge: (id: string) => TemplateResult | typeof nothing;
  readonly isSelected: (id: string) => boolean;
  readonly rows: RowList;
  readonly editing: RuleEditing;
  readonly navigation: () => RuleNavigation;
  readonly scope: () => RowScope | undefined;
}

/** Fills the elements of rows; what is the same for all rows of one drawing is asked for once. */
export class RowDrawer {
  readonly #host: DrawerHost;
  #drawing: RowDrawing | null = null;

  constructor(host: DrawerHost) {
    this.#host = host;
  }

  /** Something may be another now: asked again with the next row. */
  renew(): void {
    this.#drawing = null;
  }

  readonly draw = (element: HTMLElement, row: RuleRow, index: number): void => {
    const { frame, isSelected, navigation, scope } = this.#host;
    this.#drawing ??= this.#newDrawing();
    const state = { selected: isSelected(row.id), cut: false };
    frame()?.drawRow(element, row, index, state, this.#drawing, scope());
    navigation().mark(element, row.id);
  };

  #newDrawing(): RowDrawing {
    const { parts, isEditable, badge } = this.#host;
    const context = this.#host.context();
    return {
      context,
      terms: context.localize.terms(ruleFrameTerms),
      parts: parts(),
      editable: isEditable(),
      badge,
      setGroup: (row, word) => this.#setGroup(row, word),
      setText: (node, text) => this.#setText(node, text),
    };
  }

  #setGroup(row: RuleRow, word: GroupWord): void {
    const { editing, rows, context } = this.#host;
    editing.batch(groupSteps(row, word, (id) => rows.find(id)));
    context().host.requestUpdate();
  }

  #setText(node: RuleNode, text: string): void {
    const context = this.#host.context();
    context.edit({ type: 'replace', node: node.id, condition: { text } });
    // What was refused does not stay in the field.
    context.host.requestUpdate();
  }
}
