import { html, type TemplateResult } from 'lit';
import { bindSql, toSql, type SqlDialectName, type SqlMapping } from '@tagma/expression';
import type { Draft } from './panel.types.js';
import { shown } from './shared.js';

/** Where the fields of the examples lie in a database. */
const MAPPING: SqlMapping = {
  table: { name: 'customers' },
  key: 'id',
  columns: [
    ...(['name', 'region', 'status', 'city', 'notes'] as const).map((name) => ({
      path: [name],
      column: name,
      type: 'text' as const,
    })),
    { path: ['age'], column: 'age', type: 'integer' },
    { path: ['balance'], column: 'balance', type: 'number' },
    { path: ['tags'], column: 'tags', type: 'text-list' },
  ],
  children: [
    {
      path: ['orders'],
      table: { name: 'orders' },
      parent: 'customer_id',
      order: ['at', 'id'],
      columns: [
        { path: ['at'], column: 'at', type: 'timestamp' },
        { path: ['amount'], column: 'amount', type: 'number' },
        { path: ['status'], column: 'status', type: 'text' },
        { path: ['product'], column: 'product', type: 'text' },
      ],
    },
  ],
};

const DIALECTS: readonly (readonly [SqlDialectName, string])[] = [
  ['postgresql', 'PostgreSQL'],
  ['duckdb', 'DuckDB'],
];

/** The statements for both databases, or the part of the rule that has none. */
export function sqlPanel(draft: Draft): TemplateResult {
  return html`${DIALECTS.map(([dialect, name]) => statement(draft, dialect, name))}`;
}

function statement({ text, asOf, locale, t }: Draft, dialect: SqlDialectName, name: string): TemplateResult {
  const result = toSql(text, MAPPING, dialect);
  if (result.ok) {
    return html`<div>
      <span class="label">${name}</span>
      <pre tabindex="0" aria-label=${name}><code>${result.sql}</code></pre>
      <p class="muted">${t.parameters}: <code>${shown(bindSql(result.params, { asOf }))}</code></p>
    </div>`;
  }
  const { start, end } = result.span;
  return html`<div>
    <span class="label">${name}</span>
    <p><span class="badge" data-tone="warning">${t.notInSql}</span> ${result.describe(locale)}</p>
    <pre
      tabindex="0"
      aria-label=${name}
    ><code>${text.slice(0, start)}<mark>${text.slice(start, end) || ' '}</mark>${text.slice(end)}</code></pre>
  </div>`;
}
