import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Page, Proposal, ProposalQuery, Session } from '@tagma/core';
import type { EditorContext } from '../../editor-context.types.js';
import { ViewReader } from '../reading.js';
import { Portions, emptyView, readingView } from '../view-frame.js';
import type { ViewContext } from '../view-frame.js';
import { EventKey } from './event-key.js';
import { withWords, type GovernanceContext } from './governance-context.js';
import { ProposalCard } from './proposal-card.js';
import { ProposeForm } from './propose-form.js';

const FILTERS = ['open', 'mine', 'closed'] as const;
type Filter = (typeof FILTERS)[number];

/** Older ones stay in the history of the workspace. */
const MOST_PROPOSALS = 500;

/** The queue of proposals: to decide on, to talk about, and one's own. */
export class ProposalsView {
  readonly #editor: EditorContext;
  readonly #readers: Readonly<Record<Filter, ViewReader<Page<Proposal>>>>;
  readonly #key: EventKey;
  readonly #portions: Portions;
  readonly #cards = new Map<string, ProposalCard>();
  readonly #form = new ProposeForm();
  #filter: Filter = 'open';

  constructor({ editor }: Pick<ViewContext, 'editor'>) {
    this.#editor = editor;
    this.#readers = {
      open: new ViewReader(editor),
      mine: new ViewReader(editor),
      closed: new ViewReader(editor),
    };
    this.#key = new EventKey(editor, ['proposal.changed']);
    this.#portions = new Portions(editor, 25);
  }

  render(view: ViewContext): TemplateResult {
    const context = withWords(view);
    const { editor, terms, words } = context;
    const { session } = editor;
    if (!session) return html`<p class="muted">${terms.noSession}</p>`;
    const reader = this.#readers[this.#filter];
    const query = queryOf(this.#filter, session);
    const reading = reader.get(this.#key.of(session), () => session.proposals(query));
    return html`<p class="muted">${words.proposals.intro}</p>
      ${this.#choice(context)}
      ${readingView(reading, reader, terms, ({ items }) => this.#list(items, context))}
      ${this.#form.render(context)}`;
  }

  #choice({ words }: GovernanceContext): TemplateResult {
    const { show, filters } = words.proposals;
    return html`<div class="choices" role="group" aria-label=${show}>
      ${FILTERS.map(
        (filter) =>
          html`<button
            type="button"
            class="button small"
            aria-pressed=${filter === this.#filter ? 'true' : 'false'}
            @click=${() => {
              this.#filter = filter;
              this.#editor.host.requestUpdate();
            }}
          >
            ${filters[filter]}
          </button>`,
      )}
    </div>`;
  }

  #list(proposals: readonly Proposal[], context: GovernanceContext): TemplateResult {
    const { terms, words } = context;
    if (proposals.length === 0) return emptyView(words.proposals.empty, words.proposals.emptyHelp);
    const { items, more } = this.#portions.of(this.#filter, proposals, terms);
    return html`<ul class="rows cards">
        ${repeat(
          items,
          ({ id }) => id,
          (proposal) =>
            html`<li data-proposal=${proposal.id}>${this.#card(proposal.id).render(proposal, context)}</li>`,
        )}
      </ul>
      <div class="choices">${more}</div>`;
  }

  #card(id: string): ProposalCard {
    const card = this.#cards.get(id) ?? new ProposalCard();
    this.#cards.set(id, card);
    return card;
  }
}

function queryOf(filter: Filter, { actor }: Session): ProposalQuery {
  const limit = MOST_PROPOSALS;
  if (filter === 'mine') return { proposedBy: actor.id, limit };
  return { states: filter === 'open' ? ['open'] : ['accepted', 'rejected', 'withdrawn'], limit };
}
