import * as v from 'valibot';
import type { LocatedError } from '../../shared/shared.types.js';
import { locateIssues } from '../../validation/located-issue.js';
import { conceptSchema } from '../../workspace/concept-schema.js';

/** More than anybody reads about one concept. */
const MAX_FAULTS = 20;

/** What is wrong with the form of a concept that came from outside; empty when core takes it. */
export function conceptFaults(value: unknown): readonly LocatedError[] {
  const parsed = v.safeParse(conceptSchema, value, { abortPipeEarly: true });
  return parsed.success ? [] : locateIssues(parsed.issues, MAX_FAULTS);
}
