/** Where something stands in a text. Offsets and columns count UTF-16 code units, as editors do. */
export interface SourceSpan {
  /** 0-based offset of the first character. */
  readonly position: number;
  /** Number of characters; 0 when nothing can be pointed at (end of text, or the text as a whole). */
  readonly length: number;
  /** 1-based line. CRLF, CR and LF each end one line. */
  readonly line: number;
  /** 1-based column in that line. */
  readonly column: number;
}

/** Values that fill the placeholders of a message, already shortened and safe to show. */
export type ErrorDetails = Readonly<Record<string, string>>;

/**
 * What is wrong with an expression, and where.
 *
 * `code` is JSONata's own (`S0xxx` syntax, `T…` type, `D…` evaluation) or one of ours: `G0xxx` refused
 * before it runs, `G1xxx` stopped while it ran, `U…` raised by `$error`-like host code.
 */
export interface ExpressionError extends SourceSpan {
  readonly code: string;
  /** The offending token as JSONata names it: an operator, or a function name without `$`. */
  readonly token?: string;
  /** English text, for logs. Interfaces call `describeError(error, locale)`. */
  readonly message: string;
  /** What the message mentions, for translation. */
  readonly details?: ErrorDetails;
}

/** Languages that every message is written in. */
export type ErrorLocale = 'en' | 'zh-CN';
