import type { AstNode } from './ast.types.js';
import type { EvaluationContext } from './context.js';

/** A frame of jsonata: one scope of variables. Every evaluation has a base frame. */
export interface Frame {
  bind(name: string, value: unknown): void;
  lookup(name: string): unknown;
  base: BaseFrame;
  timestamp: Date | null;
}

/** The frame of one evaluation. jsonata fills in the first four; `context` is ours. */
export interface BaseFrame extends Frame {
  depth: number;
  guardrails: (this: BaseFrame) => void;
  createSequence: SequenceMaker;
  RegexEngine: unknown;
  context: EvaluationContext;
}

/** Makes jsonata's list of results, empty or with one member. */
export type SequenceMaker = (...member: unknown[]) => unknown[];

/** `this` inside a built-in function. */
export interface Focus {
  readonly environment: Frame;
  readonly input?: unknown;
  readonly createSequence: SequenceMaker;
}

/** What jsonata checks arguments with. */
export interface Signature {
  validate(args: readonly unknown[], context: unknown): unknown[];
}

/** A function as jsonata stores it in a frame. */
export interface FunctionDefinition {
  readonly _jsonata_function: true;
  readonly implementation: NativeFunction;
  readonly signature?: Signature;
}

/** A built-in. jsonata reads its parameter names (for partial application) and its `length`. */
export type NativeFunction = (this: Focus, ...args: never[]) => unknown;

/** The part of a compiled jsonata expression that is used here. `assign` also takes its hook symbols. */
export interface StockExpression {
  evaluate(input: unknown, bindings?: Readonly<Record<string, unknown>>): Promise<unknown>;
  assign(name: string | symbol, value: unknown): void;
  ast(): AstNode;
}
