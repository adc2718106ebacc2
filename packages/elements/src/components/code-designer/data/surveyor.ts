import { breathe } from '../../../internal/breathe.js';
import type { Survey, SurveyWork } from './survey.types.js';

/** Milliseconds of work before the page has its turn. */
const SLICE = 10;
/** Milliseconds between two intermediate results. */
const REPORT = 100;
/** Milliseconds without a change before many records are looked at again. */
const PAUSE = 120;
/** So many records are looked at without waiting. */
const FEW = 2_000;

/** What is to be looked at. */
export interface SurveyTask {
  /** Whatever the answer depends on; another value in it means another survey. */
  readonly from: readonly unknown[];
  /** Number of records. */
  readonly size: number;
  readonly begin: () => SurveyWork;
}

/** Keeps a survey of the records up to date, a slice at a time, beginning anew when something changed. */
export class Surveyor {
  readonly #report: (survey: Survey) => void;
  #task: SurveyTask | null = null;
  #work: SurveyWork | null = null;
  #running: AbortController | null = null;

  constructor(report: (survey: Survey) => void) {
    this.#report = report;
  }

  /** Makes the survey of this task; one that is under way for another task ends. */
  follow(task: SurveyTask | null): void {
    if (isSame(task, this.#task)) return;
    this.#task = task;
    this.#end();
    if (task !== null) this.#begin(task);
  }

  /** Ends what is under way; the next task starts anew. */
  stop(): void {
    this.follow(null);
  }

  /** Ends what is under way and tells how far it came. It does not go on before {@link restart} or another task. */
  interrupt(): void {
    const work = this.#work;
    if (this.#running === null || work === null) return;
    this.#end();
    this.#report({ ...work.result, stopped: true });
  }

  /** Looks at the records of the task from the first one. */
  restart(): void {
    this.#end();
    if (this.#task !== null) this.#begin(this.#task);
  }

  #begin(task: SurveyTask): void {
    this.#running = new AbortController();
    void this.#run(task, this.#running.signal);
  }

  #end(): void {
    this.#running?.abort();
    this.#running = null;
    this.#work = null;
  }

  async #run({ size, begin }: SurveyTask, signal: AbortSignal): Promise<void> {
    if (size > FEW) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal.aborted) return;
    const work = begin();
    this.#work = work;
    let reported = performance.now();
    for (let over = false; !over;) {
      const started = performance.now();
      while (!over && performance.now() - started < SLICE) over = work.step();
      if (!over && performance.now() - reported > REPORT) {
        reported = performance.now();
        this.#report(work.result);
      }
      if (!over) await breathe();
      if (isOver(signal)) return;
    }
    this.#end();
    this.#report(work.result);
  }
}

/** Asked after each pause: the compiler takes the answer of before for the one of now. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function isSame(a: SurveyTask | null, b: SurveyTask | null): boolean {
  if (a === null || b === null) return a === b;
  return a.from.every((one, index) => Object.is(one, b.from[index]));
}
