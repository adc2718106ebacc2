import type { SourceSpan } from '../errors/errors.types.js';
import { spanAt } from './span.js';
import type { Token } from './tokens.types.js';

/** Where jsonata says it failed: `position` is the end of a token, except for some codes of its reader. */
export interface ReportedPlace {
  readonly code: string;
  readonly position: number | undefined;
  /** The function that failed, where no position is known. */
  readonly token?: string;
}

/**
 * Finds the token an error speaks about. jsonata reports where a token ends (and for a few codes some other
 * place inside it); people and editors need where it starts and how long it is.
 */
export function locate(text: string, tokens: readonly Token[], place: ReportedPlace): SourceSpan {
  const { code, position } = place;
  if (position === undefined) return spanOfCall(text, tokens, place.token);
  const known = AT_CODE[code];
  if (known !== undefined) return known(text, tokens, position);
  const index = tokens.findIndex((token) => token.end === position);
  if (index === -1) return spanAt(text, position, position);
  return spanOfToken(text, tokens, index);
}

/** The first call of a function of that name; the text as a whole when there is none. */
function spanOfCall(text: string, tokens: readonly Token[], name: string | undefined): SourceSpan {
  const call = tokens.find((token, index) => {
    const bracket = tokens[index + 1];
    return (
      bracket !== undefined &&
      text.charAt(bracket.start) === '(' &&
      text.slice(token.start, token.end) === `$${name ?? ''}`
    );
  });
  return call === undefined ? spanAt(text, 0, 0) : spanAt(text, call.start, call.end);
}

/** A call is reported at its bracket; the function's name says more. */
function spanOfToken(text: string, tokens: readonly Token[], index: number): SourceSpan {
  const token = tokens[index];
  if (token === undefined) return spanAt(text, text.length, text.length);
  const before = tokens[index - 1];
  const called = text.charAt(token.start) === '(' && (before?.kind === 'variable' || before?.kind === 'name');
  return called ? spanAt(text, before.start, before.end) : spanAt(text, token.start, token.end);
}

type Locator = (text: string, tokens: readonly Token[], position: number) => SourceSpan;

const lastToken: Locator = (text, tokens) => {
  const last = tokens.at(-1);
  return last === undefined ? spanAt(text, 0, 0) : spanAt(text, last.start, last.end);
};

const endOfText: Locator = (text) => spanAt(text, text.length, text.length);

/** Codes whose reported position is not the end of the offending token. */
const AT_CODE: Readonly<Record<string, Locator>> = {
  S0101: lastToken,
  S0102: (text, tokens, position) => {
    const number = tokens.find((token) => token.start === position);
    return spanAt(text, position, number?.end ?? position);
  },
  S0103: (text, _tokens, position) => spanAt(text, position - 1, position + 1),
  S0104: (text, _tokens, position) => spanAt(text, position - 1, position + 1),
  S0105: lastToken,
  S0106: lastToken,
  S0203: endOfText,
  S0207: endOfText,
  S0301: (text, _tokens, position) => spanAt(text, position - 1, position + 1),
  S0302: lastToken,
  S0401: (text, _tokens, position) => spanAt(text, position - 1, position),
  S0402: (text, _tokens, position) => spanAt(text, position - 1, position),
};
