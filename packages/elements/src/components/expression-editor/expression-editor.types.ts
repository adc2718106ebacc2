import type { TextEdit } from '@tagma/expression';

/** A stretch of the text: offsets in UTF-16 code units as in the value, line ends of two characters counted. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A change that removes what a diagnostic is about. */
export interface DiagnosticFix {
  /** What it does, in the language of the element. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something that is wrong, or looks wrong, in the text. */
export interface ExpressionDiagnostic extends TextSpan {
  /** Stable name of the kind of problem. */
  readonly code: string;
  /** `error`: it cannot run, or fails on records that the schema allows. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What is wrong and how to mend it, in the language of the element. */
  readonly message: string;
  readonly fixes: readonly DiagnosticFix[];
}

/** Takes the place of the editor's own undo history, where the text is part of something larger. */
export interface EditorHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes the last change back, by setting `value`; false when there is none. */
  undo(): boolean;
  /** Makes it again. */
  redo(): boolean;
}

/** A value that the text can read from outside, as `$name`. */
export interface ExpressionParameter {
  /** Without `$`. */
  readonly name: string;
  /** What people call it. */
  readonly title?: string;
  readonly type?: string;
}
