import type { AstNode } from '../engine/ast.types.js';
import type { EvaluationContext } from '../engine/context.js';
import { Callable } from '../library/callable.js';
import { signatureOf, type Signature } from '../library/signature.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { Env, UNBOUND } from './env.js';
import { FUNCTION } from './kinds.js';
import { nodesIn, sureLevels } from './node-count.js';
import { placeAtCall } from './place-error.js';
import { Scope } from './scope.js';
import { assignedNames } from './scope-names.js';
import { present } from './present.js';

/** A function written in the text, as compiled. */
interface LambdaCode {
  readonly parameters: number;
  /** Places for variables, the parameters first. */
  readonly places: number;
  readonly body: Evaluate;
  readonly signature: Signature | undefined;
  /** Steps that one call costs. */
  readonly cost: number;
  /** Levels that the body goes down in any case. */
  readonly levels: number;
}

/** A call at the end of a function, left to whoever called the function, so that recursion needs no stack. */
export class TailCall extends Callable {
  override readonly arity = 0;

  constructor(
    readonly callee: Callable,
    readonly args: readonly unknown[],
    /** The call in the text, and the name of what it calls. */
    readonly node: AstNode,
    readonly name: string,
  ) {
    super();
  }

  override invoke(context: EvaluationContext, _args: readonly unknown[], focus: unknown): unknown {
    return this.callee.invoke(context, this.args, focus);
  }
}

/** A function written in the text, with the variables that were around it. */
export class Lambda extends Callable {
  override readonly arity: number;

  constructor(
    readonly code: LambdaCode,
    readonly env: Env,
    readonly focus: unknown,
  ) {
    super();
    this.arity = code.parameters;
  }

  /** Whether a call takes missing arguments from the focus. */
  get usesFocus(): boolean {
    return this.code.signature?.definition.includes('-') === true;
  }

  override invoke(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown {
    return unwind(context, this.enter(context, args, focus), focus);
  }

  /** Runs the body once. The result may be a `TailCall`. */
  enter(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown {
    const { signature } = this.code;
    return this.apply(context, signature === undefined ? args : signature.validate(args, focus));
  }

  /** Runs the body without checking the arguments. */
  apply(context: EvaluationContext, args: readonly unknown[]): unknown {
    const { parameters, places, body, cost, levels } = this.code;
    context.charge(cost);
    context.checkDepth(levels);
    const values = new Array<unknown>(places);
    for (let at = 0; at < places; at++) values[at] = at < parameters ? args[at] : UNBOUND;
    return body(this.focus, new Env(this.env.run, values, this.env));
  }
}

/** Makes the calls that were left over, one after the other. */
export function unwind(context: EvaluationContext, result: unknown, focus: unknown): unknown {
  let value = result;
  while (value instanceof TailCall) value = makeCall(context, value, focus);
  return value;
}

function makeCall(context: EvaluationContext, call: TailCall, focus: unknown): unknown {
  const { callee, args } = call;
  try {
    return callee instanceof Lambda
      ? callee.enter(context, args, focus)
      : callee.invoke(context, args, focus);
  } catch (raised) {
    throw placeAtCall(raised, call.node, call.name);
  }
}

/** `function($x, $y) { ... }` */
export function compileLambda(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const parameters = (node.arguments ?? []).map((parameter) => String(parameter.value));
  const body = present(node.body);
  const others = assignedNames([body]).filter((name) => !parameters.includes(name));
  const names = [...parameters, ...others];
  const code: LambdaCode = {
    parameters: parameters.length,
    places: names.length,
    body: compiler.body(body, new Scope(names, scope)).run,
    signature: node.signature === undefined ? undefined : signatureOf(node.signature.definition),
    cost: 1 + nodesIn(body) / 8,
    levels: sureLevels(body),
  };
  return { run: (focus, env) => new Lambda(code, env, focus), kinds: FUNCTION };
}
