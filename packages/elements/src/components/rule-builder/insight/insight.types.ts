import type { InsightPanel } from '../../../locales/rule-insight.terms.js';
import type { CSSResult, TemplateResult, nothing } from 'lit';
import type { RecordSchema, TextEdit } from '@tagma/expression';
import type { BuilderContext } from '../row-context.types.js';
import type { CountSource, RuleTestCase } from '../rule-builder.types.js';

/** Another rule of the same page, to compare with. */
export interface OtherRule {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The tag that it gives, where the host says so. */
  readonly tagName?: string;
  /** Values of its own parameters, by name without `$`. */
  readonly bindings?: Readonly<Record<string, unknown>>;
}

/** What the panels are given besides what all parts share. */
export interface InsightHost extends BuilderContext {
  readonly schema: RecordSchema;
  readonly records: readonly unknown[] | null;
  readonly count: CountSource | null;
  /** What a record is called; `null` looks for a field named `name`, `title` or `id`. */
  readonly recordName: ((record: unknown) => string) | null;
  /** The text that is in force now; `null` when none is. */
  readonly publishedValue: string | null;
  readonly tests: readonly RuleTestCase[];
  readonly otherRules: readonly OtherRule[];
  /** ISO instant at which the rule is asked; `null` for now. */
  readonly asOf: string | null;
  /**
   * Starts the module `@tagma/elements/rule-builder/worker` as a worker, for proofs; `null` on pages that allow
   * none. Proofs that would keep the page busy are then made on request only.
   */
  readonly createWorker: (() => Worker) | null;
  /** Tells the page of changed test cases (`tagma-tests-change`), which may refuse them, and keeps them. */
  changeTests(tests: readonly RuleTestCase[]): void;
  /** Brings a panel to the front: a record was picked to ask why. */
  showPanel(panel: InsightPanel): void;
  /** Changes the text by hand-made edits (a fix of the lint) as one step of the history; false when refused. */
  writeText(edits: readonly TextEdit[]): boolean;
}

export type { InsightPanel };

/** One tab. */
export interface InsightTab {
  readonly id: InsightPanel;
  readonly label: string;
  /** A figure or mark beside the label: how many findings, how many tests fail. */
  readonly badge?: string;
}

/** What a rule does, why, and the proof. Fetched after the first look. */
export interface InsightPart {
  readonly styles: readonly CSSResult[];
  /** The rule in plain words and how many records match: one line above the rows. */
  renderSummary(): TemplateResult;
  render(panel: InsightPanel): TemplateResult;
  /** The panels one at a time, with tabs for what this builder can show: without records nothing is compared, say. */
  renderTabs(label: string): TemplateResult | typeof nothing;
  /** Brings a panel to the front. */
  show(panel: InsightPanel): void;
  /** How many records are left after a row, beside it; `nothing` while that is not known. */
  rowBadge(id: string): TemplateResult | typeof nothing;
  /** Which values a field has in the records, beside a value editor; `nothing` where nothing is known. */
  fieldDistribution(path: readonly string[]): TemplateResult | typeof nothing;
  /** Ends all work, and the worker; a later draw begins anew. */
  disconnect(): void;
}
