import type { Layout, Outcomes } from './data/layouts.types.js';

/** Where two engines differ, a few lines at most; records that an engine leaves undecided are not compared. */
export function differences(
  text: string,
  layout: Layout,
  expected: Outcomes,
  found: Outcomes,
): readonly string[] {
  const lines: string[] = [];
  for (const [key, record] of layout.records) {
    const [wanted, got] = [expected.get(key), found.get(key)];
    if (wanted === got || got === 'undecided') continue;
    lines.push(`${text}: ${wanted ?? 'no row'} became ${got ?? 'no row'} for ${JSON.stringify(record)}`);
  }
  for (const key of found.keys()) if (!layout.records.has(key)) lines.push(`${text}: a row too many, ${key}`);
  return lines.slice(0, 5);
}

/** How many records an engine leaves undecided. */
export function undecidedIn(outcomes: Outcomes): number {
  return [...outcomes.values()].filter((outcome) => outcome === 'undecided').length;
}
