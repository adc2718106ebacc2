import type {
  CodeDefinition,
  CompileCodeExpression,
  CompiledPattern,
  RecordTypeDefinition,
} from '@tagma/core';
import { memoize } from '../../../internal/memoize.js';
import type { DesignerContext } from '../designer-context.types.js';
import { loadEngine } from './engine.js';
import type { CodeEngine } from './engine.js';
import type { Survey } from './survey.types.js';
import { Surveyor } from './surveyor.js';

type BeginSurvey = (typeof import('./begin-survey.js'))['beginSurvey'];

/** Keeps the pattern compiled and tried on the records. */
export class PatternWork {
  readonly #changed: () => void;
  readonly #surveyor: Surveyor;
  #engine: CodeEngine | null = null;
  #beginSurvey: BeginSurvey | null = null;
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
    this.#loading ??= Promise.all([loadEngine(), import('./begin-survey.js')]).then(
      ([engine, { beginSurvey }]) => {
        this.#engine = engine;
        this.#beginSurvey = beginSurvey;
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
    const [engine, beginSurvey] = [this.#engine, this.#beginSurvey];
    if (engine === null || beginSurvey === null) return;
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
