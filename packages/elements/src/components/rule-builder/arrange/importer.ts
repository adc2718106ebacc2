import type { ImportRequest } from '../importing/import.types.js';
import type { RuleRow } from '../model/rows.js';
import type { ArrangePort } from './arrange.types.js';
import type { RuleActions } from './rule-actions.js';

/** Takes rules of other tools into this one. */
export class Importer {
  readonly #port: ArrangePort;
  readonly #actions: RuleActions;

  constructor(port: ArrangePort, actions: RuleActions) {
    this.#port = port;
    this.#actions = actions;
  }

  /** Opens with what a pasted text becomes, where it is a rule of another tool. */
  async look(row: RuleRow | null, text: string): Promise<void> {
    const part = await this.#port.importing();
    if (part === null) return;
    if (part.recognises(text)) part.open(this.#request(row, text));
    else this.#port.refuse(this.#port.words().notARule);
  }

  /** Opens for a text to be pasted, typed or read from a file. */
  async open(row: RuleRow | null, text: string): Promise<void> {
    const part = await this.#port.importing();
    part?.open(this.#request(row, text));
  }

  #request(row: RuleRow | null, text: string): ImportRequest {
    const { rows, state, session, nameOf } = this.#port;
    const isBroken = session.tree.errors.length > 0;
    const isEmpty = rows.all.length === 0 && !isBroken;
    const place = row ?? rows.all[0] ?? null;
    const isEnd = place === null || place.role === 'root';
    return {
      text,
      below: isEnd ? '' : nameOf(place.id),
      isEmpty,
      canInsert: !isBroken,
      // What is locked is not written over.
      canReplace: rows.all.every(({ part, muted }) => muted || state.editable(part)),
      insert: (rule) => (isEmpty ? this.#replace(rule) : this.#actions.insertText(place, rule)),
      replace: (rule) => this.#replace(rule),
    };
  }

  #replace(rule: string): boolean {
    const { editing, rows, words, state, goTo } = this.#port;
    if (!editing.replaceAll(rule)) return false;
    state.announce(words().pasted(1, state.localize.number(1)));
    const [first] = rows.all;
    if (first !== undefined) void goTo(first.id);
    return true;
  }
}
