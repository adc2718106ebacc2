import type { GridView } from '@tagma/elements';

/** The view of a grid as it was left in this browser, or `undefined` for the grid's own start. */
export function loadView(name: string): GridView | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key(name)) ?? 'null');
    return typeof value === 'object' && value !== null ? (value as GridView) : undefined;
  } catch {
    return undefined;
  }
}

export function saveView(name: string, view: GridView): void {
  try {
    localStorage.setItem(key(name), JSON.stringify(view));
  } catch {
    // Storage may be refused or full: the view then lasts for this page only.
  }
}

function key(name: string): string {
  return `tagma-crm-view-${name}`;
}
