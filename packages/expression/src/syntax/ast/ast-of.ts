import { rawToken, skipKeep } from '../raw-token.js';
import type {
  AssignNode,
  BinaryNode,
  CallNode,
  ConditionNode,
  LambdaNode,
  PairNode,
  SyntaxNode,
  TransformNode,
} from '../syntax.types.js';
import { Ancestry } from './ancestry.js';
import type { AstShape, PairShape, Raise } from './ast-shape.types.js';
import { addFilter, addFocus, addGroup, addIndex, addSort, joinSteps, pathOf } from './paths.js';
import { withTailCalls } from './tail-calls.js';

/** How a tree is built. */
export interface AstOptions {
  /** Hears of every error, jsonata's first one first. */
  readonly raise: Raise;
  /**
   * Builds the left side of `??` and `?:` twice, as jsonata does. Nested ones double each time, so a check
   * of texts from anybody leaves it out. Default false.
   */
  readonly doubles?: boolean;
}

/** Builds the tree that jsonata would build of the same text, and finds the errors that only show there. */
export function astOf(text: string, root: SyntaxNode, options: AstOptions): AstShape {
  const found: Raised[] = [];
  const builder = new Builder(text, found, options.doubles === true);
  const ast = builder.build(root);
  if (ast.type === 'parent' || ast.seekingParent !== undefined)
    found.push({ code: 'S0217', token: ast.type, position: ast.position });
  for (const raised of found) options.raise(raised);
  return ast;
}

type Raised = Parameters<Raise>[0];

class Builder {
  readonly #text: string;
  readonly #found: Raised[];
  readonly #doubles: boolean;
  readonly #ancestry: Ancestry;
  readonly #raise: Raise = (raised) => void this.#found.push(raised);
  /** What `[]` stands behind. */
  readonly #kept = new Set<SyntaxNode>();
  #inCopy = false;

  constructor(text: string, found: Raised[], doubles: boolean) {
    this.#text = text;
    this.#found = found;
    this.#doubles = doubles;
    this.#ancestry = new Ancestry((raised) => this.#raise(raised));
  }

  get #context(): { ancestry: Ancestry; raise: Raise } {
    return { ancestry: this.#ancestry, raise: this.#raise };
  }

  /** Chains such as `a or b or c` are deep on their left side: they are climbed, not recursed into. */
  build(node: SyntaxNode): AstShape {
    const mark = this.#found.length;
    const spine: SyntaxNode[] = [];
    let inner = node;
    for (let left = this.#leftOf(inner); left !== undefined; left = this.#leftOf(inner)) {
      if (inner.type === 'keep-array') this.#kept.add(keptBy(inner.of));
      spine.push(inner);
      inner = left;
    }
    let built = this.#marked(inner, this.#leaf(inner));
    for (const outer of spine.reverse()) built = this.#marked(outer, this.#around(outer, built, mark));
    return built;
  }

