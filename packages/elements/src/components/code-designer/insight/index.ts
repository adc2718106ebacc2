import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { memoize } from '../../../internal/memoize.js';
import { codeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import type { InsightPart } from '../data/designer-parts.js';
import type { DesignerContext } from '../designer-context.types.js';
import { capacityView } from './capacity-view.js';
import { codeSentence, inlineCode, largeCode } from './code-view.js';
import { exampleCodes } from './examples.js';
import type { ExampleCode } from './examples.js';
import { insightStyles } from './insight.styles.js';
import { ParseBox } from './parse-box.js';
import { ProofView } from './proof-view.js';

/** What the pattern gives: codes, the proof, room, and the box that reads codes; fetched after the first look. */
export function createInsight(context: DesignerContext): InsightPart {
  const proof = new ProofView(context);
  const parse = new ParseBox(context);
  const made = memoize((_compiled: unknown, _survey: unknown): readonly ExampleCode[] =>
    exampleCodes(context),
  );
  const examples = (): readonly ExampleCode[] => made(context.compiled, context.survey);
  const terms = (): CodeInsightTerms => context.localize.terms(codeInsightTerms);
  return {
    styles: [insightStyles],
    renderCode(): TemplateResult | typeof nothing {
      const [first] = examples();
      if (context.definition.segments.length === 0) return nothing;
      return first === undefined
        ? html`<p class="side-help">${context.compiled === null ? terms().loading : terms().noExamples}</p>`
        : largeCode(first.parts, context, terms());
    },
    renderSide(): TemplateResult {
      return html`${proof.render(terms())}${exampleList(examples(), context, terms())}${capacityView(context, terms())}${parse.render(terms())}`;
    },
    sampleOf: (id) => examples()[0]?.parts.find(({ segmentId }) => segmentId === id)?.text ?? '',
  };
}

function exampleList(
  examples: readonly ExampleCode[],
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult | typeof nothing {
  if (examples.length === 0) return nothing;
  const isReal = examples[0]?.name !== null;
  return html`<section class="side-section examples">
    <h3>${isReal ? terms.examples : terms.examplesMadeUp}</h3>
    <ul>
      ${examples.map(
        ({ parts, name }) =>
          html`<li>
            ${inlineCode(parts, context, terms)}<span class="example-words"
              >${name === null ? nothing : html`<span class="example-name">${name}</span>`}<span
                class="example-meaning"
                >${codeSentence(parts, context, terms)}</span
              ></span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
