import type { RuleTree, TextEdit } from '@tagma/expression';
import { knownEditing } from '../data/editing-part.js';
import type { EditingTools } from '../data/editing-part.js';
import { knownReader } from '../data/reader-part.js';
import type { RuleReader } from '../data/reader-part.js';

/** Edits of the text that are undone together, in the order in which they were made. */
interface Step {
  readonly forward: (readonly TextEdit[])[];
  /** What takes each of them back. */
  readonly backward: (readonly TextEdit[])[];
  readonly merge: string | undefined;
}

/** An edit that is done: the edits of the text, what takes them back, and the tree of the new text. */
export interface DoneEdit {
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
  readonly tree: RuleTree;
}

/** As many steps as anyone goes back. */
const MAX_STEPS = 500;

/** A rule text with its tree and one history over all changes, whether made in rows or in the text. */
export class RuleSession {
  /** What changes texts; `null` until it was fetched, and then nothing can be changed. */
  tools: EditingTools | null = knownEditing();
  /** The rule as it was opened: what is locked in it has to stay. */
  opened: RuleTree = unread('');
  readonly #listeners = new Set<() => void>();
  #reader: RuleReader | null = knownReader();
  #tree: RuleTree = unread('');
  #past: Step[] = [];
  #future: Step[] = [];

  get text(): string {
    return this.#tree.text;
  }

  get tree(): RuleTree {
    return this.#tree;
  }

  /** Whether rows can be told: until then there is the text alone. */
  get isRead(): boolean {
    return this.#reader !== null;
  }

  /** Takes what reads texts, and reads. */
  read(reader: RuleReader): void {
    if (this.#reader !== null) return;
    this.#reader = reader;
    this.#begin(reader.toRuleTree(this.text));
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens another text; its history begins here. */
  open(text: string): void {
    this.#past = [];
    this.#future = [];
    this.#begin(this.#reader?.toRuleTree(text) ?? unread(text));
  }

  /** Takes an edit that was made to the tree as it is. Edits with the same `merge` key in a row undo as one. */
  take({ edits, inverse, tree }: DoneEdit, merge?: string): void {
    if (edits.length === 0) return;
    const last = this.#past.at(-1);
    if (merge !== undefined && last?.merge === merge && this.#future.length === 0) {
      last.forward.push(edits);
      last.backward.unshift(inverse);
    } else {
      this.#past.push({ forward: [edits], backward: [inverse], merge });
      if (this.#past.length > MAX_STEPS) this.#past.shift();
    }
    this.#future = [];
    this.#show(tree);
  }

  /** Changes the text itself, as typing into it does. The edits are in order and do not overlap. */
  write(edits: readonly TextEdit[], merge?: string): void {
    const { tools } = this;
    if (tools === null) return;
    const inverse = tools.invertEdits(this.text, edits);
    this.take({ edits, inverse, tree: tools.rereadTree(this.#tree, edits) }, merge);
  }

  /** Changes the text into another one; what begins and ends alike stays. */
  writeText(text: string, merge?: string): void {
    if (text !== this.text) this.write([spliceBetween(this.text, text)], merge);
  }

  /** The next edit begins a step of its own. */
  endMerge(): void {
    const last = this.#past.at(-1);
    if (last?.merge !== undefined) this.#past[this.#past.length - 1] = { ...last, merge: undefined };
  }

  /** What was taken back last cannot be made again: it was given up halfway. */
  forgetRedo(): void {
    this.#future = [];
  }

  /** Takes back the last step; false when there is none. */
  undo(): boolean {
    const step = this.#past.pop();
    if (step === undefined) return false;
    this.#future.push(step);
    this.#replay(step.backward);
    return true;
  }

  /** Makes the step that was taken back last again; false when there is none. */
  redo(): boolean {
    const step = this.#future.pop();
    if (step === undefined) return false;
    this.#past.push({ ...step, merge: undefined });
    this.#replay(step.forward);
    return true;
  }

  #replay(changes: readonly (readonly TextEdit[])[]): void {
    const { tools } = this;
    const [only, ...rest] = changes;
    if (only === undefined || tools === null) return;
    // A step of many changes is read once, by the text that comes out.
    const edits = rest.length === 0 ? only : [spliceBetween(this.text, this.#after(tools, changes))];
    this.#show(tools.rereadTree(this.#tree, edits));
  }

  #after(tools: EditingTools, changes: readonly (readonly TextEdit[])[]): string {
    return changes.reduce((text, edits) => tools.applyTextEdits(text, edits), this.text);
  }

  #begin(tree: RuleTree): void {
    this.opened = tree;
    this.#show(tree);
  }

  #show(tree: RuleTree): void {
    this.#tree = tree;
    for (const listener of this.#listeners) listener();
  }
}

/** A text that was not looked at yet. */
function unread(text: string): RuleTree {
  return { text, active: false, errors: [] };
}

/** The one stretch in which two texts differ. */
export function spliceBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, end: before.length - end, insert: after.slice(start, after.length - end) };
}
