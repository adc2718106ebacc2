import type { Concept } from '@tagma/core';
import type { RecordSchema, TextEdit } from '@tagma/expression';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ExpressionDiagnostic, ExpressionParameter, TextSpan } from '../expression-editor.types.js';

/** What shows the text and takes what is typed. Its text has `\n` for line ends; offsets count in it. */
export interface Surface {
  /** What has the focus while the text is edited. */
  readonly control: HTMLElement;
  readonly doc: string;
  readonly selection: TextSpan;
  readonly scrollTop: number;
  /** An input method is composing text, which must not be disturbed. */
  readonly isComposing: boolean;
  /** Changes the text from outside. The cursor stays where it is in the text. */
  apply(edits: readonly TextEdit[]): void;
  select(span: TextSpan): void;
  /** Brings a stretch into view. */
  reveal(span: TextSpan): void;
  scrollTo(top: number): void;
  /** Draws the problems at their places; a text area cannot, the list of problems tells them. */
  showProblems?(problems: readonly PlacedProblem[]): void;
  /** Marks a stretch, e.g. what is selected elsewhere. */
  mark?(span: TextSpan | null): void;
  /** What the host says about itself has changed. */
  update?(): void;
  destroy(): void;
}

/** A diagnostic and where it is in the text of the surface. */
export interface PlacedProblem extends TextSpan {
  readonly problem: ExpressionDiagnostic;
}

/** What a text can be made of. */
export interface EditorFacts {
  readonly schema: RecordSchema | undefined;
  readonly samples: readonly unknown[];
  readonly parameters: readonly ExpressionParameter[];
  readonly concepts: readonly Concept[];
}

/** What a surface is told by the editor, and what it tells it. */
export interface SurfaceHost {
  readonly root: ShadowRoot;
  readonly localize: LocalizeController;
  readonly facts: EditorFacts;
  readonly readonly: boolean;
  readonly disabled: boolean;
  readonly lineNumbers: boolean;
  readonly placeholder: string;
  /** ARIA attributes of the control; `null` where one is absent. */
  readonly attributes: Readonly<Record<string, string | null>>;
  /** What was typed, in the order of the text. */
  typed(edits: readonly TextEdit[]): void;
  /** The cursor moved. */
  moved(): void;
  composed(): void;
  undo(): void;
  redo(): void;
  format(): void;
  announce(message: string): void;
}
