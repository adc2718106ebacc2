import type { PlanNode } from '../plan/children-of.js';
import { isBuiltIn } from '../plan/calls.js';

/** Places, which do not tell what a plan means. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'cause', 'operatorSpan', 'quoted']);

/**
 * A text that is the same for plans that mean the same, as far as their shape shows it. Names that are bound
 * in a rule may stand for different things in another one, so opaque parts with names belong to their rule.
 */
export function canonical(plan: PlanNode, rule: number): string {
  return JSON.stringify(plan, (key, value: unknown) => {
    if (PLACES.has(key)) return undefined;
    return key === 'node' && namesVariables(value) ? { rule, syntax: value } : value;
  });
}

function namesVariables(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'variable' && 'name' in node) {
    const name = String(node.name);
    if (name !== '' && name !== '$' && !isBuiltIn(name)) return true;
  }
  return Object.values(node).some(namesVariables);
}
