import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { canReviewProposal } from '@tagma/core/governance';
import type { Command, Proposal } from '@tagma/core';
import { alertIcon, icon } from '../../../../internal/icons.js';
import { conceptLink } from '../view-frame.js';
import { dateText, type GovernanceContext } from './governance-context.js';
import { proposalSubject, proposalText } from './proposal-words.js';

/** One proposal: what and why, the talk about it, and what can be done with it. */
export class ProposalCard {
  #isRejecting = false;
  #error = '';

  render(proposal: Proposal, context: GovernanceContext): TemplateResult {
    const { authorName, proposedAt, reason, end, state } = proposal;
    const { words } = context;
    const subject = proposalSubject(proposal);
    const hasSubject = subject !== null && context.editor.concept(subject) !== undefined;
    return html`<div class="card">
      <p class="strong"><bdi>${proposalText(proposal, context)}</bdi></p>
      <p class="muted"><bdi>${words.proposals.by(authorName, dateText(proposedAt, context))}</bdi></p>
      ${reason === '' ? nothing : html`<p class="note"><bdi>${reason}</bdi></p>`}
      ${hasSubject ? conceptLink(subject, context) : nothing}
      ${
        end === undefined
          ? nothing
          : html`<p>
                <span class="badge"
                  ><bdi
                    >${words.proposals.ended(words.proposals.states[state], end.name, dateText(end.at, context))}</bdi
                  ></span
                >
              </p>
              ${end.reason === '' ? nothing : html`<p class="note"><bdi>${end.reason}</bdi></p>`}`
      }
      ${this.#comments(proposal, context)}
      ${this.#error === '' ? nothing : html`<p class="error" role="alert">${icon(alertIcon)}${this.#error}</p>`}
      ${state === 'open' ? this.#actions(proposal, context) : nothing}
    </div>`;
  }

  #comments({ comments, state, id }: Proposal, context: GovernanceContext): TemplateResult | typeof nothing {
    const { editor, words } = context;
    const mayComment = state === 'open' && editor.can('tag.suggest').allowed;
    if (comments.length === 0 && !mayComment) return nothing;
    const count = words.proposals.comments(editor.localize.number(comments.length));
    return html`<details>
      <summary class="focusable">${count}</summary>
      <ul class="rows">
        ${comments.map(
          ({ name, at, text }) =>
            html`<li>
              <span class="muted"><bdi>${words.proposals.by(name, dateText(at, context))}</bdi></span>
              <p class="note"><bdi>${text}</bdi></p>
            </li>`,
        )}
      </ul>
      ${mayComment ? this.#commentForm(id, context) : nothing}
    </details>`;
  }

  #commentForm(id: string, context: GovernanceContext): TemplateResult {
    const { words } = context;
    return html`<form
      class="stack"
      @submit=${(event: SubmitEvent) => {
        const text = submitted(event);
        if (text === '') return;
        void this.#send({ type: 'commentOnProposal', id, text }, words.proposals.commented, context, event);
      }}
    >
      <label class="field"
        ><span class="label">${words.proposals.comment}</span
        ><textarea class="input" name="text" rows="2" maxlength="2000"></textarea>
      </label>
      <div class="choices">
        <button type="submit" class="button small">${words.proposals.send}</button>
      </div>
    </form>`;
  }

  #actions(proposal: Proposal, context: GovernanceContext): TemplateResult {
    const { editor, words } = context;
    const { session, workspace } = editor;
    const { proposals } = words;
    const what = proposalText(proposal, context);
    const mayReview =
      !editor.readonly &&
      session !== null &&
      workspace !== null &&
      canReviewProposal(session.actor, proposal.command, workspace).allowed;
    const isMine = !editor.readonly && session?.actor.id === proposal.proposedBy;
    const { id } = proposal;
    return html`<div class="choices">
        ${
          mayReview
            ? html`<button
                  type="button"
                  class="button primary small"
                  aria-label=${proposals.acceptThis(what)}
                  @click=${() => void this.#send({ type: 'acceptProposal', id }, proposals.accepted(what), context)}
                >
                  ${proposals.accept}
                </button>
                <button
                  type="button"
                  class="button small"
                  aria-expanded=${this.#isRejecting ? 'true' : 'false'}
                  aria-label=${proposals.rejectThis(what)}
                  @click=${() => {
                    this.#isRejecting = !this.#isRejecting;
                    editor.host.requestUpdate();
                  }}
                >
                  ${proposals.reject}
                </button>`
            : nothing
        }
        ${
          isMine
            ? html`<button
                type="button"
                class="button small"
                aria-label=${proposals.withdrawThis(what)}
                @click=${() => void this.#send({ type: 'withdrawProposal', id }, proposals.withdrawn(what), context)}
              >
                ${proposals.withdraw}
              </button>`
            : nothing
        }
      </div>
      ${mayReview && this.#isRejecting ? this.#rejectForm(id, what, context) : nothing}`;
  }

  #rejectForm(id: string, what: string, context: GovernanceContext): TemplateResult {
    const { proposals } = context.words;
    return html`<form
      class="stack"
      @submit=${(event: SubmitEvent) => {
        const reason = submitted(event);
        if (reason === '') return;
        void this.#send({ type: 'rejectProposal', id, reason }, proposals.rejected(what), context);
      }}
    >
      <label class="field"
        ><span class="label">${proposals.rejectReason}</span
        ><textarea class="input" name="text" rows="2" maxlength="500" required></textarea>
      </label>
      <div class="choices">
        <button type="submit" class="button small">${proposals.rejectDo}</button>
      </div>
    </form>`;
  }

  async #send(
    command: Command,
    done: string,
    { editor }: GovernanceContext,
    event?: SubmitEvent,
  ): Promise<void> {
    const form = event?.target;
    const outcome = await editor.execute(command, { done, showsRefusal: true });
    this.#error = outcome.ok ? '' : outcome.text;
    if (outcome.ok) this.#isRejecting = false;
    if (outcome.ok && form instanceof HTMLFormElement) form.reset();
    editor.host.requestUpdate();
  }
}

/** The text of a form that is sent; keeps the page where it is. */
function submitted(event: SubmitEvent): string {
  event.preventDefault();
  const value = new FormData(event.target as HTMLFormElement).get('text');
  return typeof value === 'string' ? value.trim() : '';
}
