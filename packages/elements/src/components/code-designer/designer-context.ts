import type { CodeDefinition, Segment } from '@tagma/core';
import type { LocalizeController } from '../../controllers/localize.js';
import { memoize } from '../../internal/memoize.js';
import { withGetters } from '../../internal/with-getters.js';
import type { CodeDesignerTerms } from '../../locales/code-designer.terms.js';
import type {
  CodeRecords,
  CodeValueSource,
  CounterOfScope,
  DesignerPanel,
  RecordCodes,
  RecordText,
} from './code-designer.types.js';
import { currentOf } from './data/current-code.js';
import type { PatternWork } from './data/pattern-work.js';
import { segmentName } from './data/segment-names.js';
import type { DesignerContext, EditOptions } from './designer-context.types.js';
import type { PatternHistory } from './model/pattern-history.js';

/** The properties of the designer that its parts read. */
interface DesignerProperties {
  readonly recordType: DesignerContext['recordType'];
  readonly records: CodeRecords | null;
  readonly values: CodeValueSource | null;
  readonly published: DesignerContext['published'];
  readonly currentCode: RecordText | null;
  readonly codesOf: RecordCodes | null;
  readonly counterOf: CounterOfScope | null;
  readonly recordName: RecordText | null;
  readonly expressions: DesignerContext['expressions'];
  readonly timeZone: string;
  readonly asOf: string | null;
}

/** What the context asks of the element. */
interface ContextDeps {
  readonly localize: LocalizeController;
  readonly terms: () => CodeDesignerTerms;
  readonly history: PatternHistory;
  readonly work: PatternWork;
  readonly isEditable: () => boolean;
  readonly edit: (change: (definition: CodeDefinition) => CodeDefinition, options?: EditOptions) => void;
  readonly settle: () => void;
  readonly reveal: (segmentId: string) => void;
  readonly openPanel: (panel: DesignerPanel) => void;
  readonly announce: (message: string) => void;
}

/** Hues of neighbours differ well; fixed text is grey. */
const HUES = ['blue', 'orange', 'purple', 'green', 'pink', 'cyan', 'amber', 'indigo', 'red', 'teal'] as const;

/** What the parts of a designer share. */
export function designerContext(
  host: DesignerContext['host'] & DesignerProperties,
  deps: ContextDeps,
): DesignerContext {
  const opened = new Date().toISOString();
  const nameOf = (segment: Segment): string =>
    segmentName(segment, host.recordType, deps.terms(), deps.localize.lang);
  const current = memoize((codes: RecordCodes) => currentOf(codes));
  const { localize, edit, settle, reveal, openPanel, announce } = deps;
  const members = {
    host,
    localize,
    edit,
    settle,
    reveal,
    openPanel,
    announce,
    nameOf,
    surveying: { stop: () => deps.work.stopSurvey(), start: () => deps.work.startSurvey() },
    hueOf: (id: string): string => hueAt(deps.history.present, id),
    recordName: (record: CodeRecords[number], index: number): string => nameOfRecord(host, record, index),
  };
  return withGetters(members, {
    terms: deps.terms,
    definition: () => deps.history.present,
    editable: deps.isEditable,
    recordType: () => host.recordType,
    records: () => host.records,
    values: () => host.values,
    published: () => host.published,
    currentCode: () => host.currentCode ?? (host.codesOf === null ? null : current(host.codesOf)),
    codesOf: () => host.codesOf,
    counterOf: () => host.counterOf,
    timeZone: () => host.timeZone || new Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => host.asOf ?? opened,
    expressions: () => host.expressions,
    engine: () => deps.work.engine,
    compiled: () => deps.work.compiled,
    survey: () => deps.work.survey,
    canStep: () => ({ undo: deps.history.canUndo, redo: deps.history.canRedo }),
  });
}

function hueAt({ segments }: CodeDefinition, id: string): string {
  const coloured = segments.filter(({ type }) => type !== 'literal');
  const at = coloured.findIndex((segment) => segment.id === id);
  return at === -1 ? 'gray' : (HUES[at % HUES.length] ?? 'gray');
}

function nameOfRecord(host: DesignerProperties, record: CodeRecords[number], index: number): string {
  const given = host.recordName?.(record);
  if (given !== null && given !== undefined) return given;
  const key = host.recordType?.nameField;
  const name = (key === undefined ? undefined : record[key]) ?? record['name'] ?? record['id'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : `#${String(index + 1)}`;
}
