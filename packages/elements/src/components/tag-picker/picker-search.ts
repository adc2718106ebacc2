import type { ReactiveControllerHost } from 'lit';
import type { SearchPart } from './search-part.js';

/** Of all pickers of the page. */
let part: SearchPart | undefined;
let arrival: Promise<void> | undefined;

/** What searches, once it has come. */
export function searchPart(): SearchPart | undefined {
  return part;
}

/** Fetches what searches and renders the picker again. After a failure, asking again tries again. */
export async function fetchSearch(host: ReactiveControllerHost): Promise<void> {
  if (part) return;
  arrival ??= fetchPart();
  await arrival;
  host.requestUpdate();
}

async function fetchPart(): Promise<void> {
  try {
    ({ part } = await import('./search-part.js'));
  } catch {
    arrival = undefined;
  }
}
