import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate, Library, RegexMaker, Test } from './code.types.js';
import { compileFields, fieldNames, guardedFields } from './field-path.js';
import { compileFilter } from './filter.js';
import { finished, truthOf } from './finish.js';
import { compilePairs, group } from './group.js';
import { ANY, OBJECT } from './kinds.js';
import { compileNode, testNode } from './nodes.js';
import { PlainCompiler } from './plain-compiler.js';
import type { Scope } from './scope.js';
import { compileTupleFilters } from './tuples.js';

/** What a text is compiled with. */
export interface CompilerOptions {
  readonly lookUp: Library;
  readonly regex: RegexMaker;
  /** Names of built-in functions that variables given from outside stand for instead. */
  readonly shadowed?: ReadonlySet<string>;
}

/** Turns the nodes of a syntax tree into closures. */
export class ClosureCompiler implements Compiler {
  readonly lookUp: Library;
  readonly regex: RegexMaker;
  /** Built-in functions that were taken for granted. */
  readonly takenForGranted = new Set<string>();
  readonly #shadowed: ReadonlySet<string>;
  readonly plain: Compiler;
  readonly #values = new Map<AstNode, Code>();
  #depth = 0;

  constructor({ lookUp, regex, shadowed = new Set() }: CompilerOptions) {
    this.lookUp = lookUp;
    this.regex = regex;
    this.#shadowed = shadowed;
    this.plain = new PlainCompiler(this);
  }

  get depth(): number {
    return this.#depth;
  }

  value(node: AstNode, scope: Scope): Code {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    this.#depth++;
    const code = this.#quick(node, scope) ?? this.#value(node, scope);
    this.#depth--;
    this.#values.set(node, code);
    return code;
  }

  test(node: AstNode, scope: Scope): Test {
    const isBare = node.predicate === undefined && node.group === undefined && node.keepArray !== true;
    this.#depth++;
    const test = isBare ? testNode(node, this, scope) : null;
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

  #value(node: AstNode, scope: Scope): Code {
    const code = compileNode(node, this, scope);
    return finished(node, grouped(node, filtered(node, code, this, scope), this, scope));
  }

  /** Fields are read the quick way where the focus turns out to be a plain record. */
  #quick(node: AstNode, scope: Scope): Code | null {
    const names = fieldNames(node);
    if (names === null) return null;
    const general = this.#value(node, scope);
    // Reading several fields may have to start over, the general way.
    this.#values.set(node, general);
    return guardedFields(compileFields(node, names, this, scope), general);
  }

  isBuiltIn(name: string, scope: Scope): boolean {
    if (this.#shadowed.has(name) || this.lookUp(name) === undefined) return false;
    if (scope.placesOf(name).length > 0) return false;
    this.takenForGranted.add(name);
    return true;
  }
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
