import type { Ancestry } from './ancestry.js';
import type { AstShape, PairShape, Raise, TermShape } from './ast-shape.types.js';

/** What joining steps needs to know. */
export interface PathContext {
  readonly ancestry: Ancestry;
  readonly raise: Raise;
}

/** `first.second.third`: one path, however many dots. `rest` builds the steps one by one. */
export function joinSteps(
  first: AstShape,
  rest: readonly (() => AstShape)[],
  context: PathContext,
): AstShape {
  const path = first.type === 'path' ? first : pathOf(first);
  if (first.type === 'parent' && first.slot !== undefined) path.seekingParent = [first.slot];
  const steps = (path.steps ??= []);
  let checked = 0;
  for (const build of rest) {
    const step = build();
    if (step.type === 'path') steps.push(...(step.steps ?? []));
    else steps.push(withStages(step));
    for (; checked < steps.length; checked++) checkStep(steps[checked], path, context.raise);
    for (const end of [steps[0], steps.at(-1)]) if (isListConstructor(end)) end.consarray = true;
    context.ancestry.resolvePath(path);
  }
  return path;
}

/** A path of one step. */
export function pathOf(step: AstShape): AstShape {
  return { type: 'path', steps: [step] };
}

/** Filters of a node that becomes a step are called stages. */
function withStages(step: AstShape): AstShape {
  if (step.predicate !== undefined) {
    step.stages = step.predicate;
    delete step.predicate;
  }
  return step;
}

/** Text as a step is a field name; other literals cannot be steps. */
function checkStep(step: AstShape | undefined, path: AstShape, raise: Raise): void {
  if (step === undefined) return;
  if (step.keepArray === true) path.keepSingletonArray = true;
  if (step.type === 'string') step.type = 'name';
  if (step.type === 'number' || step.type === 'value')
    raise({ code: 'S0213', position: step.position, value: step.value });
}

function isListConstructor(step: AstShape | undefined): step is AstShape {
  return step?.type === 'unary' && step.value === '[';
}

/** The node that a filter or a binding belongs to. */
function stepOf(node: AstShape): AstShape {
  return (node.type === 'path' ? node.steps?.at(-1) : undefined) ?? node;
}

/** `of[where]`; `where` is built after `of`. */
export function addFilter(
  of: AstShape,
  where: () => AstShape,
  position: number,
  context: PathContext,
): AstShape {
  const step = stepOf(of);
  if (step.group !== undefined) context.raise({ code: 'S0209', position });
  const filters = of.type === 'path' ? (step.stages ??= []) : (step.predicate ??= []);
  const expr = where();
  context.ancestry.resolveFilter(step, expr);
  filters.push({ type: 'filter', expr, position });
  return of;
}

/** `of{key: value}` */
export function addGroup(
  of: AstShape,
  pairs: () => PairShape[],
  position: number,
  { raise }: PathContext,
): AstShape {
  if (of.group !== undefined) raise({ code: 'S0210', position });
  of.group = { lhs: pairs(), position };
  return of;
}

/** `of^(terms)` */
export function addSort(
  of: AstShape,
  terms: () => TermShape[],
  position: number,
  { ancestry }: PathContext,
): AstShape {
  const path = of.type === 'path' ? of : pathOf(of);
  const sort: AstShape = { type: 'sort', position };
  sort.terms = terms();
  for (const term of sort.terms) ancestry.inherit(sort, term.expression);
  path.steps?.push(sort);
  ancestry.resolvePath(path);
  return path;
}

/** `of@$name` */
export function addFocus(of: AstShape, name: string, position: number, { raise }: PathContext): AstShape {
  const step = stepOf(of);
  if (step.stages !== undefined || step.predicate !== undefined) raise({ code: 'S0215', position });
  if (step.type === 'sort') raise({ code: 'S0216', position });
  step.focus = name;
  step.tuple = true;
  return of;
}

/** `of#$name` */
export function addIndex(of: AstShape, name: string, position: number): AstShape {
  const step = stepOf(of);
  const path = of.type === 'path' ? of : pathOf(withStages(of));
  if (step.stages === undefined) step.index = name;
  else step.stages.push({ type: 'index', value: name, position });
  step.tuple = true;
  return path;
}
