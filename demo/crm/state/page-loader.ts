import type { Route } from './router.js';

type Page = Route['page'];

/** Pages that are fetched when somebody goes there for the first time. */
const FETCHED: Partial<Record<Page, () => Promise<unknown>>> = {
  rules: () => import('../pages/rules-page.js'),
  runs: () => import('../pages/runs-page.js'),
  taxonomy: () => import('../pages/taxonomy-page.js'),
  tiers: () => import('../pages/tiers-page.js'),
  codes: () => import('../pages/codes-page.js'),
  automation: () => import('../pages/automation-page.js'),
  reviews: () => import('../pages/reviews-page.js'),
  ownership: () => import('../pages/ownership-page.js'),
  roles: () => import('../pages/roles-page.js'),
  import: () => import('../pages/import-page.js'),
  activity: () => import('../pages/activity-page.js'),
};

/** Fetches pages, and remembers which of them could not be had: the service may be away. */
export class PageLoader {
  readonly #failed = new Set<Page>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the last attempt to fetch the page went wrong. */
  hasFailed(page: Page): boolean {
    return this.#failed.has(page);
  }

  /** Fetches the page unless it is there; says whether it is there now. */
  async load(page: Page): Promise<boolean> {
    try {
      await FETCHED[page]?.();
      if (this.#failed.delete(page)) this.#changed();
      return true;
    } catch (error) {
      console.warn(`The page "${page}" could not be fetched`, error);
      this.#failed.add(page);
      this.#changed();
      return false;
    }
  }
}
