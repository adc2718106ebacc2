import jsonata from 'jsonata';
import { NOW } from './random-records.js';

/** What jsonata itself says of a record: match, no match or an error. */
export function stockOutcomes(text: string): (record: unknown) => Promise<'match' | 'no-match' | 'error'> {
  const expression = jsonata(`$boolean((${text}\n))`);
  return async (record) => {
    try {
      const value: unknown = await expression.evaluate(record, { millis: () => NOW });
      return value === true ? 'match' : 'no-match';
    } catch {
      // Which error it is makes no difference to the person: the record is listed as not decided.
      return 'error';
    }
  };
}
