import fc from 'fast-check';

/** What an expression is meant to give; records being messy, it may give something else. */
export type Kind = 'num' | 'text' | 'truth' | 'list' | 'obj' | 'fn' | 'any';

/** Gives expressions of a kind, for use inside others. */
export type Tie = (kind: Kind) => fc.Arbitrary<string>;

/** Builds a text of parts: `of('({} + {})', tie('num'), tie('num'))`. */
export function of(template: string, ...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const pieces = template.split('{}');
  return fc.tuple(...parts).map((values) => pieces.map((piece, at) => piece + (values[at] ?? '')).join(''));
}

/** One of some texts. */
export function one(...texts: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...texts);
}
