import type {
  CodeDefinition,
  CompileCodeExpression,
  CompiledPattern,
  RecordTypeDefinition,
} from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { CodeRecords } from '../code-designer.types.js';
import type { DesignerContext } from '../designer-context.types.js';
import { loadEngine } from './engine.js';
import type { CodeEngine } from './engine.js';
import { FreshSurvey } from './fresh-survey.js';
import { heldCodes, workingDraft } from './held-codes.js';
import { RecodeSurvey } from './recode-survey.js';
import type { Survey, SurveyWork } from './survey.types.js';
import { Surveyor } from './surveyor.js';

/** Keeps the pattern compiled and tried on the records. */
export class PatternWork {
  readonly #changed: () => void;
  readonly #surveyor: Surveyor;
  #engine: CodeEngine | null = null;
  #loading: Promise<void> | null = null;
  #failed = false;
  #expressions: CompileCodeExpression | null = null;
  #isFetchingExpressions = false;
  #compiled: CompiledPattern | null = null;
  #survey: Survey | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#surveyor = new Surveyor((survey) => {
      this.#survey = survey;
      changed();
    });
  }

  get engine(): CodeEngine | null {
    return this.#engine;
  }

  get compiled(): CompiledPattern | null {
    return this.#compiled;
  }

  get survey(): Survey | null {
    return this.#survey;
  }

  /** Whether what proves patterns could not be fetched. */
  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Fetches what proves, writes and reads codes; a failure is not remembered. */
  load(): Promise<void> {
    this.#loading ??= loadEngine().then(
      (engine) => {
        this.#engine = engine;
        this.#failed = false;
        this.#changed();
      },
      () => {
        this.#failed = true;
        this.#loading = null;
        this.#changed();
      },
    );
    return this.#loading;
  }

  /** Compiles the pattern of now, and tries it on the records of now. */
  follow(context: DesignerContext): void {
    const engine = this.#engine;
    if (engine === null) return;
    const { definition, recordType, timeZone, records, now } = context;
    const expressions = context.expressions ?? this.#expressions;
    if (expressions === null && definition.segments.some(({ type }) => type === 'expression'))
      this.#fetchExpressions();
    const compiled = this.#compile(engine, definition, recordType, timeZone, expressions);
    this.#compiled = compiled;
    if (records === null || definition.segments.length === 0) {
      this.#surveyor.stop();
      this.#survey = null;
      return;
    }
    const { currentCode, codesOf, counterOf, published } = context;
    this.#surveyor.follow({
      from: [compiled, records, now, currentCode, codesOf, counterOf, published],
      size: records.length,
      begin: () => beginSurvey(engine, compiled, records, context),
    });
  }

  /** Looks at no more records until something changes, or somebody asks. */
  stopSurvey(): void {
    this.#surveyor.interrupt();
  }

  /** Looks at all records again. */
  startSurvey(): void {
    this.#surveyor.restart();
  }

  /** Ends what is under way. */
  stop(): void {
    this.#surveyor.stop();
  }

  readonly #compile = memoize(
    (
      engine: CodeEngine,
      definition: CodeDefinition,
      recordType: RecordTypeDefinition | null,
      timeZone: string,
      expressions: CompileCodeExpression | null,
    ): CompiledPattern =>
      engine.compilePattern(definition, {
        timeZone,
        ...(recordType === null ? {} : { recordType }),
        ...(expressions === null ? {} : { expressions }),
      }),
  );

  /** JSONata is much, and few patterns have a formula. */
  #fetchExpressions(): void {
    if (this.#isFetchingExpressions) return;
    this.#isFetchingExpressions = true;
    import('@tagma/core').then(
      ({ codeExpression }) => {
        this.#expressions = codeExpression;
        this.#changed();
      },
      () => {
        this.#isFetchingExpressions = false;
      },
    );
  }
}

/** Records without codes are numbered in their order; where some have codes, all are re-coded. */
function beginSurvey(
  engine: CodeEngine,
  compiled: CompiledPattern,
  records: CodeRecords,
  context: DesignerContext,
): SurveyWork {
  const { now } = context;
  const working = workingDraft(engine, compiled, context);
  const held = heldCodes(engine, working, context);
  return held === null
    ? new FreshSurvey({ engine, compiled, records, now })
    : new RecodeSurvey({ engine, compiled, working, records, now, held });
}
