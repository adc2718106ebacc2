/* Tokens alone, for colouring texts while they are typed. */
export { tokenize } from '../source/tokens.js';
export type { Token, TokenKind } from '../source/tokens.types.js';
export { updateTokens, type Replaced } from '../source/update-tokens.js';
