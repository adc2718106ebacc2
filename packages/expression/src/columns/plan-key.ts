import type { PlanNode } from '../plan/children-of.js';

const known = new WeakMap<PlanNode, string>();

/** A text that two plans share when they mean the same, wherever they stand and however they are written. */
export function planKey(plan: PlanNode, text: string): string {
  const key = known.get(plan) ?? write(plan, text);
  known.set(plan, key);
  return key;
}

function write(plan: PlanNode, text: string): string {
  return JSON.stringify(plan, (name, value: unknown) => {
    if (name === 'start' || name === 'end' || name === 'cause') return undefined;
    if (name === 'node') return text.slice((value as PlanNode).start, (value as PlanNode).end);
    return value;
  });
}
