const KEY = 'tagma-crm-capacity';
/** Customers that one person can look after, until somebody says otherwise. */
const USUAL = 200;

/** How many customers one can look after, as last said in this browser. */
export function readCapacity(): number {
  try {
    const stored = Number(localStorage.getItem(KEY));
    return Number.isSafeInteger(stored) && stored > 0 ? stored : USUAL;
  } catch {
    return USUAL;
  }
}

/** Keeps it for the next visit. */
export function storeCapacity(capacity: number): void {
  try {
    localStorage.setItem(KEY, String(capacity));
  } catch {
    // Private windows may refuse storage; the number then lasts for this page only.
  }
}
