import type { GridColumn, GridView } from '../record-grid.types.js';

/** The keys that are hidden: as the view says, else as the columns say. */
export function hiddenKeys(view: GridView, columns: readonly GridColumn[]): ReadonlySet<string> {
  return new Set(
    view.hidden ?? columns.filter((column) => column.hidden === true).map((column) => column.key),
  );
}

/** All columns in the reader's order; those the view does not name stay behind the ones it does. */
export function orderedColumns(view: GridView, columns: readonly GridColumn[]): readonly GridColumn[] {
  const { order } = view;
  if (order === undefined || order.length === 0) return columns;
  const place = new Map(order.map((key, index) => [key, index]));
  const placeOf = (column: GridColumn): number => place.get(column.key) ?? order.length;
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The columns to draw, in order. At least one stays, so that the reader can get the others back. */
export function visibleColumns(view: GridView, columns: readonly GridColumn[]): readonly GridColumn[] {
  const hidden = hiddenKeys(view, columns);
  const ordered = orderedColumns(view, columns);
  const visible = ordered.filter((column) => !hidden.has(column.key));
  return visible.length === 0 ? ordered.slice(0, 1) : visible;
}

/** The view with one column shown or hidden. */
export function withColumnShown(
  view: GridView,
  columns: readonly GridColumn[],
  key: string,
  shown: boolean,
): GridView {
  const hidden = new Set(hiddenKeys(view, columns));
  if (shown) hidden.delete(key);
  else hidden.add(key);
  return { ...view, hidden: columns.map((column) => column.key).filter((other) => hidden.has(other)) };
}

/** The view with one column moved by `steps` places among the visible ones; unchanged at the edge. */
export function withColumnMoved(
  view: GridView,
  columns: readonly GridColumn[],
  key: string,
  steps: number,
): GridView {
  const visible = visibleColumns(view, columns).map((column) => column.key);
  const from = visible.indexOf(key);
  const neighbour = visible[from + steps];
  if (from < 0 || neighbour === undefined) return view;
  const order = orderedColumns(view, columns).map((column) => column.key);
  order.splice(order.indexOf(key), 1);
  order.splice(order.indexOf(neighbour) + (steps > 0 ? 1 : 0), 0, key);
  return { ...view, order };
}

/** The view with a sort column turned on, turned round or turned off: ascending, descending, none. */
export function withSortToggled(view: GridView, key: string, additive: boolean): GridView {
  const present = view.sort.find((sort) => sort.key === key);
  const next = present === undefined ? [{ key, desc: false }] : present.desc ? [] : [{ key, desc: true }];
  if (!additive) return { ...view, sort: next };
  if (present === undefined) return { ...view, sort: [...view.sort, ...next] };
  return { ...view, sort: view.sort.flatMap((sort) => (sort.key === key ? next : [sort])) };
}

/** The view with other words to look for; none at all when the text is empty. */
export function withSearch(view: GridView, text: string): GridView {
  const { search: _before, ...rest } = view;
  return text.trim() === '' ? rest : { ...rest, search: text };
}

/** The view with all rows in sight. */
export function withAllRows(view: GridView): GridView {
  return { ...withSearch(view, ''), filters: [] };
}

/** The view with the columns as they were at first; sort, filters and search stay. */
export function withFirstColumns(view: GridView): GridView {
  const { hidden: _hidden, order: _order, widths: _widths, ...rest } = view;
  return rest;
}

/** Whether two views mean the same. */
export function sameView(a: GridView | undefined, b: GridView | undefined): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A view from outside, e.g. from storage: anything malformed in it counts as not said. */
export function cleanView(view: GridView | undefined): GridView {
  const { sort, filters, search, hidden, order, widths } = view ?? {};
  return {
    sort: Array.isArray(sort) ? sort : [],
    filters: Array.isArray(filters) ? filters : [],
    ...(typeof search === 'string' && search.trim() !== '' ? { search } : {}),
    ...(Array.isArray(hidden) ? { hidden } : {}),
    ...(Array.isArray(order) ? { order } : {}),
    ...(typeof widths === 'object' ? { widths } : {}),
  };
}
