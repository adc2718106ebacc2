import type { StoredRulePage, StoredRules } from '@tagma/core';
import type { SqlDriver, SqlSession } from '../drivers/driver.types.js';
import { readCollections } from '../read/read-records.js';
import { isStorable, storablePart } from '../text.js';
import { readChanged, readHolders } from './read-holders.js';
import { refusalOf, ruleStatement } from './rule-statement.js';

const DEFAULT_PAGE = 20_000;

interface PageRow {
  readonly id: string;
  readonly outcomes: string;
  readonly last: string | null;
}

/** What the database itself does about rules. */
export interface StoredRuleWork {
  readonly read: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
  readonly write: <T>(work: (session: SqlSession) => Promise<T>) => Promise<T>;
}

/** Evaluates rules by statements of the database. */
export function storedRules({ read, write }: StoredRuleWork): StoredRules {
  return {
    refusals: (recordType, texts, bindings = []) =>
      read(async (session) => {
        const collections = await readCollections(session, recordType);
        return texts.map((text, index) => refusalOf(text, collections, bindings[index]));
      }),
    async outcomes({ recordType, texts, bindings, asOf, recordIds, after, limit = DEFAULT_PAGE }) {
      if (!isStorable(recordType)) return { records: 0, rows: [], next: null };
      const range = {
        recordType,
        asOf,
        limit,
        ...(bindings === undefined ? {} : { bindings }),
        ...(recordIds === undefined ? {} : { recordIds: recordIds.filter(isStorable) }),
        ...(after === undefined ? {} : { after: storablePart(after) }),
      };
      return write(async (session) => {
        const collections = await readCollections(session, recordType);
        const { sql, params } = ruleStatement(texts, collections, range);
        // Compiling hundreds of conditions takes longer than running them on one page.
        await session.exec('SET LOCAL jit = off');
        const page = pageOf(await session.query<PageRow>(sql, params), limit);
        return recordIds === undefined ? page : { ...page, next: null };
      });
    },
    changedSince: (recordType, seq, most) => read((session) => readChanged(session, recordType, seq, most)),
    holders: (rule, at) => read((session) => readHolders(session, rule, at)),
  };
}

function pageOf(found: readonly PageRow[], limit: number): StoredRulePage {
  const [total, ...rows] = found;
  const records = Number(total?.outcomes ?? 0);
  return { records, rows, next: records < limit ? null : (total?.last ?? null) };
}

/** For callers that have a whole driver. */
export function storedRulesOf(driver: SqlDriver): StoredRules {
  return storedRules({ read: (work) => work(driver), write: (work) => driver.transaction(work) });
}
