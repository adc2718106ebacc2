import { html, nothing } from 'lit';
import { buttons, solidButtons } from '../../../internal/buttons.styles.js';
import { taxonomyViewsTerms } from '../../../locales/taxonomy-views.terms.js';
import type { EditorContext, ViewsPart } from '../editor-context.types.js';
import { formStyles } from '../form.styles.js';
import { detailStyles } from '../detail/detail.styles.js';
import { CleanUpView } from './clean-up-view.js';
import { CoverageView } from './coverage-view.js';
import { ExchangeView } from './exchange-view.js';
import { HandbookView } from './handbook-view.js';
import { ReviewsView } from './reviews-view.js';
import { TemplatesView } from './templates-view.js';
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
  const ids = Object.keys(views) as (keyof typeof views)[];
  return {
    styles: [buttons, solidButtons, formStyles, detailStyles, viewStyles],
    get items() {
      const terms = editor.localize.terms(taxonomyViewsTerms);
      return ids.map((id) => ({ id, label: terms.views[id] }));
    },
    render(id) {
      const terms = editor.localize.terms(taxonomyViewsTerms);
      const view = ids.find((known) => known === id);
      return view === undefined
        ? html`${nothing}`
        : html`<div class="view">${views[view].render({ editor, terms })}</div>`;
    },
  };
}
