/** What a token is. `broken`: the text ends inside it, or it cannot be read. */
export type TokenKind = 'operator' | 'name' | 'variable' | 'string' | 'number' | 'value' | 'regex' | 'broken';

/** One token and its place; spaces and comments stand between tokens. */
export interface Token {
  readonly kind: TokenKind;
  /** 0-based offset of the first character. */
  readonly start: number;
  /** Offset after the last character. This is what jsonata calls `position`. */
  readonly end: number;
}
