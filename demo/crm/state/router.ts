/** The pages of the demo and their parameters, as the address shows them: `#/customers/C00001`. */
export type Route =
  | { readonly page: 'customers' }
  | { readonly page: 'customer'; readonly id: string }
  | { readonly page: 'rules'; readonly id: string | null }
  | { readonly page: 'runs' }
  | { readonly page: 'taxonomy' }
  | { readonly page: 'tiers' }
  | { readonly page: 'codes' }
  | { readonly page: 'automation'; readonly id: string | null }
  | { readonly page: 'reviews' }
  | { readonly page: 'ownership' }
  | { readonly page: 'roles' }
  | { readonly page: 'import' }
  | { readonly page: 'activity'; readonly query: string }
  | { readonly page: 'not-found' };

/** Reads a location hash; unknown addresses give `not-found`, never an exception. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/su);
  const [page = '', id] = path.split('/').map(decode);
  switch (page) {
    case '':
    case 'customers':
      return id ? { page: 'customer', id } : { page: 'customers' };
    case 'rules':
    case 'automation':
      return { page, id: id || null };
    case 'runs':
    case 'taxonomy':
    case 'tiers':
    case 'codes':
    case 'reviews':
    case 'ownership':
    case 'roles':
    case 'import':
      return { page };
    case 'activity':
      return { page, query };
    default:
      return { page: 'not-found' };
  }
}

/** The address of a route. */
export function routeHref(route: Exclude<Route, { page: 'not-found' }>): string {
  if (route.page === 'customer') return `#/customers/${encodeURIComponent(route.id)}`;
  if ((route.page === 'rules' || route.page === 'automation') && route.id !== null)
    return `#/${route.page}/${encodeURIComponent(route.id)}`;
  if (route.page === 'activity' && route.query !== '') return `#/activity?${route.query}`;
  return `#/${route.page}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
