import type { ReactiveControllerHost } from 'lit';
import type {
  CodeDefinition,
  CompileCodeExpression,
  CompiledPattern,
  Instant,
  PatternVersion,
  RecordTypeDefinition,
  Segment,
} from '@tagma/core';
import type { LocalizeController } from '../../controllers/localize.js';
import type { CodeDesignerTerms } from '../../locales/code-designer.terms.js';
import type {
  CodeRecords,
  CodeValueSource,
  CounterOfScope,
  DesignerPanel,
  RecordCodes,
  RecordText,
} from './code-designer.types.js';
import type { CodeEngine } from './data/engine.js';
import type { Survey } from './data/survey.types.js';

/** How a change is undone and told. */
export interface EditOptions {
  /** Changes with the same key in a row are one step; more of the same may follow. */
  readonly merge?: string;
  readonly announce?: string;
}

/** What all parts of the designer share: its properties, the pattern, and what they may ask for. */
export interface DesignerContext {
  readonly host: ReactiveControllerHost &
    HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly localize: LocalizeController;
  readonly terms: CodeDesignerTerms;
  readonly definition: CodeDefinition;
  readonly editable: boolean;
  readonly recordType: RecordTypeDefinition | null;
  readonly records: CodeRecords | null;
  readonly values: CodeValueSource | null;
  readonly published: PatternVersion | null;
  /** Which code a record has now; `null` where none have any. */
  readonly currentCode: RecordText | null;
  readonly codesOf: RecordCodes | null;
  readonly counterOf: CounterOfScope | null;
  readonly recordName: (record: CodeRecords[number], index: number) => string;
  /** IANA zone of dates that name none. */
  readonly timeZone: string;
  /** The moment at which codes are tried. */
  readonly now: Instant;
  readonly expressions: CompileCodeExpression | null;
  /** What proves, writes and reads codes; `null` until it was fetched. */
  readonly engine: CodeEngine | null;
  /** The pattern of now; `null` until the engine is there. */
  readonly compiled: CompiledPattern | null;
  /** What the pattern gives for the records; `null` until they were looked at. */
  readonly survey: Survey | null;
  /** Ends looking at the records, or begins it anew. */
  readonly surveying: { readonly stop: () => void; readonly start: () => void };
  nameOf(segment: Segment): string;
  /** Hue of a part, by its place. */
  hueOf(segmentId: string): string;
  /** Whether there is a step to take back, or to make again. */
  readonly canStep: { readonly undo: boolean; readonly redo: boolean };
  edit(change: (definition: CodeDefinition) => CodeDefinition, options?: EditOptions): void;
  /** Typing is over: what follows is another step. */
  settle(): void;
  /** Opens a part and puts the focus on it. */
  reveal(segmentId: string): void;
  /** Opens what stands below the pattern, and puts the focus on its first field. */
  openPanel(panel: DesignerPanel): void;
  announce(message: string): void;
}
