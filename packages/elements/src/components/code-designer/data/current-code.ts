import type { RecordCodes, RecordText } from '../code-designer.types.js';

/** Tells the code that a record has now, out of all that it has or had. */
export function currentOf(codesOf: RecordCodes): RecordText {
  return (record) => codesOf(record).find(({ state }) => state === 'current')?.code ?? null;
}
