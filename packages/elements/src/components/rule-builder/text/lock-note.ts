import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../internal/icons/icon.js';
import { warningIcon } from '../../../internal/icons/notice-icons.js';
import { ruleLocksTerms } from '../../../locales/rule-locks.terms.js';
import { lockProblem, losesLocked, placeOfLost } from '../data/locked-text.js';
import type { ExpressionEditor } from '../../expression-editor/index.js';
import type { InsightHost } from '../insight/insight.types.js';
import type { RuleSession } from '../model/rule-session.js';
import type { LockPolicy } from '../rule-builder.types.js';

/** What the note asks of the element. */
export interface LockHost {
  readonly canEdit: LockPolicy | null;
  undo(): boolean;
}

/** Says that text was typed over a locked part. What was typed stays; the reader may take it back to where the part was. */
export function lockNote(
  context: InsightHost,
  session: RuleSession,
  host: LockHost,
): TemplateResult | typeof nothing {
  const { canEdit } = host;
  const problem = lockProblem(session, canEdit, context.localize);
  if (problem === null) return nothing;
  const terms = context.localize.terms(ruleLocksTerms);
  const restore = (event: Event): void => {
    const pane = (event.currentTarget as HTMLElement).closest('.text-pane');
    let goesOn = true;
    while (goesOn && losesLocked(session, canEdit) !== undefined) goesOn = host.undo();
    context.announce(terms.restored);
    pane?.querySelector<HTMLElement>('.rule-text')?.focus();
  };
  const show = (event: Event): void => {
    const part = losesLocked(session, canEdit);
    if (part === undefined) return;
    const { position, length } = placeOfLost(session, part);
    const pane = (event.currentTarget as HTMLElement).closest('.text-pane');
    pane?.querySelector<ExpressionEditor>('.rule-text')?.reveal({ start: position, end: position + length });
  };
  return html`<div class="lock-note">
    ${icon(warningIcon)}<span>${problem.message}</span>
    <button class="button link small" type="button" data-show @click=${show}>${terms.show}</button>
    ${
      session.canUndo && !context.readonly
        ? html`<button class="button link small" type="button" data-restore @click=${restore}>
            ${terms.restore}
          </button>`
        : nothing
    }
  </div>`;
}
