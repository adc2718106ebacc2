export { STARTER_CODE_PATTERN, STARTER_CODE_PATTERN_ID } from './starter-code-pattern.js';
export { starterWorkspace } from './starter-workspace.js';
export type { StarterOptions } from './starter-workspace.js';
