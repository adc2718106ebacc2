import type { Concept } from '@tagma/core';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorContext } from '../editor-context.types.js';
import { checkMove, topmost } from '../model/check-move.js';
import type { MoveProblem, MoveTarget } from '../model/check-move.js';
import { stepTarget } from '../model/step-move.js';
import type { MoveStep } from '../model/step-move.js';
import type { TreeModel } from '../model/tree-model.js';
import { taxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';
import type { TaxonomyWorkTerms } from '../../../locales/taxonomy-work.terms.js';

/** What moves need of the editor. */
export interface MovesHost {
  readonly context: EditorContext;
  readonly model: TreeModel;
  readonly terms: () => TaxonomyEditorTerms;
  /** Says why something cannot be done. */
  readonly refuse: (text: string) => void;
}

/** Moves concepts: by drop, by step, by cut and paste, by the dialog. Says where they went. */
export class EditorMoves {
  readonly #host: MovesHost;
  #cut: readonly string[] = [];

  constructor(host: MovesHost) {
    this.#host = host;
  }

  /** Ids that were cut and wait for their place. */
  get cutIds(): readonly string[] {
    return this.#cut;
  }

  /** Names the concepts: the name of one, the number of several. */
  what(ids: readonly string[]): string {
    const [only] = ids;
    return ids.length === 1 && only !== undefined
      ? this.#work.below(this.#host.context.nameOf(only))
      : this.#work.many(this.#host.context.localize.number(ids.length));
  }

  /** Why the concepts cannot go there, in words; `null` when they can. */
  problem(ids: readonly string[], target: MoveTarget): string | null {
    const { context, model } = this.#host;
    const problem = checkMove(model.tree, ids, target, context.maxLevel);
    if (problem !== null) return this.#say(problem);
    for (const id of ids) {
      const { allowed, reason } = context.can('concept.edit', context.concept(id));
      if (!allowed) return reason;
    }
    return null;
  }

  /** Moves; refuses what cannot be. Returns whether it was done. */
  async move(chosen: readonly string[], target: MoveTarget): Promise<boolean> {
    const { context, model } = this.#host;
    const ids = topmost(model.tree, chosen);
    if (ids.length === 0) return false;
    const problem = this.problem(ids, target);
    if (problem !== null) {
      this.#host.refuse(problem);
      return false;
    }
    const outcome = await context.execute(
      { type: 'moveConcepts', ids, parentId: target.parentId, beforeId: target.beforeId },
      { done: this.#work.moved(this.what(ids), this.#placeOf(target)) },
    );
    return outcome.ok;
  }

  /** One step by keyboard. */
  async step(chosen: readonly string[], step: MoveStep): Promise<boolean> {
    const { model } = this.#host;
    const ids = topmost(model.tree, chosen);
    const target = stepTarget(model.tree, ids, step);
    if (target === null) {
      this.#host.refuse(this.#work.cannotStep[step]);
      return false;
    }
    return this.move(ids, target);
  }

  /** Remembers what to move. */
  cut(chosen: readonly string[]): void {
    const { context, model } = this.#host;
    this.#cut = topmost(model.tree, chosen);
    if (this.#cut.length > 0) context.announce(this.#work.cutDone(this.what(this.#cut)));
    context.host.requestUpdate();
  }

  /** Forgets what was cut. Returns whether anything was. */
  cancelCut(): boolean {
    if (this.#cut.length === 0) return false;
    this.#cut = [];
    this.#host.context.announce(this.#work.cutCancelled);
    this.#host.context.host.requestUpdate();
    return true;
  }

  /** Puts what was cut below a concept, or behind it when nothing can be below it. */
  async paste(at: Concept | undefined): Promise<boolean> {
    const { context } = this.#host;
    const ids = this.#cut.filter((id) => context.concept(id) !== undefined);
    if (ids.length === 0) {
      this.#host.refuse(this.#work.nothingToPaste);
      return false;
    }
    const target: MoveTarget = { parentId: at?.id ?? null, beforeId: null };
    const done = await this.move(ids, target);
    if (done) this.#cut = [];
    context.host.requestUpdate();
    return done;
  }

  get #work(): TaxonomyWorkTerms {
    return this.#host.context.localize.terms(taxonomyWorkTerms);
  }

  #say(problem: MoveProblem): string {
    const terms = this.#host.terms();
    const { maxLevel, localize } = this.#host.context;
    return problem === 'too-deep' ? terms.tooDeep(localize.number(maxLevel)) : this.#work.problems[problem];
  }

  #placeOf({ parentId, beforeId }: MoveTarget): string {
    const { context } = this.#host;
    const parent = parentId === null ? this.#work.top : this.#work.below(context.nameOf(parentId));
    return beforeId === null
      ? this.#work.placeAtEnd(parent)
      : this.#work.placeBefore(context.nameOf(beforeId), parent);
  }
}
