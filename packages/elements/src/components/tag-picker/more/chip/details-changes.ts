import type { Assignment, TagValue } from '@tagma/core';
import { refusalText } from '../../../../locales/refusal-text.js';
import { refusalTerms } from '../../../../locales/refusal.terms.js';
import { sessionErrorText } from '../../../../internal/session-error-text.js';
import { pickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { SessionAnswer } from '../../../../internal/session-answer.js';
import type { MorePort } from '../../picker-more.js';
import { valueText } from '../../../../internal/tag-list/tag-value.js';

/** Changes values and ends of chosen tags: on the record when bound, else in the property `values`. */
export class DetailsChanges {
  readonly #port: MorePort;

  constructor(port: MorePort) {
    this.#port = port;
  }

  /** The value of a tag; `undefined` when it has none. */
  valueOf(tagId: string): TagValue | undefined {
    const { binding, host } = this.#port;
    return host.record ? binding?.assignment(tagId)?.value : host.values?.[tagId];
  }

  /** Sets or, with `null`, takes away a value. Answers what went wrong, in words; empty when nothing did. */
  async setValue(tagId: string, value: TagValue | null): Promise<string> {
    const { binding, host } = this.#port;
    const record = host.record;
    if (record && binding)
      return this.#settle(
        tagId,
        await binding.execute({ type: 'setTagValue', record, tagId, value }),
        this.#saidValue(tagId, value),
      );
    const before = host.values ?? {};
    const { [tagId]: _gone, ...others } = before;
    this.#setLocal(value === null ? others : { ...others, [tagId]: value });
    const undo = { label: this.#port.common.undo, run: () => this.#takeBack(before) };
    this.#port.tell({ tone: 'success', text: this.#saidValue(tagId, value), action: undo });
    return '';
  }

  /** Sets or, with `null`, takes away the end of an assignment. */
  async setEnd({ tagId, record }: Assignment, expiresAt: string | null, said: string): Promise<string> {
    const answer = await this.#port.binding?.execute({ type: 'assignTag', record, tagId, expiresAt });
    return answer ? this.#settle(tagId, answer, said) : '';
  }

  #settle(tagId: string, answer: SessionAnswer, said: string): string {
    const { common, binding } = this.#port;
    if (!answer.ok) {
      if ('error' in answer) return sessionErrorText(answer.error, common);
      return refusalText(answer.refusal, this.#port.words(refusalTerms), this.#port.index.nameOf(tagId));
    }
    const { transactionId } = answer;
    const undo = (): void => {
      if (transactionId !== null) void binding?.execute({ type: 'undo', transactionId });
      this.#port.tell(null);
    };
    const action = transactionId === null ? undefined : { label: common.undo, run: undo };
    this.#port.tell({ tone: 'success', text: said, action });
    this.#port.changed();
    return '';
  }

  #saidValue(tagId: string, value: TagValue | null): string {
    const terms = this.#port.words(pickerDetailsTerms);
    const { index, localize } = this.#port;
    if (value === null) return terms.cleared(index.nameOf(tagId));
    const type = index.conceptOf(tagId)?.valueType;
    return terms.saved(
      index.nameOf(tagId),
      valueText(value, type, (number) => localize.number(number)),
    );
  }

  #takeBack(before: Readonly<Record<string, TagValue>>): void {
    this.#setLocal(before);
    this.#port.tell(null);
  }

  #setLocal(values: Readonly<Record<string, TagValue>>): void {
    this.#port.host.changeValues(values);
    this.#port.changed();
  }
}
