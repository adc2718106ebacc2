import jsonata from 'jsonata';
import type { AstNode } from './ast.types.js';
import type { BaseFrame, Frame, FunctionDefinition, StockExpression } from './stock.types.js';

/** jsonata calls what is bound to this symbol whenever it makes a frame. */
const FRAME_HOOK = Symbol.for('jsonata.__createFrame_push');

/** Called with the base frame of an evaluation, before anything of it runs. */
export type FrameSetup = (base: BaseFrame) => void;

/** A compiled expression whose evaluations can be prepared. */
export interface StockProgram {
  readonly ast: AstNode;
  /** Gives a function of this program another meaning. */
  define(name: string, definition: FunctionDefinition): void;
  /** Evaluates; `setup` gets the base frame first. */
  run(input: unknown, bindings: Readonly<Record<string, unknown>>, setup: FrameSetup): Promise<unknown>;
}

/**
 * Reads a text with the stock parser. Throws what jsonata throws.
 *
 * @param listLength The one limit that stock code reads from its options itself.
 */
export function stockProgram(text: string, listLength: number): StockProgram {
  // The published types of jsonata lack the hook symbols and most of the syntax tree.
  const expression = jsonata(text, { sequence: listLength }) as unknown as StockExpression;
  let pending: FrameSetup | null = null;
  expression.assign(FRAME_HOOK, (_parent: Frame, frame: BaseFrame) => {
    const setup = pending;
    pending = null;
    setup?.(frame);
  });
  return {
    ast: expression.ast(),
    define: (name, definition) => expression.assign(name, definition),
    run: (input, bindings, setup) => {
      // The first frame made is the base frame, and it is made before `evaluate` first waits: overlapping
      // evaluations cannot take each other's setup.
      pending = setup;
      return expression.evaluate(input, bindings);
    },
  };
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
  let captured: Frame | null = null;
  const program = stockProgram('null', 1);
  void program.run(null, {}, (frame) => {
    captured = frame;
  });
  if (captured === null) throw new Error('This version of jsonata makes no frames as expected');
  return captured;
}

function isDefinition(value: unknown): value is FunctionDefinition {
  return typeof value === 'object' && value !== null && '_jsonata_function' in value;
}
