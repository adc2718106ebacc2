import { codeExpression } from '../codes/expression-engine.js';
import type { NeededFacts } from '../commands/facts.types.js';
import type { FullRecord } from '../records/records.types.js';
import type { Page, Store } from '../store/store.types.js';
import type { WorkspaceSnapshot } from '../workspace/workspace.types.js';
import { factorReader } from './factor-values.js';
import type { TierTable } from './tiers.types.js';

/** Records read at once. */
const PAGE = 2000;

/** Reads the values of factors of every record, page by page: of a record only its figures are kept. */
export async function loadFactorValues(
  store: Pick<Store, 'fullRecords'>,
  { settings }: Pick<WorkspaceSnapshot, 'settings'>,
  wanted: NeededFacts['factorValues'],
  signal?: { readonly aborted: boolean },
): Promise<TierTable | undefined> {
  if (wanted === undefined) return undefined;
  const { recordType: type, factors, asOf } = wanted;
  const recordType = settings.recordTypes.find(({ id }) => id === type);
  const reader = factorReader({ factors, recordType, asOf, compile: codeExpression });
  for (let after: string | null = null; signal?.aborted !== true;) {
    const page: Page<FullRecord> = await store.fullRecords({
      type,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    for (const record of page.items) reader.add(record);
    after = page.next;
    if (after === null) break;
  }
  return reader.table();
}
