import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CodePart } from '@tagma/core';
import type { CodeInsightTerms } from '../../../locales/code-insight.terms.js';
import { partMeaning, segmentOf } from '../data/part-words.js';
import type { DesignerContext } from '../designer-context.types.js';

/** A code with each part coloured; what a part means is its tooltip, and read out as one sentence. */
export function inlineCode(
  parts: readonly CodePart[],
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  return html`<span class="code-inline" dir="ltr"
    >${parts.map(
      (part) =>
        html`<span
          class=${`code-bit hue-${context.hueOf(part.segmentId)}`}
          title=${partWords(part, context, terms)}
          >${part.text}</span
        >`,
    )}</span
  >`;
}

/** A code in large, with the meaning of each part below it. */
export function largeCode(
  parts: readonly CodePart[],
  context: DesignerContext,
  terms: CodeInsightTerms,
): TemplateResult {
  return html`<dl class="code-large">
    ${parts.map((part) => {
      const segment = segmentOf(context, part.segmentId);
      const isText = segment?.type === 'literal';
      return html`<div class=${`code-part hue-${context.hueOf(part.segmentId)}${isText ? ' plain' : ''}`}>
        <dt dir="ltr">${part.text}</dt>
        <dd>
          ${
            isText
              ? html`<span class="visually-hidden">${terms.fixed}</span>`
              : html`<span class="code-name"
                    >${segment === undefined ? part.segmentId : context.nameOf(segment)}</span
                  ><span class="code-meaning"
                    >${segment?.type === 'check' ? '' : partMeaning(part, context, terms)}</span
                  >`
          }
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** All parts in words. */
export function codeSentence(
  parts: readonly CodePart[],
  context: DesignerContext,
  terms: CodeInsightTerms,
): string {
  return parts
    .filter(({ meaning }) => meaning.type !== 'literal' && meaning.type !== 'check')
    .map((part) => partMeaning(part, context, terms))
    .join(' · ');
}

function partWords(part: CodePart, context: DesignerContext, terms: CodeInsightTerms): string {
  const segment = segmentOf(context, part.segmentId);
  const name = segment === undefined ? part.segmentId : context.nameOf(segment);
  return terms.means(name, partMeaning(part, context, terms));
}
