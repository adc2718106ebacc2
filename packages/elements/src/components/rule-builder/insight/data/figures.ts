import type { RuleCount } from '../../rule-builder.types.js';
import type { InsightHost } from '../insight.types.js';
import { compareVerdicts, type Comparison } from './comparison.js';
import { firstFigure } from './first-figure.js';
import { makeFunnel, textsOf, type Answered, type Funnel } from './funnel.js';
import { planFunnel } from './funnel-plan.js';
import type { Asking } from './judge.js';
import { LiveResult, type Live, type WorkTools } from './live-result.js';
import type { Present } from './present.js';
import type { RecordChunks } from './record-chunks.js';
import type { RecordJudge } from './record-judge.js';

/** Waits for a letter more before work begins: what is typed fast is asked once. */
const COUNT_DELAY = 15;
const MORE_DELAY = 60;
/** A host is not asked to count more texts than this for a funnel. */
const MOST_HOST_TEXTS = 40;

/** How many records match, and which where they were looked at. */
export interface Counted {
  readonly count: RuleCount;
  readonly marks: Uint8Array | null;
}

/** Figures over the records of the page, or by its own count. */
export class Figures {
  readonly #host: InsightHost;
  readonly #present: Present;
  readonly #judge: RecordJudge;
  readonly counted: LiveResult<Counted>;
  readonly funnels: LiveResult<Funnel>;
  readonly comparisons: LiveResult<Comparison>;

  constructor(host: InsightHost, present: Present, judge: RecordJudge, changed: () => void) {
    this.#host = host;
    this.#present = present;
    this.#judge = judge;
    this.counted = new LiveResult(changed, COUNT_DELAY, 0);
    this.funnels = new LiveResult(changed, MORE_DELAY);
    this.comparisons = new LiveResult(changed, MORE_DELAY);
  }

  /** How many match; `null` when there is nothing to ask, or nobody. */
  count(): Live<Counted> | null {
    const { text, asking, chunks } = this.#present;
    const { count } = this.#host;
    if (text === null || (chunks === null && count === null)) return null;
    // What the page counts by itself does not change with the records that it gives to look at.
    const key =
      count === null
        ? [text, asking, chunks]
        : [text, this.#host.asOf, JSON.stringify(asking.bindings), count];
    return this.counted.ask(key, (tools) =>
      count === null ? this.#countRecords(text, asking, tools) : this.#askHost(text, tools),
    );
  }

  /** The rule as a funnel. */
  funnel(): Live<Funnel> | null {
    const { text, tree, asking, chunks } = this.#present;
    const { count } = this.#host;
    if (text === null || tree === null || (chunks === null && count === null)) return null;
    return this.funnels.ask([text, asking, chunks, count], async (tools) => {
      const plan = planFunnel(tree);
      const texts = textsOf(plan, text);
      const answers =
        chunks === null
          ? await this.#askHostAll(texts, tools)
          : await this.#answersOf(chunks, texts, asking, tools);
      return makeFunnel(plan, text, chunks?.records.length ?? answers.get(text)?.total ?? 0, answers);
    });
  }

  /** Who enters and leaves against what is published; `null` without records or without a published text. */
  comparison(): Live<Comparison> | null {
    const { text, asking, chunks } = this.#present;
    const { publishedValue } = this.#host;
    if (chunks === null || publishedValue === null) return null;
    return this.comparisons.ask([text, publishedValue, asking, chunks], async ({ signal, progress }) => {
      const texts = [publishedValue, text ?? NOBODY];
      const [before, now] = await this.#judge.judge(chunks, texts, asking, { signal, progress });
      if (before === undefined || now === undefined) throw new TypeError('one verdict for each text');
      return compareVerdicts(before, now);
    });
  }

  disconnect(): void {
    for (const result of [this.counted, this.funnels, this.comparisons]) result.disconnect();
  }

  async #countRecords(text: string, asking: Asking, tools: WorkTools<Counted>): Promise<Counted> {
    const { chunks } = this.#present;
    if (chunks === null) throw new TypeError('no records to count');
    const first = firstFigure(chunks.records, text, asking);
    if (first !== null) tools.report({ count: first.count, marks: null });
    const { signal, progress } = tools;
    const [verdict] = await this.#judge.judge(chunks, [text], asking, {
      signal,
      progress,
      quick: first?.quick === true,
    });
    const { matches = 0, errors = 0, marks = null } = verdict ?? {};
    return { count: { matches, errors, total: chunks.records.length, exact: true }, marks };
  }

  async #answersOf(
    chunks: RecordChunks,
    texts: readonly string[],
    asking: Asking,
    { signal, progress }: Pick<WorkTools<unknown>, 'signal' | 'progress'>,
  ): Promise<ReadonlyMap<string, Answered>> {
    const verdicts = await this.#judge.judge(chunks, texts, asking, { signal, progress });
    return new Map(verdicts.flatMap((verdict, at) => [[texts[at] ?? '', verdict] as const]));
  }

  async #askHost(text: string, { report, signal }: WorkTools<Counted>): Promise<Counted> {
    const { count } = this.#host;
    if (count === null) throw new TypeError('the page does not count');
    const first = this.#guess(text);
    if (first !== null) report({ count: first, marks: null });
    const last = await count(text, (first) => report({ count: first, marks: null }), signal);
    return { count: last, marks: null };
  }

  /** How many of all the records at hand speak for; only where the page said before how many there are. */
  #guess(text: string): RuleCount | null {
    const { asking, chunks } = this.#present;
    const total = this.counted.known.value?.count.total;
    const seen = chunks === null || total === undefined ? null : firstFigure(chunks.records, text, asking);
    if (seen === null || total === undefined || seen.count.total >= total) return null;
    const all = (few: number): number => Math.round((few / seen.count.total) * total);
    return { matches: all(seen.count.matches), errors: all(seen.count.errors), total, exact: false };
  }

  async #askHostAll(
    texts: readonly string[],
    { signal, progress }: Pick<WorkTools<unknown>, 'signal' | 'progress'>,
  ): Promise<ReadonlyMap<string, Answered>> {
    const { count } = this.#host;
    const answers = new Map<string, Answered>();
    for (const text of texts.slice(0, MOST_HOST_TEXTS)) {
      signal.throwIfAborted();
      if (count !== null) answers.set(text, await count(text, () => undefined, signal));
      progress(answers.size / Math.min(texts.length, MOST_HOST_TEXTS));
    }
    return answers;
  }
}

/** A rule in which nothing counts matches nobody. */
const NOBODY = 'false';
