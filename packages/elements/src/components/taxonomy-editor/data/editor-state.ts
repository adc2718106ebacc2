import type { Action, Command, Concept, Session, WorkspaceSnapshot } from '@tagma/core';
import { displayName } from '@tagma/core/concepts';
import type { LocalizeController } from '../../../controllers/localize.js';
import { taxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type {
  EditorContext,
  EditorDialog,
  EditorOutcome,
  EditorPermission,
  ExecuteOptions,
} from '../editor-context.types.js';
import { conceptAt, nodeOf } from '../model/taxonomy-tree.js';
import type { TreeModel } from '../model/tree-model.js';
import type { DenialText, Denied } from './denial-text.js';
import type { SessionLink } from './session-link.js';

/** The element, as far as its state is read from it. */
export interface EditorElement extends Pick<EditorContext, 'readonly' | 'now'> {
  readonly concepts?: readonly Concept[] | undefined;
  readonly usage?: ReadonlyMap<string, number> | undefined;
  readonly maxLevel?: number | undefined;
  readonly ownerName: (id: string) => string;
}

/** What the state is made of, and where its requests go. */
export interface EditorSources {
  readonly localize: LocalizeController;
  readonly binding: SessionLink;
  readonly execute: EditorContext['execute'];
  /** Says why something may not be done; `null` before the words are there. */
  readonly denial: () => DenialText | null;
  readonly model: TreeModel;
  readonly announce: (message: string) => void;
  readonly select: (id: string) => void;
  readonly openDialog: (kind: EditorDialog, ids: readonly string[]) => void;
  readonly openView: (view: string | null) => void;
}

/** Levels when neither page nor workspace says. */
const MAX_LEVEL = 3;

/** What all parts of the editor share, read from the element and its session. */
export class EditorState implements EditorContext {
  readonly host: EditorContext['host'];
  readonly localize: LocalizeController;
  readonly #element: EditorElement;
  readonly #sources: EditorSources;

  constructor(element: EditorElement & EditorContext['host'], sources: EditorSources) {
    this.host = element;
    this.#element = element;
    this.localize = sources.localize;
    this.#sources = sources;
  }

  get session(): Session | null {
    return this.#sources.binding.session ?? null;
  }

  get workspace(): WorkspaceSnapshot | null {
    return this.#sources.binding.workspace;
  }

  get concepts(): readonly Concept[] {
    return this.#element.concepts ?? this.workspace?.concepts ?? [];
  }

  get usage(): ReadonlyMap<string, number> {
    return this.#element.usage ?? this.#sources.binding.usage;
  }

  get readonly(): boolean {
    return this.#element.readonly;
  }

  get maxLevel(): number {
    return this.#element.maxLevel ?? this.workspace?.settings.limits.maxLevel ?? MAX_LEVEL;
  }

  get now(): () => number {
    return this.#element.now;
  }

  concept(id: string): Concept | undefined {
    const { tree } = this.#sources.model;
    const found = conceptAt(tree, nodeOf(tree, id));
    // Merged ones are not in the tree, but are named in histories and refusals.
    return found ?? this.concepts.find((concept) => concept.id === id);
  }

  nameOf(id: string): string {
    const concept = this.concept(id);
    return concept === undefined ? id : displayName(concept.name, this.localize.lang, 'en') || id;
  }

  get ownerName(): EditorContext['ownerName'] {
    return this.#element.ownerName;
  }

  pathOf(id: string): readonly string[] {
    const { tree } = this.#sources.model;
    const names: string[] = [];
    for (let node = nodeOf(tree, id); node >= 0; node = tree.parent[node] ?? -1)
      names.unshift(this.nameOf(conceptAt(tree, node)?.id ?? ''));
    return names;
  }

  can(action: Action, concept?: Concept): EditorPermission {
    if (this.readonly)
      return { allowed: false, reason: this.localize.terms(taxonomyEditorTerms).readonlyNote };
    // Without a session the page decides, by answering the event.
    const permission = this.session?.can(action, concept?.id ?? null) ?? { allowed: true };
    if (permission.allowed) return { allowed: true, reason: '' };
    const name = concept === undefined ? '' : this.nameOf(concept.id);
    const reason = this.#sources.denial()?.(this.#named(permission), this.localize, name) ?? '';
    return { allowed: false, reason };
  }

  /** Names whom to ask instead of telling an id. */
  #named(denied: Denied): Denied {
    const { ownerId } = denied;
    return ownerId === undefined || ownerId === 'system'
      ? denied
      : { ...denied, ownerId: this.ownerName(ownerId) };
  }

  execute(command: Command | readonly Command[], options: ExecuteOptions): Promise<EditorOutcome> {
    return this.#sources.execute(command, options);
  }

  announce(message: string): void {
    this.#sources.announce(message);
  }

  select(id: string): void {
    this.#sources.select(id);
  }

  openDialog(kind: EditorDialog, ids: readonly string[]): void {
    this.#sources.openDialog(kind, ids);
  }

  openView(view: string | null): void {
    this.#sources.openView(view);
  }
}
