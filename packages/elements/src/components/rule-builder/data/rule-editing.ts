import type { EditRefusal, RuleEdit, RuleTree, TextEdit } from '@tagma/expression';
import type { RuleSession } from '../model/rule-session.js';
import type { LockPolicy } from '../rule-builder.types.js';
import { loadEditing } from './editing-part.js';
import type { EditingTools } from './editing-part.js';
import { loadReader } from './reader-part.js';

/** Why a change is not made: the text cannot be changed so, or the host allows no deeper nesting. */
export type Refused = EditRefusal | 'too-deep';

/** What editing asks of the element. */
export interface EditingHost {
  readonly isEditable: () => boolean;
  readonly canEdit: () => LockPolicy | null;
  /** How many groups may stand in each other; `null` for as many as one likes. */
  readonly maxDepth: () => number | null;
  /** The text changed; `isTyping`: more of the same may follow. */
  readonly changed: (isTyping: boolean) => void;
  readonly refused: (reason: Refused) => void;
  /** What changes texts could not be fetched. */
  readonly failed: () => void;
}

/** Carries edits out on the session. What is asked before it was fetched is done then, in order. */
export class RuleEditing {
  readonly #session: RuleSession;
  readonly #host: EditingHost;
  #waiting: (() => void)[] = [];
  #loading: Promise<void> | null = null;
  #batches = 0;

  constructor(session: RuleSession, host: EditingHost) {
    this.#session = session;
    this.#host = host;
  }

  /** Whether it can change texts already. */
  get isReady(): boolean {
    return this.#session.tools !== null;
  }

  /** Fetches what changes texts. */
  load(): Promise<void> {
    if (this.#session.tools !== null) return Promise.resolve();
    // What has not been read cannot be changed.
    this.#loading ??= Promise.all([loadEditing(), loadReader()]).then(
      ([tools, reader]) => {
        this.#session.read(reader);
        this.#session.tools = tools;
        for (const run of this.#waiting.splice(0)) run();
      },
      () => {
        this.#loading = null;
        this.#waiting = [];
        this.#host.failed();
      },
    );
    return this.#loading;
  }

  /** Makes a change; false when it is refused, and nothing is changed then. */
  edit(edit: RuleEdit, merge?: string): boolean {
    if (!this.#host.isEditable()) return false;
    const { tools } = this.#session;
    if (tools === null) {
      this.#waiting.push(() => this.edit(edit, merge));
      void this.load();
      return true;
    }
    const refusal = this.#apply(edit, merge);
    if (refusal === null) this.#host.changed(merge !== undefined);
    else this.#host.refused(refusal);
    return refusal === null;
  }

  /**
   * Makes several changes that undo as one, each asked for when the ones before are done. When one is refused, all
   * are taken back.
   */
  batch(steps: readonly (() => RuleEdit | null)[]): boolean {
    if (!this.#host.isEditable() || this.#session.tools === null) return false;
    const key = `batch ${String((this.#batches += 1))}`;
    const before = this.#session.text;
    for (const step of steps) {
      const edit = step();
      const refusal = edit === null ? null : this.#apply(edit, key);
      if (refusal === null) continue;
      if (this.#session.text !== before) this.#session.undo();
      this.#session.forgetRedo();
      this.#host.refused(refusal);
      return false;
    }
    this.#session.endMerge();
    if (this.#session.text !== before) this.#host.changed(false);
    return true;
  }

  /** Changes the text by hand. */
  write(edits: readonly TextEdit[], merge?: string): boolean {
    if (!this.#host.isEditable() || this.#session.tools === null) return false;
    this.#session.write(edits, merge);
    this.#host.changed(merge !== undefined);
    return true;
  }

  /** Writes another rule in place of this one. */
  replaceAll(rule: string): boolean {
    const { tools, tree } = this.#session;
    const edits = [{ start: 0, end: tree.text.length, insert: rule }];
    const why = tools && this.#whyNot(tools, tree, tools.rereadTree(tree, edits));
    if (why === null) return this.write(edits);
    this.#host.refused(why);
    return false;
  }

  undo(): boolean {
    const done = this.#host.isEditable() && this.#session.undo();
    if (done) this.#host.changed(false);
    return done;
  }

  redo(): boolean {
    const done = this.#host.isEditable() && this.#session.redo();
    if (done) this.#host.changed(false);
    return done;
  }

  #whyNot(tools: EditingTools, opened: RuleTree, tree: RuleTree): Refused | null {
    if (this.#deepens(tools, tree)) return 'too-deep';
    return tools.losesLocked({ opened, tree }, this.#host.canEdit()) ? 'locked' : null;
  }

  /** Whether more groups would stand deeper than the host allows. */
  #deepens({ groupsTooDeep }: EditingTools, after: RuleTree): boolean {
    const most = this.#host.maxDepth();
    return most !== null && groupsTooDeep(after, most) > groupsTooDeep(this.#session.tree, most);
  }

  #apply(edit: RuleEdit, merge: string | undefined): Refused | null {
    const { tools, tree, text } = this.#session;
    if (tools === null) return 'not-applicable';
    const canEdit = this.#host.canEdit();
    const outcome = tools.applyEdit(text, edit, canEdit === null ? { tree } : { tree, canEdit });
    if (!outcome.ok) return outcome.reason;
    if (this.#deepens(tools, outcome.tree)) return 'too-deep';
    this.#session.take(outcome, merge);
    return null;
  }
}
