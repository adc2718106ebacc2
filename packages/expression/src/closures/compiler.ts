import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate, Library, RegexMaker, Test } from './code.types.js';
import { compileFilter } from './filter.js';
import { compilePairs, group } from './group.js';
import { BOOLEAN, ANY, isOnly, LIST, MISSING, OBJECT } from './kinds.js';
import { compileNode, testNode } from './nodes.js';
import type { Scope } from './scope.js';
import { isSequence, keepSingleton, reduced } from './sequence.js';
import { compileTupleFilters } from './tuples.js';
import { isTrue } from './values.js';

/** What a text is compiled with. */
export interface CompilerOptions {
  readonly library: Library;
  readonly regex: RegexMaker;
  /** Names of built-in functions that variables given from outside stand for instead. */
  readonly shadowed?: ReadonlySet<string>;
}

/** Turns the nodes of a syntax tree into closures. */
export class ClosureCompiler implements Compiler {
  readonly library: Library;
  readonly regex: RegexMaker;
  /** Built-in functions that were taken for granted. */
  readonly takenForGranted = new Set<string>();
  readonly #shadowed: ReadonlySet<string>;
  #depth = 0;

  constructor({ library, regex, shadowed = new Set() }: CompilerOptions) {
    this.library = library;
    this.regex = regex;
    this.#shadowed = shadowed;
  }

  get depth(): number {
    return this.#depth;
  }

  value(node: AstNode, scope: Scope): Code {
    this.#depth++;
    const code = finished(
      node,
      grouped(node, filtered(node, compileNode(node, this, scope), this, scope), this, scope),
    );
    this.#depth--;
    return code;
  }

  test(node: AstNode, scope: Scope): Test {
    const isPlain = node.predicate === undefined && node.group === undefined && node.keepArray !== true;
    this.#depth++;
    const test = isPlain ? testNode(node, this, scope) : null;
    this.#depth--;
    return test ?? truthOf(this.value(node, scope));
  }

  body(node: AstNode, scope: Scope): Code {
    const outer = this.#depth;
    this.#depth = 0;
    const code = this.value(node, scope);
    this.#depth = outer;
    return code;
  }

  isBuiltIn(name: string, scope: Scope): boolean {
    if (this.#shadowed.has(name) || this.library(name) === undefined) return false;
    if (scope.placesOf(name).length > 0) return false;
    this.takenForGranted.add(name);
    return true;
  }
}

function truthOf({ run, kinds }: Code): Test {
  if (isOnly(kinds, BOOLEAN | MISSING)) return (focus, env) => run(focus, env) === true;
  return (focus, env) => isTrue(run(focus, env));
}

/** Filters of a node outside a path. */
function filtered(node: AstNode, code: Code, compiler: Compiler, scope: Scope): Code {
  if (node.predicate === undefined) return code;
  if (node.tuple === true) return compileTupleFilters(node, code, compiler, scope);
  const run = node.predicate.reduce<Evaluate>((before, { expr }) => {
    if (expr === undefined) return before;
    const filter = compileFilter(expr, compiler, scope);
    return (focus, env) => filter(before(focus, env), env);
  }, code.run);
  return { run, kinds: ANY, raw: true };
}

/** The grouping of a node outside a path. */
function grouped(node: AstNode, code: Code, compiler: Compiler, scope: Scope): Code {
  if (node.group === undefined || node.type === 'path') return code;
  const { group: grouping } = node;
  const pairs = compilePairs(grouping.lhs, compiler, scope);
  const { run } = code;
  return { run: (focus, env) => group(grouping, pairs, run(focus, env), env), kinds: OBJECT };
}

/** Makes of lists of results what they stand for. */
function finished(node: AstNode, code: Code): Code {
  const { run, kinds } = code;
  if (node.keepArray === true) return { run: (focus, env) => kept(run(focus, env)), kinds: kinds | LIST };
  if (code.raw !== true) return code;
  return { run: (focus, env) => reduced(run(focus, env)), kinds };
}

function kept(value: unknown): unknown {
  return reduced(isSequence(value) ? keepSingleton(value) : value);
}
