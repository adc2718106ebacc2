import { breathe } from '../../../internal/breathe.js';
import { SurveyWork } from './survey.js';
import type { SurveyInput } from './survey.js';
import type { Survey } from './survey.types.js';

/** Milliseconds of work before the page has its turn. */
const SLICE = 10;
/** Milliseconds between two intermediate results. */
const REPORT = 100;
/** Milliseconds without a change before many records are looked at again. */
const PAUSE = 120;
/** So many records are looked at without waiting. */
const FEW = 2_000;

/** Keeps a survey of the records up to date, a slice at a time, beginning anew when something changed. */
export class Surveyor {
  readonly #report: (survey: Survey) => void;
  #input: SurveyInput | null = null;
  #running: AbortController | null = null;

  constructor(report: (survey: Survey) => void) {
    this.#report = report;
  }

  /** Makes the survey of this input; one that is under way for another input ends. */
  follow(input: SurveyInput | null): void {
    if (isSame(input, this.#input)) return;
    this.#input = input;
    this.#running?.abort();
    this.#running = null;
    if (input === null) return;
    this.#running = new AbortController();
    void this.#run(input, this.#running.signal);
  }

  /** Ends what is under way; the next input starts anew. */
  stop(): void {
    this.follow(null);
  }

  async #run(input: SurveyInput, signal: AbortSignal): Promise<void> {
    if (input.records.length > FEW) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (signal.aborted) return;
    const work = new SurveyWork(input);
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
    this.#report(work.result);
  }
}

/** Asked after each pause: the compiler takes the answer of before for the one of now. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function isSame(a: SurveyInput | null, b: SurveyInput | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.compiled === b.compiled && a.records === b.records && a.now === b.now && a.currentCode === b.currentCode
  );
}
