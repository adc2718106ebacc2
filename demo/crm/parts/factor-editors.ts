import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Concept, LocalizedText, TierContent, TierFactor } from '@tagma/core';
import { describeLoss, exportDecisionTable, writeTableCsv, type RecordSchema } from '@tagma/expression';
import '@tagma/elements/rule-builder/define';
import { startRuleProver } from '../state/rule-prover.js';
import { download } from '../state/code-table.js';
import type { TiersTexts } from '../texts/tiers.js';

/** What the editors of factors need. */
export interface FactorEditors {
  readonly content: TierContent | null;
  readonly schema: RecordSchema;
  readonly concepts: readonly Concept[];
  readonly isReadonly: boolean;
  readonly locale: string;
  readonly t: TiersTexts;
  readonly text: (text: LocalizedText) => string;
  /** Told why a decision has no table. */
  readonly refused: (why: string) => void;
}

/** The rule builder for each factor that is worked out: decisions as rows, and tables of decisions to take over. */
export function factorEditors(page: FactorEditors) {
  return repeat(
    page.content?.factors ?? [],
    ({ id }) => id,
    (factor) => factorEditor(factor, page),
  );
}

function factorEditor({ id, title, value }: TierFactor, page: FactorEditors) {
  if (value.type !== 'expression') return nothing;
  const { t, text, schema, concepts, isReadonly } = page;
  const name = text(title);
  return html`<div slot="value-${id}" class="crm-factor-editor">
    <tagma-rule-builder
      label=${t.factorValue(name)}
      .schema=${schema}
      .concepts=${concepts}
      .value=${value.expression}
      .createWorker=${startRuleProver}
      ?readonly=${isReadonly}
    ></tagma-rule-builder>
    ${
      value.expression.includes('?')
        ? html`<button
            type="button"
            class="crm-button"
            name="export-decision"
            @click=${() => exportDecision(name, value.expression, page)}
          >
            ${t.exportDecision}
          </button>`
        : nothing
    }
  </div>`;
}

function exportDecision(name: string, expression: string, { locale, t, refused }: FactorEditors): void {
  const exported = exportDecisionTable(expression);
  if (exported.ok) {
    download(writeTableCsv(exported.document.rows), `${name}.csv`);
    return;
  }
  const [loss] = exported.losses;
  refused(t.exportDecisionFailed(loss === undefined ? '' : describeLoss(loss, locale)));
}
