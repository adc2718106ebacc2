/* Calendar durations, without the schemas that come with the whole of core; see `../formats/index.ts`. */
export { addDuration, durationParts } from '../shared/durations.js';
export type { DurationParts } from '../shared/durations.js';
