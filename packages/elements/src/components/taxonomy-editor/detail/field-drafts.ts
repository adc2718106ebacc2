import type { Command, Concept } from '@tagma/core';
import type { EditorContext, EditorOutcome } from '../editor-context.types.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { FieldSpec } from './field-spec.js';

/** What somebody typed into a field and is not stored yet. */
export interface FieldDraft {
  readonly text: string;
  /** The stored text when the typing began: when it is another one by now, somebody else changed it. */
  readonly base: string;
  readonly status: 'typing' | 'saving' | 'failed' | 'conflict';
  /** Why it could not be saved, in the reader's language. */
  readonly error: string;
  /** In a conflict: what is stored now. */
  readonly theirs: string;
}

/** A command may find another version once or twice while fields are left in quick succession. */
const ATTEMPTS = 3;

/** Texts being edited, by concept and field, and the way they are saved. Nothing typed gets lost on the way. */
export class FieldDrafts {
  readonly #context: EditorContext;
  readonly #terms: () => TaxonomyDetailTerms;
  readonly #drafts = new Map<string, FieldDraft>();
  /** The fields in which somebody types, so that leaving the concept saves them. */
  readonly #specs = new Map<string, { readonly id: string; readonly spec: FieldSpec }>();
  /** One after another: each save wants the version that the one before it made. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(context: EditorContext, terms: () => TaxonomyDetailTerms) {
    this.#context = context;
    this.#terms = terms;
  }

  /** What is being typed, if anything. */
  get(id: string, spec: FieldSpec): FieldDraft | undefined {
    return this.#drafts.get(keyOf(id, spec));
  }

  /** Somebody types. */
  type(concept: Concept, spec: FieldSpec, text: string): void {
    const base = this.get(concept.id, spec)?.base ?? spec.read(concept);
    this.#set(concept.id, spec, { text, base, status: 'typing', error: '', theirs: '' });
  }

  /** Gives up what was typed. */
  drop(id: string, spec: FieldSpec): void {
    const key = keyOf(id, spec);
    this.#specs.delete(key);
    if (this.#drafts.delete(key)) this.#context.host.requestUpdate();
  }

  /** Saves a text that replaces whatever is stored now. */
  overwrite(concept: Concept, spec: FieldSpec): void {
    const draft = this.get(concept.id, spec);
    if (!draft) return;
    this.#set(concept.id, spec, { ...draft, base: spec.read(concept), status: 'typing' });
    void this.save(concept.id, spec);
  }

  /** Saves what was typed into the field. */
  save(id: string, spec: FieldSpec): Promise<void> {
    const draft = this.get(id, spec);
    if (!draft || draft.status === 'saving') return Promise.resolve();
    const concept = this.#context.concept(id);
    if (!concept || draft.text === draft.base) {
      this.drop(id, spec);
      return Promise.resolve();
    }
    const written = spec.write(draft.text, concept);
    if (!written.ok) {
      this.#set(id, spec, { ...draft, status: 'failed', error: written.error });
      this.#context.announce(`${spec.label}: ${written.error}`);
      return Promise.resolve();
    }
    this.#set(id, spec, { ...draft, status: 'saving', error: '' });
    const saved = this.#queue.then(() => this.#send(id, spec, draft));
    this.#queue = saved;
    return saved;
  }

  /** Saves a value that is chosen, not typed. */
  choose(concept: Concept, spec: FieldSpec, text: string): void {
    this.type(concept, spec, text);
    void this.save(concept.id, spec);
  }

  /** Saves what is being typed in fields of other concepts than this one. */
  leave(id: string | null): void {
    for (const [key, entry] of this.#specs) {
      if (entry.id === id || this.#drafts.get(key)?.status !== 'typing') continue;
      // Called while the pane is drawn; what is saved is drawn again after that.
      queueMicrotask(() => void this.save(entry.id, entry.spec));
    }
  }

  async #send(id: string, spec: FieldSpec, draft: FieldDraft): Promise<void> {
    let concept = this.#context.concept(id);
    for (let attempt = 1; concept; attempt += 1) {
      const stored = spec.read(concept);
      if (stored !== draft.base) {
        this.#conflict(id, spec, draft, stored);
        return;
      }
      const outcome = await this.#update(concept, spec, draft.text);
      if (outcome === null || outcome.ok) {
        this.drop(id, spec);
        return;
      }
      if (outcome.refusal?.code !== 'conflict' || attempt === ATTEMPTS) {
        this.#set(id, spec, { ...draft, status: 'failed', error: outcome.text });
        return;
      }
      concept = await this.#newest(id);
    }
    this.drop(id, spec);
  }

  async #update(concept: Concept, spec: FieldSpec, text: string): Promise<EditorOutcome | null> {
    const written = spec.write(text, concept);
    if (!written.ok) return { ok: false, text: written.error };
    const command: Command = {
      type: 'updateConcept',
      id: concept.id,
      expectedVersion: concept.version,
      patch: written.patch,
    };
    const done = this.#terms().saved(spec.label, this.#context.nameOf(concept.id));
    return this.#context.execute(command, { done, showsRefusal: true });
  }

  /** What the workspace holds now; the editor may not have read it yet. */
  async #newest(id: string): Promise<Concept | undefined> {
    const { session } = this.#context;
    if (!session) return this.#context.concept(id);
    try {
      return (await session.workspace()).concepts.find((concept) => concept.id === id);
    } catch {
      return this.#context.concept(id);
    }
  }

  #conflict(id: string, spec: FieldSpec, draft: FieldDraft, theirs: string): void {
    this.#set(id, spec, { ...draft, status: 'conflict', theirs });
    this.#context.announce(this.#terms().changedMeanwhile(theirs || this.#terms().emptyValue));
  }

  #set(id: string, spec: FieldSpec, draft: FieldDraft): void {
    const key = keyOf(id, spec);
    this.#drafts.set(key, draft);
    this.#specs.set(key, { id, spec });
    this.#context.host.requestUpdate();
  }
}

// A space cannot stand in the key of a field.
function keyOf(id: string, spec: FieldSpec): string {
  return `${spec.key} ${id}`;
}
