import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import type {
  Action,
  Command,
  CommandWarning,
  Concept,
  Refusal,
  Session,
  WorkspaceSnapshot,
} from '@tagma/core';
import type { LocalizeController } from '../../controllers/localize.js';

/** Whether something may be done, and in words why not. */
export interface EditorPermission {
  readonly allowed: boolean;
  /** In the reader's language; empty when it may be done. */
  readonly reason: string;
}

/** The answer to a command as a part of the editor needs it. */
export type EditorOutcome =
  | {
      readonly ok: true;
      readonly transactionId: string | null;
      readonly createdId?: string;
      readonly warnings: readonly CommandWarning[];
    }
  | {
      readonly ok: false;
      /** In words, in the reader's language. */
      readonly text: string;
      /** Absent when there was no answer. */
      readonly refusal?: Refusal;
    };

/** How a command is told to the reader. */
export interface ExecuteOptions {
  /** What was done, as a sentence: shown with the offer to undo, and announced. */
  readonly done: string;
  /** The part shows a refusal itself, e.g. beside a field; otherwise a notice says it. */
  readonly showsRefusal?: boolean;
}

/**
 * What the parts of the editor (tree, detail pane, dialogs, views) share. One object for the life of the element;
 * its members answer with what is so now.
 */
export interface EditorContext {
  /** The element; `host.requestUpdate()` draws all parts again. */
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly localize: LocalizeController;
  /** `null` when concepts were given as a property. */
  readonly session: Session | null;
  /** As last read from the session; `null` without one. */
  readonly workspace: WorkspaceSnapshot | null;
  readonly concepts: readonly Concept[];
  /** How many records carry a tag, by tag id; empty when unknown. */
  readonly usage: ReadonlyMap<string, number>;
  readonly readonly: boolean;
  /** Deepest level allowed. */
  readonly maxLevel: number;
  /** The present, in milliseconds. */
  readonly now: () => number;
  concept(id: string): Concept | undefined;
  /** Name in the reader's language; the id when there is none. */
  nameOf(id: string): string;
  /** Name of a user or team, as the page tells it. */
  readonly ownerName: (id: string) => string;
  /** Names from the top to the concept, itself last. */
  pathOf(id: string): readonly string[];
  can(action: Action, concept?: Concept): EditorPermission;
  /** Sends a command, or several that are one step to take back, puts it on the undo stack, shows notice or refusal. Without a session it asks the page by an event. */
  execute(command: Command | readonly Command[], options: ExecuteOptions): Promise<EditorOutcome>;
  announce(message: string): void;
  /** Goes to a concept: opens the way to it, selects and reveals it. */
  select(id: string): void;
  /** Opens a dialog for these concepts. */
  openDialog(kind: EditorDialog, ids: readonly string[]): void;
  /** Shows a governance view in place of the detail pane; `null` goes back to it. */
  openView(view: string | null): void;
}

/** What a lazy part looks like from outside. */
export interface EditorPart {
  /** Adopted by the element when the part is loaded. */
  readonly styles: readonly CSSResult[];
}

/** The pane beside the tree. Module `detail/index.js` exports `createDetail(context): DetailPart`. */
export interface DetailPart extends EditorPart {
  /** For one selected concept, many, or none. The editor draws frame, heading row and back button around it. */
  render(selected: readonly Concept[]): TemplateResult;
}

/** Dialogs with a preview of the effect. */
export type EditorDialog = 'merge' | 'split' | 'archive' | 'restore' | 'delete';

/** Module `dialogs/index.js` exports `createDialogs(context): DialogsPart`. The editor draws `render()` at its end at all times. */
export interface DialogsPart extends EditorPart {
  open(kind: EditorDialog, ids: readonly string[]): void;
  render(): TemplateResult;
}

/** Governance views. Module `views/index.js` exports `createViews(context): ViewsPart`. */
export interface ViewsPart extends EditorPart {
  /** For the menu of the toolbar, in order. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
  /** Shown in place of the detail pane, with frame, heading and back button by the editor. */
  render(view: string): TemplateResult;
}
