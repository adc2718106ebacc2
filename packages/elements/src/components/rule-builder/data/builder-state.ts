import type { ReactiveControllerHost, TemplateResult, nothing } from 'lit';
import type { Concept } from '@tagma/core';
import type { RecordSchema, RuleEdit, RuleLock, RulePart, RuleTree, TextEdit } from '@tagma/expression';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { FieldCatalog } from '../fields/field-catalog.types.js';
import type { InsightHost, InsightPanel, OtherRule } from '../insight/insight.types.js';
import type { RowWork } from '../rows/row-work.types.js';
import type { RuleSession } from '../model/rule-session.js';
import type {
  CountSource,
  LockPolicy,
  RuleParameter,
  RuleTestCase,
  ValueSource,
} from '../rule-builder.types.js';

/** The properties of the builder that its parts read. */
export interface BuilderProperties extends ReactiveControllerHost, HTMLElement {
  readonly schema: RecordSchema;
  readonly concepts: readonly Concept[];
  readonly parameters: readonly RuleParameter[];
  readonly values: ValueSource | null;
  readonly records: readonly unknown[] | null;
  readonly count: CountSource | null;
  readonly recordName: ((record: unknown) => string) | null;
  readonly publishedValue: string | null;
  readonly tests: readonly RuleTestCase[];
  readonly otherRules: readonly OtherRule[];
  readonly timeZone: string;
  readonly asOf: string | null;
  readonly canEdit: LockPolicy | null;
  readonly createWorker: (() => Worker) | null;
  readonly maxDepth: number | null;
}

/** What the state asks of the element. */
export interface StateDeps {
  readonly localize: LocalizeController;
  readonly session: RuleSession;
  readonly fields: () => FieldCatalog;
  readonly isEditable: () => boolean;
  readonly isMuted: (id: string) => boolean;
  readonly selectedId: () => string | null;
  readonly edit: (edit: RuleEdit, merge: string | undefined) => boolean;
  readonly write: (edits: readonly TextEdit[]) => boolean;
  readonly work: (run: (work: RowWork) => void) => void;
  readonly reveal: (id: string, part: string | undefined) => void;
  readonly announce: (message: string) => void;
  readonly changeTests: (tests: readonly RuleTestCase[]) => void;
  readonly showPanel: (panel: InsightPanel) => void;
  readonly distribution: (path: readonly string[]) => TemplateResult | typeof nothing;
}

/** The zone of the page; asking for it takes a millisecond, and many rows do. */
let pageZone: string | undefined;

/** What all parts of the builder share: its properties, its text, and what they may ask for. */
export class BuilderState implements InsightHost {
  readonly host: BuilderProperties;
  readonly #deps: StateDeps;

  constructor(host: BuilderProperties, deps: StateDeps) {
    this.host = host;
    this.#deps = deps;
  }

  get localize(): LocalizeController {
    return this.#deps.localize;
  }
  get text(): string {
    return this.#deps.session.text;
  }
  get tree(): RuleTree {
    return this.#deps.session.tree;
  }
  get fields(): FieldCatalog {
    return this.#deps.fields();
  }
  get schema(): RecordSchema {
    return this.host.schema;
  }
  get concepts(): readonly Concept[] {
    return this.host.concepts;
  }
  get parameters(): readonly RuleParameter[] {
    return this.host.parameters;
  }
  get values(): ValueSource | null {
    return this.host.values;
  }
  get records(): readonly unknown[] | null {
    return this.host.records;
  }
  get count(): CountSource | null {
    return this.host.count;
  }
  get recordName(): ((record: unknown) => string) | null {
    return this.host.recordName;
  }
  get publishedValue(): string | null {
    return this.host.publishedValue;
  }
  get tests(): readonly RuleTestCase[] {
    return this.host.tests;
  }
  get otherRules(): readonly OtherRule[] {
    return this.host.otherRules;
  }
  get createWorker(): (() => Worker) | null {
    return this.host.createWorker;
  }
  get maxDepth(): number | null {
    return this.host.maxDepth;
  }
  get asOf(): string | null {
    return this.host.asOf;
  }
  get timeZone(): string {
    if (this.host.timeZone !== '') return this.host.timeZone;
    return (pageZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
  get readonly(): boolean {
    return !this.#deps.isEditable();
  }
  get selectedId(): string | null {
    return this.#deps.selectedId();
  }

  editable(part: RulePart, what?: RuleLock): boolean {
    if (this.readonly || this.#deps.isMuted(part.id)) return false;
    const { lock } = part;
    const isBarred = lock !== undefined && (lock === 'all' || what === undefined || lock === what);
    return !isBarred || this.host.canEdit?.(part, editOf(part, what)) === true;
  }

  edit(edit: RuleEdit, options: { readonly merge?: string } = {}): boolean {
    return this.#deps.edit(edit, options.merge);
  }

  writeText(edits: readonly TextEdit[]): boolean {
    return this.#deps.write(edits);
  }

  work(run: (work: RowWork) => void): void {
    this.#deps.work(run);
  }

  reveal(id: string, part?: string): void {
    this.#deps.reveal(id, part);
  }

  announce(message: string): void {
    this.#deps.announce(message);
  }

  changeTests(tests: readonly RuleTestCase[]): void {
    this.#deps.changeTests(tests);
  }

  showPanel(panel: InsightPanel): void {
    this.#deps.showPanel(panel);
  }

  distribution(path: readonly string[]): TemplateResult | typeof nothing {
    return this.#deps.distribution(path);
  }
}

/** An edit of the sort that is asked about. */
function editOf({ id }: RulePart, what: RuleLock | undefined): RuleEdit {
  switch (what) {
    case 'field':
      return { type: 'set-field', node: id, path: [] };
    case 'operator':
      return { type: 'set-operator', node: id, operator: '' };
    case 'value':
      return { type: 'set-value', node: id, value: { literal: null } };
    default:
      return { type: 'delete', node: id };
  }
}
