import type { AstNode } from '../engine/ast.types.js';
import type { EvaluationContext } from '../engine/context.js';
import { Callable } from '../library/callable.js';
import { setOwn } from '../library/own.js';
import { signatureOf } from '../library/signature.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import type { Env } from './env.js';
import { FUNCTION } from './kinds.js';
import { raiseAt } from './place-error.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

interface Change {
  readonly node: AstNode;
  readonly clone: Callable | undefined;
  readonly pattern: Evaluate;
  readonly update: Evaluate;
  readonly remove: Evaluate | null;
}

const SIGNATURE = signatureOf('<(oa):o>');

/** `|pattern|update, delete|`: a function that changes a copy of what it is given. */
export function compileTransform(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const change: Change = {
    node,
    clone: compiler.lookUp('clone'),
    pattern: compiler.value(present(node.pattern), scope).run,
    update: compiler.value(present(node.update), scope).run,
    remove: node.delete === undefined ? null : compiler.value(node.delete, scope).run,
  };
  return { run: (_focus, env) => new Transformer(change, env), kinds: FUNCTION };
}

class Transformer extends Callable {
  override readonly arity = 1;

  constructor(
    readonly change: Change,
    readonly env: Env,
  ) {
    super();
  }

  override invoke(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown {
    const [value] = SIGNATURE.validate(args, focus);
    if (value === undefined) return undefined;
    const copy = this.change.clone?.invoke(context, [value], null);
    const found = this.change.pattern(copy, this.env);
    const matches: readonly unknown[] = Array.isArray(found) ? found : found === undefined ? [] : [found];
    context.charge(matches.length);
    for (const match of matches) {
      this.#update(match);
      this.#remove(match);
    }
    return copy;
  }

  #update(match: unknown): void {
    const { update, node } = this.change;
    const changes = update(match, this.env);
    if (changes === undefined) return;
    if (typeof changes !== 'object' || changes === null || Array.isArray(changes))
      raiseAt(present(node.update), 'T2011', { value: changes });
    for (const [key, value] of Object.entries(changes)) {
      // jsonata breaks here too, with the error of the platform.
      if (typeof match !== 'object' || match === null)
        throw new TypeError('Only objects can be given a field');
      setOwn(match, key, value);
    }
  }

  #remove(match: unknown): void {
    const { remove, node } = this.change;
    const names = remove?.(match, this.env);
    if (names === undefined) return;
    const list: readonly unknown[] = Array.isArray(names) ? names : [names];
    if (!list.every((name) => typeof name === 'string'))
      raiseAt(present(node.delete), 'T2012', { value: names });
    if (typeof match !== 'object' || match === null) return;
    for (const name of list) Reflect.deleteProperty(match, name);
  }
}
