import '../first-look.js';
import { Work } from './work.js';
import type { WorkHost, WorkPart } from './work.types.js';

/** Makes what changes the taxonomy. */
export function createWork(host: WorkHost): WorkPart {
  return new Work(host);
}
