import type { CSSResult } from 'lit';
import { popups } from '../../../internal/popup.styles.js';
import { moreTokens } from '../../../theme/more-tokens.styles.js';
import { tagTokens } from '../../../theme/tag-tokens.styles.js';
import { popupStyles } from './popup.styles.js';

/** Gives a picker the looks of a part that came later. */
export function adoptStyles(root: ShadowRoot | null, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}

/** The looks of the list that opens. */
export function adoptWorkStyles(root: ShadowRoot | null): void {
  adoptStyles(root, [moreTokens, tagTokens, popups, popupStyles]);
}
