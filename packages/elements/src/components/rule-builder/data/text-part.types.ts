import type { CSSResult, TemplateResult } from 'lit';
import type { TextEdit } from '@tagma/expression';

/** Changes the text by hand; false when it may not be changed. */
export type WriteText = (edits: readonly TextEdit[], merge?: string) => boolean;

/** The text of the rule beside its rows; fetched when it first shows. */
export interface TextPane {
  readonly styles: readonly CSSResult[];
  render(): TemplateResult;
}
