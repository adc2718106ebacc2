/** What proves, writes and reads codes. */
export type CodeEngine = typeof import('@tagma/core/codes');

/** Fetches it; begun with the page, beside the designer itself. */
export function loadEngine(): Promise<CodeEngine> {
  return import('@tagma/core/codes');
}
