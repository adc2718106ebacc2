import type { CommandOutcome, ConceptDraft, CommandWarning, Refusal } from '@tagma/core';
import { refusalText, warningText } from '../../locales/refusal-text.js';
import { refusalTerms } from '../../locales/refusal.terms.js';
import type { SessionAnswer } from '../../internal/session-answer.js';
import type { BoundRecordController } from './bound-record.js';
import type { PickerActions, PickerPort } from './picker-actions.js';
import { sessionErrorText } from '../../internal/session-error-text.js';

type Done = Extract<CommandOutcome, { ok: true }>;

/** Changes the tags of a record by commands, and puts every answer into words. */
export class BoundActions implements PickerActions {
  readonly #port: PickerPort;
  readonly #bound: BoundRecordController;

  constructor(port: PickerPort, bound: BoundRecordController) {
    this.#port = port;
    this.#bound = bound;
  }

  async add(tagId: string): Promise<boolean> {
    const name = this.#port.index.nameOf(tagId);
    if (this.#isFull(tagId)) return false;
    const answer = await this.#bound.assign(tagId);
    return this.#settle(answer, this.#port.terms.added(name), name, () => this.add(tagId));
  }

  async addAll(tagIds: readonly string[]): Promise<boolean> {
    const missing = tagIds.filter((id) => !this.#port.value.includes(id));
    if (missing.length === 0) return false;
    const answer = await this.#bound.assignAll(missing);
    const name = answer.ok || !('refusal' in answer) ? '' : this.#blamed(answer.refusal);
    return this.#settle(answer, this.#port.terms.addedMany(missing.length), name, () => this.addAll(missing));
  }

  /** Name of the tag that a command of many was refused for. */
  #blamed({ details }: Refusal): string {
    const id = details?.['tagId'] ?? details?.['id'] ?? details?.['conceptId'];
    return id === undefined ? '' : this.#port.index.nameOf(String(id));
  }

  async remove(tagId: string): Promise<boolean> {
    const name = this.#port.index.nameOf(tagId);
    const answer = await this.#bound.remove(tagId);
    return this.#settle(answer, this.#port.terms.removed(name), name, () => this.remove(tagId));
  }

  async create(name: string): Promise<boolean> {
    this.#port.setCreating(name);
    const concept = {
      kind: 'tag' as const,
      parentId: null,
      name: { [this.#port.nameLocale]: name },
      layer: 'temporary' as const,
    };
    if (!this.#bound.can('concept.create')) return this.#propose(name, concept);
    const answer = await this.#bound.execute({ type: 'createConcept', concept });
    this.#port.setCreating(null);
    if (!answer.ok || answer.createdId === undefined) {
      return this.#settle(answer, this.#port.terms.created(name), name, () => this.create(name));
    }
    const assigned = await this.#bound.assign(answer.createdId);
    const again = (): Promise<boolean> => this.add(answer.createdId ?? '');
    return this.#settle(assigned, this.#port.terms.created(name), name, again, [answer]);
  }

  /** Nothing changes until somebody in charge accepts. */
  async #propose(name: string, concept: ConceptDraft): Promise<boolean> {
    const answer = await this.#bound.execute({
      type: 'proposeChange',
      command: { type: 'createConcept', concept },
    });
    this.#port.setCreating(null);
    if (!answer.ok) return this.#settle(answer, '', name, () => this.create(name));
    this.#port.tell({
      tone: 'success',
      text: this.#port.terms.proposed(name),
      action: this.#undo(answer),
    });
    return true;
  }

  #isFull(tagId: string): boolean {
    const { index, max, terms, value } = this.#port;
    const staying = value.length - index.rivals(tagId, value).length;
    if (max === 0 || staying < max) return false;
    this.#port.tell({ tone: 'warning', text: terms.full(max) });
    return true;
  }

  /** `before`: what was done for the same wish, taken back together with it. */
  #settle(
    answer: SessionAnswer,
    text: string,
    name: string,
    again: () => Promise<boolean>,
    before: readonly Done[] = [],
  ): boolean {
    if (!answer.ok) {
      const canRetry = 'error' in answer || answer.refusal.code === 'conflict';
      const retry = { label: this.#port.common.retry, run: () => void again() };
      this.#port.tell({
        tone: 'danger',
        text: this.#whyNot(answer, name),
        action: canRetry ? retry : undefined,
      });
      return false;
    }
    const warnings = answer.warnings.map((warning) => this.#warningText(warning));
    const tone = answer.warnings.length > 0 ? 'warning' : 'success';
    this.#port.tell({ tone, text: [text, ...warnings].join(' '), action: this.#undo(...before, answer) });
    this.#port.changed();
    return true;
  }

  #undo(...done: readonly Done[]): { label: string; run: () => void } | undefined {
    const ids = done.flatMap(({ transactionId }) => transactionId ?? []).reverse();
    if (ids.length === 0) return undefined;
    const { common, terms } = this.#port;
    const run = async (): Promise<void> => {
      const failed = await this.#takeBack(ids);
      this.#port.tell({ tone: failed === null ? 'info' : 'danger', text: failed ?? terms.undone });
    };
    return { label: common.undo, run: () => void run() };
  }

  /** Takes transactions back, one after the other; why one could not be, else `null`. */
  async #takeBack(transactionIds: readonly string[]): Promise<string | null> {
    for (const transactionId of transactionIds) {
      const answer = await this.#bound.execute({ type: 'undo', transactionId });
      if (!answer.ok) return this.#whyNot(answer, '');
      this.#port.changed();
    }
    return null;
  }

  #whyNot(answer: Exclude<SessionAnswer, Done>, name: string): string {
    if ('error' in answer) return sessionErrorText(answer.error, this.#port.common);
    return refusalText(answer.refusal, this.#port.words(refusalTerms), name);
  }

  #warningText(warning: CommandWarning): string {
    const id = warning.details['tagId'] ?? warning.details['id'];
    const name = id === undefined ? '' : this.#port.index.nameOf(String(id));
    return warningText(warning, this.#port.words(refusalTerms), name);
  }
}
