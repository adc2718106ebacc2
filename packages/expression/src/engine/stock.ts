import jsonata from 'jsonata';
import { steppingRegex } from '../regex/linear-regex.js';
import { sureFind } from '../regex/sure-find.js';
import type { AstNode } from './ast.types.js';
import type { EvaluationContext } from './context.js';
import { sequenceMaker } from './sequence.js';
import type { BaseFrame, Frame, FunctionDefinition, StockExpression } from './stock.types.js';

/** jsonata calls what is bound to this symbol whenever it makes a frame. */
const FRAME_HOOK = Symbol.for('jsonata.__createFrame_push');

/** A text that jsonata has read, ready to run under our limits. */
export interface StockProgram {
  readonly ast: AstNode;
  /** Gives a function of this program another meaning. */
  define(name: string, definition: FunctionDefinition): void;
  /** Evaluates under the limits and the time of `context`. */
  run(
    input: unknown,
    bindings: Readonly<Record<string, unknown>>,
    context: EvaluationContext,
  ): Promise<unknown>;
}

/**
 * Reads a text with the stock parser. Throws what jsonata throws.
 *
 * Limits, time and regular expressions belong to one evaluation, but jsonata keeps them with the text. Its
 * frame hook hands out the frame that an evaluation starts from. That frame is made, filled in by jsonata and
 * used for the first few nodes before `evaluate` first waits; then our own settings replace jsonata's.
 * Evaluations that overlap cannot meet in between.
 *
 * @param listLength The one limit that jsonata reads by itself, in ranges.
 */
export function stockProgram(text: string, listLength: number): StockProgram {
  const start: Start = { context: null, base: null };
  // The published types of jsonata lack the hook symbols, most of the syntax tree and engines that are no class.
  const RegexEngine = function (source: RegExp): object {
    return steppingRegex(sureFind(source), start.context ?? NEVER);
  };
  const options = { sequence: listLength, RegexEngine: RegexEngine as unknown as RegExpConstructor };
  const expression = jsonata(text, options) as unknown as StockExpression;
  expression.assign(FRAME_HOOK, (_parent: Frame, frame: BaseFrame) => {
    if (start.context === null || start.base !== null) return;
    frame.context = start.context;
    start.base = frame;
  });
  return {
    ast: expression.ast(),
    define: (name, definition) => expression.assign(name, definition),
    run: (input, bindings, context) => {
      start.context = context;
      try {
        const result = expression.evaluate(input, bindings);
        if (start.base !== null) settle(start.base, context);
        return result;
      } finally {
        start.context = null;
        start.base = null;
      }
    },
  };
}

/** The evaluation that is being started; empty at any other moment. */
interface Start {
  context: EvaluationContext | null;
  base: BaseFrame | null;
}

/** Outside of an evaluation there is no budget to draw on. */
const NEVER = {
  charge(): never {
    throw new Error('A regular expression ran outside of an evaluation');
  },
};

function settle(base: BaseFrame, context: EvaluationContext): void {
  base.guardrails = countNode;
  base.createSequence = sequenceMaker(context.limits.listLength);
  base.RegexEngine = function (source: RegExp): object {
    return steppingRegex(sureFind(source), context);
  };
}

function countNode(this: BaseFrame): void {
  this.context.enter(this.depth);
}

let builtins: Frame | null = null;

/** A built-in function of jsonata. Throws when there is none of that name: a mistake in this package. */
export function stockFunction(name: string): FunctionDefinition {
  builtins ??= captureBuiltins();
  const found = builtins.lookup(name);
  if (isDefinition(found)) return found;
  throw new Error(`jsonata has no function $${name}`);
}

function captureBuiltins(): Frame {
  const captured: Frame[] = [];
  const expression = jsonata('null') as unknown as StockExpression;
  expression.assign(FRAME_HOOK, (_parent: Frame, frame: Frame) => captured.push(frame));
  void expression.evaluate(null);
  const [first] = captured;
  if (first === undefined) throw new Error('This version of jsonata makes no frames as expected');
  return first;
}

function isDefinition(value: unknown): value is FunctionDefinition {
  return typeof value === 'object' && value !== null && '_jsonata_function' in value;
}
