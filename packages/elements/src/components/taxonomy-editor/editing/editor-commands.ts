import type { Command, CommandOutcome } from '@tagma/core';
import type { LocalizeController } from '../../../controllers/localize.js';
import { sessionErrorText } from '../../../internal/session-error-text.js';
import { commonTerms } from '../../../locales/common.terms.js';
import { refusalText, warningText } from '../../../locales/refusal-text.js';
import { refusalTerms } from '../../../locales/refusal.terms.js';
import type { Notice } from '../../../internal/notice.js';
import type { EditorOutcome, ExecuteOptions } from '../editor-context.types.js';
import { TaxonomyChangeRequestEvent } from '../taxonomy-editor.events.js';
import { answerOfPage } from '../../../internal/session-answer.js';
import type { SessionAnswer } from '../../../internal/session-answer.js';
import type { SessionLink } from '../data/session-link.js';
import { UndoStack } from './undo-stack.js';
import type { UndoStep } from './undo-stack.js';
import { taxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';
import type { TaxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** What commands need of the editor. */
export interface CommandsHost {
  readonly binding: SessionLink;
  readonly localize: LocalizeController;
  readonly emit: (event: Event) => boolean;
  readonly nameOf: (id: string) => string;
  readonly tell: (notice: Notice) => void;
}

/** Sends commands to the session or the page, says how it went, and remembers what can be taken back. */
export class EditorCommands {
  readonly undoStack = new UndoStack();
  readonly #host: CommandsHost;

  constructor(host: CommandsHost) {
    this.#host = host;
  }

  /** Carries out a command, or several that are taken back together. */
  async execute(given: Command | readonly Command[], options: ExecuteOptions): Promise<EditorOutcome> {
    const done: Extract<SessionAnswer, { ok: true }>[] = [];
    for (const command of isList(given) ? given : [given]) {
      const answer = await this.#send(command);
      if (!answer.ok) {
        // What was done before can still be taken back.
        this.#remember(done, options.done);
        return this.#refused(answer, command, options.showsRefusal ?? false);
      }
      done.push(answer);
    }
    const step = this.#remember(done, options.done);
    const warnings = done.flatMap((answer) => answer.warnings);
    const { transactionId = null, createdId } = done.at(-1) ?? {};
    const terms = this.#host.localize.terms(refusalTerms);
    const notes = warnings.map((warning) => {
      const id = warning.details['id'] ?? warning.details['tagId'];
      return warningText(warning, terms, id === undefined ? '' : this.#host.nameOf(String(id)));
    });
    this.#host.tell({
      tone: notes.length > 0 ? 'warning' : 'success',
      text: [options.done, ...notes].join(' '),
      action: step === null ? undefined : this.#undoAction(step),
    });
    return { ok: true, transactionId, warnings, ...(createdId === undefined ? {} : { createdId }) };
  }

  #remember(done: readonly Extract<SessionAnswer, { ok: true }>[], label: string): UndoStep | null {
    const transactionIds = done.flatMap(({ transactionId }) => transactionId ?? []);
    if (transactionIds.length === 0) return null;
    const step = { transactionIds, label };
    this.undoStack.push(step);
    return step;
  }

  /** Takes the newest change back. */
  async undo(): Promise<void> {
    const step = this.undoStack.nextUndo;
    if (step === undefined) this.#host.tell({ tone: 'info', text: this.#work.nothingToUndo });
    else await this.#takeBack(step, 'undo');
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const step = this.undoStack.nextRedo;
    if (step === undefined) this.#host.tell({ tone: 'info', text: this.#work.nothingToRedo });
    else await this.#takeBack(step, 'redo');
  }

  get #work(): TaxonomyWorkTerms {
    return this.#host.localize.terms(taxonomyWorkTerms);
  }

  /** The notice of a change offers to undo that one, as long as it is the newest. */
  #undoAction(step: UndoStep): Notice['action'] {
    const run = (): void => {
      if (this.undoStack.nextUndo === step) void this.undo();
    };
    return { label: this.#host.localize.terms(commonTerms).undo, run };
  }

  async #takeBack(step: UndoStep, way: 'undo' | 'redo'): Promise<void> {
    const ids: string[] = [];
    for (const transactionId of [...step.transactionIds].reverse()) {
      const answer = await this.#send({ type: 'undo', transactionId });
      if (!answer.ok) {
        // Refused for good, not for want of an answer.
        if ('refusal' in answer) this.undoStack.drop(step);
        this.#refused(answer, null, false);
        return;
      }
      ids.push(answer.transactionId ?? '');
    }
    if (way === 'undo') this.undoStack.moveToRedo(ids);
    else this.undoStack.moveToUndo(ids);
    const text = way === 'undo' ? this.#work.undone(step.label) : this.#work.redone(step.label);
    this.#host.tell({ tone: 'info', text });
  }

  async #send(command: Command): Promise<SessionAnswer> {
    const { binding } = this.#host;
    if (binding.session !== undefined) return binding.execute(command);
    const answers: (CommandOutcome | Promise<CommandOutcome>)[] = [];
    const respondWith = (outcome: CommandOutcome | Promise<CommandOutcome>): void => {
      answers.push(outcome);
    };
    if (!this.#host.emit(new TaxonomyChangeRequestEvent({ command, respondWith })))
      return { ok: false, error: { code: 'invalid', message: this.#work.notAnswered } };
    return answerOfPage(answers[0]);
  }

  #refused(
    answer: Exclude<SessionAnswer, { ok: true }>,
    command: Command | null,
    showsRefusal: boolean,
  ): EditorOutcome {
    const { localize, nameOf, tell } = this.#host;
    if ('error' in answer) {
      const text =
        answer.error.code === 'invalid'
          ? answer.error.message
          : sessionErrorText(answer.error, localize.terms(commonTerms));
      if (!showsRefusal) tell({ tone: 'danger', text });
      return { ok: false, text };
    }
    const { refusal } = answer;
    const blamed = refusal.details?.['id'];
    const subject = typeof blamed === 'string' ? blamed : subjectOf(command);
    const text = refusalText(refusal, localize.terms(refusalTerms), subject === null ? '' : nameOf(subject));
    if (!showsRefusal) tell({ tone: 'danger', text });
    return { ok: false, text, refusal };
  }
}

function isList(given: Command | readonly Command[]): given is readonly Command[] {
  return Array.isArray(given);
}

/** What a command is about, for the sentence that says why it was refused. */
function subjectOf(command: Command | null): string | null {
  if (command === null) return null;
  if ('ids' in command) return command.ids[0] ?? null;
  return 'id' in command ? (command.id ?? null) : null;
}
