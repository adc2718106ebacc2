import type { ShellTexts } from '../texts/shell.js';
import type { Route } from './router.js';

/** What a page is called in the navigation and in the tab of the browser. */
const TITLES: Readonly<Record<Exclude<Route['page'], 'customer'>, (t: ShellTexts) => string>> = {
  customers: (t) => t.navCustomers,
  rules: (t) => t.navRules,
  runs: (t) => t.navRuns,
  taxonomy: (t) => t.navTaxonomy,
  tiers: (t) => t.navTiers,
  codes: (t) => t.navCodes,
  automation: (t) => t.navAutomation,
  reviews: (t) => t.navReviews,
  ownership: (t) => t.navOwnership,
  roles: (t) => t.navRoles,
  import: (t) => t.navImport,
  activity: (t) => t.navActivity,
  'not-found': (t) => t.notFound,
};

/** A customer as far as titles go. */
export interface NamedCustomer {
  readonly id: string;
  readonly name: string;
}

/** The title of the document. A customer is named as soon as the name is known. */
export function documentTitle(route: Route, shown: NamedCustomer | null, t: ShellTexts): string {
  if (route.page !== 'customer') return `${TITLES[route.page](t)} · ${t.product}`;
  return `${shown?.id === route.id ? shown.name : route.id} · ${t.product}`;
}
