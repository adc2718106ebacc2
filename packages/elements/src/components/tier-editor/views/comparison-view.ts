import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Tier, TierComparison, TierContent, TierMove } from '@tagma/core';
import { styleProps } from '../../../internal/style-props.js';
import { tagColorProps } from '../../../internal/tag-appearance.js';
import type { TierContext } from '../tier-context.types.js';

/** Records listed at most. */
const LISTED = 50;

/** What a comparison is drawn with. */
export interface ComparisonParts {
  readonly comparison: TierComparison;
  readonly published: TierContent;
  readonly recordLabel: (recordId: string) => string;
  readonly context: TierContext;
}

/** Who goes from which tier to which: a table of figures, and the records. */
export function comparisonView(parts: ComparisonParts): TemplateResult {
  const { comparison, context } = parts;
  const { terms, number } = context;
  const { moves } = comparison;
  return html`<section class="card" part="comparison" aria-label=${terms.comparison}>
    <h3>${terms.comparison}</h3>
    ${
      moves.length === 0
        ? html`<p class="help">${terms.noMoves}</p>`
        : html`<p class="moves-sum">${terms.moves(number(moves.length))}</p>
            <p class="help">${terms.comparisonHelp}</p>
            ${matrixView(parts)}
            <ul class="moves" tabindex="0" aria-label=${terms.comparison}>
              ${moves.slice(0, LISTED).map((move) => moveView(move, parts))}
            </ul>
            ${moves.length > LISTED ? html`<p class="help">${terms.more(number(moves.length - LISTED))}</p>` : nothing}`
    }
  </section>`;
}

function matrixView({ comparison, published, context }: ComparisonParts): TemplateResult {
  const { terms, content, text, number } = context;
  const names = (tiers: readonly Tier[]): readonly (readonly [string | null, string])[] => [
    ...tiers.map(({ id, name }) => [id, text(name)] as const),
    [null, terms.withoutGrade] as const,
  ];
  const [rows, columns] = [names(published.tiers), names(content.tiers)];
  const cell = (from: string | null, to: string | null): TemplateResult => {
    const count = comparison.count(from, to);
    return html`<td class=${from === to ? 'stays' : count > 0 ? 'moves-cell' : ''}>${number(count)}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${terms.comparison}>
    <table>
      <thead>
        <tr>
          <th scope="col">${terms.fromTier}</th>
          ${columns.map(([, name]) => html`<th scope="col" class="figure">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([from, name]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${columns.map(([to]) => cell(from, to))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function moveView(move: TierMove, { published, recordLabel, context }: ComparisonParts): TemplateResult {
  const { content } = context;
  const score = (value: number | null): string => (value === null ? '–' : context.number(value));
  return html`<li>
    <span class="who">${recordLabel(move.recordId)}</span>
    <span class="way"
      >${badge(published.tiers, move.from, context)}<span aria-hidden="true">→</span
      >${badge(content.tiers, move.to, context)}</span
    >
    <span class="figure">${score(move.fromScore)} → ${score(move.toScore)}</span>
  </li>`;
}

function badge(tiers: readonly Tier[], id: string | null, { terms, text }: TierContext): TemplateResult {
  const tier = tiers.find((one) => one.id === id);
  return html`<span class="badge" ${styleProps(tagColorProps(tier?.color))}
    >${tier === undefined ? terms.withoutGrade : text(tier.name)}</span
  >`;
}
