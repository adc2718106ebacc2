import type { SyntaxNode } from '../../syntax/syntax.types.js';
import type { NewValue, RuleCondition } from '../rule-tree.types.js';
import { filter, name, number, path, sort } from '../shape/make.js';
import { nameSteps, writeItems } from './items.js';
import { namesOf, numberOf } from './literals.js';
import type { Reader, Writer } from './reader.types.js';

type Child = NewValue & { readonly kind: 'child' };

/** `orders[-1].amount`, `orders[status = "paid"][0].amount`, `orders^(>at)[0].amount`. */
export function readChild(node: SyntaxNode, reader: Reader): object | undefined {
  if (reader.itemVariable !== undefined) return undefined;
  const steps = node.type === 'path' ? node.steps : [node];
  const at = steps.findIndex((step) => step.type !== 'name');
  const picked = steps[at];
  const after = namesIn(steps.slice(at + 1));
  const before = namesIn(steps.slice(0, Math.max(0, at)));
  if (picked?.type !== 'filter' || after === undefined || before === undefined) return undefined;
  const index = numberOf(picked.where);
  if (index === undefined || !Number.isInteger(index)) return undefined;
  const { of } = picked;
  const sorted = of.type === 'sort' ? readSort(of, index) : { by: 'index' as const, index };
  const from = sorted && readFrom(of.type === 'sort' ? of.of : of, before, reader);
  return from && { kind: 'child', form: 'plain', ...from, pick: sorted, field: after };
}

function readSort(node: Extract<SyntaxNode, { type: 'sort' }>, index: number): Child['pick'] | undefined {
  const [term] = node.terms;
  const field = term && node.terms.length === 1 && index === 0 ? namesOf(term.by) : undefined;
  return field && term && { by: term.descending ? 'latest' : 'earliest', field };
}

/** The children that one is picked from. Under `^` the whole path stands before it. */
function readFrom(
  node: SyntaxNode,
  before: readonly string[],
  reader: Reader,
): { path: readonly string[]; where?: RuleCondition } | undefined {
  const steps = node.type === 'path' ? node.steps : [node];
  const last = steps.at(-1);
  const lead = namesIn(steps.slice(0, -1));
  if (last === undefined || lead === undefined) return undefined;
  if (last.type === 'name') return { path: [...before, ...lead, last.name] };
  if (last.type !== 'filter' || last.of.type !== 'name') return undefined;
  const where = reader.where(last.where, last.of.end + 1, last.end - 1);
  return { path: [...before, ...lead, last.of.name], where };
}

function namesIn(steps: readonly SyntaxNode[]): readonly string[] | undefined {
  const names = steps.map((step) => (step.type === 'name' ? step.name : undefined));
  return names.every((step) => step !== undefined) ? names : undefined;
}

/** Writes a picked child again. */
export function writeChild(model: Child, writer: Writer): SyntaxNode {
  const rest = model.field.map((each) => name(each));
  const items = writeItems(model.path, model.where, writer);
  if (model.pick.by === 'index') {
    const steps = items.type === 'path' ? items.steps : [items];
    const last = steps.at(-1) ?? items;
    return path([...steps.slice(0, -1), filter(last, number(model.pick.index)), ...rest]);
  }
  const by = path(nameSteps(model.pick.field, undefined));
  return path([filter(sort(items, by, model.pick.by === 'latest'), number(0)), ...rest]);
}
