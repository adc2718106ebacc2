import type { Command, CommandOutcome } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { Notice } from '../../../internal/notice.js';
import { sessionErrorText } from '../../../internal/session-error-text.js';
import { bulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import { commonTerms } from '../../../locales/common.terms.js';
import { BulkTagEvent, BulkTaggedEvent } from '../bulk-tagger.events.js';
import type { BulkBinding } from './bulk-binding.js';
import { runInTurn } from './run-in-turn.js';
import { answerOfPage } from '../../../internal/session-answer.js';
import type { SessionAnswer } from '../../../internal/session-answer.js';
import type { BulkRun, RunOptions } from './run-in-turn.js';

type Tagging = Extract<Command, { type: 'tagRecords' }>;
type Undo = Extract<Command, { type: 'undo' }>;

/**
 * Records of one command: few enough that a page with the store in it stays awake and a service answers others in
 * between, enough that thousands are done soon.
 */
const PORTION = 500;

/** How far a change of many records has come. */
export interface BulkProgress {
  readonly kind: 'apply' | 'undo';
  readonly done: number;
  readonly all: number;
}

/** What sending commands needs of the element. */
export interface BulkCommandsHost {
  readonly binding: BulkBinding;
  readonly localize: LocalizeController;
  readonly emit: (event: Event) => boolean;
  readonly nameOf: (id: string) => string;
  readonly tell: (notice: Notice) => void;
  /** An undo has ended, and with it the button that began it. */
  readonly onUndone: () => void;
  /** Called while a change is under way; `null` when it is over. */
  readonly onProgress: (progress: BulkProgress | null) => void;
}

/** Applies changes, a portion of the records at a time, says how it went, and takes all of it back. */
export class BulkCommands {
  readonly #host: BulkCommandsHost;
  #running: AbortController | null = null;

  constructor(host: BulkCommandsHost) {
    this.#host = host;
  }

  /** Ends what is being applied after the portion that is under way. */
  stop(): void {
    this.#running?.abort();
  }

  /** Applies a change to so many records. Answers whether all was done; `again` does it all over. */
  async apply(command: Tagging, changed: number, again: () => void): Promise<boolean> {
    const { terms } = this;
    const { binding, emit, localize, tell } = this.#host;
    const all = command.records.length;
    const commands = binding.session === undefined ? [command] : portionsOf(command);
    const run = await this.#run('apply', command, commands, all);
    const { transactionIds, failure } = run;
    const undo = transactionIds.length === 0 ? undefined : this.#undoAction(transactionIds);
    const isAll = run.done === commands.length;
    const reached = terms.stopped(localize.number(Math.min(all, run.done * PORTION)), localize.number(all));
    if (failure !== null) this.#refused(failure, again, run.done > 0 ? { before: reached, undo } : {});
    else if (!isAll) tell({ tone: 'info', text: reached, action: undo });
    else {
      const text = terms.done(localize.number(changed), changed === 1);
      const isNothing = transactionIds.length === 0 && binding.session !== undefined;
      tell({ tone: 'success', text: isNothing ? terms.doneNothing : text, action: undo });
    }
    if (isAll || transactionIds.length > 0) emit(new BulkTaggedEvent({ kind: 'tagged', transactionIds }));
    return isAll;
  }

  get terms(): BulkTaggerTerms {
    return this.#host.localize.terms(bulkTaggerTerms);
  }

  #undoAction(transactionIds: readonly string[]): Notice['action'] {
    const { undo } = this.#host.localize.terms(commonTerms);
    return { label: undo, run: () => void this.#undo(transactionIds) };
  }

  /** The last one first, as each was decided on what those before it had done. */
  async #undo(transactionIds: readonly string[]): Promise<void> {
    const commands = transactionIds.map((transactionId): Undo => ({ type: 'undo', transactionId })).reverse();
    const [first] = commands;
    if (first === undefined) return;
    this.#host.tell({ tone: 'info', text: this.terms.undoing });
    const {
      failure,
      done,
      transactionIds: undone,
    } = await this.#run('undo', first, commands, commands.length);
    if (undone.length > 0 || failure === null)
      this.#host.emit(new BulkTaggedEvent({ kind: 'undone', transactionIds: undone }));
    const rest = transactionIds.slice(0, transactionIds.length - done);
    if (failure === null) this.#host.tell({ tone: 'info', text: this.terms.undone });
    else this.#refused(failure, () => void this.#undo(rest), { before: this.terms.undoFailed });
    this.#host.onUndone();
  }

  /** Asks the page for the whole of it, then sends it to the session in portions; without one the page answers. */
  async #run(
    kind: BulkProgress['kind'],
    asked: Tagging | Undo,
    commands: readonly Command[],
    all: number,
  ): Promise<BulkRun> {
    const { binding, emit, onProgress } = this.#host;
    const answers: (CommandOutcome | Promise<CommandOutcome>)[] = [];
    const respondWith = (outcome: CommandOutcome | Promise<CommandOutcome>): void => {
      answers.push(outcome);
    };
    if (!emit(new BulkTagEvent({ command: asked, respondWith }))) {
      const error = { code: 'invalid', message: this.terms.notAnswered } as const;
      return { transactionIds: [], done: 0, failure: { ok: false, error } };
    }
    const running = new AbortController();
    this.#running = running;
    const portion = kind === 'apply' ? PORTION : 1;
    const options: RunOptions = {
      signal: running.signal,
      onProgress: (done) => onProgress({ kind, done: Math.min(all, done * portion), all }),
    };
    onProgress({ kind, done: 0, all });
    const run = await (binding.session === undefined
      ? runInTurn(commands, () => answerOfPage(answers[0]), options)
      : binding.executeAll(commands, options));
    onProgress(null);
    return run;
  }

  /** The choices stay, and what may help by itself can be tried again; what was done in part can be undone. */
  #refused(
    answer: Exclude<SessionAnswer, { ok: true }>,
    again: () => void,
    { before = '', undo }: { readonly before?: string; readonly undo?: Notice['action'] },
  ): void {
    const { binding, localize, nameOf, tell } = this.#host;
    const { retry } = localize.terms(commonTerms);
    const say = (why: string, canRetry: boolean): void =>
      tell({
        tone: 'danger',
        text: [before, why].join(' ').trim(),
        action: undo ?? (canRetry ? { label: retry, run: again } : undefined),
      });
    if ('error' in answer) {
      const { error } = answer;
      if (error.code === 'invalid') return say(error.message, false);
      return say(sessionErrorText(error, localize.terms(commonTerms)), true);
    }
    const { refusal } = answer;
    const blamed = refusal.details?.['id'] ?? refusal.details?.['tagId'];
    const name = typeof blamed === 'string' ? nameOf(blamed) : '';
    const why = binding.words?.refused(refusal, localize, name) ?? refusal.message;
    say(why, refusal.code === 'conflict');
  }
}

function portionsOf(command: Tagging): readonly Tagging[] {
  const { records } = command;
  return Array.from({ length: Math.ceil(records.length / PORTION) }, (_, index) => ({
    ...command,
    records: records.slice(index * PORTION, (index + 1) * PORTION),
  }));
}
