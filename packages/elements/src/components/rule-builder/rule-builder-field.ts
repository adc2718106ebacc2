import { property } from '../../internal/property.js';
import type { Concept } from '@tagma/core';
import type { RecordSchema } from '@tagma/expression';
import { TagmaFormElement } from '../../internal/tagma-form-element.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { commonTerms } from '../../locales/common.terms.js';
import { ruleBuilderTerms } from '../../locales/rule-builder.terms.js';
import type { RuleBuilderTerms } from '../../locales/rule-builder.terms.js';
import type { OtherRule } from './insight/insight.types.js';
import { RuleSession } from './model/rule-session.js';
import type {
  CountSource,
  LockPolicy,
  RecordNamer,
  RuleParameter,
  RuleRecords,
  RuleTestCase,
  ValueSource,
} from './rule-builder.types.js';

const NO_CONCEPTS: readonly Concept[] = [];
const NO_PARAMETERS: readonly RuleParameter[] = [];
const NO_TESTS: readonly RuleTestCase[] = [];
const NO_RULES: readonly OtherRule[] = [];
const NO_SCHEMA: RecordSchema = {};

/** What a host sets on a rule builder, and what a form sees of it. */
export abstract class RuleBuilderField extends TagmaFormElement {
  /** What the records look like, as JSON Schema with titles in the reader's language. */
  @property({ attribute: false }) schema: RecordSchema = NO_SCHEMA;
  /** Tags that rules may read; their ids stand in the texts. */
  @property({ attribute: false }) concepts: readonly Concept[] = NO_CONCEPTS;
  /** Values that rules read from outside, e.g. `$threshold`. */
  @property({ attribute: false }) parameters: readonly RuleParameter[] = NO_PARAMETERS;
  /** Lists the values of fields, page by page. */
  @property({ attribute: false }) values: ValueSource | null = null;
  /** Records to try the rule on. Give a new array when they changed. */
  @property({ attribute: false }) records: RuleRecords | null = null;
  /** Counts matches in place of `records`, e.g. on a server. */
  @property({ attribute: false }) count: CountSource | null = null;
  /** What a record is called. Default: its field `name`, `title` or `id`. */
  @property({ attribute: false }) recordName: RecordNamer | null = null;
  /** The text that is in force, to compare with; `null` when none is. */
  @property({ attribute: false }) publishedValue: string | null = null;
  /** Records with the verdict that they must get; they run after each change. */
  @property({ attribute: false }) tests: readonly RuleTestCase[] = NO_TESTS;
  /** Rules beside this one, to find overlaps and conflicts with. */
  @property({ attribute: false }) otherRules: readonly OtherRule[] = NO_RULES;
  /** IANA zone of calendar days and months, e.g. `Asia/Shanghai`. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** ISO instant at which the rule is tried; now when absent. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /**
   * Who may change locked parts. Default: nobody, but locks can be lifted. With a policy the rule is invalid while
   * text is typed over a part that the reader may not change.
   */
  @property({ attribute: false }) canEdit: LockPolicy | null = null;
  /** Starts a worker that proves what takes long, from `@tagma/elements/rule-builder/worker`; without one it waits for a click. */
  @property({ attribute: false }) createWorker: (() => Worker) | null = null;
  /**
   * How many groups may stand in each other; 1 for a list of conditions. Nothing deeper is added, moved or pasted, but
   * a rule that is deeper already opens as it is. No limit when absent.
   */
  @property({ type: Number, attribute: 'max-depth' }) maxDepth: number | null = null;
  /** What the rule does shows below it. Changes when the reader chooses. */
  @property({ type: Boolean, reflect: true }) insight = false;
  /** The rule can be read and tried, but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Names the builder. */
  @property() label = '';
  /** What shows: conditions, text, or both side by side. Changes when the reader chooses. */
  @property({ reflect: true }) view: 'rows' | 'both' | 'text' = 'rows';

  /** The text with its tree and history. */
  protected readonly session = new RuleSession();

  /**
   * The rule as JSONata text. It is the truth: rows are a view of it, and what was not edited stays byte for byte.
   * The attribute holds the text at first, and is where a form reset goes back to.
   */
  @property()
  get value(): string {
    return this.session.text;
  }
  set value(text: string) {
    const before = this.session.text;
    // Frameworks may set what is there already, or null for nothing.
    const given = (text as string | null) ?? '';
    if (given === before) return;
    this.session.open(given);
    this.requestUpdate('value', before);
  }

  /** Whether the rule counts: it has a condition that is not muted, and can be read. */
  get active(): boolean {
    const { active, errors } = this.session.tree;
    return active && errors.length === 0;
  }

  /** Words of the frame. */
  protected get terms(): RuleBuilderTerms {
    return this.localize.terms(ruleBuilderTerms);
  }

  /** Whether anything can be changed. */
  protected get isEditable(): boolean {
    return !this.readonly && !this.isDisabled;
  }

  /** Name for screen readers. */
  protected get accessibleName(): string {
    const labels = [...this.labels].map((label) => label.textContent?.trim() ?? '').join(' ');
    return this.label || (this.getAttribute('aria-label') ?? '') || labels || this.terms.label;
  }

  protected override formValue(): string {
    return this.value;
  }

  protected override formState(): string {
    return this.value;
  }

  protected override problem(): ValidityProblem | null {
    const { tree, isRead, tools } = this.session;
    if (tree.errors.length > 0) return { flags: { badInput: true }, message: this.terms.unreadable };
    const locked = tools?.lockProblem(this.session, this.canEdit, this.localize);
    if (locked) return locked;
    if (!this.required || (isRead ? tree.active : tree.text.trim() !== '')) return null;
    return { flags: { valueMissing: true }, message: this.localize.terms(commonTerms).valueMissing };
  }

  protected override resetValue(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  protected override restoreValue(stored: string): void {
    this.value = stored;
  }
}
