import { codeCases } from './cases/codes.cases.js';
import { commitCases } from './cases/commit.cases.js';
import { concurrencyCases } from './cases/concurrency.cases.js';
import { coverageCases } from './cases/coverage.cases.js';
import { eventCases } from './cases/events.cases.js';
import { governanceCases } from './cases/governance.cases.js';
import { hostileCases } from './cases/hostile.cases.js';
import { kindCases } from './cases/kinds.cases.js';
import { lifecycleCases } from './cases/lifecycle.cases.js';
import { listedCases } from './cases/listed.cases.js';
import { ownerCases } from './cases/owners.cases.js';
import { queryCases } from './cases/queries.cases.js';
import { recordCases } from './cases/records.cases.js';
import { usageCases } from './cases/usage.cases.js';
import { workspaceCases } from './cases/workspace.cases.js';
import type { StoreContractCase } from './contract.types.js';

/**
 * What every `Store` promises, one case each, for any test runner:
 *
 * ```ts
 * for (const { name, run } of storeContractCases) it(name, () => run(makeStore));
 * ```
 */
export const storeContractCases: readonly StoreContractCase[] = [
  ...workspaceCases,
  ...commitCases,
  ...concurrencyCases,
  ...eventCases,
  ...recordCases,
  ...queryCases,
  ...ownerCases,
  ...usageCases,
  ...coverageCases,
  ...governanceCases,
  ...listedCases,
  ...kindCases,
  ...codeCases,
  ...hostileCases,
  ...lifecycleCases,
];
