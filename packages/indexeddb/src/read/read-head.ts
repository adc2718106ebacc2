import type { HeadRow } from '../database/rows.js';
import { one, type Work } from '../database/requests.js';

const FIRST: HeadRow = { revision: 0, auditSeq: 0, auditHash: null, eventSeq: 0 };

/** The figures as they are now. */
export async function readHead({ table }: Work): Promise<HeadRow> {
  return (await one<HeadRow>(table('head'), 'head')) ?? FIRST;
}
