import { css, html } from 'lit';
import type { TextPane, WriteText } from '../data/text-part.types.js';
import type { RuleSession } from '../model/rule-session.js';
import { spliceBetween } from '../model/rule-session.js';
import type { BuilderContext } from '../row-context.types.js';
import { ruleBuilderTerms } from '../../../locales/rule-builder.terms.js';

const styles = css`
  .plain-text {
    display: block;
    inline-size: 100%;
    min-block-size: 160px;
    block-size: 100%;
    padding: 12px;
    border: 0;
    background: none;
    color: var(--_color-text);
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 13px;
    line-height: 1.6;
    resize: vertical;
    field-sizing: content;
  }
  .plain-text:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
`;

/** The text of a rule in a field of its own; each key is part of the one history. */
export function createTextPane(context: BuilderContext, session: RuleSession, write: WriteText): TextPane {
  const onInput = (event: Event): void => {
    event.stopPropagation();
    const field = event.target as HTMLTextAreaElement;
    if (field.value !== session.text) write([spliceBetween(session.text, field.value)], 'typing');
  };
  return {
    styles: [styles],
    render: () =>
      html`<textarea
        class="plain-text"
        aria-label=${context.localize.terms(ruleBuilderTerms).view.text}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        .value=${session.text}
        ?readonly=${context.readonly}
        @input=${onInput}
        @change=${(event: Event) => event.stopPropagation()}
      ></textarea>`,
  };
}
