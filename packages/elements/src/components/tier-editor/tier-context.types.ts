import type { LocalizedText, RecordTypeDefinition, TierContent, TierProblem } from '@tagma/core';
import type { TierEditorTerms } from '../../locales/tier-editor.terms.js';

/** What the parts of the editor are drawn with. */
export interface TierContext {
  readonly terms: TierEditorTerms;
  readonly content: TierContent;
  readonly recordType: RecordTypeDefinition | undefined;
  readonly isReadonly: boolean;
  /** By JSON Pointer into the content. */
  readonly problems: ReadonlyMap<string, TierProblem['code']>;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** A text in the reader's language. */
  readonly text: (text: LocalizedText | undefined) => string;
  /** The text with another wording in the reader's language; without any wording `undefined`. */
  readonly reworded: (text: LocalizedText | undefined, wording: string) => LocalizedText | undefined;
  /** Name of a weekday, 1 Monday to 7 Sunday. */
  readonly weekday: (day: number) => string;
  /** Takes a changed content; edits with one key one after another are one step of undo. */
  readonly edit: (content: TierContent, key: string) => void;
}
