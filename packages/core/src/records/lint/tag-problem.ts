import type { Assignment } from '../../tags/tags.types.js';
import { valueProblem } from '../../tags/tag-value.js';
import type { Concept } from '../../taxonomy/taxonomy.types.js';
import type { RecordFindingCode } from './record-lint.types.js';

/** What is wrong with a tag on a record; `null`: nothing. */
export function tagProblem({ value }: Assignment, tag: Concept | undefined): RecordFindingCode | null {
  if (tag === undefined) return 'tag-unknown';
  if (tag.kind === 'category' || tag.state === 'archived' || tag.state === 'merged') return 'tag-out-of-use';
  if (value === undefined) return tag.valueType === undefined ? null : 'tag-value-empty';
  return valueProblem(tag.valueType, value) === null ? null : 'tag-value-impossible';
}
