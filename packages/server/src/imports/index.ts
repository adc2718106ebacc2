import type { ApiApp, ApiDeps } from '../http/deps.js';
import { ImportJobs } from './import-jobs.js';
import { addCreateRoute, addPreviewRoute, addRunRoute, addUploadRoute } from './imports.routes.js';
import { addProblemsRoute, addStatusRoutes } from './status.routes.js';

export type * from './imports.types.js';
export { ImportError } from './import-error.js';
export type { ImportFile } from './read-file.js';
export { runImport } from './run-import.js';
export type { ImportDeps, ImportListener, ImportOrder } from './run-import.js';
export { readCsvFile } from './source.js';

/** Adds the routes below `/imports`. */
export function registerImportRoutes(app: ApiApp, deps: ApiDeps): void {
  const jobs = new ImportJobs(deps);
  addCreateRoute(app, deps, jobs);
  addUploadRoute(app, deps, jobs);
  addPreviewRoute(app, deps, jobs);
  addRunRoute(app, deps, jobs);
  addStatusRoutes(app, deps, jobs);
  addProblemsRoute(app, deps, jobs);
}
