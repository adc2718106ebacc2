import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { alertIcon, icon, infoIcon, warningIcon } from '../../internal/icons.js';
import type { ExpressionEditorTerms } from '../../locales/expression-editor.terms.js';
import type { DiagnosticFix, ExpressionDiagnostic } from './expression-editor.types.js';

/** What the list of problems is drawn with. */
export interface ProblemListContext {
  readonly terms: ExpressionEditorTerms;
  readonly localize: LocalizeController;
  /** Fixes may be offered: the text can be changed and is the one that was checked. */
  readonly canFix: boolean;
  go(problem: ExpressionDiagnostic): void;
  fix(fix: DiagnosticFix): void;
}

/** More of them help nobody; those after them come up when these are mended. */
const MOST = 8;
const SHAPES = { error: alertIcon, warning: warningIcon, hint: infoIcon };

/** "1 error, 2 warnings"; empty without problems. */
export function problemCounts(
  problems: readonly ExpressionDiagnostic[],
  { terms, localize }: Pick<ProblemListContext, 'terms' | 'localize'>,
): string {
  const counts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [terms.counts[severity](count, localize.number(count))];
  });
  return counts.length === 0 ? '' : localize.list(counts);
}

/** Every problem with its place, which leads to it, and what can be done about it. */
export function problemList(
  problems: readonly ExpressionDiagnostic[],
  context: ProblemListContext,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const { terms, localize } = context;
  const more = problems.length - MOST;
  return html`<ul part="problems" class="problems" aria-label=${terms.problems}>
    ${problems.slice(0, MOST).map((problem) => problemItem(problem, context))}
    ${more > 0 ? html`<li class="problem">${terms.moreProblems(more, localize.number(more))}</li>` : nothing}
  </ul>`;
}

function problemItem(problem: ExpressionDiagnostic, context: ProblemListContext): TemplateResult {
  const { terms, localize } = context;
  const { severity, line, column, message, fixes } = problem;
  const place: [string, string] = [localize.number(line), localize.number(column)];
  return html`<li class="problem ${severity}">
    ${icon(SHAPES[severity])}
    <div class="problem-text">
      <button class="button link small problem-place" type="button" @click=${() => context.go(problem)}>
        <span class="visually-hidden">${terms.severities[severity]}</span> ${terms.position(...place)}
      </button>
      <span>${message}</span>
      ${
        context.canFix && fixes.length > 0
          ? html`<span class="fixes">${fixes.map((fix) => fixButton(fix, context))}</span>`
          : nothing
      }
    </div>
  </li>`;
}

function fixButton(fix: DiagnosticFix, context: ProblemListContext): TemplateResult {
  return html`<button class="button small" type="button" @click=${() => context.fix(fix)}>
    ${fix.title}
  </button>`;
}
