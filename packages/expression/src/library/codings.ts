import { raise, type EvaluationContext } from '../engine/context.js';
import { define, type Definition } from './built-in-function.js';

/** Writes a text in another form, or reads it back. */
export type Coding = (context: EvaluationContext, text: string) => string;

const NAMES = [
  'base64encode',
  'base64decode',
  'encodeUrlComponent',
  'encodeUrl',
  'decodeUrlComponent',
  'decodeUrl',
] as const;

/** What does the work of the functions that write texts in other forms and back, by the name of the function. */
export type Codings = Readonly<Record<(typeof NAMES)[number], Coding>>;

let provided: Codings | null = null;

/** Says who writes texts in other forms. Until then, `$base64encode` and the like raise `G1011`. */
export function provideCodings(codings: Codings): void {
  provided = codings;
}

/** Functions that write texts in other forms and back. */
export const CODING_FUNCTIONS: readonly Definition[] = NAMES.map((name) =>
  define(name, '<s-:s>', (context, text: string | undefined) =>
    text === undefined ? undefined : (provided ?? raise('G1011', {}))[name](context, text),
  ),
);
