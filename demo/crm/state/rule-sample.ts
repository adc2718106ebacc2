import { ruleInput } from '@tagma/core';
import type { Concept, FullRecord, RuleBindings } from '@tagma/core';
import type { RuleCount } from '@tagma/elements';
import type { HttpSession } from '@tagma/server/client';
import { CUSTOMER, tagsByCustomer } from './customers.js';
import { conditionWords } from './error-words.js';
import type { Preferences } from './preferences.js';

/** Customers that a rule is tried on at first; the exact count comes from the service. */
const FIRST = 120;
/** Customers that are read when the reader looks into what a rule does. */
const MOST = 2000;
/** Customers that are read before the panels are told of them. */
const PAGE = 500;
/** A pause in typing before the service counts all customers. */
const PAUSE_MS = 500;

/** Customers with their child rows and tags, as rules see them: a few at once, many when they are wanted. */
export class RuleSample {
  /** `null` until the first are there. */
  records: readonly unknown[] | null = null;
  readonly #session: HttpSession;
  readonly #concepts: readonly Concept[];
  readonly #changed: () => void;
  #after: string | undefined;
  #isReading = false;
  #wantsMore = false;
  readonly #end = new AbortController();

  constructor(session: HttpSession, concepts: readonly Concept[], changed: () => void) {
    this.#session = session;
    this.#concepts = concepts;
    this.#changed = changed;
    void this.#read();
  }

  /** Reads on: the reader looks at records. */
  readMore(): void {
    if (this.#wantsMore) return;
    this.#wantsMore = true;
    void this.#read();
  }

  /** The page is left. */
  end(): void {
    this.#end.abort();
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#goesOn) await this.#readPage();
    } catch {
      // The service says itself that it does not answer; what is there can be used.
    }
    this.#isReading = false;
  }

  get #goesOn(): boolean {
    if (this.#end.signal.aborted) return false;
    if (this.records === null) return true;
    return this.#wantsMore && this.#after !== undefined && this.records.length < MOST;
  }

  async #readPage(): Promise<void> {
    const { signal } = this.#end;
    const query = {
      type: CUSTOMER,
      limit: this.records === null ? FIRST : PAGE,
      ...(this.#after === undefined ? {} : { after: this.#after }),
    };
    const { items, next } = await this.#session.fullRecords(query, { signal });
    const inputs = await inputsOf(items, this.#session, this.#concepts);
    this.#after = next ?? undefined;
    this.records = [...(this.records ?? []), ...inputs];
    if (!signal.aborted) this.#changed();
  }
}

/** Some customers with their child rows and tags, as rules see them. */
export async function loadRuleSample(
  session: HttpSession,
  concepts: readonly Concept[],
): Promise<readonly unknown[]> {
  const { items } = await session.fullRecords({ type: CUSTOMER, limit: FIRST });
  return inputsOf(items, session, concepts);
}

async function inputsOf(
  records: readonly FullRecord[],
  session: HttpSession,
  concepts: readonly Concept[],
): Promise<readonly unknown[]> {
  if (records.length === 0) return [];
  const recordIds = records.map(({ id }) => id);
  const tags = tagsByCustomer(await session.assignments({ recordType: CUSTOMER, recordIds }));
  return records.map((record) => ruleInput(record, tags.get(record.id) ?? [], concepts));
}

/** Counts the customers that match a text, by the service; why that failed is said in the reader's language. */
export async function countByService(
  session: HttpSession,
  text: string,
  bindings: RuleBindings,
  locale: Preferences['locale'],
  signal: AbortSignal,
): Promise<RuleCount> {
  await pause(signal);
  try {
    const { counts } = await session.rules.test({ recordType: CUSTOMER, expression: text, bindings }, signal);
    const { matches, errors, records } = counts;
    return { matches, errors, total: records, exact: true };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error(await conditionWords(error, text, locale), { cause: error });
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Another text is counted.', 'AbortError'));
    });
  });
}
