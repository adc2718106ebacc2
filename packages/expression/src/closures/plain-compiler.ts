import type { AstNode } from '../engine/ast.types.js';
import { compileBuiltIn } from './built-in-calls.js';
import type { Code, Compiler, Library, RegexMaker, Test } from './code.types.js';
import { compileFields, fieldNames } from './field-path.js';
import { finished, truthOf } from './finish.js';
import { compileNode, testNode } from './nodes.js';
import type { Scope } from './scope.js';

/** Nodes whose parts have the focus of the node itself. */
const SAME_FOCUS: ReadonlySet<string> = new Set(['binary', 'condition', 'block']);

/**
 * Compiles nodes for a focus that is known to be a plain record. What looks at another focus, or does more
 * than read fields, compare and calculate, is left to the general compiler. Nodes are compiled once, so that
 * loops inside of loops, which need both ways, do not double the work at each level.
 */
export class PlainCompiler implements Compiler {
  readonly lookUp: Library;
  readonly regex: RegexMaker;
  readonly #values = new Map<AstNode, Code>();

  constructor(readonly general: Compiler) {
    this.lookUp = general.lookUp;
    this.regex = general.regex;
  }

  get depth(): number {
    return this.general.depth;
  }

  get plain(): Compiler {
    return this;
  }

  value(node: AstNode, scope: Scope): Code {
    const known = this.#values.get(node);
    if (known !== undefined) return known;
    const made = this.#value(node, scope) ?? this.general.value(node, scope);
    this.#values.set(node, made);
    return made;
  }

  test(node: AstNode, scope: Scope): Test {
    const test = isSimple(node) ? testNode(node, this, scope) : null;
    return test ?? truthOf(this.value(node, scope));
  }

  body(node: AstNode, scope: Scope): Code {
    return this.general.body(node, scope);
  }

  isBuiltIn(name: string, scope: Scope): boolean {
    return this.general.isBuiltIn(name, scope);
  }

  #value(node: AstNode, scope: Scope): Code | null {
    const names = fieldNames(node);
    if (names !== null) return compileFields(node, names, this.general, scope);
    if (!isSimple(node)) return null;
    const code = SAME_FOCUS.has(node.type)
      ? compileNode(node, this, scope)
      : node.type === 'function'
        ? compileBuiltIn(node, this, scope)
        : null;
    return code === null ? null : finished(node, code);
  }
}

function isSimple(node: AstNode): boolean {
  return node.predicate === undefined && node.group === undefined && node.keepArray !== true;
}
