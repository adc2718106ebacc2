/* Taxonomies from and to files, and lists of replaced ids; see `../index.ts`. */
export { importItems, lifecycleCommands } from './import-commands.js';
export { planImport } from './plan-import.js';
export { compactRedirects, resolveRedirect } from './redirects/compact-redirects.js';
export { formerIds, planRedirects } from './redirects/plan-redirects.js';
export { guessRedirectColumns, readRedirectRows } from './redirects/read-redirects.js';
export { finishInSlices, finishNow } from './slices.js';
export { taxonomyFromJson, taxonomyToJson } from './taxonomy-json.js';
