import { compile } from '../compile/compile.js';
import type {
  ClosureExpression,
  CompileOptions,
  EvaluationResult,
  TestOutcome,
} from '../compile/compile.types.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { spanAt } from '../source/span.js';
import type { Span } from '../syntax/syntax.types.js';

/** What lies between the record and a row: names that a `let` gives, and the child it is about. */
export type Layer =
  | { readonly kind: 'let'; readonly text: string }
  | { readonly kind: 'child'; readonly child: unknown }
  /** The child by the name that a function gives it. */
  | { readonly kind: 'name'; readonly name: string; readonly child: unknown };

/** Name under which a child is handed to a row; no rule that is written by hand has it. */
const CHILD = 'tagma_child_';

/** Runs stretches of one rule text by themselves, where they stand. Compiles each wording once. */
export class RowRunner {
  readonly #expressions = new Map<string, ClosureExpression | ExpressionError>();

  constructor(
    readonly text: string,
    readonly record: unknown,
    readonly asOf: string,
    private readonly bindings: Readonly<Record<string, unknown>>,
    private readonly options: CompileOptions,
  ) {}

  /** The value of a stretch of the rule. */
  run(span: Span, layers: readonly Layer[]): EvaluationResult {
    return this.#run(this.text.slice(span.start, span.end), layers, span);
  }

  /** The value of a text of our own making, such as the path of a collection. */
  runText(text: string, layers: readonly Layer[]): EvaluationResult {
    return this.#run(text, layers, undefined);
  }

  /** The outcome of a whole rule text at another time, or of the rule with a row replaced. */
  test(text: string, asOf: string): TestOutcome {
    const expression = this.#compiled(text);
    if ('code' in expression) return { error: expression };
    return expression.test(this.record, { asOf, bindings: this.bindings });
  }

  #run(body: string, layers: readonly Layer[], span: Span | undefined): EvaluationResult {
    const place = placed(body, layers, this.record, this.bindings);
    const expression = this.#compiled(place.text);
    const result =
      'code' in expression
        ? { ok: false as const, error: expression }
        : expression.evaluate(place.input, { asOf: this.asOf, bindings: place.bindings });
    if (result.ok || span === undefined) return result;
    return { ok: false, error: this.#located(result.error, span, place.offset) };
  }

  #compiled(text: string): ClosureExpression | ExpressionError {
    const known = this.#expressions.get(text);
    if (known !== undefined) return known;
    const result = compile(text, this.options);
    const made = !result.ok ? result.error : (result.expression as ClosureExpression);
    this.#expressions.set(text, made);
    return made;
  }

  /** Where the error stands in the rule, not in the text made for the row. */
  #located(error: ExpressionError, span: Span, offset: number): ExpressionError {
    const start = Math.min(Math.max(span.start, span.start + error.position - offset), span.end);
    return { ...error, ...spanAt(this.text, start, Math.min(start + error.length, span.end)) };
  }
}

interface Placed {
  readonly text: string;
  readonly input: unknown;
  readonly bindings: Readonly<Record<string, unknown>>;
  /** How many characters were put before the row. */
  readonly offset: number;
}

/** The row in its surroundings. A row of a child that looks no further runs on the child itself. */
function placed(
  body: string,
  layers: readonly Layer[],
  record: unknown,
  given: Readonly<Record<string, unknown>>,
): Placed {
  const last = layers.findLast((layer) => layer.kind !== 'let');
  const alone = last?.kind === 'child' && layers.every((layer) => layer.kind === 'child');
  if (alone && !body.includes('$$')) return { text: body, input: last.child, bindings: given, offset: 0 };
  const bindings: Record<string, unknown> = { ...given };
  let text = body;
  let offset = 0;
  for (const [index, layer] of [...layers.entries()].reverse()) {
    if (layer.kind === 'name') {
      bindings[layer.name] = layer.child;
      continue;
    }
    const before = layer.kind === 'let' ? `(${layer.text}; ` : `$${CHILD}${index}.(`;
    if (layer.kind === 'child') bindings[`${CHILD}${index}`] = layer.child;
    text = `${before}${text})`;
    offset += before.length;
  }
  return { text, input: record, bindings, offset };
}
