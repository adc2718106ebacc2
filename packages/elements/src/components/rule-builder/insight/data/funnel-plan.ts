import type { RuleCondition, RuleNode, RulePart, RuleTree } from '@tagma/expression';

/** Rows that get figures; longer rules show them for the first rows. */
export const MOST_ROWS = 120;

/** What is asked about one row. Texts that several rows ask are the same text. */
export interface FunnelStep {
  /** The row, and what is merged into it: a `not` and the row in it show the same figures. */
  readonly ids: readonly string[];
  readonly part: RulePart;
  /** How deep it stands; the rows of the outermost group are at 0. */
  readonly depth: number;
  /** The row by itself. */
  readonly alone: string;
  /** The rows of the outermost group up to this one; `null` elsewhere. */
  readonly after: string | null;
  /** The rule as if the row were not there; `null` where a row cannot be thought away. */
  readonly without: string | null;
}

/** The questions behind the figures beside the rows. */
export interface FunnelPlan {
  /** What joins the outermost rows; `null` for a rule that is no group. */
  readonly operator: 'and' | 'or' | null;
  readonly steps: readonly FunnelStep[];
  /** Rows beyond `MOST_ROWS`. */
  readonly left: number;
}

/** Works out what must be asked to show a rule as a funnel. */
export function planFunnel(tree: RuleTree): FunnelPlan {
  const { root, text } = tree;
  if (root === undefined || !tree.active || tree.errors.length > 0)
    return { operator: null, steps: [], left: 0 };
  const planner = new Planner(text);
  if (root.kind === 'group') planner.group(root, 0);
  else planner.row(root, root, null, 0, null);
  const operator = root.kind === 'group' ? root.operator : null;
  const { steps } = planner;
  return { operator, steps: steps.slice(0, MOST_ROWS), left: Math.max(0, steps.length - MOST_ROWS) };
}

type Group = Extract<RuleCondition, { kind: 'group' }>;

class Planner {
  readonly steps: FunnelStep[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  group(group: Group, depth: number): void {
    const counted = group.items.filter((item) => item.muted !== true);
    const before: string[] = [];
    for (const item of counted) {
      before.push(this.#textOf(item));
      const after = depth === 0 ? before.join(` ${group.operator} `) : null;
      this.row(item, item, counted.length > 1 ? group.operator : null, depth, after);
    }
  }

  /** A row, then the rows below it that are asked of the same record. */
  row(
    part: RulePart,
    node: RuleNode,
    junction: 'and' | 'or' | null,
    depth: number,
    after: string | null,
  ): void {
    const inner = unwrapped(node);
    // The text of a part that a `not` wraps is the text with the `not`.
    this.steps.push({
      ids: [...new Set([part.id, node.id, inner.id])],
      part,
      depth,
      alone: this.#textOf(node),
      after,
      without: junction === null ? null : this.#without(node, junction),
    });
    if (inner.kind === 'group') this.group(inner, depth + 1);
    if (inner.kind === 'score') for (const row of inner.rows) this.row(row, row.when, null, depth + 1, null);
    if (inner.kind === 'decide')
      for (const each of inner.cases) this.row(each, each.when, null, depth + 1, null);
  }

  #textOf({ span }: RuleNode): string {
    return this.#text.slice(span.start, span.end);
  }

  /** In its place stands what changes nothing there. */
  #without({ span }: RuleNode, junction: 'and' | 'or'): string {
    const neutral = junction === 'and' ? 'true' : 'false';
    return `${this.#text.slice(0, span.start)} ${neutral} ${this.#text.slice(span.end)}`;
  }
}

function unwrapped(node: RuleNode): RuleNode {
  return node.kind === 'not' ? unwrapped(node.item) : node;
}
