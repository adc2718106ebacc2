import type { CSSResult, TemplateResult } from 'lit';
import type { GridSelectionController } from '../../../controllers/grid-selection.js';
import type { RuleArrangeTerms } from '../../../locales/rule-arrange.terms.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import type { BuilderState } from '../data/builder-state.js';
import type { RuleEditing } from '../data/rule-editing.js';
import type { ImportPart } from '../importing/import.types.js';
import type { RowList } from '../model/row-list.js';
import type { RuleRow } from '../model/rows.js';
import type { RuleSession } from '../model/rule-session.js';
import type { RuleBody } from '../tree/rule-body.js';
import type { RuleAction } from '../tree/rule-interaction.js';
import type { RuleNavigation } from '../tree/rule-navigation.js';

/** What arranging may use of the builder. */
export interface ArrangeHost {
  readonly state: BuilderState;
  readonly session: RuleSession;
  readonly editing: RuleEditing;
  readonly rows: RowList;
  readonly selection: GridSelectionController;
  readonly navigation: RuleNavigation;
  readonly body: RuleBody;
  readonly terms: () => RuleBuilderTerms;
  /** Says that something could not be done, and why. */
  readonly refuse: (why: string) => void;
  /** What takes over rules of other tools; `null` when it could not be fetched, which was said then. */
  readonly importing: () => Promise<ImportPart | null>;
  /** Draws what the rule is now; rows that are what they were stay as they are. */
  readonly followRule: () => void;
  /** Shows the text beside the rows. */
  readonly showText: (id: string) => void;
}

/** The builder with the words of arranging. */
export interface ArrangePort extends ArrangeHost {
  readonly words: () => RuleArrangeTerms;
  /** What a row is called: "condition 3". */
  readonly nameOf: (id: string) => string;
  /** Looks at a text that is no condition: a rule of another tool opens with what it becomes. */
  readonly importText: (row: RuleRow | null, text: string) => void;
  /** Draws what changed, then goes to a row. */
  readonly goTo: (id: string, part?: string, isEntered?: boolean) => Promise<void>;
}

/** Adding, moving and marking rows; fetched after the first look. */
export interface ArrangePart {
  readonly styles: readonly CSSResult[];
  render(): TemplateResult;
  run(action: RuleAction, id: string | null, anchor: HTMLElement): void;
  /** A press on the handle of a row: perhaps the beginning of a drag. */
  press(event: PointerEvent, id: string): void;
  /** A copy, a cut, or a paste of the text that was given: at the row, or below all rows. The event may be over. */
  clipboard(event: ClipboardEvent, given: string, isBelow: boolean): void;
  /** Ends what is going on: the builder leaves the page. */
  end(): void;
}
