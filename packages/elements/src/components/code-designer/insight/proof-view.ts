import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodeProblem, CompiledPattern, WitnessReading } from '@tagma/core';
import { alertIcon, icon, successIcon, warningIcon } from '../../../internal/icons.js';
import { memoize } from '../../../internal/memoize.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import { codeProblemTerms } from '../../../locales/code-problems.terms.js';
import type { CodeProblemTerms, Details } from '../../../locales/code-problems.terms.js';
import { fieldName } from '../data/segment-names.js';
import type { DesignerContext } from '../designer-context.types.js';
import { fixesFor } from './fixes.js';
import type { Fix } from './fixes.js';

/** So many problems are shown; the rest shows when these are mended. */
const MOST = 20;

/** Problems that a setting of the whole pattern makes. */
const OF_SETTINGS: ReadonlySet<CodeProblem['code']> = new Set([
  'too-long',
  'grows-too-long',
  'bad-max-length',
]);

/** What the proof found, each with its evidence and what mends it. */
export class ProofView {
  readonly #context: DesignerContext;

  constructor(context: DesignerContext) {
    this.#context = context;
  }

  render(terms: CodeInsightTerms): TemplateResult | typeof nothing {
    const { compiled, definition, localize } = this.#context;
    if (compiled === null || definition.segments.length === 0) return nothing;
    const words = localize.terms(codeProblemTerms);
    const shown = compiled.problems.slice(0, MOST);
    const [errors, warnings] = (['error', 'warning'] as const).map(
      (severity) => compiled.problems.filter((problem) => problem.severity === severity).length,
    );
    return html`<section class="side-section proof">
      <h3>
        ${terms.proof}<span class="side-note"
          >${[
            ...((errors ?? 0) > 0 ? [terms.errors(errors ?? 0)] : []),
            ...((warnings ?? 0) > 0 ? [terms.warnings(warnings ?? 0)] : []),
          ].join(' · ')}</span
        >
      </h3>
      ${
        compiled.ok
          ? html`<p class="proven">
              ${icon(successIcon)}<span><strong>${terms.proven}</strong> ${terms.provenHelp}</span>
            </p>`
          : nothing
      }
      ${
        shown.length === 0
          ? nothing
          : html`<ul class="problems">
              ${shown.map((problem) => this.#problem(problem, terms, words))}
            </ul>`
      }
    </section>`;
  }

  #problem(problem: CodeProblem, terms: CodeInsightTerms, words: CodeProblemTerms): TemplateResult {
    const context = this.#context;
    const fixes = context.editable ? (this.#fixes(context.compiled, words).get(problem) ?? []) : [];
    return html`<li class=${`problem ${problem.severity}`} data-code=${problem.code}>
      ${icon(problem.severity === 'error' ? alertIcon : warningIcon)}
      <div class="problem-body">
        <p>${this.#place(problem, terms)}${problemText(problem, words, context)}</p>
        ${this.#witness(problem, terms)}
        ${
          fixes.length === 0
            ? nothing
            : html`<p class="fixes">
                ${fixes.map(
                  (fix) =>
                    html`<button
                      type="button"
                      class="button small fix"
                      @click=${() => context.edit(fix.apply, { announce: fix.label })}
                    >
                      ${fix.label}
                    </button>`,
                )}
              </p>`
        }
      </div>
    </li>`;
  }

  /** Leads to the part, or to the setting of the whole pattern, that the problem is about. */
  #place(problem: CodeProblem, terms: CodeInsightTerms): TemplateResult | typeof nothing {
    const context = this.#context;
    const segment = context.definition.segments.find(({ id }) => id === problem.segmentId);
    const link = (name: string, go: () => void): TemplateResult =>
      html`<button
          type="button"
          class="button link small"
          aria-label=${`${terms.goTo}: ${name}`}
          @click=${go}
        >
          ${name}</button
        >: `;
    if (segment !== undefined) return link(context.nameOf(segment), () => context.reveal(segment.id));
    return OF_SETTINGS.has(problem.code)
      ? link(context.terms.panel.settings, () => context.openPanel('settings'))
      : nothing;
  }

  readonly #fixes = memoize(
    (compiled: CompiledPattern | null, words: CodeProblemTerms): ReadonlyMap<CodeProblem, readonly Fix[]> =>
      new Map(
        (compiled?.problems ?? [])
          .slice(0, MOST)
          .map((problem) => [problem, fixesFor(problem, this.#context, words)]),
      ),
  );

  #witness({ witness }: CodeProblem, terms: CodeInsightTerms): TemplateResult | typeof nothing {
    if (witness === undefined) return nothing;
    if (witness.type === 'code')
      return html`<p class="witness">${terms.forExample('')}<code dir="ltr">${witness.code}</code></p>`;
    const [first, second] = witness.readings;
    return html`<div class="witness">
      <p>${terms.clash(witness.text)}</p>
      <dl class="clash">
        <dt>${terms.clashFirst}</dt>
        <dd>${this.#reading(first, terms)}</dd>
        <dt>${terms.clashSecond}</dt>
        <dd>${this.#reading(second, terms)}</dd>
      </dl>
    </div>`;
  }

  #reading({ record, number, parts }: WitnessReading, terms: CodeInsightTerms): TemplateResult {
    const { recordType, localize } = this.#context;
    const facts = Object.entries(record).map(([key, value]) =>
      terms.means(
        fieldName(recordType, key, localize.lang),
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ),
    );
    if (number !== null) facts.push(terms.means(terms.witnessNumber, String(number)));
    return html`<code class="reading" dir="ltr"
        >${parts.map(({ segmentId, text }) => html`<span class=${`code-bit hue-${this.#context.hueOf(segmentId)}`}>${text}</span>`)}</code
      ><span class="facts">${facts.join(' · ')}</span>`;
  }
}

/** A problem in words. */
function problemText(problem: CodeProblem, words: CodeProblemTerms, context: DesignerContext): string {
  const said = words.problem[problem.code];
  return typeof said === 'string' ? said : said(detailsOf(problem.details, context));
}

/** Details as text; fields and numbers as people read them. */
export function detailsOf(
  details: Readonly<Record<string, string | number>> | undefined,
  { recordType, localize }: DesignerContext,
): Details {
  return (name) => {
    const value = details?.[name];
    if (value === undefined || value === '') return '';
    if (name === 'field') return fieldName(recordType, String(value), localize.lang);
    return typeof value === 'number' ? localize.number(value) : value;
  };
}
