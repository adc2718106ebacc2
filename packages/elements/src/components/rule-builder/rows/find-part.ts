import type { RuleNode, RulePart } from '@tagma/expression';

/** The part of that id as it is now; `undefined` when it is gone. */
export function findPart(root: RuleNode | undefined, id: string): RulePart | undefined {
  const rest: unknown[] = [root];
  while (rest.length > 0) {
    const each = rest.pop();
    if (typeof each !== 'object' || each === null) continue;
    if ('id' in each && each.id === id) return each as RulePart;
    rest.push(...(Object.values(each) as unknown[]));
  }
  return undefined;
}
