import type { Command, CommandOutcome } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { Notice } from '../../../internal/notice.js';
import { sessionErrorText } from '../../../internal/session-error-text.js';
import { bulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import type { BulkTaggerTerms } from '../../../locales/bulk-tagger.terms.js';
import { commonTerms } from '../../../locales/common.terms.js';
import { refusalText } from '../../../locales/refusal-text.js';
import { refusalTerms } from '../../../locales/refusal.terms.js';
import { BulkTagEvent, BulkTaggedEvent } from '../bulk-tagger.events.js';
import type { BulkAnswer, BulkBinding } from './bulk-binding.js';

type Tagging = Extract<Command, { type: 'tagRecords' | 'undo' }>;

/** What sending commands needs of the element. */
export interface BulkCommandsHost {
  readonly binding: BulkBinding;
  readonly localize: LocalizeController;
  readonly emit: (event: Event) => boolean;
  readonly nameOf: (id: string) => string;
  readonly tell: (notice: Notice) => void;
}

/** Applies changes, says how it went, and takes them back. */
export class BulkCommands {
  readonly #host: BulkCommandsHost;

  constructor(host: BulkCommandsHost) {
    this.#host = host;
  }

  /** Applies a change to so many records. Answers whether it was done; `again` does it all over. */
  async apply(
    command: Extract<Tagging, { type: 'tagRecords' }>,
    changed: number,
    again: () => void,
  ): Promise<boolean> {
    const answer = await this.#send(command);
    if (!answer.ok) return this.#refused(answer, again);
    const { transactionId } = answer;
    const { terms } = this;
    const text = terms.done(this.#host.localize.number(changed), changed === 1);
    this.#host.tell({
      tone: 'success',
      text: transactionId === null && this.#host.binding.session !== undefined ? terms.doneNothing : text,
      action: transactionId === null ? undefined : this.#undoAction(transactionId),
    });
    this.#host.emit(new BulkTaggedEvent({ kind: 'tagged', transactionId }));
    return true;
  }

  get terms(): BulkTaggerTerms {
    return this.#host.localize.terms(bulkTaggerTerms);
  }

  #undoAction(transactionId: string): Notice['action'] {
    const { undo } = this.#host.localize.terms(commonTerms);
    return { label: undo, run: () => void this.#undo(transactionId) };
  }

  async #undo(transactionId: string): Promise<void> {
    const answer = await this.#send({ type: 'undo', transactionId });
    if (!answer.ok) {
      this.#refused(answer, () => void this.#undo(transactionId), this.terms.undoFailed);
      return;
    }
    this.#host.tell({ tone: 'info', text: this.terms.undone });
    this.#host.emit(new BulkTaggedEvent({ kind: 'undone', transactionId: answer.transactionId }));
  }

  async #send(command: Tagging): Promise<BulkAnswer> {
    const { binding, emit } = this.#host;
    const answers: (CommandOutcome | Promise<CommandOutcome>)[] = [];
    const respondWith = (outcome: CommandOutcome | Promise<CommandOutcome>): void => {
      answers.push(outcome);
    };
    if (!emit(new BulkTagEvent({ command, respondWith })))
      return { ok: false, error: { code: 'invalid', message: this.terms.notAnswered } };
    if (binding.session !== undefined) return binding.execute(command);
    try {
      return (await answers[0]) ?? { ok: true, transactionId: null, changes: [], events: [], warnings: [] };
    } catch (error) {
      return { ok: false, error: { code: 'internal', message: String(error) } };
    }
  }

  /** Nothing was changed; the choices stay, and what may help by itself can be tried again. */
  #refused(answer: Exclude<BulkAnswer, { ok: true }>, again: () => void, before = ''): false {
    const { localize, nameOf, tell } = this.#host;
    const { retry } = localize.terms(commonTerms);
    if ('error' in answer) {
      const isCancelled = answer.error.code === 'invalid';
      const why = isCancelled
        ? answer.error.message
        : sessionErrorText(answer.error, localize.terms(commonTerms));
      const action = isCancelled ? undefined : { label: retry, run: again };
      tell({ tone: 'danger', text: [before, why].join(' ').trim(), action });
      return false;
    }
    const { refusal } = answer;
    const blamed = refusal.details?.['id'] ?? refusal.details?.['tagId'];
    const name = typeof blamed === 'string' ? nameOf(blamed) : '';
    const why = refusalText(refusal, localize.terms(refusalTerms), name);
    const action = refusal.code === 'conflict' ? { label: retry, run: again } : undefined;
    tell({ tone: 'danger', text: [before, why].join(' ').trim(), action });
    return false;
  }
}
