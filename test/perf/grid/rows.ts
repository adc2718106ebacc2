/** A row of the comparison; plain texts and numbers, which every grid can show. */
export interface BenchGridRow {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly industry: string;
  readonly orders: number;
  readonly spent: number;
  readonly since: string;
  readonly owner: string;
}

export const COLUMNS = ['id', 'name', 'city', 'industry', 'orders', 'spent', 'since', 'owner'] as const;
export const ROW_HEIGHT = 40;

/** The same rows for every grid. */
export function makeRows(count: number): BenchGridRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `C${String(index).padStart(6, '0')}`,
    name: `客户 ${index} Customer`,
    city: ['Shanghai', 'Berlin', 'Lima', 'Osaka', 'Lagos'][index % 5] ?? '',
    industry: ['Retail', 'Software', 'Health', 'Energy'][index % 4] ?? '',
    orders: (index * 7919) % 211,
    spent: ((index * 104_729) % 1_000_000) / 100,
    since: `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
    owner: `Owner ${index % 37}`,
  }));
}

declare global {
  interface Window {
    /** Puts a grid with the rows into the element; resolves when they are handed over. */
    mountGrid(host: HTMLElement, count: number): Promise<void> | void;
  }
}