  #leftOf(node: SyntaxNode): SyntaxNode | undefined {
    switch (node.type) {
      case 'path':
        return node.steps[0];
      case 'binary':
        return this.#doubles && isDefault(node) ? undefined : node.left;
      case 'filter':
      case 'keep-array':
      case 'group':
      case 'sort':
      case 'focus':
      case 'index':
        return node.of;
      case 'call':
        return node.callee;
      case 'condition':
        return node.test;
      default:
        return undefined;
    }
  }

  #marked(node: SyntaxNode, built: AstShape): AstShape {
    if (this.#kept.has(node)) built.keepArray = true;
    return built;
  }

  #position(node: SyntaxNode): number {
    return rawToken(this.#text, node).position;
  }

  #leaf(node: SyntaxNode): AstShape {
    switch (node.type) {
      case 'name':
        return this.#name(node);
      case 'string':
      case 'number':
        return { type: node.type, value: node.value, position: node.end };
      case 'constant':
        return { type: 'value', value: node.value, position: node.end };
      case 'regex':
        return { type: 'regex', value: this.#pattern(node.pattern, node.flags), position: node.end };
      case 'variable':
        return { type: 'variable', value: node.name, position: node.end };
      case 'wildcard':
        return { type: 'wildcard', value: '*', position: node.end };
      case 'descendant':
        return { type: 'descendant', value: '**', position: node.end };
      case 'placeholder':
        return { type: 'operator', value: '?', position: node.end };
      case 'parent':
        return this.#ancestry.parent();
      case 'broken':
        this.#raise({ code: 'S0207', position: this.#text.length, token: '(end)' });
        return { type: 'error', position: node.end };
      default:
        return this.#bracketed(node);
    }
  }

  #name(node: SyntaxNode & { readonly type: 'name' }): AstShape {
    const step: AstShape = { type: 'name', value: node.name, position: node.end };
    const path = pathOf(step);
    if (this.#kept.has(node)) {
      step.keepArray = true;
      path.keepSingletonArray = true;
    }
    return path;
  }

  /** jsonata loses patterns in the copy it makes for `??` and `?:`. */
  #pattern(pattern: string, flags: string): unknown {
    return this.#inCopy ? {} : new RegExp(pattern, `${flags}g`);
  }

  #bracketed(node: SyntaxNode): AstShape {
    const position = this.#position(node);
    switch (node.type) {
      case 'negate':
        return this.#negate(this.build(node.of), position);
      case 'list':
        return this.#list(node.items, position);
      case 'object':
        return this.#object(node.pairs, position);
      case 'block':
        return this.#block(node.items, position);
      case 'lambda':
        return this.#lambda(node, position);
      case 'assign':
        return this.#assign(node, position);
      case 'transform':
        return this.#transform(node, position);
      case 'binary':
        return this.#default(node);
      default:
        return { type: node.type, position };
    }
  }

  #negate(expression: AstShape, position: number): AstShape {
    if (expression.type === 'number') {
      expression.value = -Number(expression.value);
      return expression;
    }
    return this.#holding({ type: 'unary', value: '-', position, expression }, [expression]);
  }

  /** A node that hands on the open `%` of its parts. */
  #holding(node: AstShape, parts: readonly AstShape[]): AstShape {
    for (const part of parts) this.#ancestry.inherit(node, part);
    return node;
  }

  #list(items: readonly SyntaxNode[], position: number): AstShape {
    const expressions = items.map((item) => this.build(item));
    return this.#holding({ type: 'unary', value: '[', position, expressions }, expressions);
  }

  #pairs(pairs: readonly PairNode[]): PairShape[] {
    return pairs.map(({ key, value }) => [this.build(key), this.build(value)]);
  }

  #object(pairs: readonly PairNode[], position: number): AstShape {
    const lhs = this.#pairs(pairs);
    return this.#holding({ type: 'unary', value: '{', position, lhs }, lhs.flat());
  }

  #block(items: readonly SyntaxNode[], position: number): AstShape {
    const expressions = items.map((item) => this.build(item));
    const block = this.#holding({ type: 'block', position, expressions }, expressions);
    if (expressions.some(startsWithList)) block.consarray = true;
    return block;
  }

  #lambda(node: LambdaNode, position: number): AstShape {
    const body = withTailCalls(this.build(node.body));
    const parameters = node.parameters.map(({ name, end }) => this.#variable(name, end));
    const { signature } = node;
    const given = signature === undefined ? {} : { signature: { definition: signature } };
    return { type: 'lambda', arguments: parameters, ...given, position, body };
  }

  #assign(node: AssignNode, position: number): AstShape {
    const lhs = this.#variable(node.name, node.start + node.name.length + 1);
    const rhs = this.build(node.value);
    return this.#holding({ type: 'bind', value: ':=', position, lhs, rhs }, [rhs]);
  }

  /** A variable that gets a value. A `[]` behind it means nothing, but jsonata notes it. */
  #variable(name: string, end: number): AstShape {
    const variable: AstShape = { type: 'variable', value: name, position: end };
    if (skipKeep(this.#text, end) !== end) variable.keepArray = true;
    return variable;
  }

  #transform(node: TransformNode, position: number): AstShape {
    const pattern = this.build(node.pattern);
    const update = this.build(node.update);
    const remove = node.remove === undefined ? {} : { delete: this.build(node.remove) };
    return { type: 'transform', position, pattern, update, ...remove };
  }

  /** Builds a node whose left side is built. `mark`: how many errors there were before that. */
  #around(node: SyntaxNode, left: AstShape, mark: number): AstShape {
    switch (node.type) {
      case 'path':
        return joinSteps(
          left,
          laterSteps(node.steps, (step) => this.build(step)),
          this.#context,
        );
      case 'filter':
        return addFilter(left, () => this.build(node.where), this.#position(node), this.#context);
      case 'group':
        return addGroup(left, () => this.#pairs(node.pairs), this.#position(node), this.#context);
      case 'sort':
        return addSort(left, () => this.#terms(node), this.#position(node), this.#context);
      case 'focus':
        return this.#focus(node, addFocus(left, node.name, this.#position(node), this.#context));
      case 'index':
        return addIndex(left, node.name, this.#position(node));
      case 'call':
        return this.#call(node, left, mark);
      case 'condition':
        return this.#condition(node, left);
      case 'binary':
        return isDefault(node) ? this.#default(node, left) : this.#binary(node, left);
      default:
        return left;
    }
  }

  #focus(node: SyntaxNode, built: AstShape): AstShape {
    const step = built.type === 'path' ? built.steps?.at(-1) : built;
    if (this.#kept.has(node) && step !== undefined) step.keepArray = true;
    return built;
  }

  #terms(node: SyntaxNode & { readonly type: 'sort' }): { descending: boolean; expression: AstShape }[] {
    return node.terms.map(({ descending, by }) => ({ descending, expression: this.build(by) }));
  }

  #binary(node: BinaryNode, lhs: AstShape): AstShape {
    const rhs = this.build(node.right);
    const position = node.operatorSpan.end;
    if (node.operator !== '~>')
      return this.#holding({ type: 'binary', value: node.operator, position, lhs, rhs }, [lhs, rhs]);
    const apply: AstShape = { type: 'apply', value: '~>', position, lhs, rhs };
    if (lhs.keepArray === true || rhs.keepArray === true) apply.keepArray = true;
    return apply;
  }

  #call(node: CallNode, procedure: AstShape, mark: number): AstShape {
    // jsonata looks at the arguments first, so their errors come first.
    const ofCallee = this.#found.splice(mark);
    const type = node.arguments.some((argument) => argument.type === 'placeholder') ? 'partial' : 'function';
    const given = node.arguments.map((argument) => this.build(argument));
    this.#found.push(...ofCallee);
    const position = this.#position(node);
    return this.#holding({ type, value: '(', position, arguments: given, procedure }, given);
  }

  #condition(node: ConditionNode, condition: AstShape): AstShape {
    const then = this.build(node.then);
    const otherwise = node.otherwise === undefined ? undefined : this.build(node.otherwise);
    return this.#choice(condition, then, otherwise, this.#position(node));
  }

  #choice(condition: AstShape, then: AstShape, otherwise: AstShape | undefined, position: number): AstShape {
    const node: AstShape = { type: 'condition', position, condition, then };
    if (otherwise !== undefined) node.else = otherwise;
    return this.#holding(node, otherwise === undefined ? [condition, then] : [condition, then, otherwise]);
  }

  /** `a ?? b` asks whether `a` exists, `a ?: b` whether it is true. */
  #default(node: BinaryNode, left?: AstShape): AstShape {
    const doubled = this.#doubles ? this.#copy(node.left) : undefined;
    const then = left ?? this.build(node.left);
    const copy = doubled ?? then;
    const condition = node.operator === '?:' ? copy : existsCall(copy, this.#ancestry);
    return this.#choice(condition, then, this.build(node.right), node.operatorSpan.end);
  }

  #copy(node: SyntaxNode): AstShape {
    const outer = this.#inCopy;
    this.#inCopy = true;
    const copy = this.build(node);
    this.#inCopy = outer;
    return copy;
  }
}

function existsCall(argument: AstShape, ancestry: Ancestry): AstShape {
  const procedure: AstShape = { type: 'variable', value: 'exists' };
  const call: AstShape = { type: 'function', value: '(', arguments: [argument], procedure };
  ancestry.inherit(call, argument);
  return call;
}

function laterSteps(steps: readonly SyntaxNode[], build: (step: SyntaxNode) => AstShape): (() => AstShape)[] {
  return steps.slice(1).map((step) => () => build(step));
}

function isDefault(node: BinaryNode): boolean {
  return node.operator === '??' || node.operator === '?:';
}

function startsWithList(part: AstShape): boolean {
  return part.consarray === true || (part.type === 'path' && part.steps?.[0]?.consarray === true);
}

/** What a `[]` marks: the node before all filters. */
function keptBy(of: SyntaxNode): SyntaxNode {
  let node = of;
  while (node.type === 'filter' || node.type === 'keep-array') node = node.of;
  return node;
}
