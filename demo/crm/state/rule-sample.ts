import { ruleInput } from '@tagma/core';
import type { Concept } from '@tagma/core';
import type { RuleCount } from '@tagma/elements';
import type { HttpSession } from '@tagma/server/client';
import { CUSTOMER, tagsByCustomer } from './customers.js';

/** Customers that a rule is tried on while it is written; the exact count comes from the service. */
const SAMPLE = 120;
/** Requests at a time. */
const LANES = 6;
/** A pause in typing before the service counts all customers. */
const PAUSE_MS = 500;

/** Reads some customers with their child rows and tags, as rules see them. */
export async function loadRuleSample(
  session: HttpSession,
  concepts: readonly Concept[],
): Promise<readonly unknown[]> {
  const { items } = await session.records({ type: CUSTOMER, limit: SAMPLE });
  const recordIds = items.map(({ id }) => id);
  const assignments = await session.assignments({ recordType: CUSTOMER, recordIds });
  const tags = tagsByCustomer(assignments);
  const inputs: unknown[] = [];
  const waiting = items.map(({ id }, at) => ({ id, at }));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const record = await session.record({ type: CUSTOMER, id: next.id });
      if (record !== null) inputs[next.at] = ruleInput(record, tags.get(next.id) ?? [], concepts);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return inputs.filter((input) => input !== undefined);
}

/** Counts the customers that match a text, by the service. */
export async function countByService(
  session: HttpSession,
  text: string,
  signal: AbortSignal,
): Promise<RuleCount> {
  await pause(signal);
  const { counts } = await session.rules.test({ recordType: CUSTOMER, expression: text }, signal);
  const { matches, errors, records } = counts;
  return { matches, errors, total: records, exact: true };
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
