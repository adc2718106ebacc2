import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { Concept } from '@tagma/core';
import type { RuleEdit, RuleLock, RulePart, RuleTree } from '@tagma/expression';
import type { LocalizeController } from '../../controllers/localize.js';
import type { FieldCatalog } from './fields/field-catalog.types.js';
import type { RowWork } from './rows/row-work.types.js';
import type { RuleParameter, ValueSource } from './rule-builder.types.js';

/**
 * Where a row stands: names of the collections around it, outermost first; `[]` reads from the record itself.
 * Inside a condition about orders it is `['orders']`.
 */
export type FieldScope = readonly string[];

/**
 * What the parts of the builder (rows, value editors, text pane, insight panels) share. One object for the life
 * of the element; its members answer with what is so now.
 */
export interface BuilderContext {
  /** The element; `host.requestUpdate()` draws all parts again. */
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly localize: LocalizeController;
  readonly text: string;
  readonly tree: RuleTree;
  readonly fields: FieldCatalog;
  readonly concepts: readonly Concept[];
  readonly parameters: readonly RuleParameter[];
  readonly values: ValueSource | null;
  /** IANA zone in which calendar windows are written, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly readonly: boolean;
  /** Whether this part of a node may be changed: read-only builder, locks and roles considered. */
  editable(part: RulePart, what?: RuleLock): boolean;
  /**
   * Applies an edit and puts it on the undo stack; a refusal is shown and announced, and nothing is changed.
   * Edits with the same `merge` key that follow each other undo as one: typing into a value is one step.
   */
  edit(edit: RuleEdit, options?: { readonly merge?: string }): boolean;
  /**
   * Does what a control of a row asks for, in the order in which controls ask. What does it is fetched after the first
   * look; nothing that was asked before is lost.
   */
  work(run: (work: RowWork) => void): void;
  /** Selects a node and brings its row into view; with `part`, the focus goes into that part of the row. */
  reveal(id: string, part?: string): void;
  announce(message: string): void;
  /** The row that is active; `null` when there is none. */
  readonly selectedId: string | null;
  /** Which values a field has in the records, beside a value editor; `nothing` until that is known. */
  distribution(path: readonly string[]): TemplateResult | typeof nothing;
}

/** What one row is drawn with, besides its node. */
export interface RowPlace {
  readonly scope: FieldScope;
  /** "condition 3": what the names of all controls of the row start from, in the reader's language. */
  readonly name: string;
}
