import type { AstNode } from '../engine/ast.types.js';
import type { Callable } from '../library/callable.js';
import type { Env } from './env.js';
import type { Kinds } from './kinds.js';
import type { Scope } from './scope.js';

/** Computes the value of a node for a focus: what `$` stands for. */
export type Evaluate = (focus: unknown, env: Env) => unknown;

/** Computes whether the value of a node counts as true. */
export type Test = (focus: unknown, env: Env) => boolean;

/** A compiled node. */
export interface Code {
  readonly run: Evaluate;
  /** What the value can be. */
  readonly kinds: Kinds;
  /** The value may be a list of results that has to be reduced. */
  readonly raw?: true;
  /** The field of a plain record that this is. */
  readonly field?: string;
  /** The value, when it is written in the text. */
  readonly literal?: { readonly value: unknown };
}

/** Finds a built-in function by its name without `$`. */
export type Library = (name: string) => Callable | undefined;

/** Makes what a regular expression of the text can be called by. */
export type RegexMaker = (source: RegExp, position: number) => Callable;

/** Compiles the parts of a node. */
export interface Compiler {
  readonly lookUp: Library;
  readonly regex: RegexMaker;
  /** Compiles parts for a focus that is known to be a plain record. */
  readonly plain: Compiler;
  /** How deep the node being compiled stands in its function. */
  readonly depth: number;
  /** Compiles a node with its filters and grouping; the value is reduced. */
  value(node: AstNode, scope: Scope): Code;
  /** Compiles a node of which only the truth matters. */
  test(node: AstNode, scope: Scope): Test;
  /** Compiles the body of a function, whose nodes start at depth one again. */
  body(node: AstNode, scope: Scope): Code;
  /** Whether a name means the built-in function here, and no variable can have been given that name. */
  isBuiltIn(name: string, scope: Scope): boolean;
}
