import type { Concept } from '@tagma/core';
import type { PickerActions, PickerPort } from '../picker-actions.js';
import { addAllToValue, addToValue } from './value-rules.js';
import type { Addition } from './value-rules.js';
import { TagCreateEvent } from '../tag-picker.events.js';

/** Changes the value of the picker itself. */
export class LocalActions implements PickerActions {
  readonly #port: PickerPort;

  constructor(port: PickerPort) {
    this.#port = port;
  }

  add(tagId: string): Promise<boolean> {
    const { value, max, index, terms, limit } = this.#port;
    const addition = addToValue(value, tagId, { index, max: limit });
    if (!addition.added) {
      if (!value.includes(tagId)) this.#port.tell({ tone: 'warning', text: terms.full(max) });
      return Promise.resolve(false);
    }
    this.#port.commit(addition.value);
    this.#tellAddition(tagId, addition, value);
    return Promise.resolve(true);
  }

  addAll(tagIds: readonly string[]): Promise<boolean> {
    const { value, max, index, terms } = this.#port;
    const result = addAllToValue(value, tagIds, { index, max: this.#port.limit });
    if (result.added.length === 0 && result.left.length === 0) return Promise.resolve(false);
    if (result.added.length > 0) this.#port.commit(result.value);
    const left = this.#port.list(result.left.map((id) => index.nameOf(id)));
    const sentences = [
      result.added.length > 0 ? terms.addedMany(result.added.length) : '',
      left === '' ? '' : terms.left(left),
      max > 1 && result.value.length > max ? terms.tooMany(max, result.value.length - max) : '',
    ].filter((text) => text !== '');
    const tone = sentences.length > 1 || result.added.length === 0 ? 'warning' : 'success';
    this.#port.tell({ tone, text: sentences.join(' '), action: this.#undo(value) });
    return Promise.resolve(result.added.length > 0);
  }

  remove(tagId: string): Promise<boolean> {
    const { value, index, terms } = this.#port;
    if (!value.includes(tagId)) return Promise.resolve(false);
    this.#port.commit(value.filter((id) => id !== tagId));
    this.#port.tell({ tone: 'info', text: terms.removed(index.nameOf(tagId)), action: this.#undo(value) });
    return Promise.resolve(true);
  }

  async create(name: string): Promise<boolean> {
    const { terms } = this.#port;
    let answer: Promise<Concept | null> | undefined;
    const event = new TagCreateEvent({ name, respondWith: (created) => void (answer = created) });
    if (!this.#port.emit(event)) return false;
    if (!answer) {
      this.#port.tell({ tone: 'warning', text: terms.createUnanswered(name) });
      return false;
    }
    return this.#await(name, answer);
  }

  async #await(name: string, answer: Promise<Concept | null>): Promise<boolean> {
    const { common, terms } = this.#port;
    this.#port.setCreating(name);
    try {
      const concept = await answer;
      if (!concept) return false;
      this.#port.learn(concept);
      const added = await this.add(concept.id);
      if (added) this.#port.tell({ tone: 'success', text: terms.created(name) });
      return added;
    } catch (error) {
      const text = error instanceof Error && error.message ? error.message : terms.createUnanswered(name);
      this.#port.tell({
        tone: 'danger',
        text,
        action: { label: common.retry, run: () => void this.create(name) },
      });
      return false;
    } finally {
      this.#port.setCreating(null);
    }
  }

  /** Adding speaks for itself; only what it pushed out needs words. */
  #tellAddition(tagId: string, addition: Addition, before: readonly string[]): void {
    const { index, max, terms } = this.#port;
    const name = index.nameOf(tagId);
    const replaced = this.#port.list(addition.replaced.map((id) => index.nameOf(id)));
    if (replaced === '') {
      const over = max > 1 ? addition.value.length - max : 0;
      return this.#port.tell(over > 0 ? { tone: 'warning', text: terms.tooMany(max, over) } : null);
    }
    const category = index.exclusiveCategoryOf(tagId);
    const text =
      max === 1 || !category
        ? terms.replacedSingle(name, replaced)
        : terms.replaced(index.nameOf(category.id), name, replaced);
    return this.#port.tell({ tone: 'info', text, action: this.#undo(before) });
  }

  #undo(before: readonly string[]): { label: string; run: () => void } {
    const run = (): void => {
      this.#port.commit(before);
      this.#port.tell(null);
    };
    return { label: this.#port.common.undo, run };
  }
}
