import { html, type TemplateResult } from 'lit';
import { ColumnSet, compileRuleSet } from '@tagma/expression';
import { sampleRecords } from '../sample-records.js';
import type { Draft } from './panel.types.js';

const RECORDS = 100_000;
let set: ColumnSet | null = null;

/** How many of 100,000 made-up records match, counted on columns at once. */
export function manyPanel({ text, asOf, locale, t }: Draft): TemplateResult {
  set ??= ColumnSet.from(sampleRecords(RECORDS), undefined, { keepRecords: true });
  const began = performance.now();
  const [outcome] = compileRuleSet([{ id: 'rule', text }]).evaluateSync(set, {
    asOf,
    countsOnly: true,
  }).rules;
  const milliseconds = performance.now() - began;
  if (outcome === undefined || outcome.problem !== undefined) return html`<p>${t.needsValidRule}</p>`;
  const number = new Intl.NumberFormat(locale);
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return html`<p>
    ${t.counted(
      number.format(set.rows),
      number.format(outcome.matches),
      number.format(outcome.errors),
      fine.format(milliseconds),
    )}
  </p>`;
}
