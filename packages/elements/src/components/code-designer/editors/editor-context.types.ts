import type { Segment } from '@tagma/core';
import type { CodeSegmentTerms } from '../../../locales/code-segments.terms.js';
import type { DesignerContext } from '../designer-context.types.js';

/** What the editor of a part is drawn with. */
export interface EditorContext<S extends Segment> {
  readonly segment: S;
  readonly context: DesignerContext;
  readonly terms: CodeSegmentTerms;
  /** Changes members of the part at once. */
  readonly set: (patch: Partial<S>) => void;
  /** Takes a member away that need not be there. */
  readonly drop: (name: keyof S) => void;
  /** Changes members while the person types; the name tells one field from the next. */
  readonly type: (name: string, patch: Partial<S>) => void;
  /** Typing is over. */
  readonly settle: () => void;
}
