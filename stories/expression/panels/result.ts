import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { compile, describeError, type EvaluationResult, type ExpressionError } from '@tagma/expression';
import type { Draft } from './panel.types.js';
import { outcomeBadge, sentenceOf, shown } from './shared.js';

/** Outcome, value, engine, fields read; or the error, where it stands. */
export function resultPanel(draft: Draft): TemplateResult {
  const { text, record, asOf, t } = draft;
  const compiled = compile(text);
  if (!compiled.ok) return located(draft, compiled.error);
  const { expression } = compiled;
  const reads = expression.reads.map((path) => path.join('.') || '$').join(', ');
  const result =
    expression.engine === 'closure'
      ? ending(draft, expression.evaluate(record, { asOf }))
      : until(
          expression.evaluateAsync(record, { asOf }).then((late) => ending(draft, late)),
          nothing,
        );
  return html`${result}
    <dl>
      <dt>${t.sentence}</dt>
      <dd>${sentenceOf(draft)}</dd>
      <dt>${t.engine}</dt>
      <dd><code>${expression.engine}</code></dd>
      <dt>${t.reads}</dt>
      <dd><code>${reads}</code></dd>
    </dl>`;
}

function ending(draft: Draft, result: EvaluationResult): TemplateResult {
  const { t } = draft;
  if (!result.ok)
    return html`<p>${outcomeBadge('error', t)}</p>
      ${located(draft, result.error)}`;
  return html`<p>${outcomeBadge(isTrue(result.value) ? 'match' : 'no-match', t)}</p>
    <div>
      <span class="label">${t.value}</span>
      ${
        result.value === undefined
          ? html`<p class="muted">${t.noValue}</p>`
          : html`<pre tabindex="0" aria-label=${t.value}><code>${shown(result.value)}</code></pre>`
      }
    </div>`;
}

/** As `$boolean` says. */
function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isTrue);
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** The message, and the text with the place marked. */
function located({ text, locale, t }: Draft, error: ExpressionError): TemplateResult {
  const { position, length, line, column, code } = error;
  const end = position + length;
  return html`<p class="error" role="alert">
      <strong>${t.errorAt(line, column)}:</strong> ${describeError(error, locale)} <code>${code}</code>
    </p>
    <pre
      tabindex="0"
      aria-label=${t.rule}
    ><code>${text.slice(0, position)}<mark>${text.slice(position, end) || ' '}</mark>${text.slice(end)}</code></pre>`;
}
