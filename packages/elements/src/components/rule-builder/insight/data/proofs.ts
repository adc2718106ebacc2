import type {
  Answer,
  BoundaryCase,
  Explanation,
  GapResult,
  LintFinding,
  RedundantPart,
  RelateOptions,
  RelateResult,
} from '@tagma/expression';
import type { InsightHost, OtherRule } from '../insight.types.js';
import type { Analyst } from './analyst.js';
import { tierCases } from './tier-cases.js';
import { LiveResult, type Live, type WorkTools } from './live-result.js';
import type { MutationScore } from './mutation-score.js';
import type { Present } from './present.js';
import type { TestRun } from './test-runs.js';

/** Waits until typing pauses before a proof begins. */
const PROOF_DELAY = 300;
const TEST_DELAY = 30;

/** What was found in a rule; parts are filled in one after another. */
export interface Findings {
  readonly lint: readonly LintFinding[];
  readonly never?: Answer;
  readonly always?: Answer;
  readonly redundant?: readonly RedundantPart[];
  /** One for each decision without an "else". */
  readonly gaps?: readonly GapResult[];
  /** What is being looked at. */
  readonly step: FindingStep | null;
}

/** The steps of a check, in their order. */
export type FindingStep = 'lint' | 'never' | 'always' | 'redundant' | 'gaps';

/** How another rule stands to this one. */
export interface RelatedRule {
  readonly rule: OtherRule;
  readonly result: RelateResult;
}

/** Explanations, tests and proofs: all of them asked of the analyst. */
export class Proofs {
  readonly explanations: LiveResult<Explanation>;
  readonly runs: LiveResult<readonly TestRun[]>;
  readonly scores: LiveResult<MutationScore>;
  readonly boundaries: LiveResult<readonly BoundaryCase[]>;
  readonly findings: LiveResult<Findings>;
  readonly relations: LiveResult<readonly RelatedRule[]>;
  readonly #host: InsightHost;
  readonly #present: Present;
  readonly #analyst: Analyst;

  constructor(host: InsightHost, present: Present, analyst: Analyst, changed: () => void) {
    this.#host = host;
    this.#present = present;
    this.#analyst = analyst;
    this.explanations = new LiveResult(changed);
    this.runs = new LiveResult(changed, TEST_DELAY);
    this.scores = new LiveResult(changed, PROOF_DELAY);
    this.boundaries = new LiveResult(changed);
    this.findings = new LiveResult(changed, PROOF_DELAY);
    this.relations = new LiveResult(changed, PROOF_DELAY);
  }

  /** Why a record matches or not. */
  explanation(record: unknown): Live<Explanation> | null {
    const { tree, asking } = this.#present;
    if (tree === null) return null;
    return this.explanations.ask([tree.text, record, asking], ({ signal }) =>
      this.#analyst.ask('explain', [tree.text, record, asking], signal),
    );
  }

  /** What the saved test cases say. */
  tests(): Live<readonly TestRun[]> {
    const { text } = this.#host;
    const { tests } = this.#host;
    const { asking } = this.#present;
    return this.runs.ask([text, tests, asking], ({ signal }) =>
      this.#analyst.ask('runTests', [text, tests, asking], signal),
    );
  }

  /** How well they guard the rule. */
  score(): Live<MutationScore> | null {
    const { tests } = this.#host;
    const { text, asking } = this.#present;
    if (text === null || tests.length === 0) return null;
    return this.scores.ask([text, tests, asking], ({ signal }) =>
      this.#analyst.ask('scoreMutants', [text, tests, asking], signal),
    );
  }

  /** Records at the edges of the rule. */
  boundary(): Live<readonly BoundaryCase[]> | null {
    const { text } = this.#present;
    if (text === null) return null;
    const options = this.#options;
    return this.boundaries.ask([text, this.#host.schema, this.#present.asking], ({ signal }) =>
      this.#analyst.ask('boundaryCases', [text, options], signal),
    );
  }

  /** Traps, and rows that say nothing; worked out one after another. */
  check(): Live<Findings> {
    const { text, schema, localize } = this.#host;
    return this.findings.ask([text, schema, localize.lang, this.#present.asking], (tools) =>
      this.#check(tools),
    );
  }

  /** How the other rules stand to this one. */
  relate(): Live<readonly RelatedRule[]> | null {
    const { text } = this.#present;
    const { otherRules, schema } = this.#host;
    if (text === null || otherRules.length === 0) return null;
    const options = this.#options;
    return this.relations.ask(
      [text, otherRules, schema, this.#present.asking],
      async ({ signal, report, progress }) => {
        const related: RelatedRule[] = [];
        for (const rule of otherRules) {
          const pair = { ...options, otherBindings: rule.bindings ?? {} };
          const result = await this.#analyst.ask('relate', [text, rule.text, pair], signal);
          related.push({ rule, result });
          report([...related]);
          progress(related.length / otherRules.length);
        }
        return related;
      },
    );
  }

  disconnect(): void {
    const { explanations, runs, scores, boundaries, findings, relations } = this;
    for (const result of [explanations, runs, scores, boundaries, findings, relations]) result.disconnect();
  }

  /** Claims are about the records that the schema allows, now, with the values that the parameters have. */
  get #options(): RelateOptions {
    return { ...this.#present.asking, schema: this.#host.schema };
  }

  async #check({ signal, report, progress }: WorkTools<Findings>): Promise<Findings> {
    const { text, schema, localize } = this.#host;
    const analyst = this.#analyst;
    const options = this.#options;
    const lint = await analyst.ask('lint', [text, schema, { locale: localize.lang }], signal);
    let found: Findings = { lint, step: 'never' };
    const rule = this.#present.text;
    if (rule === null || this.#present.isBroken) return { ...found, step: null };
    const tell = (part: Partial<Findings>, done: number): void => {
      report((found = { ...found, ...part }));
      progress(done);
    };
    tell({}, 0.1);
    tell({ never: await analyst.ask('neverTrue', [rule, options], signal), step: 'always' }, 0.4);
    tell({ always: await analyst.ask('alwaysTrue', [rule, options], signal), step: 'redundant' }, 0.6);
    tell({ redundant: await analyst.ask('redundantParts', [rule, options], signal), step: 'gaps' }, 0.9);
    const gaps: GapResult[] = [];
    for (const cases of tierCases(this.#present.tree?.root, rule))
      gaps.push(await analyst.ask('gaps', [cases, options], signal));
    return { ...found, gaps, step: null };
  }
}
