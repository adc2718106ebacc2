import '../first-look.js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { taxonomyGovernanceTerms } from '../../../locales/taxonomy-governance.terms.js';
import { taxonomyViewsTerms } from '../../../locales/taxonomy-views.terms.js';
import type { EditorContext, ViewsPart } from '../editor-context.types.js';
import { formStyles } from '../form.styles.js';
import { detailStyles } from '../detail/detail.styles.js';
import { CleanUpView } from './clean-up-view.js';
import { CoverageView } from './coverage-view.js';
import { ExchangeView } from './exchange-view.js';
import { CharterView } from './governance/charter-view.js';
import { ProposalsView } from './governance/proposals-view.js';
import { RedirectsView } from './governance/redirects-view.js';
import { VersionsView } from './governance/versions-view.js';
import { HandbookView } from './handbook-view.js';
import { ReviewsView } from './reviews-view.js';
import { TemplatesView } from './templates-view.js';
import { ViewFocus } from './view-focus.js';
import type { ViewContext } from './view-frame.js';
import { viewStyles } from './views.styles.js';

/** Makes the governance views. */
export function createViews(editor: EditorContext): ViewsPart {
  const views = {
    'clean-up': new CleanUpView({ editor }),
    coverage: new CoverageView({ editor }),
    reviews: new ReviewsView({ editor }),
    handbook: new HandbookView(),
    templates: new TemplatesView(),
    exchange: new ExchangeView({ editor }),
  } as const;
  const governance = {
    charter: new CharterView({ editor }),
    versions: new VersionsView({ editor }),
    proposals: new ProposalsView({ editor }),
    redirects: new RedirectsView({ editor }),
  } as const;
  const focus = new ViewFocus(editor.host);
  const ids = Object.keys(views) as (keyof typeof views)[];
  const governanceIds = Object.keys(governance) as (keyof typeof governance)[];
  return {
    styles: [buttons, solidButtons, formStyles, detailStyles, viewStyles],
    get items() {
      const terms = editor.localize.terms(taxonomyViewsTerms);
      const more = editor.localize.terms(taxonomyGovernanceTerms);
      return [
        ...ids.map((id) => ({ id, label: terms.views[id] })),
        ...governanceIds.map((id) => ({ id, label: more.views[id] })),
      ];
    },
    render(id) {
      focus.keep();
      const terms = editor.localize.terms(taxonomyViewsTerms);
      const all: Readonly<Partial<Record<string, { render(context: ViewContext): TemplateResult }>>> = {
        ...views,
        ...governance,
      };
      const view = Object.hasOwn(all, id) ? all[id] : undefined;
      return view === undefined
        ? html`${nothing}`
        : html`<div class="view">${view.render({ editor, terms })}</div>`;
    },
  };
}
