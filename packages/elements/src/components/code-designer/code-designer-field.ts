import { property } from '../../internal/property.js';
import type {
  CodeDefinition,
  CompileCodeExpression,
  PatternVersion,
  RecordTypeDefinition,
} from '@tagma/core';
import { TagmaFormElement } from '../../internal/tagma-form-element.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { codeDesignerTerms } from '../../locales/code-designer.terms.js';
import type { CodeDesignerTerms } from '../../locales/code-designer.terms.js';
import type {
  CodeRecords,
  CodeValueSource,
  CounterOfScope,
  DesignerPanel,
  RecordCodes,
  RecordText,
} from './code-designer.types.js';
import { EMPTY_DEFINITION } from './model/definition-edits.js';
import { PatternHistory } from './model/pattern-history.js';
import { definitionText, readDefinition } from './model/read-definition.js';

/** What a host sets on a code designer, and what a form sees of it. */
export abstract class CodeDesignerField extends TagmaFormElement {
  /** The fields that codes can be made of. */
  @property({ attribute: false }) recordType: RecordTypeDefinition | null = null;
  /** Records to try the pattern on, in the order in which they are to be numbered. Give a new array when they changed. */
  @property({ attribute: false }) records: CodeRecords | null = null;
  /** Lists the values of fields in place of `records`, e.g. from a server. */
  @property({ attribute: false }) values: CodeValueSource | null = null;
  /** The version in force, to compare with; `null` when none is. */
  @property({ attribute: false }) published: PatternVersion | null = null;
  /** Which code a record has now, for a preview of re-coding; `null` from a function that knows none. */
  @property({ attribute: false }) currentCode: RecordText | null = null;
  /** All codes that a record has or had, in place of `currentCode`: the preview then knows which it gets back. */
  @property({ attribute: false }) codesOf: RecordCodes | null = null;
  /** What counters have given. Default: up to the highest number that a code has. */
  @property({ attribute: false }) counterOf: CounterOfScope | null = null;
  /** What a record is called. Default: the name field of the record type, `name` or `id`. */
  @property({ attribute: false }) recordName: RecordText | null = null;
  /** Runs formulas; `codeExpression` of `@tagma/core`. By default it is fetched when a pattern has a formula. */
  @property({ attribute: false }) expressions: CompileCodeExpression | null = null;
  /** IANA zone of dates that name none, e.g. `Asia/Shanghai`. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** ISO instant at which codes are tried; now when absent. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** The pattern can be read and tried, but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Names the designer. */
  @property() label = '';
  /** What shows below the pattern; `null` for nothing. Changes when the reader chooses. */
  @property({ reflect: true }) panel: DesignerPanel | null = null;

  /** The pattern with its history. */
  protected readonly history = new PatternHistory(EMPTY_DEFINITION);
  /** Whether the value that was given last could not be read. */
  protected isUnreadable = false;

  /**
   * What makes a code. The attribute holds it as JSON at first, and is where a form reset goes back to. A definition
   * is never changed in place: each edit gives another one.
   */
  @property({ attribute: 'value', converter: { fromAttribute: (text: string | null) => text } })
  get value(): CodeDefinition {
    return this.history.present;
  }
  set value(given: CodeDefinition | string | null) {
    const before = this.history.present;
    if (given === before) return;
    const read = readDefinition(given);
    this.isUnreadable = read === null;
    const definition = read ?? EMPTY_DEFINITION;
    // Frameworks may set an equal object with each render; that is no new pattern.
    if (definitionText(definition) !== definitionText(before)) this.history.open(definition);
    this.requestUpdate('value', before);
  }

  /** Words of the frame. */
  protected get terms(): CodeDesignerTerms {
    return this.localize.terms(codeDesignerTerms);
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

  /** Whether the proof found an error. */
  protected abstract hasErrors(): boolean;

  protected override formValue(): string {
    return this.formState();
  }

  protected override formState(): string {
    return this.history.present.segments.length === 0 ? '' : definitionText(this.history.present);
  }

  protected override problem(): ValidityProblem | null {
    if (this.isUnreadable) return { flags: { badInput: true }, message: this.terms.unreadable };
    if (this.history.present.segments.length === 0)
      return this.required ? { flags: { valueMissing: true }, message: this.terms.valueMissing } : null;
    return this.hasErrors() ? { flags: { badInput: true }, message: this.terms.invalid } : null;
  }

  protected override resetValue(): void {
    this.value = readDefinition(this.getAttribute('value')) ?? EMPTY_DEFINITION;
  }

  protected override restoreValue(stored: string): void {
    this.value = readDefinition(stored) ?? EMPTY_DEFINITION;
  }
}
