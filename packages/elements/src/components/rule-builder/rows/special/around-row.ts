import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleNode } from '@tagma/expression';
import type { RuleFrameTerms } from '../../../../locales/rule-rows.terms.js';
import { hasRows, type RuleRow } from '../../model/rows.js';
import type { BuilderContext } from '../../row-context.types.js';

/** A row in something that is no group: a score card, a decision, names, a filter for entries. */
export interface RowAround {
  readonly row: RuleRow;
  readonly name: string;
  readonly terms: RuleFrameTerms;
  readonly context: BuilderContext;
  /** Draws a value of the row under that name. */
  readonly value: (node: RuleNode, name: string) => TemplateResult | typeof nothing;
}

/** Words and values that stand before the condition of a row. */
export function wordsBefore({
  row,
  name,
  terms,
  context,
  value,
}: RowAround): TemplateResult | typeof nothing {
  const { part, role } = row;
  switch (role) {
    case 'where':
      return word(terms.where(context.fields.titleOf(row.path)));
    case 'score-row':
      return 'points' in part
        ? html`${value(part.points, `${name}, ${terms.points}`)}${word(terms.pointsIf)}`
        : nothing;
    case 'case':
      return word(row.position === 1 ? terms.ifWord : terms.elseIf);
    case 'then':
      return word(terms.then);
    case 'otherwise':
      return word(terms.otherwise);
    case 'body':
      return word(terms.result);
    case 'name':
      return 'variable' in part ? word(terms.nameIs(`$${part.variable}`)) : nothing;
    default:
      return nothing;
  }
}

/** What a case of a decision gives, where that fits into its row. */
export function wordsAfter({ row, name, terms, value }: RowAround): TemplateResult | typeof nothing {
  const { part } = row;
  if (row.role !== 'case' || !('then' in part) || hasRows(part.then)) return nothing;
  return html`${word(terms.then)}${value(part.then, `${name}, ${terms.then}`)}`;
}

function word(text: string): TemplateResult {
  return html`<span class="word">${text}</span>`;
}
