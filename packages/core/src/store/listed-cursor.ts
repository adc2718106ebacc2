/** Where a page of listed entities ended. */
export interface ListedPlace {
  readonly sort: string;
  readonly id: string;
}

/** The cursor that goes on after this place. */
export function listedCursor({ sort, id }: ListedPlace): string {
  return JSON.stringify([sort, id]);
}

/** Whether a text is a cursor. */
export function isListedCursor(cursor: string): boolean {
  return placeOf(cursor) !== null;
}

/** The place a cursor names; before everything when it is none. */
export function readListedCursor(cursor: string): ListedPlace {
  return placeOf(cursor) ?? { sort: '', id: '' };
}

function placeOf(cursor: string): ListedPlace | null {
  try {
    const value: unknown = JSON.parse(cursor);
    if (!Array.isArray(value)) return null;
    const [sort, id] = value as readonly unknown[];
    return typeof sort === 'string' && typeof id === 'string' ? { sort, id } : null;
  } catch {
    // Not JSON: no cursor that a store gave out.
    return null;
  }
}
