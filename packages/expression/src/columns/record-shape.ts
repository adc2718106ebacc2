import { childrenOf, type PlanNode } from '../plan/children-of.js';
import type { PlanPredicate, PlanScope, PlanValue } from '../plan/plan.types.js';
import type { Leaf } from './graph.js';
import { countForExists, isStrict, withSlot, type PlanAggregate } from './leaf-source.js';
import { planKey } from './plan-key.js';
import { pathKey } from './table.types.js';

/** What a leaf reads of one record: one value. */
export type RecordSource =
  | { readonly kind: 'field'; readonly key: string; readonly path: readonly string[]; readonly time: boolean }
  | { readonly kind: 'aggregate'; readonly key: string; readonly plan: PlanAggregate; readonly text: string };

/** How a leaf is evaluated on one record. */
export type RecordShape =
  | { readonly kind: 'constant'; readonly predicate: PlanPredicate }
  | {
      readonly kind: 'source';
      readonly source: RecordSource;
      readonly predicate: PlanPredicate;
      readonly strict: boolean;
      /** Whether what it says depends on the time of the evaluation. */
      readonly timed: boolean;
    }
  /** It asks whether a field holds a value. */
  | {
      readonly kind: 'member';
      readonly path: readonly string[];
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'whole' };

/** How a leaf can be evaluated on a record, or on an item of a list. */
export function recordShape(leaf: Leaf, scope: PlanScope): RecordShape {
  if (leaf.opaque) return { kind: 'whole' };
  const member = memberOf(leaf.predicate, scope);
  if (member !== undefined) return member;
  const predicate = countForExists(leaf.predicate);
  const sources = new Map<string, RecordSource>();
  const atoms = new Map<object, string>();
  if (!collect(predicate, scope, leaf.text, sources, atoms)) return { kind: 'whole' };
  const [source, second] = sources.values();
  if (source === undefined) return { kind: 'constant', predicate };
  if (second !== undefined) return { kind: 'whole' };
  const slotted = withSlot(predicate, atoms) as PlanPredicate;
  return { kind: 'source', source, predicate: slotted, strict: isStrict(predicate), timed: isTimed(slotted) };
}

function memberOf(predicate: PlanPredicate, scope: PlanScope): RecordShape | undefined {
  if (predicate.kind !== 'in' || predicate.item.kind !== 'literal') return undefined;
  const { list } = predicate;
  if (list.kind !== 'field' || list.scope !== scope || list.path.length === 0) return undefined;
  return { kind: 'member', path: list.path, value: predicate.item.value };
}

function collect(
  plan: PlanNode,
  scope: PlanScope,
  text: string,
  sources: Map<string, RecordSource>,
  atoms: Map<object, string>,
): boolean {
  if (!('kind' in plan) || plan.kind === 'items' || plan.kind === 'opaque') return false;
  const source = sourceOf(plan as PlanValue, scope, text);
  if (source === null) return false;
  if (source !== undefined) {
    sources.set(source.key, source);
    atoms.set(plan, source.key);
    return true;
  }
  return childrenOf(plan).every((child) => collect(child, scope, text, sources, atoms));
}

function sourceOf(plan: PlanValue, scope: PlanScope, text: string): RecordSource | null | undefined {
  if (plan.kind === 'field') return plan.scope === scope ? fieldOf(plan.path, false) : null;
  if (plan.kind === 'to-millis' && plan.of.kind === 'field' && plan.of.scope === scope)
    return fieldOf(plan.of.path, true);
  if (plan.kind !== 'aggregate') return undefined;
  if (plan.over.scope !== scope || scope !== 'record') return null;
  return { kind: 'aggregate', key: `aggregate ${planKey(plan, text)}`, plan, text };
}

function fieldOf(path: readonly string[], time: boolean): RecordSource | null {
  if (path.length === 0) return null;
  return { kind: 'field', key: `${time ? 'time' : 'field'} ${pathKey(path)}`, path, time };
}

function isTimed(plan: PlanNode): boolean {
  return (
    ('kind' in plan && (plan.kind === 'now' || plan.kind === 'now-text')) || childrenOf(plan).some(isTimed)
  );
}
