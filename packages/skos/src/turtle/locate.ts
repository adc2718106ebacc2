/** Where a text breaks, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly line: number;
  readonly token?: Token;
  readonly previousToken?: Token;
}

/**
 * The place that the parser's error names. An error of the grammar comes with its token; one inside a token,
 * such as a quotation mark that nothing closes, with the token before it.
 */
export function locate(error: unknown, source: string): Partial<Place> {
  const context =
    error instanceof Error ? (error as Error & { readonly context?: Context }).context : undefined;
  if (context === undefined) return {};
  const { token, previousToken, line } = context;
  if (token !== undefined) return { line: token.line, column: token.start + 1 };
  const text = source.split(/\r\n|\n|\r/, line)[line - 1] ?? '';
  const from = previousToken?.line === line ? previousToken.end : 0;
  return { line, column: from + Math.max(0, text.slice(from).search(/\S/)) + 1 };
}
