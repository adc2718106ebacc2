import type { RuleNode } from '@tagma/expression';

/**
 * The conditions of each decision that has no "else", as texts: what they leave open is asked for. Decisions in
 * conditions about children ask about children, and are left out.
 */
export function tierCases(root: RuleNode | undefined, text: string): readonly (readonly string[])[] {
  if (root === undefined) return [];
  switch (root.kind) {
    case 'group':
      return root.items.filter((item) => item.muted !== true).flatMap((item) => tierCases(item, text));
    case 'not':
      return tierCases(root.item, text);
    case 'decide': {
      const cases = root.cases.map(({ when }) => text.slice(when.span.start, when.span.end));
      return root.otherwise === undefined ? [cases] : tierCases(root.otherwise, text);
    }
    default:
      return [];
  }
}
