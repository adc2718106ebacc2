import type { Concept } from '@tagma/core';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { EditorContext, EditorOutcome } from '../editor-context.types.js';
import { draftRow } from './draft-row.js';
import type { NameAction } from './name-action.js';
import { NameField } from './name-field.js';
import { nameKey } from './name-key.js';
import { DRAFT_ID } from '../tree/draft-id.js';
import type { RowList } from '../tree/row-list.js';
import type { TreeModel } from '../model/tree-model.js';
import { nodeOf } from '../model/taxonomy-tree.js';

/** What naming needs of the editor. */
export interface NamesHost {
  readonly context: EditorContext;
  readonly model: TreeModel;
  readonly rows: () => RowList;
  readonly terms: () => TaxonomyEditorTerms;
  readonly refuse: (text: string) => void;
  /** Kept when the words for refusals are there. */
  readonly words: () => Promise<unknown>;
  /** Draws the rows and puts the focus on one. */
  readonly goTo: (id: string) => Promise<void>;
}

/** Renames concepts and makes new ones, with the name typed in the row itself. */
export class EditorNames {
  readonly #host: NamesHost;
  readonly #field: NameField;
  /** What the field that is closing has made. */
  #created: string | null = null;

  constructor(host: NamesHost) {
    this.#host = host;
    this.#field = new NameField(() => host.terms().nameMissing);
  }

  /** The field, when a name is typed in this row. */
  field(id: string): HTMLElement | null {
    return this.#field.in(id);
  }

  /** Gives up a name that is typed in another row. */
  leave(id: string): void {
    if (this.#field.id !== id) this.#field.cancel();
  }

  /** Gives the field the focus once its row is drawn. */
  updated(): void {
    this.#field.focus();
  }

  /** Whether the field is open. */
  get isOpen(): boolean {
    return this.#field.id !== null;
  }

  /** The field that is opened next goes on with what was typed in another one before. */
  goOnFrom(early: HTMLInputElement): void {
    this.#field.goOnFrom(early);
  }

  /** Answers a key that was pressed before the field could. */
  press(event: KeyboardEvent): void {
    this.#field.press(event);
  }

  /** Opens the field; without a concept only new ones can be named. */
  async start(action: NameAction, concept: Concept | undefined): Promise<void> {
    if (action !== 'rename') await this.#add(action === 'add-tag' ? 'tag' : 'category', concept);
    else if (concept !== undefined) await this.#rename(concept);
  }

  async #rename(concept: Concept): Promise<void> {
    const { context, terms } = this.#host;
    const field = this.#field;
    if (!context.can('concept.edit', concept).allowed) {
      await this.#refuse('concept.edit', concept);
      return;
    }
    const name = context.nameOf(concept.id);
    await this.#host.goTo(concept.id);
    field.open({
      id: concept.id,
      label: terms().renameField(name),
      value: name,
      onCommit: (text) => this.#saveName(concept, name, text),
      onClose: (hadFocus) => this.#leave(concept.id, hadFocus),
    });
    context.host.requestUpdate();
  }

  /** Opens a row for a new concept: below a category, beside a tag, at the top without either. */
  async #add(kind: Concept['kind'], at: Concept | undefined): Promise<void> {
    const { context, model, terms } = this.#host;
    const rows = this.#host.rows();
    const field = this.#field;
    const parentId = parentFor(at);
    const parent = parentId === null ? undefined : context.concept(parentId);
    const { allowed } = context.can('concept.create', parent);
    const depth = parent === undefined ? -1 : (model.tree.depth[nodeOf(model.tree, parent.id)] ?? 0);
    const tooDeep = depth + 2 > context.maxLevel;
    if (!allowed || tooDeep) {
      if (!allowed) await this.#refuse('concept.create', parent);
      else this.#host.refuse(terms().tooDeep(context.localize.number(context.maxLevel)));
      return;
    }
    if (parentId !== null) {
      model.reveal(parentId);
      model.setOpen(nodeOf(model.tree, parentId), true);
    }
    rows.draft = draftRow(parentId);
    field.open({
      id: DRAFT_ID,
      label: kind === 'tag' ? terms().newTagName : terms().newCategoryName,
      value: '',
      onCommit: (text, again) => this.#create(kind, parentId, text, again),
      onClose: (hadFocus) => this.#leave(this.#created ?? at?.id ?? null, hadFocus),
    });
    this.#created = null;
    await this.#host.goTo(DRAFT_ID);
  }

  async #refuse(action: 'concept.edit' | 'concept.create', concept: Concept | undefined): Promise<void> {
    await this.#host.words();
    this.#host.refuse(this.#host.context.can(action, concept).reason);
  }

  async #saveName(concept: Concept, before: string, text: string): Promise<string | null> {
    if (text === before) return null;
    const { context, terms } = this.#host;
    const fresh = context.concept(concept.id) ?? concept;
    const outcome = await context.execute(
      {
        type: 'updateConcept',
        id: concept.id,
        expectedVersion: fresh.version,
        patch: { name: { ...fresh.name, [nameKey(fresh.name, context.localize.lang)]: text } },
      },
      { done: terms().renamed(before, text), showsRefusal: true },
    );
    return problemOf(outcome);
  }

  async #create(
    kind: Concept['kind'],
    parentId: Concept['parentId'],
    text: string,
    again: boolean,
  ): Promise<string | null> {
    const { context, terms } = this.#host;
    const outcome = await context.execute(
      {
        type: 'createConcept',
        // The core puts it last.
        concept: { kind, parentId, name: { [context.localize.code]: text } },
      },
      { done: terms().created(text), showsRefusal: true },
    );
    const problem = problemOf(outcome);
    if (problem !== null) return problem;
    this.#host.rows().draft = null;
    const created = outcome.ok ? outcome.createdId : undefined;
    if (created !== undefined) {
      this.#created = created;
      context.select(created);
      const parent = parentId === null ? undefined : context.concept(parentId);
      // Many in a row: the next one is asked for as soon as this one is there.
      if (again) setTimeout(() => void this.#add(kind, parent));
    }
    return null;
  }

  #leave(id: string | null, hadFocus: boolean): void {
    const { context } = this.#host;
    this.#host.rows().draft = null;
    context.host.requestUpdate();
    if (hadFocus && id !== null) void this.#host.goTo(id);
  }
}

/** A category takes new concepts below it; beside a tag stand its siblings. */
function parentFor(at: Concept | undefined): Concept['parentId'] {
  if (at === undefined) return null;
  return at.kind === 'category' && at.state !== 'archived' ? at.id : at.parentId;
}

function problemOf(outcome: EditorOutcome): string | null {
  return outcome.ok ? null : outcome.text;
}
